import { germanPattern } from '../grammar/german-pattern.ts';
import { positionAt, type Span } from '../diagnostics/source-file.ts';
import { amountsIn } from '../grammar/amounts.ts';
import { formatMoney } from '../grammar/money.ts';
import type { BudgetMotion } from '../kinds/haushaltsantrag/haushaltsantrag.ts';
import type { Ledger } from '../kinds/haushaltsantrag/ledger.ts';
import { type Motion, isMotion } from '../kinds/motion/motion.ts';
import { amountsOf, expensesIn, type MotionAmount } from './common/money.ts';
import type { Finding, Rule } from './rule.ts';

/** If the text itself calculates, or spreads an amount over years, nothing is sure. */
const reckons = germanPattern(
  String.raw`(?<!\p{L})(?:je|jeweils|pro|jede[nrsm]?|jährlich\p{L}*|monatlich\p{L}*|p\. ?a\.|prozent|hälfte|hälftig|drittel|viertel|anteil\p{L}*|doppelt\p{L}*|weitere[nr]?)(?!\p{L})|%|‰|\b20\d\d\b[^]*\b20\d\d\b`,
  'iu',
);

/** Of more amounts than these some sum nearly always fits. */
const MANY = 6;

/** Reports only a clear contradiction: no sum or difference of the resolution's amounts gives that in `finanzen`. */
export const amountsDiffer: Rule = {
  id: 'betraege-verschieden',
  severity: 'warning',
  explain:
    'Beschluss, finanzen und Begründung nennen denselben Betrag, in einem Haushaltsantrag auch die Veränderungen unter positionen. Nach einer Verhandlung wird er oft nur an einer Stelle geändert; beschlossen ist, was im Beschluss steht.',
  example: {
    wrong:
      'beschlussvorschlag: Für den Radweg werden 50.000 EUR bereitgestellt.\nfinanzen: { betrag: 60.000 EUR }',
    right:
      'beschlussvorschlag: Für den Radweg werden 60.000 EUR bereitgestellt.\nfinanzen: { betrag: 60.000 EUR }',
  },
  run: (entry) => {
    if (!isMotion(entry)) return [];
    const resolution = expensesIn(entry, 'beschlussvorschlag');
    return [
      ...inFinances(entry, resolution),
      ...inPositions(entry, resolution),
      ...inReasoning(entry, resolution),
    ];
  },
};

function inFinances(motion: Motion, resolution: readonly MotionAmount[]): readonly Finding[] {
  const { betrag, folgekosten = '', deckung = '' } = motion.fields.finanzen ?? {};
  if (betrag === undefined || resolution.length > MANY) return [];
  if (resolution.some(({ passage }) => reckons.test(passage.text))) return [];
  // An amount that `finanzen` itself names is reported there.
  const besides = new Set([
    ...amountsIn(`${folgekosten}; ${deckung}`).map(({ money }) => money.cents),
    ...figuresOf(tableOf(motion)),
  ]);
  const named = resolution.filter(({ money }) => !besides.has(money.cents));
  const cents = Math.abs(betrag.cents);
  if (named.length === 0 || cents === 0) return [];
  const hedges = bounds.filter(([words]) => named.some(({ before }) => words.test(before)));
  const isMet = (sum: number): boolean =>
    Math.abs(sum) === cents || hedges.some(([, fits]) => fits(sum, cents));
  if (sums(named.map(({ money }) => money.cents)).some(isMet)) return [];
  return [
    {
      span: motion.spanOf(['finanzen', 'betrag']),
      message: `finanzen.betrag ist ${formatMoney(betrag)}, der Beschluss nennt ${wordsOf(named)}.`,
      hint: 'Beide Stellen auf denselben Betrag bringen.',
    },
  ];
}

/** The table of a budget motion; if it has posts, some costs may stand in no row. */
function tableOf(motion: Motion): Ledger | undefined {
  return isBudgetMotion(motion) && motion.posts === undefined ? motion.positions : undefined;
}

function isBudgetMotion(motion: Motion): motion is BudgetMotion {
  return 'positions' in motion;
}

/** Compares the table's sums with `finanzen`, and with the resolution if that has a single amount. */
function inPositions(motion: Motion, resolution: readonly MotionAmount[]): readonly Finding[] {
  const table = tableOf(motion);
  if (table === undefined) return [];
  const changes = changesOf(table);
  const { betrag } = motion.fields.finanzen ?? {};
  const inFields =
    betrag === undefined || betrag.cents === 0 || changes.has(Math.abs(betrag.cents))
      ? []
      : [
          besidePositions(
            motion,
            table,
            motion.spanOf(['finanzen', 'betrag']),
            `finanzen.betrag ist ${formatMoney(betrag)}`,
          ),
        ];
  return [...inFields, ...resolutionBesidePositions(motion, resolution, table)];
}

function resolutionBesidePositions(
  motion: Motion,
  resolution: readonly MotionAmount[],
  table: Ledger,
): readonly Finding[] {
  const [amount] = resolution;
  if (amount === undefined || resolution.length > 1 || reckons.test(amount.passage.text)) return [];
  const known = [...changesOf(table), ...figuresOf(table)];
  const { money, before, passage, start, end } = amount;
  const hedges = bounds.filter(([words]) => words.test(before));
  const isMet = (sum: number): boolean =>
    sum === money.cents || hedges.some(([, fits]) => fits(money.cents, sum));
  if (money.cents === 0 || known.some(isMet)) return [];
  return [
    besidePositions(motion, table, passage.spanOf(start, end), `Der Beschluss nennt ${wordsOf([amount])}`),
  ];
}

/** Figures of the table, in cents and without a sign: „auf 120.000 EUR“ is not what the motion costs. */
function figuresOf(table: Ledger | undefined): readonly number[] {
  if (table === undefined) return [];
  return [...table.rows, table.total].flatMap(({ before, after }) => [Math.abs(before), Math.abs(after)]);
}

/** The sums of all increases, of all decreases, of both, and of some rows, in cents and without a sign. */
function changesOf({ rows, total, increase, decrease }: Ledger): ReadonlySet<number> {
  const changes = rows.map(({ change }) => change);
  const some = rows.length > MANY ? changes : sums(changes);
  return new Set([...some, total.change, increase, decrease].map(Math.abs));
}

function besidePositions(motion: Motion, { total, increase }: Ledger, span: Span, found: string): Finding {
  const { file, start } = motion.spanOf(['positionen']);
  const cents = increase === 0 ? Math.abs(total.change) : increase;
  const what = increase === 0 ? 'Kürzungen' : 'Erhöhungen';
  return {
    span,
    message: `${found}, die ${what} unter positionen (Zeile ${positionAt(file, start).line}) ergeben ${formatMoney({ cents })}.`,
    hint: 'Beide Stellen auf denselben Betrag bringen.',
  };
}

/** Every sum and difference of some of the amounts. */
function sums(amounts: readonly number[]): readonly number[] {
  return amounts.reduce<readonly number[]>(
    (all, cents) => all.flatMap((sum) => [sum, sum + cents, sum - cents]),
    [0],
  );
}

/** Words before an amount that allow another sum: „bis zu“ allows less, „rund“ a tenth more or less. */
const bounds: readonly (readonly [RegExp, (sum: number, cents: number) => boolean])[] = [
  [/(?:bis zu|höchstens|maximal|max\.|nicht mehr als)\s*$/iu, (sum, cents) => cents <= sum],
  [/(?:mindestens|wenigstens|über|mehr als|ab)\s*$/iu, (sum, cents) => sum > 0 && cents >= sum],
  [/(?:rund|rd\.|ca\.|circa|etwa|ungefähr|knapp)\s*$/iu, (sum, cents) => Math.abs(cents - sum) <= sum / 10],
  [/(?:\d|Euro|EUR|€)\s*(?:bis|und|–|-)\s*$/iu, (sum, cents) => cents <= sum],
];

/** Each amount once, as it is written. */
function wordsOf(amounts: readonly MotionAmount[]): string {
  const first = amounts.filter(
    ({ money }, index) => amounts.findIndex((other) => other.money.cents === money.cents) === index,
  );
  return first.map(({ passage, start, end }) => passage.text.slice(start, end)).join(', ');
}

/** „die beantragten 60.000 EUR“ says that it is the same amount; „die vom Verein beantragten“ does not. */
const theSame = germanPattern(
  String.raw`(?<!\p{L})(?:die|der|den|das|dem|des|diese|hier|hiermit|uns)\s+(?:beantragte|vorgeschlagene)[nrs]?\s+(?:(?:Mittel|Haushaltsmittel|Summe|Betrag|Betrags|Zuschuss|Zuschusses|Gelder)\s+)?(?:in Höhe\s+)?(?:von\s+)?$`,
  'iu',
);

/** A motion has only one such amount. */
const total = germanPattern(
  String.raw`(?<!\p{L})(Gesamtkosten|Gesamtsumme|Gesamtbetrag|Gesamtaufwand|Eigenanteil)(?!\p{L})[^.;,\d]{0,40}$`,
  'v',
);

function inReasoning(motion: Motion, resolution: readonly MotionAmount[]): readonly Finding[] {
  const { betrag } = motion.fields.finanzen ?? {};
  const known = [...resolution.map(({ money }) => money.cents), ...(betrag ? [Math.abs(betrag.cents)] : [])];
  if (known.length === 0 || known.length > MANY) return [];
  const isKnown = (cents: number): boolean => sums(known).some((sum) => Math.abs(sum) === cents);
  const inFields = betrag === undefined ? '' : `finanzen.betrag ist ${formatMoney(betrag)}`;
  const other = resolution.length === 0 ? inFields : `der Beschluss ${wordsOf(resolution)}`;
  return amountsOf(motion, 'begruendung').flatMap((amount) => {
    const { passage, start, end, money, before } = amount;
    const isMeant = theSame.test(before) || isOtherTotal(amount, resolution);
    if (!isMeant || isKnown(money.cents) || reckons.test(amount.sentence)) return [];
    return [
      {
        span: passage.spanOf(start, end),
        message: `Die Begründung nennt ${wordsOf([amount])}, ${other}.`,
        hint: 'Beide Stellen auf denselben Betrag bringen.',
      },
    ];
  });
}

/** The resolution has one such total, and another amount. */
function isOtherTotal({ before, money }: MotionAmount, resolution: readonly MotionAmount[]): boolean {
  const name = total.exec(before)?.[1];
  if (name === undefined) return false;
  const same = resolution.filter((other) => total.exec(other.before)?.[1] === name);
  return same.length === 1 && same.every((other) => other.money.cents !== money.cents);
}
