import type { SvgElement } from './svg-elements.ts';

export interface Declaration {
  readonly property: string;
  readonly value: string;
}

export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

/** The rules of a style sheet that refer to something; nothing if it has more than `most` rules of any kind. */
export function rulesOf(css: string, most: number): readonly StyleRule[] | undefined {
  let count = 0;
  const rules: StyleRule[] = [];
  for (const written of css.split('}')) {
    const [body = '', selectors = ''] = written.split('{').toReversed();
    const declarations = readDeclarations(body);
    for (const selector of selectors.split(',')) {
      count += 1;
      if (count > most) return undefined;
      if (declarations.length > 0) rules.push({ selector: selector.trim(), declarations });
    }
  }
  return rules;
}

/** An element's declarations that refer to something, from all sources; none overrules another here. */
export function declarationsOf(element: SvgElement, rules: readonly StyleRule[]): readonly Declaration[] {
  const { attributes } = element;
  return [
    ...[...attributes].flatMap(([property, value]) => (value.includes('#') ? [{ property, value }] : [])),
    ...readDeclarations(attributes.get('style') ?? ''),
    ...rules.flatMap(({ selector, declarations }) => (isMeant(element, selector) ? declarations : [])),
  ];
}

/** The renderer ends a value at the next colon. */
function readDeclarations(text: string): readonly Declaration[] {
  return text.split(';').flatMap((written) => {
    const [property = '', value = ''] = written.split(':', 2).map((part) => part.trim());
    return value.includes('#') ? [{ property, value }] : [];
  });
}

/** Selectors that stand for one element by itself (`path`, `.a`, `#b`, `path.a`); the renderer knows no others. */
function isMeant({ name, attributes }: SvgElement, selector: string): boolean {
  const classes = (attributes.get('class') ?? '').split(' ');
  return selector.split(/(?=[.#])/u).every((part) => {
    if (part.startsWith('.')) return classes.includes(part.slice(1));
    if (part.startsWith('#')) return attributes.get('id') === part.slice(1);
    return part === '*' || part === name;
  });
}
