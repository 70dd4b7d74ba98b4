import { itemName, type Verb } from './address.ts';
import { amendClauses } from './amend-clauses.ts';
import { numberingOf } from './numbering.ts';
import { type ResolutionText, sameClauses, normalizeResolution } from './resolution.ts';
import { type AmendingSentence, withWording } from './sentence.ts';
import { type SynopsisRow, synopsis } from './synopsis.ts';
import { reworded } from './phrases.ts';
import { amendWords } from './amend-words.ts';

/** The content of an Änderungsantrag: its operations in order, and old beside new. */
export interface Amendment {
  readonly sentences: readonly AmendingSentence[];
  readonly synopsis: readonly SynopsisRow[];
}

/**
 * The operations that turn one version of a resolution into the other. Numbers and words always name what stands in the
 * *old* text, whatever the sentences before have changed. New numbers appear only where a clause is inserted and in the
 * renumbering, which comes last in each list. Carried out one after the other, the sentences lead to the same text: they
 * name only words that are clear in the old text and in the text changed so far, and call an old number „bisherig“ that
 * another item has by then. Equal versions give no sentences.
 */
export function amend(before: ResolutionText, after: ResolutionText): Amendment {
  const [old, young] = [normalizeResolution(before), normalizeResolution(after)];
  return { sentences: sentencesOf(old, young), synopsis: synopsis(old, young) };
}

function sentencesOf(before: ResolutionText, after: ResolutionText): readonly AmendingSentence[] {
  if (before.lead === after.lead && sameClauses(before.clauses, after.clauses)) return [];
  if (after.clauses.length === 0) return [{ text: 'Der Beschlussvorschlag wird gestrichen.' }];
  const steps = amendUnnumbered(before, after) ?? amendNumbered(before, after);
  return steps ?? [withWording(`Der Beschlussvorschlag wird ${reworded}`, clausesOf(after))];
}

function clausesOf({ lead, clauses }: ResolutionText): ResolutionText['clauses'] {
  return lead === '' ? clauses : [{ label: '', text: lead, children: [] }, ...clauses];
}

function amendUnnumbered(
  before: ResolutionText,
  after: ResolutionText,
): readonly AmendingSentence[] | undefined {
  const [old, young] = [onlyText(before), onlyText(after)];
  if (old === undefined || young === undefined) return undefined;
  return amendWords({ start: startIn('Im Beschlussvorschlag'), text: old, others: [] }, young);
}

function onlyText({ lead, clauses }: ResolutionText): string | undefined {
  const [only, ...more] = clauses;
  const single = lead === '' && more.length === 0 && only?.label === '' && only.children.length === 0;
  return single ? only.text : undefined;
}

function amendNumbered(
  before: ResolutionText,
  after: ResolutionText,
): readonly AmendingSentence[] | undefined {
  const clauses = amendClauses({ address: [], before: before.clauses, after: after.clauses });
  const lead = amendLead(before, after);
  return clauses === undefined || lead === undefined ? undefined : [...lead, ...clauses];
}

function amendLead(before: ResolutionText, after: ResolutionText): readonly AmendingSentence[] | undefined {
  if (before.lead === after.lead) return [];
  const numbering = numberingOf(before.clauses, 0);
  if (numbering === undefined) return undefined;
  if (after.lead === '') return [{ text: 'Der Einleitungssatz wird gestrichen.' }];
  const wording = [{ label: '', text: after.lead, children: [] }];
  if (before.lead === '') {
    return [withWording(`Vor ${itemName(numbering, 0)} wird folgender Einleitungssatz eingefügt`, wording)];
  }
  const scope = { start: startIn('Im Einleitungssatz'), text: before.lead, others: [] };
  return amendWords(scope, after.lead) ?? [withWording(`Der Einleitungssatz wird ${reworded}`, wording)];
}

const startIn =
  (place: string) =>
  (verb: Verb): string =>
    `${place} ${verb}`;
