import { given } from '../diagnostics/given.ts';
import type { Origin } from '../diagnostics/source-file.ts';
import { jumpsOf, repeats, type Series, seriesOf } from './list-series.ts';
import type { Block, ListBlock, ListItem } from './nodes.ts';
import { plainText } from './plain-text.ts';

/** A number that does not follow the one above it. */
export interface JumpingNumber {
  readonly found: string;
  readonly expected: string;
  readonly origin: Origin;
  /** `quoted`: what stands above may announce a quotation. `elsewhere`: nor does the list itself begin with 1. */
  readonly doubt?: 'quoted' | 'elsewhere';
}

/** A list all of whose items have the same number. */
export interface RepeatedNumber {
  readonly label: string;
  /** What the last item's number would be. */
  readonly last: string;
  readonly origin: Origin;
}

export interface Numbers {
  /** The blocks with repeated numbers counted on. */
  readonly blocks: readonly Block[];
  readonly jumps: readonly JumpingNumber[];
  readonly repeated: readonly RepeatedNumber[];
}

/** How the lists of a text count, anew below each heading. What it quotes (`>`) counts as it likes. */
export function numbersIn(blocks: readonly Block[]): Numbers {
  const above = new Map<string, Series>();
  const all = blocks.map((block) => {
    if (block.type === 'heading') above.clear();
    return block.type === 'list' ? numbersOfList(block, above) : sound(block);
  });
  return joined(
    all,
    all.flatMap((each) => each.blocks),
  );
}

const sound = (block: Block): Numbers => ({ blocks: [block], jumps: [], repeated: [] });

function joined(all: readonly Omit<Numbers, 'blocks'>[], blocks: readonly Block[]): Numbers {
  return {
    blocks,
    jumps: all.flatMap(({ jumps }) => jumps),
    repeated: all.flatMap(({ repeated }) => repeated),
  };
}

/** `above`: the lists above by their way of counting; after text between them, the numbers may go on. */
function numbersOfList(list: ListBlock, above: Map<string, Series>): Numbers {
  const inside = list.items.map((item) => numbersIn(item.children));
  const items = list.items.map((item, index) => ({ ...item, children: inside[index]?.blocks ?? [] }));
  const series = list.ordered ? seriesOf(items.map(({ label }) => label)) : undefined;
  const own = series === undefined ? sound({ ...list, items }) : ownNumbers(list, items, series, above);
  return joined([own, ...inside], own.blocks);
}

function ownNumbers(
  list: ListBlock,
  items: readonly ListItem[],
  series: Series,
  above: Map<string, Series>,
): Numbers {
  const key = series.labelOf(1);
  const before = above.get(key);
  above.set(key, series);
  const [first] = items;
  const [start = 1] = series.counts;
  if (first !== undefined && repeats(series)) {
    const counted = items.map((item, index) => ({ ...item, label: series.labelOf(start + index) }));
    const last = series.labelOf(start + items.length - 1);
    const repeated = [{ label: first.label, last, origin: first.origin }];
    return { blocks: [{ ...list, items: counted }], jumps: [], repeated };
  }
  const goesOn = start === 1 || before?.counts.at(-1) === start - 1;
  const within = jumpsOf(series).flatMap(({ index, ...jump }): readonly JumpingNumber[] => {
    const item = items[index];
    if (item === undefined) return [];
    const quoted = announces(items[index - 1]) ? ('quoted' as const) : undefined;
    return [{ ...jump, origin: item.origin, ...given({ doubt: goesOn ? quoted : ('elsewhere' as const) }) }];
  });
  const between = first === undefined ? [] : jumpFrom(before, series, first);
  return { blocks: [{ ...list, items }], jumps: [...between, ...within], repeated: [] };
}

/** A paragraph may begin „18. Sitzung“; numbers that go on from a list above are near those. */
const farthest = 3;

/** A list that begins with another number than 1 goes on from the one above. */
function jumpFrom(before: Series | undefined, series: Series, first: ListItem): readonly JumpingNumber[] {
  const [start = 1] = series.counts;
  const last = before?.counts.at(-1);
  if (last === undefined || before?.counts[0] !== 1 || start === 1 || start === last + 1) return [];
  if (start > last + farthest) return [];
  const expected = series.labelOf(last + 1);
  return [{ found: first.label, expected, origin: first.origin, doubt: 'quoted' }];
}

function announces(item: ListItem | undefined): boolean {
  return item !== undefined && /:\s*$/u.test(plainText(item.children));
}
