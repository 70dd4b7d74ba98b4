import { describe, expect, it } from 'vitest';
import { compileDraft } from '../../src/compile/compile.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';
import { readTagged, readText } from '../reading/pdf-structure.ts';
import { describeTyped, typedMotion } from './tried.ts';

const heard = async (body: string, fields?: string): Promise<string> => {
  const draft = fields === undefined ? typedMotion(body) : typedMotion(body, fields);
  const { outputs } = await compileDraft(memoryWorkspace({ 'drafts/a.md': draft }), 'drafts/a.md');
  const [pdf] = outputs;
  if (pdf === undefined) throw new Error('no PDF');
  const { elements } = await readTagged(pdf.bytes);
  return elements.map(readText).join(' ').replaceAll(/\s+/gu, ' ');
};

const written = async (draft: string, format: 'txt' | 'md'): Promise<string> => {
  const { outputs } = await compileDraft(memoryWorkspace({ 'drafts/a.md': draft }), 'drafts/a.md', {
    formats: [format],
  });
  return new TextDecoder().decode(outputs[0]?.bytes).replaceAll(/\s+/gu, ' ');
};

describeTyped('struck words on paper', [
  {
    name: 'motions F2: in brackets',
    draft: typedMotion(
      'Die Stadt hat das ~~nicht~~ zugesagt.',
      'beschlussvorschlag: "Die Stadt pflanzt ~~zwanzig~~ **dreißig** Bäume."',
    ),
    prints: ['Die Stadt pflanzt [zwanzig] dreißig Bäume.', 'Die Stadt hat das [nicht] zugesagt.'],
    reports: [],
  },
  {
    name: 'joined to a word by punctuation',
    draft: typedMotion('An den Standorten~~, Personal~~.'),
    prints: ['An den Standorten[, Personal].'],
    reports: [],
  },
]);

describe('struck words are heard', () => {
  it.each([
    ['in the reasoning', 'Das ist ~~nicht~~ so.', 'Das ist gestrichen: nicht so.'],
    ['in italics', 'Das *ist ~~nicht~~ so*.', 'Das ist gestrichen: nicht so.'],
    ['all of a link', 'Das ~~[Ziel](https://a.example)~~ ist.', 'Das gestrichen: Ziel ist.'],
    [
      'within a link',
      'Das [neue ~~alte~~ Ziel](https://a.example) ist.',
      'Das neue gestrichen: alte Ziel ist.',
    ],
    ['bold and plain', 'Das ~~ist **nicht** so~~.', 'Das gestrichen: ist nicht so.'],
    ['in a cell', '| A | B |\n| --- | --- |\n| 1 | ~~2~~ |', '1 gestrichen: 2'],
    ['in a list', '- Das ~~nicht~~', 'Das gestrichen: nicht'],
    ['beside a word', 'Die Orte~~, Personal~~ auch.', 'Die Orte gestrichen: , Personal auch.'],
    ['with a note', 'Das ~~nicht[^1]~~ so.\n\n[^1]: Note.', 'Das gestrichen: nicht 1 so.'],
  ])('%s', async (_, body, said) => {
    expect((await heard(body)).replaceAll(/(?<=nicht)1/gu, ' 1')).toContain(said);
  });

  it('in the resolution', async () => {
    const said = await heard('Text.', 'beschlussvorschlag: [Die Stadt pflanzt ~~zwanzig~~ dreißig Bäume.]');
    expect(said).toContain('Die Stadt pflanzt gestrichen: zwanzig dreißig Bäume.');
  });

  it('and powers are said as such', async () => {
    expect(await heard('Um 10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub> im 1<sup>er</sup>.')).toContain(
      'Um 10⁶ m², CO2 im 1er.',
    );
  });
});

describe('struck words are said', () => {
  it('in plain text', async () => {
    expect(await written(typedMotion('Das ist ~~nicht~~ so, 10<sup>6</sup>.'), 'txt')).toContain(
      'Das ist [gestrichen: nicht] so, 10⁶.',
    );
  });

  it('in the Markdown of a site', async () => {
    const release =
      '---\nart: pressemitteilung\ndatum: 2026-11-30\ntitel: Weg\n---\n\nDas ist ~~nicht~~ so.\n';
    expect(await written(release, 'md')).toContain('Das ist [gestrichen: ~~nicht~~] so.');
  });
});
