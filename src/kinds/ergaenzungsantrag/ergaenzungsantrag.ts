import { amending, amendingKind } from '../amendment/amending-kind.ts';

/** A motion that adds to what another asks the council to resolve, and leaves what stands there. */
export const ergaenzungsantrag = amendingKind(
  {
    ...amending,
    name: 'ergaenzungsantrag',
    title: 'Ergänzungsantrag',
    description: 'Antrag, den Beschlussvorschlag eines anderen Antrags zu ergänzen',
    heading: 'ergaenzungen',
  },
  { onlyAdds: true },
);
