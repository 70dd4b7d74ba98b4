import { germanPattern } from '../../grammar/german-pattern.ts';
import { type Passage, passageOf } from '../../markdown/passages.ts';
import { type Release, slotNodes } from './release.ts';

/** A dateline that the text itself begins with, for the place that `ort` names. */
export interface OwnDateline {
  readonly passage: Passage;
  /** As typed, with its sign and the blank behind it. */
  readonly words: string;
  /** It says no more than the place. */
  readonly isPlaceOnly: boolean;
}

const DAY = String.raw`\d{1,2}\. ?(?:\d{1,2}\.|\p{L}+) ?\d{0,4}`;
/** „LAHNBRÜCK. “, „Lahnbrück – “, „Lahnbrück, 3. Februar 2026 – “, „Lahnbrück (dpa) – “, „Lahnbrück/Nord: “; a sentence must begin behind it. */
const behindPlace = germanPattern(
  String.raw`^(,? (?:den )?${DAY}| ?\(${DAY}\)| ?[/(] ?\p{L}{2,12}\)?)?(?:\s?[.:]|\s?[.:]?\s(?:[–—|]|--?))\s+(?=[„»"“]?\p{Lu}|\d)`,
);
/** „(Lahnbrück) “ */
const behindBrackets = germanPattern(String.raw`^\)[.:]?\s+(?=[„»"“]?\p{Lu}|\d)`);

export function ownDateline(release: Pick<Release, 'fields' | 'slots'>): OwnDateline | undefined {
  const place = release.fields.ort?.replace(/\s*[.:]$/, '');
  const [first] = slotNodes(release, release.slots.has('lead') ? 'lead' : 'text');
  if (!place || first?.type !== 'paragraph') return undefined;
  const passage = passageOf('paragraph', first.children);
  const isEnclosed = passage.text.startsWith('(');
  const start = isEnclosed ? 1 : 0;
  const end = start + place.length;
  if (passage.text.slice(start, end).toLowerCase() !== place.toLowerCase()) return undefined;
  const [sign, more] = (isEnclosed ? behindBrackets : behindPlace).exec(passage.text.slice(end)) ?? [];
  if (sign === undefined) return undefined;
  return {
    passage,
    words: passage.text.slice(0, end + sign.length),
    isPlaceOnly: more === undefined,
  };
}
