import type { Code } from '../../diagnostics/catalogue.ts';
import type { SectionLabel } from '../../markdown/labels.ts';
import type { HeadingName } from '../stammdaten/look.ts';

/** What is particular to a kind of motion, as far as it is words and not fields. */
export interface MotionProfile {
  /** What `art` says. */
  readonly name: string;
  /** The kind of paper as printed: „Antrag“. */
  readonly title: string;
  /** One German line for `drucksache list`. */
  readonly description: string;
  /** What one applicant does, and what several do: „beantragt“, „beantragen“. The rest of the sentence is the template's. */
  readonly verb: { readonly one: string; readonly many: string };
  /** What its template places with `::: teil`, each with a slot of the same name. */
  readonly parts: readonly string[];
  /** Parts without which there is no such paper. */
  readonly needs: readonly PartRule[];
  /** Parts that belong to other kinds; reported where the body has them. */
  readonly refuses?: readonly PartRule[];
  /** The Antragsfrist does not bind it: it may come later, as urgent motions and amendments do, or has one of its own. */
  readonly withoutDeadline?: true;
  /** The part, and what its own formula says where the sentence above it would say the same. */
  readonly saidBy?: readonly [part: SectionLabel, formula: RegExp];
  /** Its resolution quotes that of another paper, with the numbers it has there. */
  readonly quotes?: true;
  /** Which heading of the Stammdaten stands above the resolution; default `beschlussvorschlag`. */
  readonly heading?: HeadingName;
}

export interface PartRule {
  readonly part: string;
  /** Of a refusal; default `draft/unbekanntes-feld`. */
  readonly code?: Code;
  /** What is wrong, German, behind the name of the part and a colon. */
  readonly message: string;
  readonly hint: string;
}

/** The parts of a motion on which the council votes. */
export const motionParts: readonly string[] = [
  'dringlichkeit',
  'beschlussvorschlag',
  'begruendung',
  'finanzen',
  'klima',
];

/** Texts that are cited by the numbers of their items. */
export const votedParts: ReadonlySet<string> = new Set(['beschlussvorschlag', 'fragen', 'neufassung']);

export const needsResolution: PartRule = {
  part: 'beschlussvorschlag',
  message: 'Worüber soll abgestimmt werden?',
  hint: 'Als Feld beschlussvorschlag im Vorspann, oder im Text unter „## Beschlussvorschlag“.',
};

/** „Wir beantragen:“, „Die Fraktion stellt folgenden Antrag:“ */
export const asks: NonNullable<MotionProfile['saidBy']> = ['beschlussvorschlag', /beantrag|stellt|stellen/iu];

/** A motion that asks the council to resolve something; a kind changes what is different about it. */
export const resolving = {
  verb: { one: 'beantragt', many: 'beantragen' },
  parts: motionParts,
  needs: [needsResolution],
} as const satisfies Partial<MotionProfile>;
