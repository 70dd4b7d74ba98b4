import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/markdown/nodes.ts';
import { STYLES } from '../../../src/layout/style.ts';
import { printed } from '../../../src/layout/text/measured-text.ts';
import { runsOf } from '../../../src/layout/text/runs.ts';
import { origin, text } from '../nodes.ts';

const note = (number: number): Inline => ({ type: 'footnote-reference', number, origin });
const picture: Inline = { type: 'image', src: 'a.png', alt: 'A', origin };
const linked = (...children: readonly Inline[]): Inline => ({
  type: 'link',
  href: 'https://a.example',
  children,
  origin,
});
const shown = (nodes: readonly Inline[]): string =>
  runsOf(nodes, STYLES.text)
    .map((run) => printed(run.text))
    .join('');

describe('runs of a text', () => {
  it.each([
    [[...text('Haushalt'), note(1), note(2)], 'Haushalt1,\u00A02'],
    [[...text('Haushalt'), note(1), note(2), note(3)], 'Haushalt1,\u00A02,\u00A03'],
    [[...text('12 m²'), note(1)], '12 m²\u00A01'],
    [[...text('10'), { type: 'superscript', children: text('6'), origin } as const, note(1)], '106\u00A01'],
    [[...text('Haushalt'), note(1), ...text(' und'), note(2)], 'Haushalt1 und2'],
  ])('tells marks of notes side by side apart: %#', (nodes, expected) => {
    expect(shown(nodes)).toBe(expected);
  });

  it.each([
    [[...text('Das Zeichen '), picture, ...text(' steht da.')], 'Das Zeichen steht da.'],
    [[picture, ...text(' steht da.')], 'steht da.'],
    [[...text('Das Zeichen'), picture, ...text(' steht da.')], 'Das Zeichen steht da.'],
    [
      [...text('Das Zeichen '), picture, ...text(' '), picture, ...text(' steht da.')],
      'Das Zeichen steht da.',
    ],
    [[...text('Das Zeichen '), linked(picture), ...text(' steht da.')], 'Das Zeichen steht da.'],
    [[...text('Das Zeichen '), picture, ...text(', das da steht.')], 'Das Zeichen, das da steht.'],
    [[...text('Das Zeichen '), linked(...text('hier')), ...text(' steht da.')], 'Das Zeichen hier steht da.'],
    [[...text('Das  Zeichen '), ...text(' steht da.')], 'Das  Zeichen  steht da.'],
  ])('leave one blank where a picture stood in the sentence: %#', (nodes, expected) => {
    expect(shown(nodes)).toBe(expected);
  });
});
