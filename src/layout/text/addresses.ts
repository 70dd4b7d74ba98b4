/** A stretch of text, UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A quick look: few texts hold an address. */
const MAY_HOLD = /@|:\/\/|\.\p{Ll}\p{Ll}/u;
const TOKEN = /\S+/gu;
const WEB = /(?:^|[^\p{L}\p{N}])(?:[a-z]+:\/\/|www\.|mailto:)[\p{L}\p{N}]/iu;
const MAIL = /[^\s@]@[\p{L}\p{N}-]+\.[\p{L}\p{N}]/u;
/** As typed from paper: `musterkreis.example/verkehr`; not `z.B.`, `Bürger.innen`, `e.V.`. */
const HOST = /^[^\p{L}\p{N}]*(?:[\p{Ll}\d-]+\.)+(?!in(?:nen)?(?![\p{L}\p{N}]))[a-z]{2,}(?![\p{L}\p{N}_-])/u;

/** E-mail and web addresses, with what is typed without a blank around them. */
export function addressesIn(text: string): readonly Stretch[] {
  if (!MAY_HOLD.test(text)) return NONE;
  return Array.from(text.matchAll(TOKEN), ({ index, 0: token }) => ({
    start: index,
    end: index + token.length,
  })).filter(({ start, end }) => isAddress(text.slice(start, end)));
}

const NONE: readonly Stretch[] = [];

const isAddress = (token: string): boolean =>
  MAY_HOLD.test(token) && (WEB.test(token) || MAIL.test(token) || HOST.test(token));

/** Behind `@`, `.` and `/`, but not within `https://www.`, and not where only a closing mark would follow. */
const MARKS = /(?<!(?:^|[^\p{L}\p{N}])www)(?:[@.]|(?<!\/)\/(?!\/))(?=[^\s\p{P}\u2060]|[-_%~#?&+=])/giu;

/** Where a line may end within an address: never at its own hyphen, which a reader would drop (look.md 3). */
export const addressEnds = (text: string, { start, end }: Stretch): readonly number[] =>
  Array.from(text.slice(start, end).matchAll(MARKS), ({ index, 0: mark }) => start + index + mark.length);
