import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { Draft } from '../../src/draft/value.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { readSections, type Section } from '../../src/markdown/sections.ts';
import { outline } from './outline.ts';

const frontMatter = '---\nart: antrag\n---\n';

function draftOf(body: string): Draft {
  const file = sourceFile('drafts/probe.md', frontMatter + body);
  const start = frontMatter.length;
  const span = { file, start: 4, end: 15 };
  const text = file.text.slice(start);
  return { file, data: { kind: 'mapping', entries: [], span }, body: { text, start, line: 4 } };
}

function sectionsOf(body: string): readonly Section[] {
  const { preamble, sections = [] } = readSections(draftOf(body)).value ?? {};
  return [...(preamble ? [preamble] : []), ...sections];
}

const shown = (body: string): readonly string[] =>
  sectionsOf(body).map(
    ({ label, formula, headingText, nodes }) =>
      `${label ?? '–'}${formula ? ' (Formel)' : ''} „${headingText}“ ${outline(nodes)}`,
  );

const words = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

describe('readSections', () => {
  it('splits at headings of level 1 and 2', () => {
    expect(
      shown('vorab\n\n## Begründung\n\na\n\n### Kosten\n\nb\n\nSachverhalt\n---\n\nc\n\n# Klima #\nd'),
    ).toEqual([
      '– „“ p(vorab)',
      'begruendung „Begründung“ p(a) h3(Kosten) p(b)',
      '– „Sachverhalt“ p(c)',
      '– „Klima“ p(d)',
    ]);
  });

  it.each([
    ['Begründung:\n\na', ['begruendung „Begründung:“ p(a)']],
    ['**Begründung**\n\na', ['begruendung „Begründung“ p(a)']],
    ['**Begründung:** \n\na', ['begruendung „Begründung:“ p(a)']],
    ['**Begründung**:\na\nb', ['begruendung „Begründung:“ p(a b)']],
    ['Begründung:\\\na', ['begruendung „Begründung:“ p(a)']],
    [
      'Der Rat möge beschließen:\n1. a\n2. b',
      ['beschlussvorschlag (Formel) „Der Rat möge beschließen:“ list(1.[p(a)] 2.[p(b)])'],
    ],
    [
      'Antrag:\n\na\n\nBegründung:\n\nb',
      ['beschlussvorschlag „Antrag:“ p(a)', 'begruendung „Begründung:“ p(b)'],
    ],
    [
      '## Begründung\n\nWir fragen daher:\n\n1. a\n2. b',
      ['begruendung „Begründung“ p(Wir fragen daher:) list(1.[p(a)] 2.[p(b)])'],
    ],
    [
      '## Begründung\n\na\n\nWir fragen daher:\n\nb',
      ['begruendung „Begründung“ p(a)', 'fragen (Formel) „Wir fragen daher:“ p(b)'],
    ],
    [
      '## Beschlussvorschlag\n\nDer Rat möge beschließen:\n\na',
      ['beschlussvorschlag „Beschlussvorschlag“ p(Der Rat möge beschließen:) p(a)'],
    ],
  ])('knows labels without a heading: %j', (body, expected) => {
    expect(shown(body)).toEqual(expected);
  });

  it.each([
    'Begründung\n\na',
    'Begründung: Der Kreis wächst.',
    'Die Begründung:\n\na'.replace('Die', 'Eine andere'),
    '**Begründung** folgt mündlich.',
    '> Begründung:\n\na',
    '- Begründung:',
    '```\n## Begründung\n```',
    '    ## Begründung',
    'Text\nBegründung:\na',
  ])('sees none in %j', (body) => {
    expect(sectionsOf(body)).toMatchObject([{ headingText: '' }]);
  });

  it('takes headings of the author below a label that has no text of its own', () => {
    expect(shown('## Begründung\n\n## Lage\n\na\n\n#### Zahl\n\n## Antrag\n\nb')).toEqual([
      'begruendung „Begründung“ h3(Lage) p(a) h5(Zahl)',
      'beschlussvorschlag „Antrag“ p(b)',
    ]);
  });

  it('tells the lines of the file', () => {
    const body =
      '\n\nvorab  \n\n## Begründung ##\n\n\n*a*\n\n- b\n\n\nFragen:\n1. c?\n\nTitel\nin zwei Zeilen\n===\nd\n';
    const sections = sectionsOf(body);
    expect(sections.map(({ origin }) => origin.line)).toEqual([6, 8, 16, 19]);
    expect(sections[2]?.nodes[0]?.origin.line).toBe(17);
  });

  it('gives each section the notes it refers to', () => {
    expect(
      shown('a[^1]\n\n## B\n\nb[^2] c[^1]\n\n## C[^2]\n\n[^1]: eins\n[^2]: zwei[^3]\n[^3]: drei'),
    ).toEqual([
      '– „“ p(aref{1}) notes(1[p(eins)])',
      '– „B“ p(bref{2} cref{1}) notes(1[p(eins)] 2[p(zweiref{3})] 3[p(drei)])',
      '– „C“ notes(2[p(zweiref{3})] 3[p(drei)])',
    ]);
  });

  it('has nothing for an empty body', () => {
    expect(readSections(draftOf('\n\n')).value).toEqual({ sections: [] });
  });

  const line = fc.constantFrom(
    '## A',
    '# B',
    'Begründung:',
    '**Antrag**',
    'Wort',
    '- Punkt',
    '> Zitat',
    '',
    '',
    '---',
    '```',
    '### C',
    '    x',
  );
  test.prop([fc.array(line, { maxLength: 20 })], { numRuns: 500 })(
    'keeps every line of the body once',
    (written) => {
      const sections = sectionsOf(written.join('\n'));
      const printed = sections.flatMap(({ headingText, nodes }) => [
        ...words(headingText),
        ...words(plainText(nodes)),
      ]);
      expect(printed).toEqual(words(written.join('\n')));
    },
  );
});
