import { germanPattern } from './german-pattern.ts';
import { type Agreement, type Article, type Case, weakEnding } from './article.ts';
import { withEnding } from './letters.ts';

/** A word that names a body, and its declension; compounds end in it (`Kreisausschuss`). */
export interface HeadNoun {
  readonly agreement: Agreement;
  /** The genitive's ending; feminines and plurals have none. `adjectival`: „die Linke“, „der Linken“. */
  readonly genitive: '' | 's' | 'es' | 'ses' | 'adjectival';
}

interface HeadNounRow extends HeadNoun {
  readonly endings: readonly string[];
}

/**
 * The first row whose ending fits is taken, so an exception stands above its rule (`Magistrat`, not `-rat`).
 * Where Duden allows -s and -es, native nouns of one syllable take -es, alone and at the end of a compound
 * (Rates, Beirates, Kreistages), all others -s (Senats, Konvents): the councils' own usage.
 */
const rows: readonly HeadNounRow[] = [
  {
    agreement: 'der',
    genitive: 's',
    endings: words('magistrat senat konvent verein zirkel block garten club'),
  },
  { agreement: 'das', genitive: 's', endings: words('referat dezernat sekretariat') },
  {
    agreement: 'der',
    genitive: 'es',
    endings: words('ausschuss ausschuß rat tag kreis kongress vorstand verband betrieb tisch stab bund hof'),
  },
  {
    agreement: 'das',
    genitive: 's',
    endings: words(
      'ium plenum forum parlament komitee kabinett organ team kolleg zentrum büro klinikum museum management unternehmen',
    ),
  },
  { agreement: 'das', genitive: 'es', endings: words('werk amt') },
  { agreement: 'das', genitive: 'ses', endings: words('bündnis') },
  {
    agreement: 'die',
    genitive: '',
    endings: words(
      'ung ion enz schaft gruppe runde kammer liste jury synode gemeinde initiative partei stelle allianz mitte ' +
        'stiftung anstalt AG BVV',
    ),
  },
  { agreement: 'die', genitive: 'adjectival', endings: words('Linke LINKE') },
  { agreement: 'plural', genitive: 'adjectival', endings: words('Grüne Grünen GRÜNE GRÜNEN Linken LINKEN') },
  {
    agreement: 'plural',
    genitive: '',
    endings: words(
      'ausschüsse räte betriebe werke dienste verbände vereine ämter büros zentren gremien kliniken ungen ionen ' +
        'schaften gruppen listen kammern gemeinden initiativen stellen wähler bürger freunde piraten demokraten aner',
    ),
  },
];

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** An ending with a capital (`AG`) counts only as a word or behind a hyphen: „Verlag“ does not end in it. */
const isName = (ending: string): boolean => /^[A-Z]/.test(ending);

const table = rows.map(({ endings, ...noun }) => ({
  noun,
  endings: endings.filter((ending) => !isName(ending)),
  names: endings.filter(isName),
}));

/** The row for a word, compound or hyphenated; undefined where the table does not know it. */
export function headNoun(word: string): HeadNoun | undefined {
  const lower = word.toLowerCase();
  return table.find(
    ({ endings, names }) =>
      endings.some((ending) => lower.endsWith(ending)) ||
      names.some((name) => word === name || word.endsWith(`-${name}`)),
  )?.noun;
}

const UNINFLECTED = germanPattern(String.raw`(?:[us]s|is|[^\p{L}]|\p{Lu})$`, 'v');

/** A noun that is not in the table, by the rule of strong nouns: -es after a sibilant, else -s. */
export function regularNoun(word: string, agreement: Agreement): HeadNoun {
  const uninflected = agreement === 'die' || agreement === 'plural' || UNINFLECTED.test(word);
  if (word.endsWith('nis') && agreement === 'das') return { agreement, genitive: 'ses' };
  if (uninflected) return { agreement, genitive: '' };
  return { agreement, genitive: /(?:[sßxz]|sch|st)$/.test(word) ? 'es' : 's' };
}

/** The number of a noun that is not in the table. Hardly any feminine ends in -en: „Stadtisten“ is a plural. */
export function regularAgreement(word: string, article: Article): Agreement {
  return article === 'die' && /en$/i.test(word) ? 'plural' : article;
}

/** The noun in a case; of several with a stroke between them („Bauausschuss/Werkausschuss“) each one. */
export function nounIn(word: string, noun: HeadNoun, grammaticalCase: Case): string {
  const parts = word.split('/');
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      const own = index === last ? noun : headNoun(part);
      return own?.agreement === noun.agreement ? partIn(part, own, grammaticalCase) : part;
    })
    .join('/');
}

function partIn(word: string, { agreement, genitive }: HeadNoun, grammaticalCase: Case): string {
  if (genitive === 'adjectival') {
    return withEnding(word.replace(/en?$/i, ''), weakEnding(agreement, grammaticalCase));
  }
  if (agreement === 'plural') {
    return grammaticalCase === 'dative' && /e[rl]?$/i.test(word) ? withEnding(word, 'n') : word;
  }
  if (grammaticalCase !== 'genitive') return word;
  // Old spelling doubles its s: `Ausschuß`, `Ausschusses`.
  return withEnding(genitive === 'es' ? word.replace(/schuß$/, 'schuss') : word, genitive);
}
