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

/** „LAHNBRÜCK. “, „Lahnbrück – “, „Lahnbrück, 3. Februar 2026 – “, „Lahnbrück (dpa) – “; a sentence must begin behind it. */
const behindPlace = germanPattern(
  String.raw`^(,? (?:den )?\d{1,2}\. ?(?:\d{1,2}\.|\p{L}+) ?\d{0,4}| ?[/(]\p{L}{2,12}\)?)?(?:\s?[.:]|\s?[.:]?\s[–—-])\s+(?=[„»"“]?\p{Lu}|\d)`,
);

export function ownDateline(release: Pick<Release, 'fields' | 'slots'>): OwnDateline | undefined {
  const place = release.fields.ort?.replace(/\s*[.:]$/, '');
  const [first] = slotNodes(release, release.slots.has('lead') ? 'lead' : 'text');
  if (!place || first?.type !== 'paragraph') return undefined;
  const passage = passageOf('paragraph', first.children);
  if (passage.text.slice(0, place.length).toLowerCase() !== place.toLowerCase()) return undefined;
  const [sign, more] = behindPlace.exec(passage.text.slice(place.length)) ?? [];
  if (sign === undefined) return undefined;
  return {
    passage,
    words: passage.text.slice(0, place.length + sign.length),
    isPlaceOnly: more === undefined,
  };
}
