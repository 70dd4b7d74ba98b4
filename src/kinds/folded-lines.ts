import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Mapping, Scalar, Value } from '../draft/value.ts';
import { listMarkerAt } from '../markdown/rules/list-marker.ts';
import type { ListMarker } from '../markdown/rules/marker.ts';
import { quoted } from './fault.ts';
import { type Multiline, multilineOf } from './fields/field.ts';
import type { Shape } from './fields/fields.ts';

/**
 * YAML makes one line of the lines of a text without `|` and quotes. Reported where a list or paragraphs must have been
 * meant, at the first line that begins anew.
 *
 * @param root with the keys of the contract
 */
export function foldedLines(root: Mapping, shape: Shape): readonly Diagnostic[] {
  return root.entries.flatMap(({ key, value }) => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const layout = field && multilineOf(field);
    if (layout === undefined) return [];
    const scalars = value.kind === 'scalar' ? [value] : layout === 'tree' ? scalarsIn(value) : [];
    return scalars.flatMap((scalar) => {
      const line = layout === 'lines' ? secondLine(scalar) : foldedLine(scalar);
      if (line === undefined) return [];
      const hint = scalar === value ? hintFor(key, scalar, line, layout) : hintInside;
      return [foldedWarning(line, key, hint, layout === 'lines')];
    });
  });
}

function scalarsIn(value: Value): readonly Scalar[] {
  if (value.kind === 'scalar') return [value];
  const inner = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
  return inner.flatMap(scalarsIn);
}

interface Line {
  readonly file: SourceFile;
  readonly text: string;
  /** UTF-16 offset in the file. */
  readonly start: number;
}

/** The first line of a text that begins a paragraph, or what its author numbered or marked as an entry of a list. */
export function foldedLine(scalar: Scalar): Line | undefined {
  const [first, ...others] = linesThatFold(scalar);
  if (first === undefined) return undefined;
  const mark = markerOf(first.text);
  return others.find((line, index) => {
    const above = others[index - 1] ?? first;
    return line.text !== '' && (above.text === '' || beginsEntry(line.text, above.text, mark));
  });
}

/** Where each line is one by itself, as in an address, the second is folded already. */
function secondLine(scalar: Scalar): Line | undefined {
  return linesThatFold(scalar)
    .slice(1)
    .find(({ text }) => text !== '');
}

/** None where YAML keeps the lines, or there is but one. */
function linesThatFold({ style, span: { file, start, end } }: Scalar): readonly Line[] {
  if (style !== 'plain') return [];
  const written = file.text.slice(start, end);
  if (!written.includes('\n')) return [];
  return [...written.matchAll(/^[ \t]*([^\n]*)$/gmu)].map(({ 0: line, 1: text = '', index }): Line => ({
    file,
    text: text.trimEnd(),
    start: start + index + line.length - text.length,
  }));
}

/** A line may begin with a dash or a number in mid-sentence: above an entry a sentence ends, or stands an entry too. */
function beginsEntry(line: string, above: string, first: ListMarker | undefined): boolean {
  const marker = markerOf(line);
  if (marker === undefined) return false;
  if (marker.style === first?.style) return true;
  if (/[.:;!?]$/u.test(above) && marker.isFirst) return true;
  // „- so heißt er - “ is an aside, a dash alone is none.
  return marker.label === '-' && !/\s[-–—](?:\s|$)/u.test(line.slice(1));
}

/** `- x`, `1. x`, `1.) x`, `a) x`, `(1) x`, `– x`, and `-x`. */
function markerOf(line: string): ListMarker | undefined {
  const marker = listMarkerAt(line);
  return marker?.isEmpty === true || /^\d+$/u.test(marker?.label ?? '') ? undefined : marker;
}

function foldedWarning(
  { file, text, start }: Line,
  field: string,
  hint: string,
  isLine: boolean,
): Diagnostic {
  const span = { file, start, end: start + text.length };
  const message = `${field}: Die Zeile ${quoted(text)} gilt als Fortsetzung der Zeile darüber, nicht als ${isLine ? 'eigene Zeile' : 'neuer Absatz oder Eintrag'}.`;
  return warning('draft/zeilen', span, message, hint);
}

const hintInside =
  'Unterpunkte so schreiben: „- text: …“, darunter eingerückt „unterpunkte:“ und je Zeile „- …“; Absätze hinter „- |“.';

function hintFor(field: string, scalar: Scalar, { text }: Line, layout: Multiline): string {
  if (layout !== 'prose' && layout !== 'lines' && withoutMark(text) !== text) return listHint(scalar);
  return `Hinter den Feldnamen „|“ setzen, dann bleibt jede Zeile stehen: „${field}: |“`;
}

/** How the entries of a text are written as a list, with the first two to copy. */
export function listHint(scalar: Scalar): string {
  const folded = foldedLine(scalar);
  const { file, start } = scalar.span;
  const first = file.text.slice(start, file.text.indexOf('\n', start));
  const items = [first, folded?.text ?? ''].map((item) => quoted(`- ${withoutMark(item)}`));
  return `Als Liste schreiben, jeden Eintrag in eine eigene Zeile: ${items.join(' und darunter ')}`;
}

function withoutMark(text: string): string {
  const line = text.trim();
  return line.slice(markerOf(line)?.label.length ?? 0).trim();
}
