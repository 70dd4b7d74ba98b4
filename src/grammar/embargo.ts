import { parseInstant, type ParsedInstant } from './instant.ts';

/** `isFree`: nothing has to be waited for. */
export type ParsedEmbargo = ParsedInstant | { readonly isFree: true };

const FREE_WORDS: ReadonlySet<string> = new Set(
  'frei freigegeben sofort sofortige sofortigen keine ohne entfällt nein false ab zur zum für die veröffentlichung verwendung abdruck sperrfrist embargo sperrvermerk'.split(
    ' ',
  ),
);
const SAYS_FREE = /^(?:frei(?:gegeben)?|sofort.*|keine|ohne|entfällt|nein|false)$/u;

/** „gesperrt bis zum“, „frei ab“, „nicht vor dem“ */
const BEFORE_TIME =
  /^(?:(?:sperrfrist|gesperrt|frei(?:gegeben)?|(?:zur )?veröffentlichung(?: frei)?)(?: erst)? )?(?:(?:erst )?(?:bis|ab)(?: (?:zum|dem))?|nicht vor(?: dem)?|endet(?: am)?|am) (?=\S)/iu;

/** Until when a release is held back: a time as newsrooms write it (`frei ab 9.8.2017, 17.30 Uhr`), or `frei ab sofort`. */
export function parseEmbargo(input: string): ParsedEmbargo {
  const text = input.trim().replaceAll(/\s+/g, ' ');
  return saysFree(text) ? { isFree: true } : parseInstant(text.replace(BEFORE_TIME, ''));
}

function saysFree(text: string): boolean {
  if (/^[-–—]$/u.test(text)) return true;
  const words = text
    .toLowerCase()
    .replace(/[.!]$/u, '')
    .split(/[ ,;]+/u);
  return (
    words.some((word) => SAYS_FREE.test(word)) &&
    words.at(-1) !== 'ab' &&
    words.every((word) => FREE_WORDS.has(word))
  );
}
