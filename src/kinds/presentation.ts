import { given } from '../diagnostics/given.ts';
import { isoDay } from '../grammar/calendar.ts';
import type { Entry, Presentation } from './kind.ts';
import type { Party } from './parties.ts';
import { lookOf } from './stammdaten/look.ts';

/** What is presented alike of every kind; `parties` are those on whose paper it is printed. */
export function paperOf(
  { fields, haus }: Pick<Entry, 'fields' | 'haus'>,
  parties: readonly Party[],
  subject: string,
): Pick<Presentation, 'look' | 'info' | 'textvorlage'> {
  const { titel, status, datum, textvorlage, schlagworte } = fields;
  return {
    look: lookOf(haus, parties),
    info: {
      // The metadata say as well that it is a draft (look.md 10).
      title: status === 'entwurf' ? `ENTWURF: ${titel}` : titel,
      authors: parties.map(({ name }) => name),
      subject,
      keywords: schlagworte ?? [],
      ...given({ date: datum && isoDay(datum) }),
    },
    ...given({ textvorlage }),
  };
}
