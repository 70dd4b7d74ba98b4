import { fc } from '@fast-check/vitest';
import type { DocNode, Synopsis, SynopsisCell } from '../../src/document/nodes.ts';
import type { Block, Inline } from '../../src/markdown/nodes.ts';
import { letter, list, origin, paragraph } from './nodes.ts';

/** Words that are hard to break, to hyphenate or to read back. */
const HARD_WORDS = [
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'Verkehrsinfrastrukturfinanzierungsgesellschaft',
  'Ein- und Ausgang',
  'Rad-/Fußweg',
  'Bürger*innen',
  'Schüler:innen-Ticket',
  'Streu\u00ADobst\u00ADwiesen\u00ADpflege',
  'nicht-öffentlich',
  '50.000\u00A0EUR',
  'z. B.',
  'am 17. März 2026',
  '§ 5 Abs. 2',
  '5 µm',
  'ﬁnal',
  'geht’s',
  '„Anführung“',
  '– Strich –',
  'https://musterkreis.example/rat/2026/anlagen?seite=12&fassung=3',
  'Łódź',
  'Auflage',
] as const;

const letters = fc.constantFrom(...Array.from('abcdefghijklmnoprstuvwzäöüßABDEGKMSTÄÖÜ0123456789.,;:!?()-'));
const plainWord = fc.array(letters, { minLength: 1, maxLength: 18 }).map((parts) => parts.join(''));
const word = fc.oneof({ weight: 3, arbitrary: plainWord }, fc.constantFrom(...HARD_WORDS));

/** A run may begin or end inside a word: a change of style parts no words. */
const text: fc.Arbitrary<Inline> = fc
  .record({
    words: fc.array(word, { minLength: 1, maxLength: 10 }),
    before: fc.constantFrom('', ' '),
    after: fc.constantFrom('', ' '),
  })
  .map(({ words, before, after }) => ({ type: 'text', text: `${before}${words.join(' ')}${after}`, origin }));

const inline = fc.letrec<{ node: Inline }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: word.map((code): Inline => ({ type: 'code', text: code, origin })) },
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break', origin }) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom('strong', 'emphasis', 'subscript'),
          fc.array(tie('node'), { minLength: 1, maxLength: 2 }),
        )
        .map(([type, children]): Inline => ({ type, children, origin })),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(text, { minLength: 1, maxLength: 2 })
        .map((children): Inline => ({ type: 'strikethrough', children, origin })),
    },
    {
      weight: 1,
      arbitrary: fc.array(text, { minLength: 1, maxLength: 2 }).map((children): Inline => ({
        type: 'link',
        href: 'https://musterkreis.example/',
        children,
        origin,
      })),
    },
  ),
})).node;

/** Some text there must be: an empty paragraph cannot be written in Markdown. */
const line: fc.Arbitrary<readonly Inline[]> = fc
  .tuple(word, fc.array(inline, { maxLength: 4 }))
  .map(([first, rest]): readonly Inline[] => [{ type: 'text', text: first, origin }, ...rest]);

const cells = (columns: number) =>
  fc.array(
    line.map((children) => ({ children, origin })),
    { minLength: columns, maxLength: columns },
  );

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.record({
    type: fc.constant('table' as const),
    alignments: fc.array(fc.constantFrom('left', 'center', 'right'), {
      minLength: columns,
      maxLength: columns,
    }),
    head: cells(columns),
    rows: fc.array(cells(columns), { minLength: 1, maxLength: 5 }),
    origin: fc.constant(origin),
  }),
);

const labels = fc.constantFrom(
  ['1.', '2.', '3.'],
  ['a)', 'b)', 'c)'],
  ['–', '–', '–'],
  ['(9)', '(10)', '(11)'],
);

const block = fc.letrec<{ node: Block }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: line.map((children): Block => ({ type: 'paragraph', children, origin })) },
    { weight: 1, arbitrary: table },
    {
      weight: 1,
      arbitrary: fc
        .array(word, { minLength: 1, maxLength: 8 })
        .map((words): Block => ({ type: 'code-block', text: words.join('\n'), origin })),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(tie('node'), { minLength: 1, maxLength: 3 })
        .map((children): Block => ({ type: 'quote', children, origin })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          labels,
          fc.array(fc.array(tie('node'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        )
        .map(([typed, items]): Block => list(typed, items, typed[0] !== '–')),
    },
  ),
})).node;

const section: fc.Arbitrary<readonly Block[]> = fc
  .tuple(line, fc.array(block, { maxLength: 4 }), fc.option(line))
  .map(([title, blocks, subtitle]): readonly Block[] => [
    { type: 'heading', level: 2, children: title, origin },
    ...blocks,
    { type: 'rule', origin },
    ...(subtitle === null
      ? []
      : [{ type: 'heading', level: 3, children: subtitle, origin } as const, paragraph('Ein Satz.')]),
  ]);

/** Notes, and a paragraph that refers to each of them, to the first one twice. */
const noted: fc.Arbitrary<readonly Block[]> = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((notes): readonly Block[] => {
    const numbers = [...notes.map((_, index) => index + 1), 1];
    const children = numbers.flatMap((number): readonly Inline[] => [
      { type: 'text', text: 'Dazu eine Anmerkung', origin },
      { type: 'footnote-reference', number, origin },
      { type: 'text', text: ' und weiter. ', origin },
    ]);
    const footnotes = notes.map((note, index) => ({
      number: index + 1,
      children: [{ type: 'paragraph', children: note, origin } as const],
      origin,
    }));
    return [
      { type: 'paragraph', children, origin },
      { type: 'footnotes', notes: footnotes, origin },
    ];
  });

const marked = (type: 'strong' | 'strikethrough'): fc.Arbitrary<Inline> =>
  text.map((node): Inline => ({ type, children: [node], origin }));

const version = (type: 'strong' | 'strikethrough'): fc.Arbitrary<SynopsisCell> =>
  fc.record({
    paragraphs: fc.array(fc.array(fc.oneof(text, marked(type)), { minLength: 1, maxLength: 4 }), {
      minLength: type === 'strong' ? 1 : 0,
      maxLength: 3,
    }),
    isNote: fc.constant(false),
  });

const note: fc.Arbitrary<SynopsisCell> = line.map((children) => ({ paragraphs: [children], isNote: true }));

const synopsis: fc.Arbitrary<Synopsis> = fc.record({
  type: fc.constant('synopsis' as const),
  legend: fc.array(fc.oneof(text, marked('strong'), marked('strikethrough')), { minLength: 1, maxLength: 4 }),
  head: fc.record({ label: line, before: line, after: line }),
  rows: fc.array(
    fc.record({
      label: fc.constantFrom('', '1', '2 a', '10 → 9', '5 a → 4 a', '–'),
      before: fc.oneof(version('strikethrough'), note),
      after: fc.oneof(version('strong'), note),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  spoken: fc.constant({ deleted: 'gestrichen:', inserted: 'neu:' }),
  origin: fc.constant(origin),
});

/** Whole letters with anything in their body that Markdown can say. */
export const randomLetter: fc.Arbitrary<readonly DocNode[]> = fc
  .tuple(
    fc.integer({ min: 1, max: 14 }),
    fc.array(section, { minLength: 1, maxLength: 3 }),
    fc.option(noted),
    fc.option(synopsis),
  )
  .map(([applicants, sections, notes, versions]) =>
    letter(
      Array.from({ length: applicants }, (_, index) => `Gruppe ${index + 1} im Musterkreis`),
      [...(versions === null ? [] : [versions]), ...sections.flat(), ...(notes ?? [])],
    ),
  );
