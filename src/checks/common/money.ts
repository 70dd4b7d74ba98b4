import { germanPattern } from '../../grammar/german-pattern.ts';
import { amountsIn, type NamedAmount } from '../../grammar/amounts.ts';
import type { Entry } from '../../kinds/kind.ts';
import { cachedFor } from '../../grammar/cached.ts';
import { type DraftPassage, passagesOf } from './passages.ts';

/** An amount that a motion names, and its passage. */
export interface MotionAmount extends NamedAmount {
  readonly passage: DraftPassage;
  /** The sentence around it, within `NEAR`. */
  readonly sentence: string;
  /** The text before it, within `NEAR`. */
  readonly before: string;
}

/** UTF-16 units, so that a text of nothing but amounts is not read as a whole for each of them. */
const NEAR = 400;

/** The amounts named in one part of a draft. */
export function amountsOf(entry: Entry, part: string): readonly MotionAmount[] {
  return passagesOf(entry)
    .filter((passage) => passage.part === part)
    .flatMap(amountsOfPassage);
}

/** Cached for several rules. */
const amountsOfPassage = cachedFor((passage: DraftPassage): readonly MotionAmount[] =>
  amountsIn(passage.text).map((amount) => ({
    ...amount,
    passage,
    sentence: sentenceAround(passage.text, amount),
    before: passage.text.slice(Math.max(0, amount.start - NEAR), amount.start),
  })),
);

/** Amounts that are no cost of the motion: a ticket's price, a threshold. */
const measure = germanPattern(
  String.raw`gebühr|steuer(?!ung|grup|kreis)|eintritt|entgelt|lohn|umlage|bußgeld|verwarnungsgeld|(?:fahr|ticket|karten|kauf|wasser|strom|mindest)preis|(?<!\p{L})preise?[ns]?(?!\p{L})|ticket|wertgrenze|schwelle|grenze|(?<!\p{L})wert(?!\p{L})|miete|beitrag|beiträge|einkommen|selbstbeteiligung|regelsatz|taschengeld`,
  'iu',
);

const spending = germanPattern(
  String.raw`bereit(?:ge|zu)?stell|stell(?:t|en)(?!\p{L})[^.]* bereit(?!\p{L})|ein(?:ge|zu)stell|haushaltsmittel|finanzmittel|zuschuss|zuwendung|mitteln? (?:in höhe )?von`,
  'iu',
);

/** The amounts of a part that the motion can cost or save. */
export function expensesIn(entry: Entry, part: string): readonly MotionAmount[] {
  return amountsOf(entry, part).filter(isExpense);
}

const isExpense = cachedFor(
  ({ sentence }: MotionAmount) => spending.test(sentence) || !measure.test(sentence),
);

/** A full stop ends a sentence only before a capital, unlike in „50.000 EUR“, „Mio. Euro“ and „ca. 300“. */
const endBefore = germanPattern(String.raw`(?<=\p{L}{4}[.!?])\s+(?=\p{Lu})`);
const endBehind = germanPattern(String.raw`(?<=[.!?])\s+(?=\p{Lu})`);

function sentenceAround(text: string, { start, end }: NamedAmount): string {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  const [close = ''] = behind.split(endBehind.for(behind));
  return (before.split(endBefore.for(before)).at(-1) ?? '') + text.slice(start, end) + close;
}
