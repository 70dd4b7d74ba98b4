import { childrenOf, readText, withDescendants } from '../reading/pdf-structure.ts';
import type { TaggedElement } from '../reading/pdf-structure.ts';
import { isLanguage } from './page-faults.ts';

/** Footnotes by their type of either standard: PDF 2.0 has another. */
const isNote = ({ type }: TaggedElement): boolean => type === 'Note' || type === 'FENote';

/** Notes have names, a label that announces them, and follow what refers to them (Matterhorn 19; issue 16, 1). */
export function noteFaults(document: TaggedElement): readonly string[] {
  const all = withDescendants(document);
  const notes = all.filter(isNote);
  const ids = notes.flatMap(({ id }) => id ?? []);
  return [
    ...(ids.length < notes.length ? [`${notes.length - ids.length} Notes have no ID`] : []),
    ...(new Set(ids).size < ids.length ? ['two Notes have one ID'] : []),
    ...notes.flatMap(labelFaults),
    ...all.flatMap((one) => placeFaults(childrenOf(one))),
  ];
}

function labelFaults(note: TaggedElement): readonly string[] {
  const label = childrenOf(note).find(({ type }) => type === 'Lbl');
  if (label === undefined) return ['a Note has no Lbl'];
  return /^Fußnote \d+: $/u.test(readText(label)) ? [] : [`a Note is announced as „${readText(label)}“`];
}

/** Between two blocks of these a Note may stand. */
const HOLDERS: ReadonlySet<string> = new Set(['Sect', 'LBody', 'BlockQuote']);

/** What a block says itself, not one of the blocks that it holds. */
const ownElements = (block: TaggedElement): readonly TaggedElement[] => [
  block,
  ...childrenOf(block)
    .filter(({ type }) => !HOLDERS.has(type))
    .flatMap(ownElements),
];

/** Between a Note and what refers to it, a block or another Note, there are only other Notes. */
function placeFaults(blocks: readonly TaggedElement[]): readonly string[] {
  let referring: readonly TaggedElement[] = [];
  return blocks.flatMap((block) => {
    if (!isNote(block)) {
      referring = ownElements(block);
      return [];
    }
    const number = /\d+/u.exec(block.id ?? '')?.[0];
    const marks = referring.filter(({ type }) => type === 'Reference');
    const refers =
      number === undefined || marks.some((mark) => readText(mark).replaceAll(/\D/gu, '') === number);
    referring = [...referring, ...ownElements(block)];
    return refers ? [] : [`Note ${number} does not follow what refers to it`];
  });
}

/** A line through or under words is said, wherever they stand. */
export function decorationFaults(elements: readonly TaggedElement[]): readonly string[] {
  return elements.flatMap(({ type, kids, actualText = '' }) => {
    const lines = kids.some(
      (kid) => kid.kind === 'content' && kid.painted.some((painted) => painted.kind === 'path'),
    );
    const isSaid = type === 'Span' && /^ *(?:gestrichen|neu): +\S/u.test(actualText);
    return type === 'Figure' || !lines || isSaid ? [] : [`${type} has words with a line that nobody hears`];
  });
}

/** A cell is heard with the names of its column and row (Matterhorn 15). */
export function tableFaults(table: TaggedElement): readonly string[] {
  const rows = withDescendants(table).filter(({ type }) => type === 'TR');
  const cells = rows.flatMap(childrenOf);
  const empty = cells.filter((cell) => cell.type === 'TH' && readText(cell).trim() === '').length;
  const head = childrenOf(table).find(({ type }) => type === 'THead');
  const corner =
    head === undefined ? undefined : withDescendants(head).find(({ type }) => type === 'TD' || type === 'TH');
  const named = corner === undefined || readText(corner).trim() === '';
  const body = rows.filter((row) => head === undefined || !withDescendants(head).includes(row));
  const nameless = body.filter((row) => {
    const [first] = childrenOf(row);
    return first !== undefined && readText(first).trim() !== '' && first.attributes.get('Scope') !== 'Row';
  });
  return [
    ...(empty > 0 ? [`${empty} TH are empty`] : []),
    ...(named && nameless.length > 0 ? [`${nameless.length} rows of a table have no name`] : []),
  ];
}

/** A link says where it leads (Matterhorn 28-011). */
export const linkFault = (named: string, contents: unknown): false | string => {
  if (typeof contents !== 'string' || contents.trim() === '') return `${named} has no Contents`;
  return /\p{L}{3}/u.test(contents) ? false : `${named} is called „${contents}“`;
};

export const languageFaults = (elements: readonly TaggedElement[]): readonly string[] =>
  elements.flatMap(({ lang, type }) =>
    lang === undefined || isLanguage(lang) ? [] : [`${type} is in the language „${lang}“`],
  );
