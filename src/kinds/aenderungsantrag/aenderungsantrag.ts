import { amending, amendingKind } from '../amendment/amending-kind.ts';

/** A motion that changes what another asks the council to resolve. */
export const aenderungsantrag = amendingKind(
  {
    ...amending,
    name: 'aenderungsantrag',
    title: 'Änderungsantrag',
    description: 'Antrag, den Beschlussvorschlag eines anderen Antrags zu ändern',
    heading: 'aenderungen',
  },
  { onlyAdds: false },
);
