import { checkNames } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/suggestion.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Mapping } from '../../draft/value.ts';
import { diagnose } from '../fault.ts';
import { type FieldInfo, type Read, reading } from './field.ts';
import { entries } from './fields.ts';

/** How serious a check is for a council. */
const grades = ['fehler', 'warnung', 'hinweis'] as const;

/** Words that someone types who wants to grade a check, or to turn it on: as a reason they would turn it off. */
const noReasons: ReadonlySet<string> = new Set(
  'fehler warnung hinweis error warning info true false ja nein an aus on off - –'.split(' '),
);

/** In a draft: the reason why a check does not hold for it. */
export function reasons(...info: FieldInfo) {
  return switches(
    readReason,
    ['Der Grund, warum die Prüfung nicht gilt.', 'Deckung folgt im Nachtrag'],
    info,
  );
}

function readReason(text: string): Read<string> {
  const read = filled(text);
  if ('complaint' in read || !noReasons.has(read.value.toLowerCase())) return read;
  const hint =
    'Ein Text hier schaltet die Prüfung ab und sagt, warum: „Deckung folgt im Nachtrag“. Wie ernst eine Prüfung genommen wird, regeln die Stammdaten.';
  return { complaint: { code: 'draft/auswahl', message: 'ist kein Grund', hint } };
}

/** In the Stammdaten: a grade, or the reason why a check does not hold for the council. */
export function gradesOrReasons(...info: FieldInfo) {
  const grade =
    'fehler, warnung oder hinweis; jeder andere Text ist der Grund, warum die Prüfung nicht gilt.';
  return switches(readGrade, [grade, 'fehler'], info);
}

/** A single word that is no grade is a slip and no reason. */
function readGrade(text: string): Read<string> {
  const read = filled(text);
  if ('complaint' in read) return read;
  const word = read.value.toLowerCase();
  if (grades.some((grade) => grade === word)) return { value: word };
  if (/\s/u.test(word)) return read;
  const meant = nearest(word, grades);
  const rule = `Möglich sind ${grades.join(', ')}, oder in einem Satz, warum die Prüfung nicht gilt.`;
  const hint = meant === undefined ? rule : `Meinten Sie „${meant}“? ${rule}`;
  return { complaint: { code: 'draft/auswahl', message: 'ist keine Stufe und kein Grund', hint } };
}

function filled(text: string): Read<string> {
  const value = text.replaceAll(/\s*\n\s*/g, ' ').trim();
  const complaint = { code: 'draft/pflichtfeld', message: 'ist leer' } as const;
  return value === '' ? { complaint } : { value };
}

function switches(read: (text: string) => Read<string>, each: FieldInfo, all: FieldInfo) {
  return entries(reading(read, each), all, { propertyNames: { enum: [...checkNames] } });
}

/** The faults of the names in `pruefungen`; found here, since the checks themselves only see drafts without a fault. */
export function checkNameFaults(root: Mapping): readonly Diagnostic[] {
  const written = findValue(root, ['pruefungen']);
  if (written?.kind !== 'mapping') return [];
  const known: readonly string[] = checkNames;
  const unknown = written.entries.map(({ key }) => key).filter((key) => !known.includes(key));
  return unknown.map((key) => {
    const near = nearest(key, known);
    const message = `pruefungen.${key}: diese Prüfung gibt es nicht`;
    const hint = near === undefined ? `Möglich sind: ${known.join(', ')}.` : `Meinten Sie „${near}“?`;
    return diagnose(root, {
      code: 'draft/unbekanntes-feld',
      path: ['pruefungen', key],
      at: 'key',
      message,
      hint,
    });
  });
}
