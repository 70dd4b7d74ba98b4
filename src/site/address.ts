import type { Link } from '../markdown/nodes.ts';
import type { Dialect } from './dialects/dialect.ts';

/** How a link prints: by its address alone, or as a text that leads to it. */
export type Address =
  | { readonly form: 'as-typed' | 'in-brackets'; readonly text: string }
  | { readonly form: 'link'; readonly text?: undefined };

/** Every site ends it at the same place: nothing that could belong to the sentence, nothing that could be a mark. */
const plainAddress = /^https?:\/\/[a-z\d][a-z\d.-]*\.[a-z]{2,}(?::\d+)?(?:\/(?:[\w./-]*[\w/-])?)?$/iu;
const plainMail = /^[a-z\d][\w.+-]*@[a-z\d][a-z\d.-]*\.[a-z]{2,}$/iu;

/** The texts in front of a link and behind it. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

export function address(
  { href, children }: Pick<Link, 'href' | 'children'>,
  { before, after }: Neighbours,
  { bareAddress }: Dialect,
): Address {
  const [only] = children;
  if (bareAddress === 'as-link' || children.length !== 1 || only?.type !== 'text') return { form: 'link' };
  const { text } = only;
  const isItself =
    (href === text && plainAddress.test(text)) || (href === `mailto:${text}` && plainMail.test(text));
  // Beside a letter or a sign it would be longer or none.
  const isApart = /(?:^|[\s(])$/u.test(before) && /^(?:$|\s|[.,;:!?)]+(?:$|\s))/u.test(after);
  if (bareAddress === 'as-typed' && !isApart) return { form: 'link' };
  // A line between the words of an address could be a mark beside another.
  return isItself && !/__|_(?![\w])/u.test(text) ? { form: bareAddress, text } : { form: 'link' };
}

/** An address without the characters that would end it, or need marks around it. */
export function destination(url: string): string {
  const encoded = url.replaceAll(/[\s<>"\\^`{|}]/gu, (found) => encodeURIComponent(found));
  const written = isBalanced(encoded) ? encoded : encoded.replaceAll('(', '%28').replaceAll(')', '%29');
  // kramdown would take the rest for math.
  return written.replaceAll('$$', '%24%24').replaceAll(/&(?=#?\w+;)/gu, '&amp;');
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text.replaceAll(/[^()]/gu, '')) {
    open += sign === '(' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
