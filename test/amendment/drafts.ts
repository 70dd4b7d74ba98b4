import { fc } from '@fast-check/vitest';
import type { Clause, ResolutionText } from '../../src/amendment/resolution.ts';

/** A resolution whose labels are not written yet: an edit renumbers what follows. */
interface Draft {
  lead: string[];
  style: Style;
  items: Item[];
  /** Below the list. */
  closing: string[];
}

interface Item {
  words: string[];
  style: Style;
  items: Item[];
}

const styles = {
  '1.': (at: number) => `${at + 1}.`,
  '(1)': (at: number) => `(${at + 1})`,
  'a)': (at: number) => `${String.fromCharCode(97 + at)})`,
  'A.': (at: number) => `${String.fromCharCode(65 + at)}.`,
  '–': () => '–',
  /** As typed: no sequence. */
  typed: (at: number) => ['1.', '3.', '3a.', 'i.', '§ 5'][at % 5] ?? '',
  /** A free paragraph after every second clause. */
  mixed: (at: number) => (at % 3 === 2 ? '' : `${at + 1}.`),
  none: () => '',
} as const;

type Style = keyof typeof styles;

/** Words that repeat, that look like what is said about them, and that hold every mark and every unit. */
const words = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'die Verwaltung wird beauftragt den Ausbau der Haltestellen im Kreis zu prüfen und dem Ausschuss bis Herbst'.split(
        ' ',
      ),
      ...'Mittel bereit stellen jährlich Bericht erstatten Radweg Bürgerbus Konzept Standort Frist öffentlich'.split(
        ' ',
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Die',
      'Kreis,',
      'prüfen;',
      'Herbst.',
      '50.000 EUR',
      '60.000 EUR',
      '50',
      '§ 7 Abs. 2',
      'Art. 28',
      '25. Februar 2026',
      '25. Februar',
      'Bürger*innen',
      'Bürger',
      'Rad-',
      'Rad-Weg',
      'z. B.',
      '(Anlage',
      '2)',
      '20 %',
      '20%',
      'und/oder',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '„Zitat“',
      '„',
      '“',
      '‚halb‘',
      '’',
      '»Pfeil«',
      '«',
      '–',
      '1.',
      'a)',
      '…',
      '"',
      'Ziffer 3 wird gestrichen.',
      '„Ziffer 3 wird gestrichen.“',
      'das Wort „Kreis“ durch „Stadt“ ersetzt.',
      '\n\n',
      '\n',
      'wird wie folgt gefasst:',
      '$&',
      '\\',
    ),
  },
);

const text = (most: number) => fc.array(words, { minLength: 0, maxLength: most });

const style = (...among: Style[]) => fc.constantFrom(...among);

const leaf: fc.Arbitrary<Item> = fc.record({
  words: text(9),
  style: fc.constant('none'),
  items: fc.constant<Item[]>([]),
});

const list = (below: fc.Arbitrary<Item>, most: number): fc.Arbitrary<Item[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Item[]>([]) },
    { weight: 1, arbitrary: fc.array(below, { maxLength: most }) },
  );

const branch = (below: fc.Arbitrary<Item>): fc.Arbitrary<Item> =>
  fc.record({
    words: text(14),
    style: style('a)', '–', '1.', '(1)', 'typed', 'mixed'),
    items: list(below, 4),
  });

export const drafts: fc.Arbitrary<Draft> = fc.record({
  lead: fc.oneof(fc.constant<string[]>([]), text(6)),
  style: fc.oneof(
    { weight: 3, arbitrary: fc.constant('1.' as const) },
    { weight: 1, arbitrary: style('(1)', 'a)', 'A.', '–', 'typed', 'mixed', 'none') },
  ),
  items: fc.array(branch(branch(leaf)), { maxLength: 7 }),
  closing: fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: text(9) }),
});

interface Edit {
  readonly what:
    | 'replace'
    | 'insert'
    | 'delete'
    | 'punctuate'
    | 'case'
    | 'clone'
    | 'strike'
    | 'add'
    | 'move'
    | 'reword'
    | 'lead'
    | 'closing'
    | 'sentence'
    | 'aside'
    | 'restyle';
  readonly clause: number;
  /** Below the clause, or in itself. */
  readonly deeper: boolean;
  readonly at: number;
  readonly words: string[];
}

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record<Edit>({
    what: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('replace' as const, 'insert' as const, 'delete' as const) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'punctuate' as const,
          'case' as const,
          'strike' as const,
          'add' as const,
          'move' as const,
          'sentence' as const,
          'aside' as const,
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'clone' as const,
          'reword' as const,
          'lead' as const,
          'closing' as const,
          'restyle' as const,
        ),
      },
    ),
    clause: fc.nat(6),
    deeper: fc.boolean(),
    at: fc.nat(12),
    words: fc.array(words, { minLength: 1, maxLength: 5 }),
  }),
  { maxLength: 5 },
);

export function edited(draft: Draft, script: readonly Edit[]): Draft {
  const copy = structuredClone(draft);
  for (const edit of script) applyEdit(copy, edit);
  return copy;
}

function applyEdit(draft: Draft, { what, clause, deeper, at, words: fresh }: Edit): void {
  const outer = draft.items[clause % Math.max(1, draft.items.length)];
  const inside = deeper && outer !== undefined && outer.items.length > 0;
  const items = inside ? outer.items : draft.items;
  const place = (inside ? at : clause) % Math.max(1, items.length);
  const item = items[place];
  if (what === 'lead') draft.lead = at % 2 === 0 ? fresh : [...draft.lead, ...fresh];
  else if (what === 'closing') draft.closing = at % 2 === 0 ? fresh : [...draft.closing, ...fresh];
  else if (what === 'restyle') draft.style = at % 2 === 0 ? 'mixed' : 'a)';
  else if (what === 'add')
    items.splice((place + at) % (items.length + 1), 0, { words: fresh, style: 'a)', items: [] });
  else if (item === undefined) return;
  else if (what === 'strike') items.splice(place, 1);
  else if (what === 'clone') items.splice(place, 0, structuredClone(item));
  else if (what === 'move') items.splice(at % items.length, 0, ...items.splice(place, 1));
  else if (what === 'reword') item.words = [...fresh, ...fresh];
  else if (what === 'sentence')
    item.words.push(`Das ${['Geld', 'Konzept'][at % 2]} wird ${fresh.join(' ')} gekürzt.`);
  else editWords(item.words, what, at, fresh);
}

function editWords(target: string[], what: Edit['what'], index: number, fresh: readonly string[]): void {
  const at = index % (target.length + 1);
  const word = target[at];
  const few = fresh.slice(0, 1 + (index % 2));
  if (what === 'insert') target.splice(at, 0, ...few);
  else if (word === undefined) return;
  else if (what === 'replace') target.splice(at, 1, ...few);
  else if (what === 'delete') target.splice(at, few.length);
  // Behind the sign of a word, in place of it, or before it.
  else if (what === 'aside')
    target[at] = `${word.replace(/[.,;]$/u, '')}${[',', ';', ':', ' –'][index % 4]} ${few.join(' ')}.`;
  else if (what === 'punctuate')
    target[at] = /[,;]$/u.test(word) ? word.slice(0, -1) : `${word}${index % 2 === 0 ? ',' : ';'}`;
  else if (what === 'case')
    target[at] = word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase();
}

export function typeset({ lead, style: top, items, closing }: Draft): ResolutionText {
  const last = { label: '', text: closing.join(' '), children: [] };
  return {
    lead: lead.join(' '),
    clauses: [...clauses(items, top), ...(last.text.trim() === '' ? [] : [last])],
  };
}

function clauses(items: readonly Item[], numbered: Style): readonly Clause[] {
  return items.flatMap(({ words: content, style: own, items: below }, at): readonly Clause[] => {
    const clause = { label: styles[numbered](at), text: content.join(' '), children: clauses(below, own) };
    // A free paragraph without a text is none.
    return clause.label === '' && clause.text.trim() === '' ? [] : [clause];
  });
}

/** What a reader sees: paragraphs with their indent and label. Two texts are the same if these are. */
export function seen({ lead, clauses: all }: ResolutionText): readonly string[] {
  const first = all.findIndex(({ label, children }) => label !== '' || children.length > 0);
  const opening = first < 0 ? all : all.slice(0, first);
  const rest = first < 0 ? [] : all.slice(first);
  const only = rest.length === 1 && rest[0]?.label === '' ? rest[0] : undefined;
  return [
    ...paragraphs(lead, '', 0),
    ...opening.flatMap(({ text: content }) => paragraphs(content, '', 0)),
    // A list right below the opening text is the resolution's own.
    ...paragraphs(only?.text ?? '', '', 0),
    ...(only?.children ?? rest).flatMap((one) => paragraphsOf(one, 0)),
  ];
}

function paragraphsOf({ label, text: content, children }: Clause, depth: number): readonly string[] {
  return [
    ...paragraphs(content, label, depth),
    ...children.flatMap((child) => paragraphsOf(child, depth + 1)),
  ];
}

function paragraphs(content: string, label: string, depth: number): readonly string[] {
  const [first = '', ...rest] = content
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .split(/\n\n+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  if (first === '' && label === '') return [];
  const indent = label === '' ? depth : depth + 1;
  return [`${depth}|${label}|${first}`, ...rest.map((paragraph) => `${indent}||${paragraph}`)];
}
