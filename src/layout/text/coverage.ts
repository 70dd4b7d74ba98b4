import { warning } from '../../diagnostics/diagnostic.ts';
import { spanOfLine } from '../../diagnostics/source-file.ts';
import type { Origin, Span } from '../../diagnostics/source-file.ts';
import type { LayoutContext } from '../context.ts';
import type { Face, TextStyle } from '../style.ts';
import type { Run } from './runs.ts';

/** What is printed for a character that no font has; the warning says which and where. */
const REPLACEMENT = '\uFFFD';
const INVISIBLE = /[\p{Cf}\p{Cc}\s]/u;

/** Each run in a face that has its characters: the other family of the pair where its own has not. */
export function coverRuns(context: LayoutContext, runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run) => (isCovered(context, run) ? [run] : splitByCoverage(context, run)));
}

function isCovered({ ruler }: LayoutContext, run: Run): boolean {
  for (const character of run.text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint > 0x7e && !ruler.covers(codePoint, run.style.face)) return false;
  }
  return true;
}

function splitByCoverage(context: LayoutContext, run: Run): readonly Run[] {
  const parts: { text: string; style: TextStyle }[] = [];
  for (const character of run.text) {
    const next = coverCharacter(context, run, character);
    const previous = parts.at(-1);
    if (previous !== undefined && previous.style === next.style) previous.text += next.text;
    else parts.push(next);
  }
  return parts.map((part) => ({ ...run, ...part }));
}

function coverCharacter(
  context: LayoutContext,
  run: Run,
  character: string,
): { text: string; style: TextStyle } {
  const { style } = run;
  const codePoint = character.codePointAt(0) ?? 0;
  if (context.ruler.covers(codePoint, style.face)) return { text: character, style };
  const other = otherFamily(style);
  if (context.ruler.covers(codePoint, other.face)) return { text: character, style: other };
  if (INVISIBLE.test(character)) return { text: '', style };
  reportMissing(context, run, character, codePoint);
  return {
    text: REPLACEMENT,
    style: context.ruler.covers(REPLACEMENT.charCodeAt(0), style.face) ? style : other,
  };
}

const others = new WeakMap<TextStyle, TextStyle>();

/** One object a style, so that neighbouring characters join into one run. */
function otherFamily(style: TextStyle): TextStyle {
  const known = others.get(style);
  if (known !== undefined) return known;
  const face: Face = { ...style.face, family: style.face.family === 'text' ? 'apparat' : 'text' };
  const other = { ...style, face };
  others.set(style, other);
  return other;
}

function reportMissing(context: LayoutContext, run: Run, character: string, codePoint: number): void {
  if (run.origin === undefined) return;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  context.report(
    warning(
      'pdf/zeichen',
      spanOfCharacter(context, run.origin, character),
      `Das Zeichen „${character}“ (${name}) ist in den Schriften nicht enthalten; gedruckt wird „${REPLACEMENT}“.`,
      'Ersetzen Sie es durch ein anderes Zeichen oder ein Wort.',
    ),
  );
}

/**
 * The character's place on the line it comes from. A field that a template prints comes from one of the sources; a
 * character typed as an entity is nowhere, and its line is told.
 */
function spanOfCharacter({ sources }: LayoutContext, { file, line }: Origin, character: string): Span {
  const whole = spanOfLine(file, line);
  for (const span of [
    whole,
    ...sources.map((source) => ({ file: source, start: 0, end: source.text.length })),
  ]) {
    const at = span.file.text.slice(span.start, span.end).indexOf(character);
    if (at !== -1)
      return { file: span.file, start: span.start + at, end: span.start + at + character.length };
  }
  return whole;
}
