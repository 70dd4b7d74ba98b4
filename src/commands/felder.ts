import { widthOfText } from '../diagnostics/reporters/width.ts';
import { fieldsOf, type ListedField, readSchema } from '../kinds/listed-fields.ts';
import { jsonSchemaFor, kindNamed, kinds } from '../kinds/registry.ts';
import { hanging, wrap } from '../output/text/wrap.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { choices } from './options.ts';

/** The fields of a kind or of the Stammdaten, from their own descriptions; without a kind, which kinds there are. */
export function felder(art: string | undefined, io: Io): 0 {
  const width = Math.max(50, Math.min(80, io.stdout.columns));
  io.stdout.write(art === undefined ? kindsAsText(width) : fieldsAsText(nameOf(art), width));
  return 0;
}

/** @throws UsageError where there is no such kind */
function nameOf(art: string): string {
  const name = art.toLowerCase() === 'haus' ? 'haus' : kindNamed(art)?.name;
  if (name !== undefined) return name;
  throw new UsageError(
    `Die Art „${art}“ gibt es nicht.`,
    choices(art, [...kinds.map((kind) => kind.name), 'haus']),
  );
}

function kindsAsText(width: number): string {
  const rows = [
    ...kinds.map(({ name, description }): Row => ({ left: name, right: [description] })),
    { left: 'haus', right: ['Stammdaten: templates/haus/<kennung>.yaml'] },
  ];
  return `${table(rows, width)}\n„drucksache felder antrag“ zeigt die Felder einer Art.\n`;
}

function fieldsAsText(name: string, width: number): string {
  const rows = fieldsOf(readSchema(jsonSchemaFor(name))).flatMap((field) => rowsOf(field, ''));
  return `${table(rows, width)}\n${wrap(legend, width).join('\n')}\n`;
}

const legend =
  '* Pflicht. Was eingerückt ist, steht auch im Entwurf eingerückt unter seinem Feld; „- “ beginnt einen Eintrag einer Liste. Umlaute und große Buchstaben sind erlaubt.';

interface Row {
  readonly left: string;
  /** Paragraphs. */
  readonly right: readonly string[];
}

function rowsOf(
  { step, form, meaning, example, isRequired, below }: ListedField,
  indent: string,
  isFirst = true,
): readonly Row[] {
  const dash = step.startsWith('[]') ? (isFirst ? '- ' : '  ') : '';
  const left = `${indent}${dash}${step.replace(/^(?:\[\])?\.?/u, '')}${isRequired ? ' *' : ''}`;
  const values = form.replaceAll('`', '');
  const shown = example === '' || values.includes(example) ? '' : ` Beispiel: ${example}`;
  return [
    { left, right: [meaning, `${values}.${shown}`] },
    ...below.flatMap((field, index) => rowsOf(field, `${indent}${dash.replace('-', ' ')}  `, index === 0)),
  ];
}

/** Two columns; the right one is wrapped. */
function table(rows: readonly Row[], width: number): string {
  const left = Math.min(30, Math.max(...rows.map((row) => widthOfText(row.left)))) + 2;
  return rows.map((row) => rowAsText(row, left, width)).join('');
}

function rowAsText({ left, right }: Row, indent: number, width: number): string {
  const lines = right.flatMap((text) => wrap(text, width - indent));
  const isLong = widthOfText(left) > indent - 2;
  const rows = isLong ? [left, ...hanging('', indent, lines)] : hanging(left, indent, lines);
  return rows.map((row) => `${row.trimEnd()}\n`).join('');
}
