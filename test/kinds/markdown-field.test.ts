import { describe, expect, it } from 'vitest';
import { findValue } from '../../src/draft/value-path.ts';
import { parseInlineField } from '../../src/kinds/markdown-field.ts';
import { draftOf, told } from './workbench.ts';

/** The paragraphs of a field that begins in the third line, each with its line, and what is found wrong. */
function read(text: string) {
  const block = text.split('\n').map((line) => `  ${line}`);
  const { data } = draftOf(['lead: |', ...block].join('\n'));
  const value = findValue(data, ['lead']);
  if (value === undefined) throw new Error('no lead');
  const { value: nodes, diagnostics } = parseInlineField(value, text);
  return { nodes: nodes.map(({ type, origin }) => [type, origin.line]), faults: told(diagnostics) };
}

describe('a field of inline Markdown', () => {
  it('is paragraphs where blank lines part it, each with its line', () => {
    expect(read('Eins\nund zwei.\n\n \nDrei.')).toEqual({
      nodes: [
        ['paragraph', 3],
        ['paragraph', 7],
      ],
      faults: [],
    });
  });

  it('has no paragraph of nothing but a note to oneself', () => {
    expect(read('Eins.\n\n<!-- nur eine Notiz -->\n\nZwei.').nodes).toEqual([
      ['paragraph', 3],
      ['paragraph', 7],
    ]);
  });
});
