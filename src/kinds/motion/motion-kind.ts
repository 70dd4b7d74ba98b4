import type { Draft, Mapping } from '../../draft/value.ts';
import type { Resolved } from '../fault.ts';
import type { Elsewhere } from '../faults-of-issues.ts';
import type { Form } from '../fields/fields.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import type { FieldOwners, Kind, KindContext, SlotContent, Synopsis } from '../kind.ts';
import { paperOf } from '../stammdaten/look.ts';
import { readFields, type Reading } from '../validate.ts';
import { shapeOf, viewOf, type ViewTable } from '../view.ts';
import { type Known, motionData } from './data.ts';
import { type MotionFields, motionForm, type PartialMotionFields } from './fields.ts';
import type { Motion } from './motion.ts';
import type { MotionProfile } from './profile.ts';
import { type OwnReading, readMotion } from './read.ts';
import { motionTable, slot } from './view.ts';

/** What a kind has that not every motion has. */
export interface OwnMotion<
  Partial extends PartialMotionFields,
  Fields extends MotionFields & Partial,
  Found extends object,
> {
  /** The fields of every motion and its own. */
  readonly form: Form<Fields, Partial>;
  /** The front matter as it is read, where its author may have written it in another form. */
  prepared?(data: Mapping): Resolved<Mapping>;
  /** Looks at its own fields before the rest is read. */
  read(
    reading: Omit<Reading<Fields, Partial>, 'complete'>,
    draft: Draft,
    context: KindContext,
  ): OwnReading<Found>;
  readonly view?: ViewTable<Motion<Fields> & Found>;
  data?(motion: Motion<Fields> & Found): Known;
  /** Texts that follow from other fields, in place of written ones. */
  derived?(motion: Motion<Fields> & Found): Derived | undefined;
}

interface Derived {
  readonly slots: ReadonlyMap<string, SlotContent>;
  readonly synopsis: Synopsis;
}

/** Of a kind that differs from other motions in its wording only. */
export const wordingOnly = { form: motionForm, read: () => ({ found: {} }) };

/** A kind of motion: its wording in `profile`, what else is particular to it in `own`. */
export function motionKind<
  Partial extends PartialMotionFields,
  Fields extends MotionFields & Partial,
  Found extends object,
>(profile: MotionProfile, own: OwnMotion<Partial, Fields, Found>): Kind<Motion<Fields> & Found> {
  const { name, title, description, parts } = profile;
  const slots = Object.fromEntries(parts.map((part) => [part, slot(part)]));
  const view: ViewTable<Motion<Fields> & Found> = { ...slots, ...motionTable, ...own.view };
  return {
    name,
    description,
    templates: ['dokument'],
    shape: own.form.shape,
    read: (draft, context, owners = new Map()) => {
      const foreign = (field: string) => elsewhere(field, profile, owners);
      const { value: data, diagnostics } = own.prepared?.(draft.data) ?? {
        value: draft.data,
        diagnostics: [],
      };
      const read = readFields(own.form, data, [], foreign);
      const reading = { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
      return readMotion(profile, draft, reading, context, own.read(reading, draft, context));
    },
    present: (written) => {
      const { slots, ...derived } = own.derived?.(written) ?? {};
      const motion = slots === undefined ? written : withSlots(written, slots);
      return {
        view: viewOf(view, motion),
        slots: motion.parts.slots,
        bodyOrder: motion.parts.bodyOrder,
        ...paperOf(motion, motion.applicants, title),
        ...derived,
      };
    },
    data: (motion) => motionData(motion, own.data?.(motion)),
    viewShape: shapeOf(view),
    parts,
    slots: [],
    jsonSchema: () => jsonSchemaOf(own.form.complete, title, name),
  };
}

function withSlots<Each extends Motion>(motion: Each, slots: Derived['slots']): Each {
  const { parts } = motion;
  return { ...motion, parts: { ...parts, slots: new Map([...parts.slots, ...slots]) } };
}

/** What is said of a field that only other kinds have. */
function elsewhere(field: string, profile: MotionProfile, owners: FieldOwners): Elsewhere | undefined {
  const refused = profile.refuses?.find(({ part }) => part === field);
  const kinds = owners.get(field);
  if (refused !== undefined || kinds === undefined) return refused;
  return { message: `dieses Feld gibt es nur in einem Entwurf der Art ${kinds.join(' oder ')}` };
}
