import { germanPattern } from '../grammar/german-pattern.ts';
import { formatMoney, type Money, parseMoney } from '../grammar/money.ts';
import type { Span } from '../diagnostics/source-file.ts';
import { findValue } from '../draft/value-path.ts';
import type { Value } from '../draft/value.ts';
import { enumerate } from '../grammar/enumeration.ts';
import { amountsIn } from '../grammar/amounts.ts';
import type { Motion } from '../kinds/motion/motion.ts';
import { comparedWithMotion, type Pair, placeInWords, statementsOf } from './common/about-motion.ts';
import { expensesIn, type MotionAmount } from './common/money.ts';
import { passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** An amount of the motion, and where it stands. */
interface Known {
  readonly money: Money;
  readonly span: Span;
}

/** Of more amounts than these some sum nearly always fits, and nobody knows which is meant. */
const MANY = 6;

export const motionAmount: Rule = {
  id: 'antrag-betrag',
  severity: 'warning',
  explain:
    'Nennt die Pressemitteilung als beantragt oder vorgesehen einen Betrag, der im Antrag (zum_antrag) nirgends steht, hat sich meist eines von beiden nachträglich geändert. Gerundete Beträge und Summen aus Beträgen des Antrags gelten als genannt.',
  example: {
    wrong: 'im Antrag: 120.000 EUR\nin der Pressemitteilung: „Dafür sollen 12.000 Euro bereitstehen.“',
    right: 'im Antrag: 120.000 EUR\nin der Pressemitteilung: „Dafür sollen 120.000 Euro bereitstehen.“',
  },
  run: (entry) => comparedWithMotion(entry, differingAmounts),
};

function differingAmounts({ release, motion }: Pair): readonly Finding[] {
  const known = amountsKnownTo(motion);
  if (known.length === 0) return [];
  const parts = new Set(statementsOf(release).map(({ part }) => part));
  return [...parts]
    .flatMap((part) => expensesIn(release, part))
    .filter(
      ({ sentence }) => asksFor.test(sentence) && !isElsewhere.test(sentence) && !reckons.test(sentence),
    )
    .filter((amount) => !isKnown(amount, known))
    .map(({ passage, start, end }) => {
      const span = passage.spanOf(start, end);
      const written = passage.text.slice(start, end);
      return {
        span,
        message: `Der Betrag „${written}“ (${placeInWords(span)}) steht nicht im Antrag; dort steht ${inWords(known)}.`,
        hint: 'Den Betrag in der Pressemitteilung oder im Antrag berichtigen.',
      };
    });
}

/** The amounts of the resolution and of `finanzen` first; each once. */
function amountsKnownTo(motion: Motion): readonly Known[] {
  const passages = passagesOf(motion).flatMap(({ part, text, spanOf }) =>
    amountsIn(text).map(({ money, start, end }) => ({ part, money, span: spanOf(start, end) })),
  );
  const { betrag } = motion.fields.finanzen ?? {};
  const all = [
    ...passages.filter(({ part }) => part === 'beschlussvorschlag'),
    ...(betrag === undefined ? [] : [{ money: betrag, span: motion.spanOf(['finanzen', 'betrag']) }]),
    ...amountsInFields(findValue(motion.root, ['positionen'])),
    ...passages.filter(({ part }) => part !== 'beschlussvorschlag'),
  ];
  return all.filter(({ money }, index) => all.findIndex((other) => isSame(other.money, money)) === index);
}

/** The amounts of a field, whatever its columns are called. */
function amountsInFields(value: Value | undefined): readonly Known[] {
  if (value?.kind === 'list') return value.items.flatMap(amountsInFields);
  if (value?.kind === 'mapping') return value.entries.flatMap((entry) => amountsInFields(entry.value));
  const parsed = value === undefined ? undefined : parseMoney(value.text);
  return value === undefined || parsed === undefined || 'fault' in parsed
    ? []
    : [{ money: parsed.money, span: value.span }];
}

const isSame = (a: Money, b: Money): boolean => Math.abs(a.cents) === Math.abs(b.cents);

/** Only an amount that the motion asks for is compared: a release names other amounts as well. */
const asksFor = germanPattern(
  String.raw`beantrag|(?<!\p{L})antrag|(?<!\p{L})(?:fordert|fordern|soll|sollen|sollte|sollten|will|wollen)(?!\p{L})|bereit(?:ge|zu)?stell|bereitsteh|(?<!\p{L})stell(?:t|en)(?!\p{L})[^.]* bereit(?!\p{L})|ein(?:ge|zu)(?:stell|plan)|vorgesehen|haushaltsmittel|(?<!\p{L})(?:dafür|das|dies|maßnahme|projekt|vorhaben)(?!\p{L}).{0,30}(?<!\p{L})kost(?:et|en)(?!\p{L})`,
  'iu',
);

/** Debts, past amounts, what others pay, and prices per piece. */
const isElsewhere = germanPattern(
  String.raw`schulden|defizit|vergangen|vorjahr|(?<!\p{L})(?:letzt\p{L}*|früher|damals|gab|gaben|wurden?|waren?|kostete|zahlten?|zahlt|fördert|fördern|(?:ein|einen|einem) (?:\p{L}*meter|stück|platz|kind|haushalt))(?!\p{L})`,
  'iu',
);

/** If the text itself calculates, nothing is sure. */
const reckons = germanPattern(
  String.raw`(?<!\p{L})(?:je|jeweils|pro|jede[nrsm]?|prozent|hälfte|hälftig|drittel|viertel|anteil\p{L}*|doppelt\p{L}*|bisher|bislang|zuletzt|bereits|statt|insgesamt|zusammen)(?!\p{L})|%`,
  'iu',
);

const rounded = /(?:rund|rd\.|ca\.|circa|etwa|ungefähr|knapp|gut|fast|über|mehr als|nahezu)\s*$/iu;

function isKnown({ money, passage, start }: MotionAmount, known: readonly Known[]): boolean {
  const { cents } = money;
  const sums = known.length > MANY ? known.map((one) => one.money.cents) : sumsOf(known);
  const isRounded = rounded.test(passage.text.slice(0, start));
  return sums.some((sum) => {
    const difference = Math.abs(Math.abs(sum) - cents);
    return difference === 0 || (isRounded && difference <= cents / 10);
  });
}

/** Every sum of some of the amounts. */
function sumsOf(known: readonly Known[]): readonly number[] {
  return known.reduce<readonly number[]>(
    (all, { money }) => all.flatMap((sum) => [sum, sum + Math.abs(money.cents)]),
    [0],
  );
}

const MOST_NAMED = 3;

function inWords(known: readonly Known[]): string {
  const named = known
    .slice(0, MOST_NAMED)
    .map(({ money, span }) => `${formatMoney(money)} (${placeInWords(span)})`);
  return enumerate(named);
}
