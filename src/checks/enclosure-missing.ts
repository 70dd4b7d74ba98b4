import { isMotion, type Motion } from '../kinds/motion/motion.ts';
import { enclosureTitles } from '../kinds/motion/view.ts';
import { type DraftPassage, passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** Most texts have none of it. */
const trace = /Anlage|nliegend|eiliegend|nbei|eigefügt/u;

const papers =
  'entwurf plan karte konzept liste übersicht aufstellung tabelle satzung schreiben unterlage unterlagen stellungnahme antrag resolution gutachten foto skizze dokument anlage synopse'
    .split(' ')
    .map((word) => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`)
    .join('|');

/** A number may belong to a law („Anlage 1 zur GemHVO“), and „Anlage“ and „anliegend“ have other meanings as well. */
const mentions = new RegExp(
  [
    String.raw`(?<!\p{L})Anlagen?\s\d{1,2}(?!\d|\s?[.,]?\d|\s(?:zu[mr]?|der|des|von|und \d+ (?:zu[mr]?|der|des))(?!\p{L})|\s\p{Lu}\p{L}*(?:G|V|VO|O)(?!\p{L}))`,
    String.raw`\(\s*(?:siehe |s\. )?Anlagen?\s*\)`,
    String.raw`(?<!\p{L})(?:[Ss]iehe|s\.|vgl\.|[Aa]ls)\s(?:die |beigefügte |anliegende )?Anlagen?(?!\p{L}|\s\d|\s(?:zu[mr]?|der|des|von|für|am|im|in)(?!\p{L}))`,
    String.raw`(?<!\p{L})[Ii]n der Anlage (?:beigefügt|aufgeführt|dargestellt|genannt|ersichtlich)`,
    String.raw`(?<!\p{L})(?:[Aa]nliegend|[Bb]eiliegend|[Bb]eigefügt)(?:e[mnrs]?)?\s(?:\p{L}*(?:${papers})(?!\p{L})|erhalten|finden|übersenden|übermitteln)`,
    String.raw`(?<!\p{L})[Aa]nbei\s(?:erhalten|finden|übersenden|übermitteln|die|der|das|ein)`,
    String.raw`(?<!\p{L})(?:ist|sind) (?:(?:als|in der) Anlage |diesem Antrag |dem Antrag )?(?:beigefügt|angefügt)(?!\p{L})`,
  ].join('|'),
  'u',
);

export const enclosureMissing: Rule = {
  id: 'anlage-fehlt',
  severity: 'warning',
  explain:
    'Der Text verweist auf eine Anlage („siehe Anlage 1“, „anliegender Plan“), das Feld anlagen nennt sie nicht. Anlagen von Gesetzen und anderen Papieren („Anlage 1 zur GemHVO“) sind nicht gemeint.',
  example: {
    wrong: 'begruendung: Die Zählung liegt vor (Anlage 1).',
    right: 'begruendung: Die Zählung liegt vor (Anlage 1).\nanlagen: [Verkehrszählung]',
  },
  run: (entry) => (isMotion(entry) ? missingIn(entry) : []),
};

/** One finding: the first mention, or the first of a number that is too high. */
function missingIn(motion: Motion): readonly Finding[] {
  const passages = passagesOf(motion).filter(({ text }) => trace.test(text));
  if (passages.some(({ type, text }) => type === 'heading' && /^Anlagen?(?!\p{L})/u.test(text))) return [];
  const titles = enclosureTitles(motion.fields);
  const [first] = passages.flatMap((passage) => mentioned(passage, titles));
  return first === undefined ? [] : [first];
}

function mentioned(passage: DraftPassage, titles: readonly string[]): readonly Finding[] {
  const found = mentions.exec(passage.text);
  if (found === null) return [];
  const [words] = found;
  const number = /\d+/u.exec(words)?.[0];
  const isNamed = number === undefined || titles.some((title) => title.includes(number));
  if (titles.length > 0 && (isNamed || Number(number) <= titles.length)) return [];
  const has =
    titles.length === 0 ? 'unter anlagen steht nichts' : `unter anlagen stehen nur ${titles.length}`;
  return [
    {
      span: passage.spanOf(found.index, found.index + words.length),
      message: `Der Text verweist auf eine Anlage („${words.trim()}“), ${titles.length === 1 ? 'unter anlagen steht nur eine' : has}.`,
      hint: 'Das Feld anlagen ergänzen: anlagen: [Titel der Anlage]',
    },
  ];
}
