import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Footnote } from '../../markdown/nodes.ts';
import { stacked, type Html } from './stacked.ts';

const noteId = (number: number): string => `fussnote-${number}`;
const placeId = (number: number, place: number): string =>
  place === 1 ? `verweis-${number}` : `verweis-${number}-${place}`;

/** The marks of notes in a text; each leads to its note, and the note back to all of them. Roles: DPUB-ARIA 1.1. */
export class NoteMarks {
  /** How often each note has been named. */
  readonly #places = new Map<number, number>();
  readonly #numbers: ReadonlySet<number>;

  constructor(notes: readonly Footnote[]) {
    this.#numbers = new Set(notes.map(({ number }) => number));
  }

  /** A link holds no other link: there the mark leads nowhere. */
  mark(number: number, isInLink: boolean): ElementContent {
    const place = (this.#places.get(number) ?? 0) + 1;
    this.#places.set(number, place);
    const id = placeId(number, place);
    if (isInLink || !this.#numbers.has(number)) return h('sup', { id }, String(number));
    const target = { id, href: `#${noteId(number)}`, role: 'doc-noteref', ariaLabel: `Fußnote ${number}` };
    return h('sup', {}, h('a', target, String(number)));
  }

  /** Below all else. @param blocksOf the text of a note */
  section(notes: readonly Footnote[], blocksOf: (note: Footnote) => Html): Html {
    if (notes.length === 0) return [];
    // A note may name any other: all are written before their ways back are.
    const texts = notes.map((note) => ({ ...note, text: blocksOf(note) }));
    const items = texts.map(({ number, text }) =>
      h(
        'li',
        { id: noteId(number), value: number },
        stacked(withWayBack(text, wayBack(number, this.#places.get(number) ?? 0))),
      ),
    );
    const section = { role: 'doc-endnotes', ariaLabel: 'Fußnoten', className: 'notes' };
    return [h('section', section, stacked([h('ol', {}, stacked(items))]))];
  }
}

function wayBack(number: number, places: number): Html {
  return Array.from({ length: places }, (_, index): Html => {
    const where = places === 1 ? '' : `, Stelle ${index + 1}`;
    const href = `#${placeId(number, index + 1)}`;
    const ariaLabel = `Zurück zum Text: Fußnote ${number}${where}`;
    // The variation selector keeps mail programs from making an emoji of the arrow.
    return [{ type: 'text', value: ' ' }, h('a', { href, role: 'doc-backlink', ariaLabel }, '↩\uFE0E')];
  }).flat();
}

/** At the end of the last paragraph, where there is one. */
function withWayBack(text: Html, links: Html): Html {
  if (links.length === 0) return text;
  const last = text.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'p') return [...text, h('p', {}, [...links])];
  return [...text.slice(0, -1), { ...last, children: [...last.children, ...links] }];
}
