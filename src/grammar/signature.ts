import { hasNoArticle } from './applicant.ts';
import { type Article, articleIn } from './article.ts';
import { declined } from './noun-phrase.ts';
import { memberInCase } from './person.ts';

export interface SignatureFunction {
  /** „Vorsitzender der SPD-Fraktion“; empty where nothing is known. */
  readonly whole: string;
  /** The same in lines for a column, broken after the article. */
  readonly broken: readonly string[];
}

/**
 * The line below a signature: `funktion` and, with its article in the genitive, `kurz`, or one of the two. `artikel` is
 * that of `kurz`. If neither it nor the words show a gender, `die` is taken (a plural's article as well).
 */
export function signatureFunction(parts: {
  readonly funktion?: string;
  readonly artikel?: Article;
  readonly kurz?: string;
}): SignatureFunction {
  const { funktion, artikel, kurz } = parts;
  if (funktion === undefined || kurz === undefined) {
    const only = funktion ?? kurz;
    return { whole: only ?? '', broken: only === undefined ? [] : [only] };
  }
  // „Fraktionsvorsitzende der SPD-Fraktion“ names it already.
  if (funktion.includes(kurz)) return { whole: funktion, broken: [funktion] };
  const genitive = genitiveOf(kurz, artikel);
  const article = genitive.slice(0, genitive.indexOf(' '));
  return {
    whole: `${funktion} ${genitive}`,
    broken: [`${funktion} ${article}`, genitive.slice(article.length + 1)],
  };
}

function genitiveOf(kurz: string, artikel: Article | undefined): string {
  if (artikel === undefined && hasNoArticle(kurz)) return `von ${kurz}`;
  const member = artikel === undefined ? memberInCase(kurz, 'genitive') : undefined;
  if (member !== undefined) return member;
  const known = artikel === undefined ? declined(kurz, 'genitive') : undefined;
  const likely = artikel ?? 'die';
  return (
    known ?? declined(kurz, 'genitive', { artikel: likely }) ?? `${articleIn(likely, 'genitive')} ${kurz}`
  );
}
