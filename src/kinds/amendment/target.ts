import type { ResolutionText } from '../../amendment/resolution.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { filled, given } from '../../diagnostics/given.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Draft, Mapping } from '../../draft/value.ts';
import type { CalendarDay } from '../../grammar/calendar.ts';
import { isGiven } from '../plain-fields.ts';
import { diagnose, quoted, type Resolved } from '../fault.ts';
import { checkFile } from '../files.ts';
import type { KindContext } from '../kind.ts';
import { isMotion, type Motion } from '../motion/motion.ts';
import { type Links, linksOf, resolutionTextOf } from './resolution-text.ts';

/** The paper that is amended, as far as it is known. */
export interface Target {
  readonly reference?: string;
  readonly title?: string;
  readonly day?: CalendarDay;
  /** Its kind as printed: „Haushaltsantrag“. */
  readonly paperType?: string;
  /** What it asks the council to resolve; of a draft only. */
  readonly resolution?: ResolutionText;
  /** The links of the resolution. */
  readonly links?: Links;
}

/** The field `bezug`. */
interface Reference {
  readonly drucksache?: string;
  readonly titel?: string;
  readonly vom?: CalendarDay;
  readonly entwurf?: string;
}

const place = ['bezug', 'entwurf'] as const;

/** A draft has to say what it amends. What `bezug` leaves out is taken from the draft that it names. */
export function resolveTarget(
  draft: Draft,
  root: Mapping,
  bezug: Reference | undefined,
  context: KindContext,
): Resolved<Target> {
  if (bezug === undefined) return { value: {}, diagnostics: [] };
  const { drucksache, titel, vom, entwurf } = bezug;
  const named = given({ reference: drucksache, title: titel, day: vom });
  if (entwurf === undefined) {
    const isNamed = drucksache !== undefined || titel !== undefined;
    return { value: named, diagnostics: isNamed ? [] : [unnamed(root)] };
  }
  const { value, diagnostics } = targetOfDraft(draft, root, entwurf, context);
  return { value: { ...value, ...named }, diagnostics };
}

function unnamed(root: Mapping): Diagnostic {
  const message = 'bezug nennt nicht, was geändert wird';
  const hint = 'Dazu dient die Nummer (drucksache), der Titel (titel) oder der Entwurf (entwurf).';
  return diagnose(root, { code: 'draft/pflichtfeld', path: ['bezug'], at: 'key', message, hint });
}

function targetOfDraft(draft: Draft, root: Mapping, path: string, context: KindContext): Resolved<Target> {
  const missing = checkFile(root, place, path, context);
  if (missing.length > 0) return { value: {}, diagnostics: missing };
  if (context.fileState(path) !== 'file') return { value: {}, diagnostics: [] };
  const fault = (what: string, hint: string): Resolved<Target> => {
    const message = `bezug.entwurf: ${quoted(path)} ${what}`;
    return { value: {}, diagnostics: [diagnose(root, { code: 'draft/bezug', path: place, message, hint })] };
  };
  if (path === draft.file.path)
    return fault('ist dieser Entwurf selbst', 'Hierhin gehört der Antrag, der geändert wird.');
  const entry = context.entryOf(path);
  if (entry === undefined) {
    return fault('hat selbst Fehler', `Was ihm fehlt, sagt: drucksache check ${path}`);
  }
  if (!isMotion(entry)) return fault('ist kein Antrag', 'Hierhin gehört der Antrag, der geändert wird.');
  const content = entry.parts.slots.get('beschlussvorschlag');
  if (content === undefined) {
    return fault(
      `${entry.profile.title === 'Anfrage' ? 'ist eine Anfrage und ' : ''}hat keinen Beschlussvorschlag`,
      'Geändert wird nur, worüber abgestimmt wird: unter entwurf den Antrag nennen, dessen Beschluss anders lauten soll.',
    );
  }
  const also = votedOnBeside(entry);
  if (also !== undefined && isGiven(findValue(root, ['neufassung']))) {
    return fault(
      `lässt auch über ${also} abstimmen, was in neufassung keinen Platz hat`,
      'Die Änderungen von Hand unter beschlussvorschlag schreiben, und neufassung weglassen.',
    );
  }
  const resolution = resolutionTextOf(content.nodes);
  if (resolution === undefined) {
    return fault(
      'hat im Beschlussvorschlag eine Tabelle, Code oder ein Bild',
      'Solche Änderungen von Hand unter beschlussvorschlag schreiben, und entwurf weglassen.',
    );
  }
  return { value: { ...namesOf(entry), resolution, links: linksOf(content.nodes) }, diagnostics: [] };
}

/** The field that is printed as a part of the resolution without standing in it. */
function votedOnBeside({ root }: Motion): 'bericht' | 'adressaten' | undefined {
  return (['bericht', 'adressaten'] as const).find((name) => isGiven(findValue(root, [name])));
}

function namesOf({ fields: { nummer, titel, datum }, profile }: Motion): Target {
  return {
    title: titel,
    paperType: profile.title,
    ...filled({ reference: nummer, day: datum }),
  };
}
