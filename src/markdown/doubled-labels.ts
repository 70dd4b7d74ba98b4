import { type Origin, spanOfLine } from '../diagnostics/source-file.ts';
import { given } from '../diagnostics/given.ts';
import { runsFromFirst, seriesOf, repeats } from './list-series.ts';
import type { Block, Inline, ListBlock, ListItem } from './nodes.ts';
import { plainText } from './plain-text.ts';
import { printedLabel } from './rules/bullets.ts';
import { listMarkerAt } from './rules/list-marker.ts';
import type { ListMarker } from './rules/marker.ts';

/** A mark that is not printed, since its item has another. */
export interface TakenLabel {
  readonly label: string;
  readonly kept: string;
  readonly origin: Origin;
}

export interface Freed<Each> {
  readonly value: Each;
  readonly taken: readonly TakenLabel[];
}

/** Lists whose items begin with a second mark (`- 1.) …`, `1. (1) …`), with one of the two. */
export function withoutDoubledLabels(blocks: readonly Block[]): Freed<readonly Block[]> {
  const freed = blocks.map(inBlock);
  return { value: freed.map(({ value }) => value), taken: freed.flatMap(({ taken }) => taken) };
}

function inBlock(block: Block): Freed<Block> {
  if (block.type === 'list') return inItems(block);
  if (block.type !== 'quote') return { value: block, taken: [] };
  const { value: children, taken } = withoutDoubledLabels(block.children);
  return { value: { ...block, children }, taken };
}

function inItems(list: ListBlock): Freed<ListBlock> {
  const freed = list.items.map((item) => {
    const { value: children, taken } = withoutDoubledLabels(item.children);
    return { item: { ...item, children }, taken };
  });
  const { value, taken } = freeList({ ...list, items: freed.map(({ item }) => item) });
  return { value, taken: [...freed.flatMap((each) => each.taken), ...taken] };
}

/** An item with the second mark at its beginning, and what is left without it. */
interface Doubled {
  readonly label: string;
  readonly ordered: boolean;
  /** Alone it may be a word of the text: „1. FC Muster“, „1 Woche“. */
  readonly isDoubtful: boolean;
  readonly children: readonly Block[];
}

/** Only the list's own items: the number stays of which a vote can speak, the outer of two. */
function freeList(list: ListBlock): Freed<ListBlock> {
  const doubled = list.items.flatMap((item) => doubledOf(item, isTyped) ?? []);
  if (!areMeant(list.items, doubled)) return { value: list, taken: [] };
  if (list.ordered || doubled.some(({ ordered }) => !ordered)) return without(list, doubled);
  const items = list.items.map((item, index) => ({ ...item, ...pick(doubled[index] ?? item) }));
  const taken = list.items.map(({ label, origin }, index) => ({
    label,
    kept: items[index]?.label ?? '',
    origin,
  }));
  return { value: { ...list, ordered: true, items }, taken };
}

const pick = ({ label, children }: Pick<ListItem, 'label' | 'children'>) => ({ label, children });

/**
 * A list that is numbered by us, not by its author: a number that is typed all the same comes off where all count, or
 * where it is the one that is printed. `textOf`: an item's text as typed.
 */
export function withoutTypedLabels(
  list: ListBlock,
  textOf: (index: number) => string,
): Freed<ListBlock> & { readonly left?: TakenLabel } {
  const all = list.items.map((item, index) =>
    doubledOf(item, (_, label) => beginsWith(textOf(index).trimStart(), label)),
  );
  const doubled = all.filter((each) => each !== undefined);
  if (areMeant(list.items, doubled)) return without(list, doubled);
  const equal = all.map((each, index) =>
    each !== undefined && !each.isDoubtful && bare(each.label) === bare(list.items[index]?.label ?? '')
      ? each
      : undefined,
  );
  const left =
    doubled.length > 1 && doubled.length === list.items.length ? leftOf(list, all, equal) : undefined;
  return { ...without(list, equal), ...given({ left }) };
}

/** The first number that is printed behind ours, where every item has one: `3.`, `4.` */
function leftOf(
  { items }: ListBlock,
  all: readonly (Doubled | undefined)[],
  equal: readonly (Doubled | undefined)[],
): TakenLabel | undefined {
  const index = all.findIndex(
    (each, at) => equal[at] === undefined && each?.ordered === true && !each.isDoubtful,
  );
  const [item, label] = [items[index], all[index]?.label];
  return item && label !== undefined ? { label, kept: item.label, origin: item.origin } : undefined;
}

const bare = (label: string): string => label.replaceAll(/[.()]/gu, '');

function without(list: ListBlock, doubled: readonly (Doubled | undefined)[]): Freed<ListBlock> {
  const items = list.items.map((item, index) => ({
    ...item,
    children: doubled[index]?.children ?? item.children,
  }));
  const taken = list.items.flatMap(({ label: kept, origin }, index) => {
    const label = doubled[index]?.label;
    return label === undefined ? [] : [{ label, kept, origin }];
  });
  return { value: { ...list, items }, taken };
}

/** Behind the item's own mark in its line: neither escaped nor written as an entity. */
function isTyped({ origin: { file, line } }: ListItem, label: string): boolean {
  const { start, end } = spanOfLine(file, line);
  const text = file.text.slice(start, end).replace(/^[\s>]*\S+\s+/u, '');
  return beginsWith(text, label);
}

const beginsWith = (text: string, label: string): boolean =>
  text.startsWith(label) || text.startsWith(`**${label}`);

function areMeant(items: readonly ListItem[], doubled: readonly Doubled[]): boolean {
  const [first] = doubled;
  if (first === undefined || doubled.length < items.length) return false;
  if (!first.ordered) return doubled.every(({ label, ordered }) => !ordered && label === first.label);
  const series = seriesOf(doubled.map(({ label }) => label));
  if (series === undefined) return false;
  if (items.length === 1) return /^\(?1[.)]/u.test(first.label) && !first.isDoubtful;
  return runsFromFirst(series) || (repeats(series) && series.counts[0] === 1 && !first.isDoubtful);
}

function doubledOf(
  item: ListItem,
  isWritten: (item: ListItem, label: string) => boolean,
): Doubled | undefined {
  const {
    children: [first, ...others],
    origin,
  } = item;
  if (first?.type === 'paragraph') {
    const typed = markOf(first.children);
    if (typed === undefined || !isWritten(item, typed.marker.label)) return undefined;
    const { marker, rest } = typed;
    const label = printedLabel(marker.label);
    return {
      label,
      ordered: marker.ordered,
      isDoubtful: marker.doubt !== undefined || isOrdinal(label, plainText(rest)),
      children: [{ ...first, children: rest }, ...others],
    };
  }
  if (first?.type !== 'list' || first.origin.line !== origin.line || first.items.length !== 1)
    return undefined;
  const [{ label, children } = { label: '', children: [] }] = first.items;
  // `- - …` is two levels in Markdown.
  if (label === '–' || children.length === 0) return undefined;
  const isDoubtful = isOrdinal(label, plainText(children));
  return { label, ordered: first.ordered, isDoubtful, children: [...children, ...others] };
}

interface TypedMark {
  readonly marker: ListMarker;
  readonly rest: readonly Inline[];
}

/** Also in bold: `**1.** Der Rat …`. */
function markOf([first, ...others]: readonly Inline[]): TypedMark | undefined {
  if (first?.type === 'text') {
    const text = first.text.trimStart();
    const marker = listMarkerAt(others.length > 0 && /^\S+\s*$/u.test(text) ? `${text.trimEnd()} x` : text);
    if (marker === undefined || marker.isEmpty) return undefined;
    return { marker, rest: [{ ...first, text: text.slice(marker.label.length).trimStart() }, ...others] };
  }
  if (first?.type !== 'strong') return undefined;
  const label = plainText(first.children).trim();
  const marker = listMarkerAt(`${label} x`);
  const [next] = others;
  if (marker?.label !== label || next?.type !== 'text') return undefined;
  return { marker, rest: [{ ...next, text: next.text.trimStart() }, ...others.slice(1)] };
}

/** „1. FC Muster“, „1. Bürgermeisterin“, „2. Lesung“: an ordinal where no sentence begins. */
function isOrdinal(label: string, text: string): boolean {
  return /^\d+\.$/u.test(label) && ordinalNouns.test(text);
}

const ordinalNouns =
  /^(?:[A-ZÄÖÜ]{2,}(?!\p{L})|(?:stellvertretende[rn]? )?(?:(?:Oberb|B)ürgermeister|Beigeordnete|Vorsitzende|Vorstand|Stadtr[aä]t|Kreisrat|Änderung|Nachtrag|Lesung|Quartal|Halbjahr|Bauabschnitt|Stufe|Preis|Platz|Klasse|Liga|Runde|Phase|Rate|Mannschaft|Obergeschoss|Stock|Weltkrieg))/u;
