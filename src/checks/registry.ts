import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { findValue } from '../draft/value-path.ts';
import type { Entry } from '../kinds/kind.ts';
import { standIn } from '../kinds/without-faults.ts';
import { amountsDiffer } from './amounts-differ.ts';
import { consultationsReversed } from './consultations-reversed.ts';
import { copyToApplicant } from './copy-to-applicant.ts';
import { copyTwice } from './copy-twice.ts';
import { coverageMissing } from './coverage-missing.ts';
import { deadlineMissed } from './deadline-missed.ts';
import { meetingBeforeDate } from './meeting-before-date.ts';
import { meetingOnHoliday } from './meeting-on-holiday.ts';
import { meetingOnWeekend } from './meeting-on-weekend.ts';
import { reasoningInResolution } from './reasoning-in-resolution.ts';
import { resolutionWithoutMandate } from './resolution-without-mandate.ts';
import { salutationMismatch } from './salutation-mismatch.ts';
import { signatureMissing } from './signature-missing.ts';
import { dateMissing } from './date-missing.ts';
import { alternativeTextMissing } from './alternative-text-missing.ts';
import { blanksDoubled } from './blanks-doubled.ts';
import { columnsOfBlanks } from './columns-of-blanks.ts';
import { correctionOrder } from './correction-order.ts';
import { contactMissing } from './contact-missing.ts';
import { embargoAfterMeeting } from './embargo-after-meeting.ts';
import { embargoBeforeDate } from './embargo-before-date.ts';
import { foreignMarks } from './foreign-marks.ts';
import { genderSigns } from './gender-signs.ts';
import { headlineLong } from './headline-long.ts';
import { htmlResidue } from './html-residue.ts';
import { leadLong } from './lead-long.ts';
import { linkInsecure } from './link-insecure.ts';
import { markOpen } from './mark-open.ts';
import { numbersJump } from './numbers-jump.ts';
import { paragraphTwice } from './paragraph-twice.ts';
import { quotationMixed } from './quotation-mixed.ts';
import { quotationOpen } from './quotation-open.ts';
import { releaseLong } from './release-long.ts';
import { responsibleMissing } from './responsible-missing.ts';
import { sentenceLong } from './sentence-long.ts';
import { sentenceUnfinished } from './sentence-unfinished.ts';
import { titleForm } from './title-form.ts';
import { webResidue } from './web-residue.ts';
import { motionAmount } from './motion-amount.ts';
import { motionApplicant } from './motion-applicant.ts';
import { motionDate } from './motion-date.ts';
import { motionQuote } from './motion-quote.ts';
import { blankBeforeSign } from './blank-before-sign.ts';
import { captionMissing } from './caption-missing.ts';
import { creditMissing } from './credit-missing.ts';
import { creditTwice } from './credit-twice.ts';
import { datelineTwice } from './dateline-twice.ts';
import { mailResidue } from './mail-residue.ts';
import { pageResidue } from './page-residue.ts';
import { quotationForm } from './quotation-form.ts';
import { wordCut } from './word-cut.ts';
import { placeholder } from './placeholder.ts';
import type { Prompts } from './prompts.ts';
import type { Finding, Rule } from './rule.ts';
import { addresseeMissing } from './addressee-missing.ts';
import { colonDangling } from './colon-dangling.ts';
import { enclosureMissing } from './enclosure-missing.ts';
import { meetingsUnordered } from './meetings-unordered.ts';
import { questionMarkMissing } from './question-mark-missing.ts';
import { reasoningMissing } from './reasoning-missing.ts';
import { salutationForm } from './salutation-form.ts';
import { weekdayWrong } from './weekday-wrong.ts';

/** All rules, one a line. */
export const rules: readonly Rule[] = [
  dateMissing,
  reasoningMissing,
  addresseeMissing,
  coverageMissing,
  amountsDiffer,
  deadlineMissed,
  salutationMismatch,
  salutationForm,
  signatureMissing,
  meetingBeforeDate,
  meetingOnWeekend,
  meetingOnHoliday,
  consultationsReversed,
  meetingsUnordered,
  weekdayWrong,
  copyTwice,
  copyToApplicant,
  reasoningInResolution,
  resolutionWithoutMandate,
  colonDangling,
  questionMarkMissing,
  enclosureMissing,
  quotationOpen,
  quotationMixed,
  quotationForm,
  sentenceUnfinished,
  placeholder,
  webResidue,
  mailResidue,
  pageResidue,
  wordCut,
  htmlResidue,
  markOpen,
  foreignMarks,
  paragraphTwice,
  columnsOfBlanks,
  blanksDoubled,
  blankBeforeSign,
  numbersJump,
  titleForm,
  linkInsecure,
  genderSigns,
  alternativeTextMissing,
  contactMissing,
  responsibleMissing,
  datelineTwice,
  captionMissing,
  creditMissing,
  creditTwice,
  headlineLong,
  leadLong,
  sentenceLong,
  releaseLong,
  embargoBeforeDate,
  embargoAfterMeeting,
  correctionOrder,
  motionAmount,
  motionDate,
  motionApplicant,
  motionQuote,
];

/** The findings in a draft, without rules that it or its house switches off with a reason. */
export function checkEntry(entry: Entry, prompts: Prompts = () => new Set()): readonly Diagnostic[] {
  return rules.flatMap((rule) => {
    const grade = gradeFor(rule, entry);
    if (grade === 'off') return [];
    return rule.run(entry, prompts).map((finding) => diagnosticOf(rule, grade, finding));
  });
}

/**
 * The findings in what can be read of a draft with errors, so that one run tells all. What seems to be missing may
 * stand in a field that cannot be read, and of a stand-in nothing is reported.
 */
export function checkFaultyEntry(entry: Entry, prompts?: Prompts): readonly Diagnostic[] {
  // Which checks are off is not known.
  const switches = findValue(entry.root, ['pruefungen']);
  const read = Object.keys(entry.fields.pruefungen ?? {}).length;
  if (switches !== undefined && !(switches.kind === 'mapping' && switches.entries.length === read)) return [];
  const notYaml = entry.root.entries.filter(({ isUnread }) => isUnread);
  const unread = new Set(notYaml.map(({ keySpan }) => keySpan.start));
  return checkEntry(entry, prompts).filter(
    ({ code, message, span }) =>
      !code.endsWith('-fehlt') && !message.includes(standIn) && !unread.has(span?.start ?? -1),
  );
}

/** What the house may set; any other text, there or in the draft, is a reason to switch the rule off. */
const severities: Readonly<Record<string, Severity>> = {
  fehler: 'error',
  warnung: 'warning',
  hinweis: 'info',
};

/** The severity that the house sets; any other text, there or in the draft, is a reason to switch the rule off. */
function gradeFor({ id }: Rule, { fields, haus }: Entry): Severity | 'own' | 'off' {
  if (Object.hasOwn(fields.pruefungen ?? {}, id)) return 'off';
  const word = haus?.pruefungen.get(id);
  return word === undefined ? 'own' : (severities[word] ?? 'off');
}

function diagnosticOf({ id, severity }: Rule, grade: Severity | 'own', finding: Finding): Diagnostic {
  const graded = grade === 'own' ? (finding.severity ?? severity) : grade;
  return { ...finding, severity: graded, code: `check/${id}`, file: finding.span.file.path };
}
