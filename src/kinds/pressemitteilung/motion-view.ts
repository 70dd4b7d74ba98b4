import { amountsIn } from '../../grammar/amounts.ts';
import { applicantInCase } from '../../grammar/applicant.ts';
import { formatDay } from '../../grammar/calendar.ts';
import { enumerate } from '../../grammar/enumeration.ts';
import { formatMoney } from '../../grammar/money.ts';
import type { Block, ListItem } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { View, ViewShape } from '../kind.ts';
import type { Motion } from '../motion/motion.ts';
import { roleNames } from '../motion/view.ts';
import { datePattern } from '../stammdaten/look.ts';
import { resolutionOf } from './wording.ts';

/** What the templates of a release may name of the motion it is about. */
export const motionOfReleaseShape = {
  fields: {
    dokumentart: 'text',
    titel: 'text',
    nummer: 'text',
    datum: 'text',
    antragsteller: { list: 'text' },
    antragsteller_im_satz: 'text',
    sitzungen: { list: { fields: { gremium: 'text', datum: 'text', rolle: 'text' } } },
    beschluss: { list: 'text' },
    betraege: { list: 'text' },
  },
} as const satisfies ViewShape;

/** The motion in the words of its own Stammdaten, the texts without Markdown. */
export function motionOfRelease(motion: Motion): View {
  const { fields, haus, profile, applicants, consultations } = motion;
  const { datum } = fields;
  return {
    dokumentart: profile.title,
    titel: fields.titel,
    nummer: fields.nummer,
    datum: datum && formatDay(datum, datePattern(haus, 'brief')),
    antragsteller: applicants.map(({ name }) => name),
    antragsteller_im_satz: enumerate(applicants.map((each) => applicantInCase(each, 'nominative'))),
    sitzungen: consultations.map(({ committee, day, role }) => ({
      gremium: committee.name,
      datum: day && formatDay(day, datePattern(haus, 'sitzung')),
      rolle: role && roleNames[role],
    })),
    beschluss: resolutionTexts(motion),
    betraege: amountsOf(motion),
  };
}

/** Its items, or its paragraphs where it is not numbered, each as one text. */
function resolutionTexts(motion: Motion): readonly string[] {
  const texts = resolutionOf(motion).flatMap((node): readonly (readonly Block[])[] =>
    node.type === 'list' ? node.items.map(({ children }: ListItem) => children) : [[node]],
  );
  return texts
    .map((blocks) => plainText(blocks).replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** Those of the resolution, then that of `finanzen`, each once. */
function amountsOf(motion: Motion): readonly string[] {
  const { betrag } = motion.fields.finanzen ?? {};
  const named = resolutionTexts(motion).flatMap((text) => amountsIn(text).map(({ money }) => money));
  return [
    ...new Set([...named, ...(betrag === undefined ? [] : [betrag])].map((money) => formatMoney(money))),
  ];
}
