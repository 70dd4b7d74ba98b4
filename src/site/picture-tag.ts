import { WORD_JOINER } from './marks/mark.ts';

/**
 * A picture as HTML, for a site that loses from its text what a backslash keeps. Whatever could be a mark is a reference.
 * A line that began with the tag would be HTML down to the next empty line (CommonMark 0.31, 4.6).
 */
export function pictureTag(url: string, alt: string): string {
  const text = alt.replaceAll(/\s+/gu, ' ').replaceAll(/[^\p{L}\p{N} .,;:–„“]/gu, reference);
  return `${WORD_JOINER}<img src="${url}" alt="${text}">`;
}

const reference = (character: string): string => `&#${character.codePointAt(0)};`;
