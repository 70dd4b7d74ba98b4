import { germanPattern } from '../../grammar/german-pattern.ts';
import { amountsIn, type NamedAmount } from '../../grammar/amounts.ts';
import type { Entry } from '../../kinds/kind.ts';
import { onceFor } from '../../grammar/once.ts';
import { type DraftPassage, passagesOf } from './passages.ts';

/** An amount that a motion names, with the passage it stands in. */
export interface MotionAmount extends NamedAmount {
  readonly passage: DraftPassage;
  /** The sentence around it, as far as it is near. */
  readonly sentence: string;
  /** What stands before it, as far as it is near. */
  readonly before: string;
}

/** In UTF-16 units; a text of nothing but amounts must not be read once for each of them. */
const NEAR = 400;

/** The amounts named in one part of a draft. */
export function amountsOf(entry: Entry, part: string): readonly MotionAmount[] {
  return passagesOf(entry)
    .filter((passage) => passage.part === part)
    .flatMap(amountsOfPassage);
}

/** Several rules ask for them. */
const amountsOfPassage = onceFor((passage: DraftPassage): readonly MotionAmount[] =>
  amountsIn(passage.text).map((amount) => ({
    ...amount,
    passage,
    sentence: sentenceAround(passage.text, amount),
    before: passage.text.slice(Math.max(0, amount.start - NEAR), amount.start),
  })),
);

/** Amounts that are a measure of something else: what a ticket costs, from which value on a rule holds. */
const measure = germanPattern(
  String.raw`gebühr|steuer(?!ung|grup|kreis)|eintritt|entgelt|lohn|umlage|bußgeld|verwarnungsgeld|(?:fahr|ticket|karten|kauf|wasser|strom|mindest)preis|(?<!\p{L})preise?[ns]?(?!\p{L})|ticket|wertgrenze|schwelle|grenze|(?<!\p{L})wert(?!\p{L})|miete|beitrag|beiträge|einkommen|selbstbeteiligung|regelsatz|taschengeld`,
  'iu',
);

const spending = germanPattern(
  String.raw`bereit(?:ge|zu)?stell|stell(?:t|en)(?!\p{L})[^.]* bereit(?!\p{L})|ein(?:ge|zu)stell|haushaltsmittel|finanzmittel|zuschuss|zuwendung|mitteln? (?:in höhe )?von`,
  'iu',
);

/** The amounts of a part that can be what the motion costs or saves. */
export function expensesIn(entry: Entry, part: string): readonly MotionAmount[] {
  return amountsOf(entry, part).filter(isExpense);
}

const isExpense = onceFor(({ sentence }: MotionAmount) => spending.test(sentence) || !measure.test(sentence));

/** A full stop ends it only before a capital: „50.000 EUR“, „Mio. Euro“ and „ca. 300“ go on, and too much does no harm. */
const endBefore = germanPattern(String.raw`(?<=\p{L}{4}[.!?])\s+(?=\p{Lu})`);
const endBehind = germanPattern(String.raw`(?<=[.!?])\s+(?=\p{Lu})`);

function sentenceAround(text: string, { start, end }: NamedAmount): string {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  const [close = ''] = behind.split(endBehind.for(behind));
  return (before.split(endBefore.for(before)).at(-1) ?? '') + text.slice(start, end) + close;
}
