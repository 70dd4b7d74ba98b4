import { germanPattern } from '../grammar/german-pattern.ts';
import { beginsWord } from '../grammar/letters.ts';
import { formatMoney } from '../grammar/money.ts';
import type { BudgetMotion } from '../kinds/haushaltsantrag/haushaltsantrag.ts';
import type { Ledger } from '../kinds/haushaltsantrag/ledger.ts';
import { isOwnCoverage } from '../kinds/haushaltsantrag/own-coverage.ts';
import { type Motion, isMotion } from '../kinds/motion/motion.ts';
import { namesCoverage } from './common/coverage.ts';
import { expensesIn, type MotionAmount } from './common/money.ts';
import type { Finding, Rule } from './rule.ts';

/** Savings and income are no expense, nor is what the council does not want. */
const saving =
  /einnahme|erlös|ertrag|einspar|kürz|gesenkt|senk|reduzier|gestrichen|streich|verkauf|(?:förder|zuwendungs|bewilligungs)bescheid|geltend (?:ge|zu )?mach|zurückforder|zurückgeforder|verzicht|missbillig|abgelehnt|abzulehnen/iu;
const givenToUs = /schenkung|erbschaft|nachlass|vermächtnis/giu;
const rejecting = germanPattern(String.raw`(?<!\p{L})lehnt(?!\p{L}).* ab(?!\p{L})`, 'iu');

function saves(sentence: string): boolean {
  if (saving.test(sentence) || beginsWord(sentence, givenToUs)) return true;
  return /lehnt.* ab/iu.test(sentence) && rejecting.test(sentence);
}

/** „beantragt beim Land Zuwendungen“: the council itself asks for money. */
const asking = germanPattern(
  String.raw`(?=.*beantrag)(?=.*(?<!\p{L})bei(?:m|\s(?:der|dem|den))?(?!\p{L}))(?=.*(?:förder|zuwendung|zuschuss|zuschüss|mittel))`,
  'isu',
);

/** An amount that is a threshold: „Projekte ab 1 Mio. €“, „Ausgaben von mehr als 5.000 €“. */
const threshold = germanPattern(
  String.raw`(?<!\p{L})(?:ab|unter|oberhalb|unterhalb|(?:mehr|größer|höher) als)(?: von| einem \p{L}+ von)?\s*$`,
  'iu',
);
const over = germanPattern(String.raw`(?<!\p{L})über\s*$`, 'iu');
const telling = germanPattern(
  String.raw`übersicht|auflist|aufstellung|(?<!\p{L})liste|vorzulegen|vorgelegt|bericht|zustimmung|genehmig`,
  'iu',
);
const granting =
  /bereit(?:ge|zu)?stell|ein(?:ge|zu)stell|bewillig|gewähr|zuschuss|mitteln? (?:in höhe )?von/iu;

/** Most rules of procedure demand it, and the treasurer asks for it in any case. */
export const coverageMissing: Rule = {
  id: 'deckung-fehlt',
  severity: 'warning',
  explain:
    'Wer Geld ausgeben will, sagt, woher es kommt: Minderausgaben, Mehreinnahmen, Fördermittel, eine Verpflichtungsermächtigung. Ohne Deckungsvorschlag scheitert ein Antrag oft schon an der Geschäftsordnung. Beim Haushaltsantrag decken einander auch die Positionen. Dass die Deckung fehlt oder offen ist, gilt nicht als Vorschlag.',
  example: {
    wrong: 'finanzen: { betrag: 50.000 EUR, jahr: 2026 }',
    right: 'finanzen: { betrag: 50.000 EUR, jahr: 2026, deckung: Minderaufwand beim Produkt 01.02.03 }',
  },
  run: (entry) => {
    // An answer costs nothing.
    if (!isMotion(entry) || !entry.parts.slots.has('beschlussvorschlag')) return [];
    const { deckung = '' } = entry.fields.finanzen ?? {};
    const isOpen = deckung === '' || (positionsOf(entry) !== undefined && !isOwnCoverage(deckung));
    const spent = isOpen ? spentIn(entry) : [];
    // Last, since it reads every clause of the draft.
    return spent.length === 0 || namesCoverage(entry, deckung) ? [] : spent;
  },
};

function spentIn(motion: Motion): readonly Finding[] {
  const positions = positionsOf(motion);
  if (positions !== undefined) return inPositions(motion, positions);
  return inResolution(motion) ?? inFinances(motion);
}

const hint =
  'Das Feld finanzen.deckung ergänzen, oder die Prüfung mit Grund abschalten: pruefungen: { deckung-fehlt: … }';

function positionsOf(motion: Motion | BudgetMotion): Ledger | undefined {
  return 'positions' in motion ? motion.positions : undefined;
}

/** One position may give what another takes. */
function inPositions(motion: Motion, { increase, decrease }: Ledger): readonly Finding[] {
  if (increase <= decrease) return [];
  const more = formatMoney({ cents: increase - decrease });
  const { deckung } = motion.fields.finanzen ?? {};
  const silent = deckung === undefined ? 'der Antrag' : `„${deckung}“ unter finanzen.deckung`;
  const message = `Die Positionen belasten den Haushalt mit ${more} mehr; ${silent} sagt nicht, woher das Geld kommt.`;
  return [{ span: motion.spanOf(['positionen']), message, hint }];
}

function inResolution(motion: Motion): readonly Finding[] | undefined {
  const amount = expensesIn(motion, 'beschlussvorschlag').find(isSpent);
  if (amount === undefined) return undefined;
  const { passage, start, end } = amount;
  const words = passage.text.slice(start, end);
  const message = `Der Beschluss nennt ${words}, aber nicht, woher das Geld kommt.`;
  return [{ span: passage.spanOf(start, end), message, hint }];
}

function isSpent({ money, sentence, before }: MotionAmount): boolean {
  if (money.cents <= 0 || saves(sentence)) return false;
  if (/beantrag/iu.test(sentence) && asking.test(sentence)) return false;
  if (granting.test(sentence)) return true;
  return !threshold.test(before) && !(over.test(before) && telling.test(sentence));
}

function inFinances(motion: Motion): readonly Finding[] {
  const { betrag } = motion.fields.finanzen ?? {};
  if (betrag === undefined || betrag.cents <= 0) return [];
  const message = `Der Antrag kostet ${formatMoney(betrag)} und sagt nicht, woher das Geld kommt.`;
  return [{ span: motion.spanOf(['finanzen', 'betrag']), message, hint }];
}
