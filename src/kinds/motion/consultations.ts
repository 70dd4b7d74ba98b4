import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { filled } from '../../diagnostics/given.ts';
import type { DeadlineRule } from '../../deadlines/last-day.ts';
import type { Mapping, ValuePath } from '../../draft/value.ts';
import type { Committee } from '../../grammar/committee.ts';
import { cachedFor } from '../../grammar/cached.ts';
import { joined, type Resolved } from '../fault.ts';
import { isId, lookUp, nameOf } from '../stammdaten/lookup.ts';
import type { CommitteeFields, Stammdaten } from '../stammdaten/stammdaten.ts';
import type { MotionFields } from './fields.ts';
import type { Consultation } from './motion.ts';
import type { MotionProfile } from './profile.ts';

type ConsultationFields = NonNullable<MotionFields['beratungsfolge']>[number];

/** Looks up the committees; an unknown id is reported and its consultation left out. */
export function resolveConsultations(
  root: Mapping,
  fields: readonly ConsultationFields[],
  haus: Stammdaten | undefined,
  profile: MotionProfile,
): Resolved<readonly Consultation[]> {
  return joined(
    fields.map((consultation, index) => {
      const path = ['beratungsfolge', index, 'gremium'];
      const { committee, deadline, diagnostics } = resolveCommittee(root, path, consultation.gremium, haus);
      const known = committee && [consultationOf(consultation, committee, profile, deadline)];
      return { value: known ?? [], diagnostics };
    }),
  );
}

/** The committee that an id or a name at `path` means, with its Antragsfrist; none for an unknown id, which is reported. */
export function resolveCommittee(
  root: Mapping,
  path: ValuePath,
  reference: ConsultationFields['gremium'],
  haus: Stammdaten | undefined,
): {
  readonly committee?: Committee;
  readonly deadline?: DeadlineRule | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (typeof reference !== 'string') return { committee: reference, diagnostics: [] };
  const section = { name: 'gremien', entries: haus?.gremien, namesOf: nameOf, havePlaces: true };
  const { entry, diagnostics } = lookUp(root, path, reference, section);
  if (entry === undefined)
    return { diagnostics, ...(!isId(reference) && { committee: { name: reference } }) };
  return { committee: committeeOf(entry), deadline: entry.fristen?.antrag, diagnostics };
}

/** An empty form is one that is not given. */
const committeeOf = cachedFor(({ name, artikel, zahl, ...forms }: CommitteeFields): Committee => {
  const { nominativ, genitiv, dativ, akkusativ } = forms;
  return { name, artikel, ...filled({ zahl, nominativ, genitiv, dativ, akkusativ }) };
});

function consultationOf(
  fields: ConsultationFields,
  committee: Committee,
  { withoutDeadline }: MotionProfile,
  deadline: DeadlineRule | undefined,
): Consultation {
  const { datum, rolle, top, oeffentlich } = fields;
  return {
    committee,
    ...filled({
      day: datum,
      role: rolle,
      agendaItem: top,
      isPublic: oeffentlich,
      deadline: withoutDeadline ? undefined : deadline,
    }),
  };
}

const councils =
  /^(?:kreistag|(?:stadt|gemeinde|samtgemeinde)?rat|stadtverordnetenversammlung|(?:gemeinde|stadt)vertretung|bürgerschaft)(?:\s|$)/i;

const knownCouncil = cachedFor((haus: Stammdaten): Committee | undefined => {
  const fields = [...haus.gremien.values()].find(({ name }) => councils.test(name));
  return fields && committeeOf(fields);
});

/** The council whose members may apply, if the Stammdaten or the consultations name it. */
export function councilOf(
  consultations: readonly Consultation[],
  haus: Stammdaten | undefined,
): Committee | undefined {
  const known = haus && knownCouncil(haus);
  return known ?? consultations.find(({ committee }) => councils.test(committee.name))?.committee;
}
