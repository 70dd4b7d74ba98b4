/** The definite article in the nominative singular; it stands for the gender. */
export type Article = 'der' | 'die' | 'das';

/** Article, adjective and noun agree in this: the gender of a singular, or the plural, which has none. */
export type Agreement = Article | 'plural';

export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative';

const articles = {
  nominative: { der: 'der', die: 'die', das: 'das', plural: 'die' },
  genitive: { der: 'des', die: 'der', das: 'des', plural: 'der' },
  dative: { der: 'dem', die: 'der', das: 'dem', plural: 'den' },
  accusative: { der: 'den', die: 'die', das: 'das', plural: 'die' },
} as const satisfies Readonly<Record<Case, Readonly<Record<Agreement, string>>>>;

/** The definite article in a case: `des`, `der`, `dem`. */
export function articleIn(agreement: Agreement, grammaticalCase: Case): string {
  return articles[grammaticalCase][agreement];
}

/** The ending of an adjective, or of a noun declined like one, after the definite article. */
export function weakEnding(agreement: Agreement, grammaticalCase: Case): 'e' | 'en' {
  if (agreement === 'plural') return 'en';
  if (grammaticalCase === 'nominative') return 'e';
  return grammaticalCase === 'accusative' && agreement !== 'der' ? 'e' : 'en';
}
