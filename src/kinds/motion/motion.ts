import type { DeadlineRule } from '../../deadlines/last-day.ts';
import type { Article } from '../../grammar/article.ts';
import type { CalendarDay } from '../../grammar/calendar.ts';
import type { Committee } from '../../grammar/committee.ts';
import type { Entry } from '../kind.ts';
import type { Party } from '../parties.ts';
import type { Stammdaten } from '../stammdaten/stammdaten.ts';
import type { MotionParts } from './parts.ts';
import type { MotionFields, roleNames } from './fields.ts';
import type { MotionProfile } from './profile.ts';

/** A checked motion of any kind: its fields, and who and what they name. */
export interface Motion<Fields extends MotionFields = MotionFields> extends Entry {
  readonly profile: MotionProfile;
  readonly haus?: Stammdaten;
  readonly fields: Fields;
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
  readonly role?: keyof typeof roleNames;
  readonly agendaItem?: string;
  readonly isPublic?: boolean;
  /** How long before the meeting the motion must be received, where the Stammdaten say so and the kind is bound by it. */
  readonly deadline?: DeadlineRule;
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

/** Whether an entry is a motion of any kind. */
export function isMotion(entry: Entry): entry is Motion {
  return 'applicants' in entry;
}
