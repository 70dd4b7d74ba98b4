import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nodesAtTop, type Paper } from '../../document/paper.ts';
import type { YamlData } from '../../draft/write-yaml.ts';
import type { Data, Presentation } from '../../kinds/kind.ts';
import type { Resources } from '../format.ts';
import { blocks } from './blocks.ts';
import type { PageContext } from './context.ts';
import { jsonLd } from './json-ld.ts';
import { NoteMarks } from './notes.ts';
import { parts } from './parts.ts';
import { EmbeddedPictures } from './pictures.ts';
import { stacked, type Html } from './stacked.ts';
import { style } from './style.ts';

export interface WrittenPage {
  readonly html: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A whole document of HTML; the same paper gives the same text. */
export function writePage(
  paper: Paper,
  presentation: Pick<Presentation, 'info' | 'look'>,
  resources: Pick<Resources, 'image' | 'data'>,
): WrittenPage {
  const pictures = new EmbeddedPictures(resources);
  const article = articleOf(paper, {
    notes: new NoteMarks(paper.notes),
    picture: (image) => pictures.element(image),
  });
  const page = h('html', { lang: 'de' }, stacked([headOf(presentation, resources.data()), bodyOf(article)]));
  const html = toHtml([{ type: 'doctype' }, { type: 'text', value: '\n' }, page], { upperDoctype: true });
  return { html: `${html}\n`, diagnostics: pictures.diagnostics };
}

const bodyOf = (article: ElementContent): ElementContent =>
  h('body', {}, stacked([h('main', {}, stacked([article]))]));

/** In the order in which the paper is read (`readingBlocks`). */
function articleOf(paper: Paper, page: PageContext): ElementContent {
  const flow = [...paper.body, ...paper.close];
  const foot = flow.findIndex(({ type }) => type === 'press-foot');
  const end = foot === -1 ? flow.length : foot;
  const content = [
    ...around('header', parts(nodesAtTop(paper), page)),
    ...parts(flow.slice(0, end), page),
    ...around('footer', parts(flow.slice(end), page)),
    ...page.notes.section(paper.notes, ({ children }) => blocks(children, page)),
  ];
  return h('article', { className: 'page' }, stacked(content));
}

const around = (name: 'header' | 'footer', content: Html): Html =>
  content.length === 0
    ? []
    : [h(name, { className: name === 'footer' ? 'foot' : undefined }, stacked(content))];

function headOf({ info, look }: Pick<Presentation, 'info' | 'look'>, data: Data | undefined): ElementContent {
  const facts = [
    ['description', descriptionOf(data) || info.title],
    ['author', info.authors.join(', ')],
    ['date', info.date ?? ''],
    ['viewport', 'width=device-width, initial-scale=1'],
    ['color-scheme', 'light dark'],
  ].filter(([, content]) => content !== '');
  return h(
    'head',
    {},
    stacked([
      h('meta', { charSet: 'utf-8' }),
      h('title', {}, info.title),
      ...facts.map(([name, content]) => h('meta', { name, content })),
      ...(data === undefined ? [] : [h('script', { type: 'application/ld+json' }, jsonLd(data))]),
      h('style', {}, look.farbe === undefined ? style : `${style}.sender { border-color: ${look.farbe}; }\n`),
    ]),
  );
}

/** The lead, else the first paragraph. */
function descriptionOf({ abstract, articleBody }: Data = {}): string {
  const [first = ''] = textOf(articleBody).split('\n');
  return (textOf(abstract) || first).replaceAll(/\s+/gu, ' ').trim();
}

const textOf = (value: YamlData | undefined): string => (typeof value === 'string' ? value : '');
