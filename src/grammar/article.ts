/** The definite article in the nominative; it stands for the gender. */
export type Article = 'der' | 'die' | 'das';

export type Case = 'nominative' | 'genitive' | 'dative';

const articles = {
  nominative: { der: 'der', die: 'die', das: 'das' },
  genitive: { der: 'des', die: 'der', das: 'des' },
  dative: { der: 'dem', die: 'der', das: 'dem' },
} as const satisfies Readonly<Record<Case, Readonly<Record<Article, string>>>>;

/** The definite article of a singular in a case: `des`, `der`, `dem`. The genitive `der` is also the plural's. */
export function articleIn(article: Article, grammaticalCase: Case): string {
  return articles[grammaticalCase][article];
}
