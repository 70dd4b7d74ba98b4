import type { Article } from '../../grammar/article.ts';
import type { CalendarDay } from '../../grammar/calendar.ts';
import type { Committee } from '../../grammar/committee.ts';
import type { Entry, KindName } from '../kind.ts';
import type { Party } from '../parties.ts';
import type { Stammdaten } from '../stammdaten/stammdaten.ts';
import type { MotionParts } from './parts.ts';
import type { MotionFields, roles } from './fields.ts';

/** The kinds that are motions. */
export type MotionKind = Exclude<KindName, 'pressemitteilung'>;

/** A checked motion of any kind: its fields, and who and what they name. */
export interface Motion extends Entry {
  readonly kind: MotionKind;
  readonly haus?: Stammdaten;
  readonly fields: MotionFields;
  readonly applicants: readonly Party[];
  readonly supporters: readonly Party[];
  readonly consultations: readonly Consultation[];
  readonly recipient: Recipient;
  readonly signatories: readonly Signatory[];
  readonly parts: MotionParts;
}

/** One meeting that is to deal with the motion. */
export interface Consultation {
  readonly committee: Committee;
  /** Without it the next meeting is meant. */
  readonly day?: CalendarDay;
  readonly role?: (typeof roles)[number];
  readonly agendaItem?: string;
  readonly isPublic?: boolean;
}

export interface Recipient {
  readonly address: readonly string[];
  readonly salutation?: string;
}

/** One signature: the function and, for a faction, its short name. */
export interface Signatory {
  readonly name: string;
  readonly funktion?: string;
  readonly kurz?: string;
  readonly artikel?: Article;
}
