import { sentencesIn } from '../grammar/sentences.ts';
import { itemName, type Verb } from './address.ts';
import { amendClauses } from './amend-clauses.ts';
import { numberingOf } from './numbering.ts';
import {
  type Clause,
  type ResolutionParts,
  type ResolutionText,
  normalizeResolution,
  partsOf,
  plainClause,
  sameClauses,
} from './resolution.ts';
import { type AmendingSentence, withWording } from './sentence.ts';
import { type SynopsisRow, synopsisByLine, synopsisByPart } from './synopsis.ts';
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
  const parts = [partsOf(old), partsOf(young)] as const;
  const sentences = isSame(old, young) ? [] : amendParts(...parts);
  return sentences === undefined
    ? { sentences: [worded(young)], synopsis: synopsisByLine(...parts) }
    : { sentences, synopsis: synopsisByPart(...parts) };
}

function isSame(before: ResolutionText, after: ResolutionText): boolean {
  return before.lead === after.lead && sameClauses(before.clauses, after.clauses);
}

function worded(after: ResolutionText): AmendingSentence {
  return after.clauses.length === 0
    ? { text: 'Der Beschlussvorschlag wird gestrichen.' }
    : withWording(`Der Beschlussvorschlag wird ${reworded}`, clausesOf(after));
}

function clausesOf({ lead, clauses }: ResolutionText): readonly Clause[] {
  return lead === '' ? clauses : [plainClause(lead), ...clauses];
}

/** Undefined where only one has a list, or the lists are not counted alike: then the whole is worded anew. */
function amendParts(
  before: ResolutionParts,
  after: ResolutionParts,
): readonly AmendingSentence[] | undefined {
  if (before.list.length === 0 && after.list.length === 0) {
    const scope = { start: startIn('Im Beschlussvorschlag'), text: before.opening, others: [] };
    return amendWords(scope, after.opening);
  }
  if (before.list.length === 0 || after.list.length === 0) return undefined;
  const list = amendClauses({ address: [], before: before.list, after: after.list });
  const numbering = numberingOf(before.list, 0);
  if (list === undefined) return undefined;
  // Beside a list whose items have no clear place, neither has a text.
  if (numbering === undefined) {
    return before.opening === after.opening && before.closing === after.closing ? list : undefined;
  }
  const opening = `Vor ${itemName(numbering, 0)} wird folgender ${openingName(after.opening)} eingefügt`;
  const closing = `Am Ende wird folgender ${closingName(after.closing)} angefügt`;
  return [
    ...amendText(openingName(before.opening), before.opening, after.opening, opening),
    ...list,
    ...amendText(closingName(before.closing), before.closing, after.closing, closing),
  ];
}

const openingName = (text: string): string =>
  sentencesIn(text).length > 1 ? 'Einleitungstext' : 'Einleitungssatz';

const closingName = (text: string): string => (text.includes('\n') ? 'Schlusstext' : 'Schlussabsatz');

/** @param insertion the predicate where there was no such text */
function amendText(
  name: string,
  before: string,
  after: string,
  insertion: string,
): readonly AmendingSentence[] {
  if (before === after) return [];
  if (after === '') return [{ text: `Der ${name} wird gestrichen.` }];
  const wording = [plainClause(after)];
  if (before === '') return [withWording(insertion, wording)];
  const scope = { start: startIn(`Im ${name}`), text: before, others: [] };
  return amendWords(scope, after) ?? [withWording(`Der ${name} wird ${reworded}`, wording)];
}

const startIn =
  (place: string) =>
  (verb: Verb): string =>
    `${place} ${verb}`;
