import MarkdownIt from 'markdown-it';

/** Markdown as a site that is set up like Eleventy reads it (11ty.dev, "Markdown"). */
const reader = new MarkdownIt({ html: true }).disable('code');

type Token = ReturnType<typeof reader.parse>[number];

/** A list that is open, with the number of its next item, if it shows any. */
interface Open {
  next?: number;
}

/** The words of the page in their order, one blank between them, with the numbers that its lists show; a tag as `<b>`, for no text is one. */
export function pageText(markdown: string): string {
  const lists: Open[] = [];
  const [, body = markdown] = /^---\n.*?\n---\n(.*)$/su.exec(markdown) ?? [];
  return reader
    .parse(body, {})
    .map((token) => blockText(token, lists))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function blockText(token: Token, lists: Open[]): string {
  switch (token.type) {
    case 'ordered_list_open':
      lists.push({ next: Number(token.attrGet('start') ?? 1) });
      return '';
    case 'bullet_list_open':
      lists.push({});
      return '';
    case 'ordered_list_close':
    case 'bullet_list_close':
      lists.pop();
      return '';
    case 'list_item_open':
      return label(lists.at(-1));
    case 'inline':
      return (token.children ?? []).map(inlineText).join('');
    default:
      return token.content;
  }
}

function label(list: Open | undefined): string {
  if (list?.next === undefined) return '';
  const number = list.next;
  list.next += 1;
  return `${number}.`;
}

function inlineText({ type, content }: Token): string {
  return type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
}
