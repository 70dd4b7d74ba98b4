import type { Article } from './article.ts';
import { declined } from './noun-phrase.ts';

export { genderOf } from './noun-phrase.ts';

/** A body of the council. `genitiv` and `dativ` are whole forms with their article: „des Kreistages“. */
export interface Committee {
  readonly name: string;
  readonly artikel?: Article;
  readonly genitiv?: string;
  readonly dativ?: string;
}

/** „des Kreisausschusses“; „des Gremiums „HFA““ where the name's gender is unknown, which is always right. */
export function genitiveOf({ name, artikel, genitiv }: Committee): string {
  return genitiv ?? declined(name, 'genitive', artikel) ?? `des Gremiums ${quoted(name)}`;
}

/** „dem Kreisausschuss“, „der Bezirksvertretung 2“, „dem Gremium „HFA““. */
export function dativeOf({ name, artikel, dativ }: Committee): string {
  return dativ ?? declined(name, 'dative', artikel) ?? `dem Gremium ${quoted(name)}`;
}

function quoted(name: string): string {
  return `„${name.replaceAll('„', '‚').replaceAll('“', '‘')}“`;
}
