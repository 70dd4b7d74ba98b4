import { error, warning } from '../../diagnostics/diagnostic.ts';
import { graphemesOf } from '../../diagnostics/graphemes.ts';
import type { LayoutContext } from '../context.ts';
import type { Ruler } from '../ruler.ts';
import type { Family, TextStyle } from '../style.ts';
import { hasRightToLeft, rightToLeft } from '../../markdown/right-to-left.ts';
import { spansOf } from '../../markdown/origin-span.ts';
import type { TextPart } from '../../markdown/origin-span.ts';
import { printed } from './measured-text.ts';
import { FORCED_BREAK } from './runs.ts';
import type { Run } from './runs.ts';

/** Is printed for a character that no font has; a warning names it and its place. */
const REPLACEMENT = '\uFFFD';

/** Word's bullets in its font Symbol and Wingdings, at the code points it gives them. */
const WORD_BULLETS: ReadonlyMap<string, string> = new Map([
  ['\uF0B7', '•'],
  ['\uF0A7', '▪'],
]);

/** Fonts have glyphs for some of these, which would print what nobody typed. */
const SPECIAL = /[\p{Cc}\p{Co}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
const PRIVATE = /\p{Co}/u;
const LINE_SEPARATOR = /^[\u2028\u2029]$/u;
const BLANK = /^\s$/u;
const CONTROL_BLANK = /^[\t-\r]$/u;
/**
 * Prints nothing and says nothing: joiners, variation selectors, direction marks, control characters. Those that
 * allow or forbid a line break stay until the lines are broken (`printed`).
 */
const DROPPED = /(?![\u00AD\u200B\u2060\uFEFF])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Within Arabic words joiners choose the forms of letters: „می‌خواهم“. */
const DROPPED_BUT_JOINERS = /(?![\u00AD\u200B-\u200D\u2060\uFEFF])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
const JOINERS = /[\u200C\u200D]/g;
/** Letters, points, figures and signs of the two scripts. The fallback has some of them, and not all. */
const ARABIC_OR_HEBREW = /[\u0590-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** A word is set in one font where possible; other characters are set one by one. */
const WORD = /\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*/gu;

/**
 * Each run in a face that has its characters: its own, the other family of the pair, the fallback. What none has is
 * replaced and reported; of texts that run from right to left, those in other scripts than Arabic and Hebrew are refused.
 */
export function coverRuns(context: LayoutContext, runs: readonly Run[]): readonly Run[] {
  if (runs.every((run) => isCovered(context, run))) return runs;
  return runs.flatMap((run) => (isCovered(context, run) ? [run] : coverRun(context, run)));
}

function isCovered({ ruler }: LayoutContext, { text, style }: Run): boolean {
  if (text === FORCED_BREAK) return true;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x20 && unit <= 0x7e) continue;
    if (!isPlain(unit)) return isSpecialCovered(ruler, text, style);
    if (!ruler.covers(unit, style.face)) return false;
  }
  return true;
}

/** Latin letters, dashes, quotation marks: texts of these need none of the slow patterns below. */
const isPlain = (unit: number): boolean =>
  (unit >= 0xa0 && unit <= 0x24f && unit !== 0xad) || (unit >= 0x2010 && unit <= 0x2027) || unit === 0x20ac;

function isSpecialCovered(ruler: Ruler, text: string, { face }: TextStyle): boolean {
  if (SPECIAL.test(text)) return false;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint > 0x7e && !ruler.covers(codePoint, face)) return false;
  }
  return !hasRightToLeft(text);
}

interface Covered {
  text: string;
  readonly style: TextStyle;
}

function coverRun(context: LayoutContext, run: Run): readonly Run[] {
  const parts: Covered[] = [];
  for (const next of unitsOf(run.text).flatMap((unit) => coverUnit(context, run, unit))) {
    const previous = parts.at(-1);
    if (previous !== undefined && joins(previous, next)) previous.text += next.text;
    else parts.push({ ...next });
  }
  return parts.map((part) => ({ ...run, ...part }));
}

const joins = (a: Covered, b: Covered): boolean =>
  a.style === b.style && a.text !== FORCED_BREAK && b.text !== FORCED_BREAK;

interface Unit {
  readonly type: 'word' | 'cluster' | 'right-to-left';
  readonly start: number;
  readonly text: string;
}

function unitsOf(text: string): readonly Unit[] {
  return splitBy(text, rightToLeft(), 'right-to-left').flatMap((part) =>
    part.type === 'right-to-left' ? [part] : wordsOf(part),
  );
}

/** The words of a text, and the clusters between them. */
const wordsOf = ({ text, start }: Unit): readonly Unit[] =>
  splitBy(text, WORD, 'word').flatMap((unit) => {
    const placed = { ...unit, start: start + unit.start };
    return unit.type === 'word' ? [placed] : clustersOf(placed);
  });

/** The matches of `pattern`, and the clusters between them. */
function splitBy(text: string, pattern: RegExp, type: Unit['type']): readonly Unit[] {
  const units: Unit[] = [];
  let end = 0;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (index > end) units.push({ type: 'cluster', start: end, text: text.slice(end, index) });
    units.push({ type, start: index, text: found });
    end = index + found.length;
  }
  return end === text.length ? units : [...units, { type: 'cluster', start: end, text: text.slice(end) }];
}

const clustersOf = ({ text, start }: Unit): readonly Unit[] =>
  Array.from(graphemesOf(text), ({ segment, index }) => ({
    type: 'cluster',
    start: start + index,
    text: segment,
  }));

function coverUnit(context: LayoutContext, run: Run, unit: Unit): readonly Covered[] {
  switch (unit.type) {
    case 'right-to-left': {
      const units = wordsOf(unit);
      if (
        units.every(({ text }) => !hasRightToLeft(text) || styleWith(context, run.style, text) !== undefined)
      )
        return units.flatMap((one) => coverUnit(context, run, one));
      reportDirection(context, run, unit);
      return [replacement(context, run.style)];
    }
    case 'cluster':
      return [coverCluster(context, run, unit)];
    case 'word': {
      const text = unit.text.replaceAll(hasRightToLeft(unit.text) ? DROPPED_BUT_JOINERS : DROPPED, '');
      const style = styleWith(context, run.style, text);
      if (style !== undefined) return [{ text, style }];
      return clustersOf(unit).map((cluster) => coverCluster(context, run, cluster));
    }
  }
}

function coverCluster(context: LayoutContext, run: Run, cluster: Unit): Covered {
  if (LINE_SEPARATOR.test(cluster.text)) return { text: FORCED_BREAK, style: run.style };
  if (CONTROL_BLANK.test(cluster.text)) return { text: ' ', style: run.style };
  const text = WORD_BULLETS.get(cluster.text) ?? cluster.text.replaceAll(DROPPED, '');
  const style = styleWith(context, run.style, text);
  if (style !== undefined) return { text, style };
  if (BLANK.test(text)) return { text: ' ', style: run.style };
  reportMissing(context, run, cluster);
  return replacement(context, run.style);
}

/** The style itself or in another family, so that its font has all of `text`; `undefined` where no font has. */
function styleWith({ ruler }: LayoutContext, style: TextStyle, text: string): TextStyle | undefined {
  if (PRIVATE.test(text)) return undefined;
  // Characters that only guide line breaking need no glyph.
  const shown = printed(text).replaceAll(JOINERS, '');
  const codePoints = Array.from(shown, (character) => character.codePointAt(0) ?? 0);
  return candidates(style, text).find(({ face }) =>
    codePoints.every((codePoint) => ruler.covers(codePoint, face)),
  );
}

const replacement = (context: LayoutContext, style: TextStyle): Covered => ({
  text: REPLACEMENT,
  style: styleWith(context, style, REPLACEMENT) ?? style,
});

function candidates(style: TextStyle, text: string): readonly TextStyle[] {
  const own = inFamilies(style, SCRIPTS);
  // The fallback has letters of further such scripts, and sets them in the wrong order.
  if (hasRightToLeft(text)) return own;
  const usual = [style, ...inFamilies(style, style.face.family === 'text' ? LIKE_TEXT : LIKE_APPARAT)];
  return ARABIC_OR_HEBREW.test(text) ? [...own, ...usual] : usual;
}

const LIKE_TEXT = ['apparat', 'fallback'] as const;
const LIKE_APPARAT = ['text', 'fallback'] as const;
const SCRIPTS = ['arabic', 'hebrew'] as const;

const known = new WeakMap<TextStyle, Map<Family, TextStyle>>();

/** Returns one object for each style and family, so that neighbouring characters join into one run. */
function inFamilies(style: TextStyle, families: readonly Family[]): readonly TextStyle[] {
  const found = known.get(style) ?? new Map<Family, TextStyle>();
  known.set(style, found);
  return families.map((family) => {
    const made = found.get(family) ?? { ...style, face: { ...style.face, family } };
    found.set(family, made);
    return made;
  });
}

function reportMissing(context: LayoutContext, run: Run, cluster: Unit): void {
  const names = Array.from(
    cluster.text,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  for (const span of placesOf(context, run, cluster)) {
    context.report(
      warning(
        'pdf/zeichen',
        span,
        `Das Zeichen „${cluster.text}“ (${names.join(' ')}) ist in den Schriften nicht enthalten; gedruckt wird „${REPLACEMENT}“.`,
        'Ersetzen Sie es durch ein anderes Zeichen oder ein Wort.',
      ),
    );
  }
}

function reportDirection(context: LayoutContext, run: Run, stretch: Unit): void {
  for (const span of placesOf(context, run, stretch)) {
    context.report(
      error(
        'pdf/schriftrichtung',
        span,
        `„${stretch.text}“ wird von rechts nach links geschrieben; von solchen Schriften lassen sich die arabische und die hebräische setzen, diese nicht.`,
        'Schreiben Sie ihn in lateinischen Buchstaben, oder fügen Sie ihn als Bild mit Alternativtext ein.',
      ),
    );
  }
}

function placesOf({ sources }: LayoutContext, { text, origin }: Run, unit: Unit): ReturnType<typeof spansOf> {
  const part: TextPart = { text, start: unit.start, length: unit.text.length };
  return origin === undefined ? [] : spansOf(part, origin, sources);
}
