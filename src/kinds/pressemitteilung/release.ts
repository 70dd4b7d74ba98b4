import type { Block } from '../../markdown/nodes.ts';
import type { Entry, SlotContent } from '../kind.ts';
import type { Motion } from '../motion/motion.ts';
import type { Party } from '../parties.ts';
import type { Stammdaten } from '../stammdaten/stammdaten.ts';
import type { ReleaseFields } from './fields.ts';

/** A checked press release. */
export interface Release extends Entry {
  readonly kind: 'pressemitteilung';
  readonly haus?: Stammdaten;
  readonly fields: ReleaseFields;
  readonly senders: readonly Party[];
  readonly contact?: PressContact;
  /** The motion it is about (`zum_antrag`). */
  readonly motion?: Motion;
  /** `lead`, `text`, `ueber`; those that say something. */
  readonly slots: ReadonlyMap<string, SlotContent>;
}

/** Whether an entry is a press release, for rules that only they have. */
export function isRelease(entry: Entry): entry is Release {
  return entry.kind === 'pressemitteilung';
}

/** Whom newsrooms may ask: a person, or lines as typed. */
export type PressContact =
  | { readonly name: string; readonly telefon?: string; readonly email?: string }
  | { readonly zeilen: readonly string[] };

/** The text of a slot, for counting and describing. */
export function slotNodes({ slots }: Pick<Release, 'slots'>, name: string): readonly Block[] {
  return slots.get(name)?.nodes ?? [];
}
