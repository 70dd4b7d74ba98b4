import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/amendment/amend.ts';
import { printed } from '../../../src/amendment/sentence.ts';
import { sourceFile } from '../../../src/diagnostics/source-file.ts';
import { operationsList } from '../../../src/kinds/amendment/operations.ts';
import { resolutionTextOf } from '../../../src/kinds/amendment/resolution-text.ts';
import type { Block } from '../../../src/markdown/nodes.ts';
import { parseBlocks } from '../../../src/markdown/parse.ts';
import { plainText } from '../../../src/markdown/plain-text.ts';
import { drafts, edited, edits, typeset } from '../../amendment/drafts.ts';
import { sourceOf } from '../../markdown/source-of.ts';

const origin = { file: sourceFile('drafts/x.md', ''), line: 3 };

/** All that is read, labels and bullets included. */
function words(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'quote') return words(block.children);
      if (block.type !== 'list') return plainText([block]);
      return block.items.map(({ label, children }) => `${label} ${words(children)}`).join(' ');
    })
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

describe('the operations on paper', () => {
  test.prop([drafts, edits])('say what the sentences say, each under its number', (draft, script) => {
    const { sentences } = amend(typeset(draft), typeset(edited(draft, script)));
    const list = operationsList(sentences, origin);
    expect(list.items.map(({ label }) => label)).toEqual(sentences.map((_, index) => `${index + 1}.`));
    expect(list.items.map(({ children }) => words(children))).toEqual(
      sentences.map((sentence) => printed(sentence).join(' ').replaceAll(/\s+/gu, ' ').trim()),
    );
  });
});

const textOf = (markdown: string) => resolutionTextOf(parseBlocks(sourceOf(markdown)).value ?? []);

describe('a resolution as it is compared', () => {
  it('keeps labels, levels, paragraphs and breaks, and drops marks', () => {
    const markdown =
      'Der **Rat** beschließt:\n\n1. Eins\\\nmit Umbruch.\n\n   Zweiter [Absatz](https://rat.example).\n\n   - Strich\n2. Zwei.\n';
    expect(textOf(markdown)).toEqual({
      lead: 'Der Rat beschließt:',
      clauses: [
        {
          label: '1.',
          text: 'Eins\nmit Umbruch.\n\nZweiter Absatz.',
          children: [{ label: '–', text: 'Strich', children: [] }],
        },
        { label: '2.', text: 'Zwei.', children: [] },
      ],
    });
  });

  it.each(['| a | b |\n| - | - |\n| 1 | 2 |', '1. Eins\n\n   ```\n   x\n   ```', '![Plan](plan.png)'])(
    'is none with %s',
    (markdown) => expect(textOf(markdown)).toBeUndefined(),
  );
});
