import type { View, ViewShape, ViewValue } from './kind.ts';

/** As in the running head; a title that begins with the kind („Antrag auf einen Radweg“) says it already. */
export function kindAndTitle(kind: string, title: string): string {
  const isSaid =
    title.toLowerCase().startsWith(kind.toLowerCase()) && /^[^\p{L}]/u.test(title.slice(kind.length));
  return isSaid ? title : `${kind}: ${title}`;
}

type ValueIn<Source, Value> = (source: Source) => Value;

/** The shape of a name, by which templates are checked, and its value. `slot`: whether there is Markdown for it. */
export type Shown<Source> =
  | readonly ['text', ValueIn<Source, string | undefined>]
  | readonly ['texts', ValueIn<Source, readonly string[] | undefined>]
  | readonly ['flag' | 'slot', ValueIn<Source, boolean>]
  | readonly [Exclude<ViewShape, string>, ValueIn<Source, View | readonly View[] | undefined>];

/** What templates may name. Each name stands here once, with its value, so that shape and view cannot differ. */
export type ViewTable<Source> = Readonly<Record<string, Shown<Source>>>;

/** The same, or the names of properties that are shown as they are. */
type InnerTable<Inner> = ViewTable<Inner> | readonly (keyof Inner & string)[];

/** Names under a name; nothing where there is nothing to show. */
export function group<Source, Inner>(
  of: (source: Source) => Inner | undefined,
  inner: InnerTable<Inner>,
): Shown<Source> {
  const table = tableOf(inner);
  return [
    shapeOf(table),
    (source) => {
      const shown = of(source);
      return shown === undefined ? undefined : viewOf(table, shown);
    },
  ];
}

/** A list with the same names in each item. */
export function each<Source, Item>(
  of: (source: Source) => readonly Item[],
  inner: InnerTable<Item>,
): Shown<Source> {
  const table = tableOf(inner);
  return [{ list: shapeOf(table) }, (source) => of(source).map((item) => viewOf(table, item))];
}

function tableOf<Inner>(inner: InnerTable<Inner>): ViewTable<Inner> {
  if (!isNames(inner)) return inner;
  return Object.fromEntries(inner.map((name) => [name, ['text', (source) => textIn(source[name])]]));
}

function isNames<Inner>(inner: InnerTable<Inner>): inner is readonly (keyof Inner & string)[] {
  return Array.isArray(inner);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function shapeOf<Source>(table: ViewTable<Source>): Exclude<ViewShape, string> {
  const shapes = Object.entries(table).map(([name, [shape]]): [string, ViewShape] => [
    name,
    shape === 'texts' ? { list: 'text' } : shape,
  ]);
  return { fields: Object.fromEntries(shapes) };
}

/** Name by name: V8 takes a hundred times as long to spread objects into one of so many. */
export function viewOf<Source>(table: ViewTable<Source>, source: Source): View {
  const view: { [name: string]: ViewValue | undefined } = {};
  for (const name in table) view[name] = table[name]?.[1](source);
  return view;
}
