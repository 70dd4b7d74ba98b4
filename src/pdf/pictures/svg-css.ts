import type { SvgElement } from './svg-xml.ts';

export interface Declaration {
  readonly property: string;
  readonly value: string;
}

export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

/**
 * The rules of a style sheet without comments, at-rules and strings (others are refused before they are read); nothing if
 * there are more than `most`.
 */
export function rulesOf(css: string, most: number): readonly StyleRule[] | undefined {
  const rules: StyleRule[] = [];
  for (const written of css.split('}')) {
    const [selectors = '', body = ''] = written.split('{', 2);
    if (selectors.trim() === '') continue;
    const declarations = declarationsIn(body);
    for (const selector of selectors.split(',')) {
      if (rules.length >= most) return undefined;
      rules.push({ selector: selector.trim(), declarations });
    }
  }
  return rules;
}

/** Also of an attribute `style`. */
export function declarationsIn(text: string): readonly Declaration[] {
  return text.split(';').flatMap((written) => {
    const colon = written.indexOf(':');
    if (colon < 0) return [];
    return [
      { property: written.slice(0, colon).trim().toLowerCase(), value: written.slice(colon + 1).trim() },
    ];
  });
}

/** The style sheet without its comments. */
export function withoutComments(css: string): string {
  let text = '';
  let at = 0;
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', at)) {
    text += `${css.slice(at, start)} `;
    const end = css.indexOf('*/', start + 2);
    if (end < 0) return text;
    at = end + 2;
  }
  return text + css.slice(at);
}

/** An element's declarations from all sources; none overrules another here. */
export function declarationsOf(element: SvgElement, rules: readonly StyleRule[]): readonly Declaration[] {
  return [
    ...[...element.attributes].map(([property, value]) => ({ property, value })),
    ...declarationsIn(element.attributes.get('style') ?? ''),
    ...rules.flatMap(({ selector, declarations }) => (mayBeMeant(element, selector) ? declarations : [])),
  ];
}

/** By the last part of the selector: what it says of elements around is not looked at, so rather too many are meant. */
function mayBeMeant({ name, attributes }: SvgElement, selector: string): boolean {
  const classes = (attributes.get('class') ?? '').split(/\s+/u);
  const last = selector.split(/[\s>]+/u).at(-1) ?? '';
  return last.split(/(?=[.#])/u).every((part) => {
    if (part.startsWith('.')) return classes.includes(part.slice(1));
    if (part.startsWith('#')) return attributes.get('id') === part.slice(1);
    return part === '*' || part === name;
  });
}
