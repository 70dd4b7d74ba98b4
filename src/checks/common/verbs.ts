import { germanPattern } from '../../grammar/german-pattern.ts';

/** Words with the ending of a finite verb that are none. */
const others: ReadonlySet<string> = new Set(
  (
    'mit nicht seit damit somit jetzt erst fast sonst dort statt anstatt samt nebst zuerst laut selbst meist weit oft gut ' +
    'echt bereits sowie wie die je eine einen keine keinen seine seinen ihre ihren unsere unseren alle allen beide beiden ' +
    'diese diesen jene jenen jede jeden den denen neben gegen zwischen wegen ohne ende heute mehrere mehreren weitere ' +
    'weiteren andere anderen einige einigen erste ersten zweite zweiten oben unten innen außen trotz künftige künftigen ' +
    'sieben zehn kosten inklusive exklusive insgesamt direkt sofort derzeit zurzeit jederzeit zunächst demnächst längst ' +
    'jüngst möglichst dessen deren'
  ).split(' '),
);

const auxiliaries = germanPattern(
  String.raw`(?<!\p{L})(?:wird|werden|würde|würden|ist|sind|sei|seien|war|hat|haben|habe|hatte|soll|sollen|solle|sollte|sollten|kann|können|könnte|muss|müssen|müsste|darf|dürfen|möge|mögen|bitte|will|wollen|bleibt|gilt|dass|ob|zu\s+(?!(?:d|ihr|sein|unser|all|beid|dies|jen|ander|weiter|neu|einzeln|öffentlich)en(?!\p{L}))\p{Ll}+en)(?!\p{L})`,
);

/**
 * Whether a word of the text can be a finite verb, an infinitive or a request. Only „no“ is sure: an adjective („neuen“)
 * is recognised by the noun behind it, and a word that may be either counts as a verb.
 */
export function hasVerb(text: string): boolean {
  const words = text.split(/\s+/).map(withoutOpening);
  // The pattern of auxiliaries is slow, and most texts already have a word that ends like a verb.
  return (
    words.some((word, index) => isVerb(word, words[index - 1] ?? '', words[index + 1] ?? '')) ||
    auxiliaries.test(text)
  );
}

const opening = germanPattern(String.raw`^[^\p{L}\d]+`);
const closing = germanPattern(String.raw`[^\p{L}]+$`);
const small = germanPattern(String.raw`^\p{Ll}+$`);

function withoutOpening(word: string): string {
  return /^[a-z]/i.test(word) ? word : word.replace(opening.for(word), '');
}

const capitalOrDigit = germanPattern(String.raw`^[\p{Lu}\d]`);
const capitalised = germanPattern(String.raw`^\p{Lu}[^.,;:]*$`);

/** What follows is an adjective, even with another behind it: „eines sicheren und breiten Weges“. */
const determiners = /^(?:eine[mnrs]|des|dem|zum|zur|im|am|vom|beim|ins)$/iu;

/** `word` includes the mark behind it. German nouns have a capital, verbs do not. */
function isVerb(word: string, before: string, behind: string): boolean {
  if (/^[A-ZÄÖÜ]/.test(word)) return false;
  const [, plain] = /^([a-zäöüß]+)[!-@…–„“”]*$/.exec(word) ?? [];
  const bare = plain ?? word.replace(closing.for(word), '');
  if ((plain === undefined && !small.test(bare)) || others.has(bare)) return false;
  if (bare.endsWith('weit') || determiners.test(before)) return false;
  if (bare.endsWith('t')) return true;
  if (!/(?:e|en|ern|eln)$/u.test(bare)) return false;
  const isBeforeNoun = bare === word && capitalOrDigit.test(behind);
  const isBehindNoun = capitalised.test(before);
  return !isBeforeNoun || isBehindNoun;
}
