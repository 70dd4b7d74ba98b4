import type { Scalar, Value } from '../draft/value.ts';
import { placeholdersIn } from '../grammar/placeholders.ts';
import { quoted } from '../kinds/fault.ts';
import { passageOfField, type Passage } from '../markdown/passages.ts';
import { passagesOf, slotsOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** A draft may have gaps; a final paper is handed in. */
export const placeholder: Rule = {
  id: 'platzhalter',
  severity: 'warning',
  explain:
    'Was „drucksache new“ in eckigen Klammern schreibt, und was man sich selbst hinschreibt ([Datum], XXX, ???, TODO, TT.MM.JJJJ, ____), soll durch Text ersetzt werden. In einem Feld und in dem, worüber abgestimmt wird, ist es ein Fehler, sonst eine Warnung. In einem Entwurf (status: entwurf) darf alles noch offen sein.',
  example: { wrong: 'Der Radweg kostet XXX EUR.', right: 'Der Radweg kostet 50.000 EUR.' },
  run: (entry, prompts) => {
    if (entry.fields.status === 'entwurf') return [];
    const isPrompt = (words: string): boolean => prompts().has(words);
    return [
      ...passagesOf(entry)
        .filter(({ type }) => type !== 'field')
        .flatMap((passage) => gapsIn(passage, isVoted(passage.part) ? 'error' : undefined, isPrompt)),
      ...plainTexts(entry.root, new Set(slotsOf(entry).keys())).flatMap(({ text, span }) =>
        gapsIn(passageOfField(text, span), 'error', isPrompt),
      ),
    ];
  },
};

function gapsIn(
  { text, code, spanOf }: Passage,
  severity: Finding['severity'],
  isPrompt: (words: string) => boolean,
): readonly Finding[] {
  const isCode = (at: number): boolean => code.some(({ start, end }) => start <= at && at < end);
  return placeholdersIn(text, isPrompt, isCode).map(({ start, end }) => ({
    span: spanOf(start, end),
    message: `Hier steht noch ein Platzhalter: ${quoted(text.slice(start, end))}`,
    hint: 'Ihn durch den Text ersetzen, der dort stehen soll. Solange er fehlt, gehört „status: entwurf“ in den Vorspann.',
    ...(severity !== undefined && { severity }),
  }));
}

/** What a council decides on or has answered. */
function isVoted(part: string): boolean {
  return /^(?:beschlussvorschlag|neufassung|fragen)(?:-\d+)?$/u.test(part);
}

/** Fields that are not printed, or are no text. */
const silent: ReadonlySet<string> = new Set(
  'art haus status textvorlage notiz pruefungen zum_antrag ziel zusatz datei entwurf'.split(' '),
);

/** The texts of the front matter but those of `slots`, which are passages: `klima.text` is the slot `klima`. */
function plainTexts(value: Value, slots: ReadonlySet<string>, isText = false): readonly Scalar[] {
  switch (value.kind) {
    case 'scalar':
      return value.isNull ? [] : [value];
    case 'list':
      return value.items.flatMap((item) => plainTexts(item, new Set()));
    case 'mapping':
      return value.entries
        .filter(({ key }) => !silent.has(key) && !(key === 'text' && isText))
        .filter(({ key, value: { kind } }) => !slots.has(key) || (kind === 'mapping' && key === 'klima'))
        .flatMap(({ key, value: below }) => plainTexts(below, new Set(), key === 'klima'));
  }
}
