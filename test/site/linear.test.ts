import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { targets } from '../../src/kinds/fields/party.ts';
import type { Inline } from '../../src/markdown/nodes.ts';
import { siteMarkdown } from '../../src/site/markdown.ts';
import { processorTime } from '../processor-time.ts';

const origin = { file: sourceFile('a.md', ''), line: 1 };
const MANY = 100_000;
const FEW = MANY / 10;

/** Ten times the text may take thirty times as long, a hundred is too much. */
const TOLERATED = 30;
/** Milliseconds that a collection of garbage may take. */
const PAUSE = 150;

const signs = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ 1')
  .concat([
    '](',
    '[a',
    '[^',
    '[^a',
    '[a]:',
    ']:',
    '`a',
    '``a ',
    '``` ',
    '*a ',
    '_a ',
    '~~a ',
    '$$',
    '$a',
    '{:',
    '{a}',
  ])
  .concat([
    '<!-- ',
    '<a',
    '&a',
    '&#1',
    'https://a',
    'www.a',
    'a@a.',
    '"a',
    "'a",
    '- ',
    '1. ',
    '--',
    '{{<',
    '{%',
    '\n',
  ]);

function timeOf(line: readonly Inline[]): number {
  const start = processorTime();
  for (const target of targets)
    siteMarkdown([{ type: 'paragraph', children: line, origin }], target, { pictureAddress: (src) => src });
  return processorTime() - start;
}

/** As long as asked for, with a letter before and behind it. */
const text = (sign: string, length: number): Inline => ({
  type: 'text',
  text: `a${sign.repeat(Math.ceil(length / sign.length))}a`,
  origin,
});

const strong: Inline = { type: 'strong', children: [{ type: 'text', text: 'b', origin }], origin };

describe('a text of one sign is printed in linear time', () => {
  it.each(signs)('%j', (sign) => {
    const few = timeOf([text(sign, FEW)]);
    expect(timeOf([text(sign, MANY)])).toBeLessThan(few * TOLERATED + PAUSE);
  });

  it.each(signs)('%j beside marks and in a link', (sign) => {
    const line = (length: number): readonly Inline[] => {
      const inner = text(sign, length);
      return [strong, inner, { type: 'link', href: 'https://a.example', children: [inner], origin }];
    };
    const few = timeOf(line(FEW / 4));
    expect(timeOf(line(MANY / 4))).toBeLessThan(few * TOLERATED + PAUSE);
  });
});
