/**
 * One quotation mark for all. Astro's "smart" punctuation takes no escape and makes English ones of straight ones, so
 * that the printer writes German ones for it.
 */
export const straight = (text: string): string => text.replaceAll(/[„“″]/gu, '"').replaceAll(/[‚‘’′]/gu, "'");
