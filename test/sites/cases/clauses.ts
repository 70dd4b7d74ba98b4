import type { Site } from '../build-site.ts';
import { elementsIn } from '../html/dom.ts';
import { shown } from '../html/line.ts';
import { lostPictures, type Page, pageOf, summariesOf, textsOf } from '../html/page.ts';

/** Of a draft on a site. */
export interface Subject {
  readonly draft: string;
  readonly title: string;
  readonly site: Site;
}

/** `li: 18. September` – what a page must show, or must not. */
export interface Clause {
  readonly name: ClauseName;
  readonly value: string;
}

type OfPage = (value: string, page: Page, subject: Subject) => boolean;
type OfSite = (value: string, subject: Subject) => boolean;

const holds = (texts: readonly string[], value: string): boolean =>
  texts.some((text) => text.includes(value));

/** What is true of the page of a release. */
const ofPage = {
  page: () => true,
  text: (value, { text }) => text.includes(value),
  /** In one line, with the number or bullet that its list shows. */
  visible: (value, { lines }) => holds(lines.map(shown), value),
  /** A whole line. */
  line: (value, { lines }) => lines.map(shown).includes(value),
  li: (value, { content }) => textsOf(content, 'li').includes(value),
  p: (value, { content }) => holds(textsOf(content, 'p'), value),
  td: (value, { content }) => textsOf(content, 'td').includes(value),
  link: (value, { content }) => textsOf(content, 'a').includes(value),
  strong: (value, { content }) => textsOf(content, 'strong').includes(value),
  em: (value, { content }) => textsOf(content, 'em').includes(value),
  element: (value, { content }) => elementsIn(content).some(({ tagName }) => tagName === value),
  html: (value, { path }, { site }) => (site.files.get(path) ?? '').includes(value),
  numbers: (value, { lines }) => numbersIn(lines.map(shown)) === value,
  /** In a line that a raised number begins. */
  note: (value, { lines }) =>
    lines.map(shown).some((line) => /^[¹²³⁴-⁹⁰]/u.test(line) && line.includes(value)),
  image: (_value, page, { site }) =>
    elementsIn(page.content).some(({ tagName }) => tagName === 'img') &&
    lostPictures(page, site).length === 0,
  day: (value, { day }) => day === value,
  description: (value, { description }) => description.includes(value),
} as const satisfies Record<string, OfPage>;

/** As written; Jekyll's names begin with the day. */
function releaseOf(draft: string, { releases }: Site): string {
  const name = draft.split('/').at(-1) ?? draft;
  return [...releases].find(([path]) => path.endsWith(name))?.[1] ?? '';
}

/** What is true of the site, or of what the product said. */
const ofSite = {
  /** Nothing of it in any file: page, list, tags, feed, sitemap. */
  absent: (_value, { draft, title, site }) =>
    pageOf(draft, site) === undefined && ![...site.files.values()].some((file) => file.includes(title)),
  site: (value, { site }) => [...site.files.values()].some((file) => file.includes(value)),
  summary: (value, { title, site }) => holds(summariesOf(title, site), value),
  md: (value, { draft, site }) => releaseOf(draft, site).includes(value),
  message: (value, { draft, site }) =>
    site.messages.some((said) => said.includes(draft) && said.includes(value)),
} as const satisfies Record<string, OfSite>;

export type ClauseName = keyof typeof ofPage | keyof typeof ofSite;

export const isClauseName = (name: string): name is ClauseName => name in ofPage || name in ofSite;

const isOfSite = (name: ClauseName): name is keyof typeof ofSite => name in ofSite;

/** Whether a clause is true of a draft on a site; without a page nothing is true of it. */
export function isTrue({ name, value }: Clause, subject: Subject): boolean {
  if (isOfSite(name)) return ofSite[name](value, subject);
  const page = pageOf(subject.draft, subject.site);
  return page !== undefined && ofPage[name](value, page, subject);
}

/** The numbers at the starts of lines, as `1. 3. a)`. */
const numbersIn = (lines: readonly string[]): string =>
  lines.flatMap((line) => /^(?:\(?(?:\d{1,3}|[a-z])[.)]|\d+(?:\.\d+)+)(?= )/u.exec(line) ?? []).join(' ');
