import type { MarkdownIt } from 'markdown-it';

/**
 * German closing marks, dashes and an ellipsis end an address typed without marks of its own, as does the mark of a note.
 * No address holds them unescaped (RFC 3986, 2), and linkify-it knows only those of ASCII.
 */
const endMark = /[„“”‚‘’«»‹›…–—]|\[\^/u;
/** Belongs to the sentence, also before a closing bracket: `(siehe https://beispiel.example/karte.)`. */
const sentenceEnd = /[.,:;!?'"]+$/u;

/** Lets addresses of the web end where a German sentence goes on. */
export function endAddresses({ linkify }: MarkdownIt): void {
  const lengthOf = linkify.testSchemaAt.bind(linkify);
  linkify.testSchemaAt = (text, schema, position) => {
    const found = text.slice(position, position + lengthOf(text, schema, position));
    const address = withoutEnd(found);
    // `https://` alone leads nowhere.
    return /[\p{L}\p{N}]/u.test(address) ? address.length : 0;
  };
}

function withoutEnd(found: string): string {
  const mark = found.search(endMark);
  const address = (mark === -1 ? found : found.slice(0, mark)).replace(sentenceEnd, '');
  const isOpen = address.endsWith(')') && count(address, ')') > count(address, '(');
  return isOpen ? withoutEnd(address.slice(0, -1)) : address;
}

const count = (text: string, character: string): number => text.split(character).length - 1;
