import { spanOfLine, type Origin, type Span } from '../diagnostics/source-file.ts';
import type { Block, Image, Inline, Link } from './nodes.ts';
import { firstClosest } from './origin-span.ts';

/** One stretch of printed text that is read in one go, with the way back to where it was written. */
export interface Passage {
  readonly type: 'paragraph' | 'item' | 'heading' | 'cell' | 'field';
  /** As a reader sees it: without marks and pictures, a line break as `\n`. */
  readonly text: string;
  /** The pictures in it. */
  readonly images: readonly Image[];
  /** Parts of `text` that are code: typed to be read letter by letter, no prose. */
  readonly code: readonly { readonly start: number; readonly end: number }[];
  /** Where the links in it lead. */
  readonly links: readonly { readonly href: string; readonly span: Span }[];
  /** Where `text.slice(start, end)` was written; its lines where that is not known (typed as entities). */
  readonly spanOf: (start: number, end: number) => Span;
}

/** Text that stands within one area of a file: a line, or the value of a field. */
interface Segment {
  readonly text: string;
  /** Looked up when asked for: few passages have a finding. */
  readonly area: () => Span;
  readonly isCode: boolean;
}

/** Where the text of a node may have been written. */
export type AreaOf = (origin: Origin) => Span;

const ownLine: AreaOf = ({ file, line }) => spanOfLine(file, line);

/** Every passage of these nodes in the order of reading; blocks of code are none, their words are not prose. */
export function passagesIn(
  nodes: readonly Block[],
  type: Passage['type'] = 'paragraph',
  areaOf: AreaOf = ownLine,
): readonly Passage[] {
  return nodes.flatMap((node): readonly Passage[] => {
    switch (node.type) {
      case 'paragraph':
        return [passageOf(type, node.children, areaOf)];
      case 'heading':
        return [passageOf('heading', node.children, areaOf)];
      case 'quote':
        return passagesIn(node.children, 'paragraph', areaOf);
      case 'list':
        return node.items.flatMap(({ children }) => passagesIn(children, 'item', areaOf));
      case 'table':
        return [node.head, ...node.rows].flatMap((row) =>
          row.map(({ children }) => passageOf('cell', children, areaOf)),
        );
      case 'footnotes':
        return node.notes.flatMap(({ children }) => passagesIn(children, 'paragraph', areaOf));
      case 'code-block':
      case 'rule':
        return [];
    }
  });
}

export function passageOf(
  type: Passage['type'],
  inlines: readonly Inline[],
  areaOf: AreaOf = ownLine,
): Passage {
  const segments: Segment[] = [];
  const images: Image[] = [];
  const links: Passage['links'][number][] = [];
  const gather = (node: Inline): void => {
    const segment = segmentOf(node, areaOf);
    if (segment !== undefined) segments.push(segment);
    if (node.type === 'image') images.push(node);
    if (node.type === 'link') links.push(linkOf(node, areaOf));
    if ('children' in node) node.children.forEach(gather);
  };
  inlines.forEach(gather);
  return { ...passageOfSegments(type, segments), images, links };
}

/** The text of a plain field, which stands at `area`. */
export function passageOfField(text: string, area: Span): Passage {
  return {
    ...passageOfSegments('field', [{ text, area: () => area, isCode: false }]),
    images: [],
    links: [],
  };
}

function passageOfSegments(
  type: Passage['type'],
  segments: readonly Segment[],
): Pick<Passage, 'type' | 'text' | 'code' | 'spanOf'> {
  const code: { readonly start: number; readonly end: number }[] = [];
  let text = '';
  for (const segment of segments) {
    const start = text.length;
    text += segment.text;
    if (segment.isCode) code.push({ start, end: text.length });
  }
  let places: readonly Placed[] | undefined;
  const spanOf = (start: number, end: number): Span => {
    places ??= placed(segments, text);
    return spanWithin(places, text, start, end);
  };
  return { type, text, code, spanOf };
}

/** A segment with its range in the passage's text, and its place in the file where it stands there as it is read. */
interface Placed {
  readonly text: string;
  readonly area: Span;
  readonly from: number;
  readonly place?: Span;
}

/** How far behind a segment the next is looked for: marks and the address of a link stand between. */
const REACH = 2000;

/** One after the other, since the same word may stand on a line twice. */
function placed(segments: readonly Segment[], text: string): readonly Placed[] {
  const found: Placed[] = [];
  let from = 0;
  let behind: Span | undefined;
  for (const segment of segments) {
    const area = segment.area();
    const start = behind?.file === area.file ? Math.max(area.start, behind.end) : area.start;
    const rest = { ...area, start, end: Math.min(area.end, start + segment.text.length + REACH) };
    const whole = { text, start: from, length: segment.text.length };
    // Blanks alone are everywhere.
    const place = segment.text.trim() === '' ? undefined : firstClosest(whole, rest);
    found.push({ text: segment.text, area, from, ...(place !== undefined && { place }) });
    if (place !== undefined) behind = place;
    from += segment.text.length;
  }
  return found;
}

function spanWithin(segments: readonly Placed[], whole: string, start: number, end: number): Span {
  const met = segments.filter(({ text, from }) => {
    const to = from + text.length;
    // An empty range belongs to the segment it stands in or behind.
    return text !== '' && (start === end ? from <= start && start <= to : from < end && start < to);
  });
  const [first] = met;
  const last = met.at(-1);
  if (first === undefined || last === undefined) throw new Error(`no text from ${start} to ${end}`);
  const begin = spanOfPart(first, whole, start, end);
  const stop = last === first ? begin : spanOfPart(last, whole, start, end);
  return stop.file === begin.file ? { ...begin, end: Math.max(begin.end, stop.end) } : begin;
}

/** Of what a segment holds of the range. */
function spanOfPart(
  { text, from, area, place }: Placed,
  whole: string,
  rangeStart: number,
  rangeEnd: number,
): Span {
  const start = Math.max(rangeStart, from);
  const end = Math.min(rangeEnd, from + text.length);
  if (place !== undefined) {
    const offset = place.start - from;
    return { file: place.file, start: start + offset, end: end + offset };
  }
  return firstClosest({ text: whole, start, length: end - start }, area) ?? area;
}

function segmentOf(node: Inline, areaOf: AreaOf): Segment | undefined {
  const area = (): Span => areaOf(node.origin);
  switch (node.type) {
    case 'text':
    case 'code':
      return { text: node.text, area, isCode: node.type === 'code' };
    case 'break':
      return { text: '\n', area, isCode: false };
    case 'image':
    case 'footnote-reference':
    case 'link':
    case 'foreign':
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'subscript':
    case 'superscript':
      return undefined;
  }
}

/** Its place is looked up when asked for: a text may have thousands. */
function linkOf(node: Link, areaOf: AreaOf): Passage['links'][number] {
  const { href, origin } = node;
  return {
    href,
    get span() {
      const part = { text: href, start: 0, length: href.length };
      return firstClosest(part, areaOf(origin)) ?? ownLine(origin);
    },
  };
}
