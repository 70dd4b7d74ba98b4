import { enumerate } from '../grammar/enumeration.ts';
import { germanMarks, type Mark, marksOf, type Sort } from './common/quotation-marks.ts';
import type { Rule } from './rule.ts';

/** Reported once, at the first mark of the rarest sort. */
export const quotationMixed: Rule = {
  id: 'anfuehrungszeichen-gemischt',
  severity: 'warning',
  explain:
    'In einem Text stehen überall dieselben Anführungszeichen: deutsche („…“ oder »…«) oder gerade ("…"). Gemischt, auch mit englischen (“…”), sehen sie nach zusammenkopiertem Text aus. Ein Zitat im Zitat darf andere haben. Im Fließtext ersetzt --fix die geraden und die englischen, wo ihr Gegenstück sicher ist.',
  example: { wrong: '„Ja“, sagt sie. "Nein", sagt er.', right: '„Ja“, sagt sie. „Nein“, sagt er.' },
  run: (entry) => {
    const marks = marksOf(entry);
    const sorts = sortsOf(marks);
    const [rarest] = sorts.toSorted((a, b) => a.length - b.length);
    const [first] = rarest ?? [];
    if (first === undefined || sorts.length < 2) return [];
    const fix = germanMarks(entry, marks);
    return [
      {
        span: first.span,
        message: `Der Text mischt ${enumerate(sorts.map(counted))} Anführungszeichen.`,
        hint: 'Überall dieselben verwenden: „so“.',
        ...(fix.length > 0 && { fix }),
      },
    ];
  },
};

const names = {
  straight: { one: 'ein gerades', many: 'gerade', sample: '"' },
  low: { one: 'ein deutsches', many: 'deutsche', sample: '„…“' },
  english: { one: 'ein englisches', many: 'englische', sample: '“…”' },
  pointed: { one: 'ein spitzes', many: 'spitze', sample: '»…«' },
} as const satisfies Readonly<Record<Sort, object>>;

/** Of two equally rare sorts the first here is reported. */
const order: readonly Sort[] = ['straight', 'english', 'pointed', 'low'];

/** Straight marks never go with others; a quotation within another may have a sort of its own. */
function sortsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const isPartlyStraight = marks.some(({ sort }) => sort === 'straight');
  const compared = isPartlyStraight ? marks : marks.filter(({ isInner }) => !isInner);
  return order.map((one) => compared.filter(({ sort }) => sort === one)).filter((some) => some.length > 0);
}

function counted(marks: readonly Mark[]): string {
  const [first] = marks;
  if (first === undefined) return '';
  const { one, many, sample } = names[first.sort];
  return `${marks.length === 1 ? one : `${marks.length} ${many}`} (${sample})`;
}
