import type { Link } from './nodes.ts';
import { plainText } from './plain-text.ts';

/** Whether the address can be read in the link's own words: `www.muster.de`, `presse@muster.de`. */
export const isItsOwnAddress = ({ href, children }: Pick<Link, 'href' | 'children'>): boolean =>
  bare(plainText(children)) === bare(href);

/** An address as it is compared. */
function bare(address: string): string {
  const typed = address.trim().toLowerCase();
  return decoded(
    typed
      .replace(/^(?:mailto:|https?:\/\/)/u, '')
      .replace(/^www\./u, '')
      .replace(/\/$/u, ''),
  );
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
