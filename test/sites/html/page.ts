import { posix } from 'node:path';
import type { Site } from '../build-site.ts';
import {
  attribute,
  type Element,
  elementsIn,
  hasClass,
  isElement,
  type Node,
  textOf,
  wholePage,
} from './dom.ts';
import { type Line, shown, wordsOf } from './line.ts';
import { linesOf } from './lines.ts';

/** A release's page in a starter's layout. */
export interface Page {
  readonly path: string;
  /** What the release's text became, without title and list of tags. */
  readonly content: readonly Node[];
  readonly lines: readonly Line[];
  /** The lines' words as one text. */
  readonly text: string;
  readonly day: string | undefined;
  readonly description: string;
}

/** The page of a draft: every generator names it after the file. */
export function pageOf(draft: string, { files }: Site): Page | undefined {
  const name = posix.basename(draft, '.md');
  const path = [...files.keys()].find(
    (file) => file.endsWith(`/${name}/index.html`) || file.endsWith(`/${name}.html`),
  );
  return path === undefined ? undefined : readPage(path, files.get(path) ?? '');
}

function readPage(path: string, html: string): Page {
  const elements = elementsIn(wholePage(html));
  const content = elements.find((element) => hasClass(element, 'inhalt'))?.childNodes ?? [];
  const lines = linesOf(content);
  const time = elements.find(({ tagName }) => tagName === 'time');
  return {
    path,
    content,
    lines,
    text: lines.map(wordsOf).join(' '),
    day: time && attribute(time, 'datetime'),
    description: textWithin(elements.find((element) => hasClass(element, 'beschreibung'))),
  };
}

const textWithin = (element: Element | undefined): string =>
  element === undefined ? '' : linesOf(element.childNodes).map(shown).join(' ');

/** Elements of a name, as the text that is in each without what is nested in it as a block. */
export const textsOf = (content: readonly Node[], name: string): readonly string[] =>
  elementsIn(content)
    .filter(({ tagName }) => tagName === name)
    .map((element) => {
      const own = element.childNodes.filter(
        (node) => !isElement(node) || !['ol', 'ul'].includes(node.tagName),
      );
      return linesOf(own).map(shown).join(' ');
    });

/** The pictures of a page whose address leads to no file of the site. */
export function lostPictures({ path, content }: Page, { files }: Site): readonly string[] {
  return elementsIn(content)
    .filter(({ tagName }) => tagName === 'img')
    .map((image) => attribute(image, 'src') ?? '')
    .filter((src) => !files.has(fileAt(src, path)));
}

/** From the page's place, or the site's root. */
function fileAt(src: string, page: string): string {
  const { pathname } = new URL(src, `https://www.morgenrot-musterstadt.example/${page}`);
  return decodeURI(pathname.slice(1));
}

/** Of all the ways to a release: what lists and feeds say of it. */
export function summariesOf(title: string, { files }: Site): readonly string[] {
  const lists = [...files]
    .filter(([path]) => path === 'index.html')
    .flatMap(([, html]) =>
      elementsIn(wholePage(html))
        .filter(({ tagName }) => tagName === 'li')
        .filter((item) => elementsIn([item]).some((link) => link.tagName === 'a' && linkText(link) === title))
        .flatMap((item) =>
          elementsIn([item])
            .filter((one) => hasClass(one, 'auszug'))
            .map(textWithin),
        ),
    );
  return lists;
}

const linkText = (link: Element): string => link.childNodes.map(textOf).join('').trim();
