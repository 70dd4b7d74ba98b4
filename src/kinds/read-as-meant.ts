import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Mapping, ValuePath } from '../draft/value.ts';
import { diagnose } from './fault.ts';
import { type Elsewhere, faultsOf, type FieldFault } from './faults-of-issues.ts';
import { quietly } from './fields/field.ts';
import type { Form } from './fields/fields.ts';
import { plainFields } from './plain-fields.ts';
import type { Repair } from './repairs.ts';

export interface AsMeant<Complete> {
  /** The tree as it was read: every field under the name it was meant to have. */
  readonly root: Mapping;
  /** Absent where a field is faulty. */
  readonly complete?: Complete;
  /** What remains faulty in `root`. */
  readonly faults: readonly FieldFault[];
  /** All that cannot be read in `root`: theirs, and what a guess does not fit. */
  readonly unread: readonly ValuePath[];
  /** What was read otherwise than it was typed, and is an error all the same. */
  readonly reported: readonly Diagnostic[];
}

const shapeCodes: ReadonlySet<Code> = new Set(['draft/typ', 'draft/pflichtfeld']);

/** A field can be misspelt within a misspelt one. */
const maxRounds = 4;

/** Reads the fields. A name in another case is the same name; a misspelt one is reported, and its value checked under the right one. */
export function readAsMeant<Complete, Partial>(
  { shape, complete }: Form<Complete, Partial>,
  typed: Mapping,
  foreign: (field: string) => Elsewhere | undefined,
): AsMeant<Complete> {
  let root = typed;
  const reported: Diagnostic[] = [];
  const repaired: Repair[] = [];
  for (let round = 0; ; round += 1) {
    const read = complete.safeParse(plainFields(root), quietly);
    if (read.success) return { root, complete: read.data, faults: [], unread: [], reported };
    const faults = faultsOf(read.error.issues, { root, shape, foreign });
    const repairable = round < maxRounds ? inTurn(faults) : [];
    if (repairable.length === 0) {
      // One slip, one message: that a guess has another shape is no fault of its own.
      const guessed = repaired.filter(({ isSure }) => !isSure);
      const own = faults.filter(
        ({ code, path }) => !shapeCodes.has(code) || !guessed.some(({ to }) => isSame(to, path)),
      );
      return { root, faults: own, unread: faults.map(({ path }) => path), reported };
    }
    for (const { repair, ...fault } of repairable) {
      if (!repair.isSure) reported.push(diagnose(root, fault));
      repaired.push(repair);
    }
    root = repairable.reduce((tree, { repair }) => repair.apply(tree), root);
  }
}

/** Of several that would become the same field, the first. */
function inTurn(faults: readonly FieldFault[]): readonly (FieldFault & { readonly repair: Repair })[] {
  const taken = new Set<string>();
  return faults.flatMap(({ repair, ...fault }) => {
    const target = JSON.stringify(repair?.to);
    if (repair === undefined || taken.has(target)) return [];
    taken.add(target);
    return [{ ...fault, repair }];
  });
}

function isSame(a: ValuePath, b: ValuePath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
