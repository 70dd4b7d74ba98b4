import { germanPattern } from '../grammar/german-pattern.ts';
import type { Motion } from '../kinds/motion/motion.ts';
import type { Party } from '../kinds/parties.ts';
import { enumerate } from '../grammar/enumeration.ts';
import type { Release } from '../kinds/pressemitteilung/release.ts';
import { comparedWithMotion, placeInWords, statementsOf } from './common/about-motion.ts';
import type { DraftPassage } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

export const motionQuote: Rule = {
  id: 'antrag-zitat',
  severity: 'warning',
  explain:
    'Zitiert wird jemand, der den Antrag (zum_antrag) weder unterschrieben hat noch für die Antragstellenden oder den Absender spricht. Oft ist der Name aus einer älteren Pressemitteilung stehen geblieben. Wer zu Recht Außenstehende zitiert, schaltet die Prüfung mit Grund ab.',
  example: {
    wrong:
      'im Antrag unterschreibt Erika Mustermann\nin der Pressemitteilung: „„Es eilt“, sagt Paul Anders.“',
    right:
      'im Antrag unterschreibt Erika Mustermann\nin der Pressemitteilung: „„Es eilt“, sagt Erika Mustermann.“',
  },
  run: (entry) =>
    comparedWithMotion(entry, ({ release, motion }) => {
      const known = speakersOf(release, motion);
      if (known.length === 0) return [];
      const surnames = new Set(known.map(surnameOf));
      return statementsOf(release).flatMap((passage) => strangeSpeakers(passage, surnames, known, motion));
    }),
};

function speakersOf(
  { senders }: Release,
  { signatories, applicants, supporters }: Motion,
): readonly string[] {
  const parties = [...applicants, ...supporters, ...senders];
  const chairs = parties.flatMap(({ signatories: people }) => people.map(({ name }) => name));
  const groups = new Set(parties.filter(isGroup).map(({ name }) => name));
  const signed = signatories.map(({ name }) => name).filter((name) => !groups.has(name));
  return [...new Set([...signed, ...chairs])];
}

const isGroup = ({ type }: Party): boolean => type !== 'person';

const surnameOf = (name: string): string => name.trim().split(/\s+/).at(-1) ?? '';

const VERB = String.raw`(?:so|sagte?|erklärte?|betonte?|meinte?|ergänzte?|fordert|forderte|begründete?|kritisierte?|lobte?|kündigte?|unterstreicht|unterstrich|findet|fand|erläuterte?|verdeutlichte?)`;
const TITLE = String.raw`(?:(?:Dr|Prof)\.\s+)*`;
const WORD = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*`;
const NAME = String.raw`${TITLE}(${WORD}\s+(?:(?:${WORD}|\p{Lu}\.)\s+)?(?:(?:von|van|de|zu|der|den)\s+){0,2}${WORD})(?![\p{L}-])`;
/** An office before words shows that they are a name: „die Vorsitzende der Fraktion, Erika Mustermann“. */
const OFFICES = String.raw`[Vv]orsitzende[rn]?|[Ss]precher(?:in)?|[Aa]bgeordnete[rn]?|[Mm]itglied|[Vv]ertreter(?:in)?|[Cc]hef(?:in)?|[Rr]at|[Rr]ätin|[Gg]eschäftsführer(?:in)?|[Bb]ürgermeister(?:in)?|[Ll]eiter(?:in)?|[Dd]irektor(?:in)?|[Dd]ezernent(?:in)?|[Mm]inister(?:in)?|[Ss]ekretär(?:in)?|[Pp]räsident(?:in)?|[Bb]eauftragte[rn]?|[Vv]erordnete[rn]?|[Pp]olitiker(?:in)?|[Ee]xpert(?:e|in)|[Ll]ehrer(?:in)?|[Hh]err|[Ff]rau`;
const OFFICE = String.raw`(?:(?:(?:[Dd]er|[Dd]ie|[Dd]as|[Ii]hr|[Ii]hre)\s+)?(?:\p{Ll}+\s+){0,2}[\p{L}-]*(?:${OFFICES})(?:\s+(?:der|des|im|von|für)\s+[^,„“.]{1,60}?,)?\s+)?`;

/** „…“, sagt Erika Mustermann. Without the comma it means something else: Das Wort „Ferien“ sagt ihr nichts. */
const behind = germanPattern(String.raw`(?:[“”"«]\s*,|,[“”"«])\s+${VERB}\s+${OFFICE}${NAME}`, 'gu');
/** Erika Mustermann sagt: „…“ */
const before = germanPattern(
  String.raw`(?:^|[.!?“]\s+)${OFFICE}${NAME}(?:,[^,.„“]{1,80},)?\s+${VERB}[^.„“]{0,40}:\s*[„"]`,
  'gu',
);

function strangeSpeakers(
  passage: DraftPassage,
  surnames: ReadonlySet<string>,
  known: readonly string[],
  motion: Motion,
): readonly Finding[] {
  const found = [
    ...passage.text.matchAll(behind.for(passage.text)),
    ...passage.text.matchAll(before.for(passage.text)),
  ];
  return found.flatMap((match) => {
    const [whole, name = ''] = match;
    if (surnames.has(surnameOf(name)) || notNames.test(name)) return [];
    const start = match.index + whole.lastIndexOf(name);
    const span = passage.spanOf(start, start + name.length);
    const message = `„${name}“ (${placeInWords(span)}) wird zitiert, gehört aber nicht zu denen, die den Antrag stellen oder unterschreiben: ${enumerate(known)} (${placeInWords(placeOfSigners(motion))}).`;
    const hint = 'Den Namen prüfen, oder die Prüfung mit Grund abschalten: pruefungen: { antrag-zitat: … }';
    return [{ span, message, hint }];
  });
}

/** Capitalised words that name no person: „so Fraktion Neue Mitte“, „so Kreistag und“. */
const notNames = germanPattern(
  String.raw`fraktion|gruppe|partei|liste|bündnis|mitte|kreis|verwaltung|ausschuss|(?<!\p{L})rat(?!\p{L})|verein|verband|stadt|gemeinde|vorsitz|sprecher|zeitung|ministerium|amt(?!\p{L})`,
  'iu',
);

function placeOfSigners(motion: Motion) {
  const field = motion.fields.unterschriften === undefined ? 'antragsteller' : 'unterschriften';
  return motion.spanOf([field]);
}
