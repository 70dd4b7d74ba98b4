import type { Article } from './article.ts';

/** A word that names a body and the genitive ending it takes; compounds end in it (`Kreisausschuss`). */
export interface HeadNoun {
  readonly article: Article;
  /** What the genitive adds; empty for feminines. */
  readonly genitive: '' | 's' | 'es' | 'ses';
}

interface HeadNounRow extends HeadNoun {
  readonly endings: readonly string[];
}

/**
 * The first row with a fitting ending holds, so an exception stands above its rule (`Magistrat`, not `-rat`).
 * Where Duden allows -s and -es, native nouns of one syllable take -es, alone and at the end of a compound
 * (Rates, Beirates, Kreistages), all others -s (Senats, Konvents): the councils' own usage.
 */
const rows: readonly HeadNounRow[] = [
  { article: 'der', genitive: 's', endings: words('magistrat senat konvent verein zirkel') },
  { article: 'das', genitive: 's', endings: words('referat dezernat sekretariat') },
  {
    article: 'der',
    genitive: 'es',
    endings: words('ausschuss ausschuß rat tag kreis kongress vorstand verband betrieb tisch stab bund hof'),
  },
  {
    article: 'das',
    genitive: 's',
    endings: words('ium plenum forum parlament komitee kabinett organ team kolleg zentrum büro'),
  },
  { article: 'das', genitive: 'es', endings: words('werk amt') },
  { article: 'das', genitive: 'ses', endings: words('bündnis') },
  {
    article: 'die',
    genitive: '',
    endings: words(
      'ung ion enz schaft gruppe runde kammer liste jury synode gemeinde initiative partei stelle AG',
    ),
  },
];

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** The row for a word, compound or hyphenated; undefined where the table does not know it. */
export function headNoun(word: string): HeadNoun | undefined {
  return rows.find(({ endings }) => endings.some((ending) => endsIn(word, ending)));
}

/** An abbreviation (`AG`) counts only as a word or behind a hyphen: „Verlag“ does not end in it. */
function endsIn(word: string, ending: string): boolean {
  return /^\p{Lu}+$/u.test(ending)
    ? word === ending || word.endsWith(`-${ending}`)
    : word.toLocaleLowerCase('de').endsWith(ending);
}

/** A noun that is not in the table, by the regular rule of strong nouns: -es after a hiss, else -s. */
export function regularNoun(word: string, article: Article): HeadNoun {
  const uninflected = article === 'die' || /(?:[us]s|is|\P{L}|\p{Lu})$/u.test(word);
  if (word.endsWith('nis') && article === 'das') return { article, genitive: 'ses' };
  if (uninflected) return { article, genitive: '' };
  return { article, genitive: /(?:[sßxz]|sch|st)$/.test(word) ? 'es' : 's' };
}

/** The noun in the genitive; old spelling doubles its s (`Ausschuß`, `Ausschusses`), capitals stay capitals. */
export function nounGenitive(word: string, { genitive }: HeadNoun): string {
  const stem = genitive === 'es' ? word.replace(/schuß$/, 'schuss') : word;
  return stem + (/^\P{Ll}+$/u.test(word) ? genitive.toUpperCase() : genitive);
}
