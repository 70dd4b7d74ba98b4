import { type Clause, type ResolutionText, plainClause } from '../../amendment/resolution.ts';
import { similarity, wordsOf } from '../../amendment/similarity.ts';
import { sentencesIn } from '../../grammar/sentences.ts';

/**
 * The new version in the form of the original, where it has the same shape. A list of the front matter has no labels of
 * its own, nor a place for the words above it („Der Rat beschließt:“): what only introduces the list stays.
 *
 * @param isFieldList a list of the front matter, not a text
 */
export function inFormOf(
  original: ResolutionText,
  version: ResolutionText,
  isFieldList: boolean,
): ResolutionText {
  const stays = introduces(original) && beginsWithList(version) && goOn(original, version);
  const takesAny = isFieldList && (stays || original.lead === '') && original.clauses.every(isItem);
  return {
    lead: stays ? original.lead : version.lead,
    clauses: relabelled(version.clauses, original.clauses, takesAny),
  };
}

const isItem = ({ label }: Clause): boolean => label !== '';

/** Whether the words above the list say nothing by themselves, and all below them is the list. */
function introduces({ lead, clauses }: ResolutionText): boolean {
  if (lead === '' || sentencesIn(lead).length > 1 || !clauses.every(isItem)) return false;
  return !/[.!?]["“”«»)]*$/u.test(lead) || /folgende/iu.test(lead);
}

function beginsWithList({ lead, clauses: [first] }: ResolutionText): boolean {
  return lead === '' && first !== undefined && isItem(first);
}

/** „den Radweg zu bauen“: part of a sentence that begins above. */
const goesOn = ({ text }: Clause): boolean => /^\p{Ll}/u.test(text);

/** Whether the new items can stand below the old words: they neither repeat them nor are sentences where parts of one are due. */
function goOn({ lead, clauses }: ResolutionText, { clauses: items }: ResolutionText): boolean {
  const words = wordsOf(plainClause(lead));
  const repeats = ({ text }: Clause): boolean =>
    text.startsWith(lead.replace(/[,:]$/u, '')) || similarity(words, wordsOf(plainClause(text))) > MUCH;
  return !items.some(repeats) && (items.some(goesOn) || !clauses.some(goesOn));
}

/** Of the words above a list, so many in an item are the same words again. */
const MUCH = 0.6;

/** @param takesAny the labels of the original are taken, whatever the own ones are; else those of the same kind */
function relabelled(
  clauses: readonly Clause[],
  models: readonly Clause[],
  takesAny: boolean,
): readonly Clause[] {
  const model = models.find(isItem)?.label;
  const below = models.flatMap(({ children }) => children);
  return clauses.map((clause, index) => {
    const children = relabelled(clause.children, below, takesAny);
    const { label } = clause;
    const isAlike = takesAny || kindOf(label) === kindOf(model);
    if (model === undefined || !isItem(clause) || !isAlike) return { ...clause, children };
    return { ...clause, label: labelLike(model, ordinalOf(label) ?? index + 1, label), children };
  });
}

const counted = /^(?<before>\(?)(?<number>\d+|[a-zA-Z])(?<after>[.)]*)$/u;
const letters = 'abcdefghijklmnopqrstuvwxyz';

function kindOf(label = ''): 'numbers' | 'letters' | 'bullets' | undefined {
  const number = counted.exec(label)?.groups?.['number'];
  if (number === undefined) return /[\p{L}\p{N}]/u.test(label) ? undefined : 'bullets';
  return /\d/u.test(number) ? 'numbers' : 'letters';
}

function ordinalOf(label: string): number | undefined {
  const number = counted.exec(label)?.groups?.['number'];
  if (number === undefined) return undefined;
  return /\d/u.test(number) ? Number(number) : letters.indexOf(number.toLowerCase()) + 1;
}

/** `(1)` makes the third `(3)`; a way of counting that is not known here leaves the label as it is. */
function labelLike(model: string, count: number, label: string): string {
  const kind = kindOf(model);
  if (kind === 'bullets') return model;
  const { before = '', number = '', after = '' } = counted.exec(model)?.groups ?? {};
  if (kind === 'numbers') return `${before}${count}${after}`;
  const letter = letters[count - 1];
  if (kind === undefined || letter === undefined) return label;
  return `${before}${number < 'a' ? letter.toUpperCase() : letter}${after}`;
}
