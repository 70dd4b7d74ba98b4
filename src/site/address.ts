import type { Inline, Link } from '../markdown/nodes.ts';
import type { Dialect } from './dialects/dialect.ts';
import { OBJECT } from './marks/mark.ts';

/** How a link prints: by its address alone, or as a text that leads to it. */
export type Address =
  | { readonly form: 'as-typed' | 'in-brackets'; readonly text: string }
  | { readonly form: 'link'; readonly text?: undefined };

/** Every site ends it at the same place: nothing that could belong to the sentence, nothing that could be a mark. */
const plainAddress = /^https?:\/\/[a-zA-Z\d][a-zA-Z\d.-]*\.[a-z]{2,}(?::\d+)?(?:\/(?:[\w./-]*[\w/-])?)?$/u;
const plainMail = /^[a-zA-Z\d][\w.-]*@[a-zA-Z\d][a-zA-Z\d.-]*\.[a-z]{2,}$/u;

/** What stands on both sides of a link in its line, or in the mark around it. */
export interface Neighbours {
  readonly before: Inline | undefined;
  readonly after: Inline | undefined;
  readonly isMarked: boolean;
}

export function address(
  { href, children, beside }: Pick<Link, 'href' | 'children'> & { readonly beside: Neighbours },
  { bareAddress }: Dialect,
): Address {
  const [only] = children;
  if (bareAddress === 'as-link' || children.length !== 1 || only?.type !== 'text') return { form: 'link' };
  const { text } = only;
  const isItself =
    (href === text && plainAddress.test(text)) || (href === `mailto:${text}` && plainMail.test(text));
  if (!isItself || !isApart[bareAddress](beside)) return { form: 'link' };
  // A line between the words of an address could be a mark beside another.
  return /__|_(?![\w])/u.test(text) ? { form: 'link' } : { form: bareAddress, text };
}

/** Whether a site sees where the address begins and ends. */
const isApart: Readonly<Record<'as-typed' | 'in-brackets', (beside: Neighbours) => boolean>> = {
  'as-typed': ({ before, after, isMarked }) =>
    !isMarked && /(?:^|[\s(])$/u.test(textOf(before)) && /^[.,;:!?)]*(?:\s|$)/u.test(textOf(after)),
  'in-brackets': ({ before }) => !textOf(before).endsWith('<'),
};

/** What is no text could be anything. */
const textOf = (node: Inline | undefined): string => {
  if (node === undefined || node.type === 'break') return '';
  return node.type === 'text' ? node.text : OBJECT;
};

/** An address without the characters that would end it, or need marks around it. */
export function destination(url: string): string {
  const encoded = url.replaceAll(/[\s<>"\\^`{|}]/gu, (found) => encodeURIComponent(found));
  const written = isBalanced(encoded) ? encoded : encoded.replaceAll('(', '%28').replaceAll(')', '%29');
  // Two of them would be math to kramdown.
  return written.replaceAll(/\$\$/gu, '%24%24').replaceAll(/&(?=#?\w+;)/gu, '&amp;');
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text.replaceAll(/[^()]/gu, '')) {
    open += sign === '(' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
