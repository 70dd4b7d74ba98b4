import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { Meter } from '../../src/template/budget.ts';
import { compiled, printed } from '../../src/template/engine.ts';
import { parseTemplate } from '../../src/template/parse.ts';

/** What the engine does with a template that nobody has checked. */
function unchecked(text: string): string {
  const file = sourceFile('dokument.md.hbs', text);
  const { value: tree } = parseTemplate(file);
  if (tree === undefined) throw new Error('no template');
  const template = { ...compiled(tree, file), partials: new Map() };
  return printed(template, { titel: '*T*', zeilen: ['a'] }, new Meter(file, () => 0));
}

describe('what should slip through the check', () => {
  it.each([
    '{{constructor}}',
    '{{constructor.name}}',
    '{{__proto__.constructor}}',
    '{{titel.constructor.name}}',
    '{{#with constructor}}{{name}}{{/with}}',
    '{{#with __proto__}}{{constructor.name}}{{/with}}',
    '{{@root.constructor.name}}',
    '{{#each zeilen}}{{@root.constructor.name}}{{../constructor.name}}{{/each}}',
    '{{md constructor}}{{url toString}}',
    '{{#if hasOwnProperty}}x{{/if}}',
  ])('prints nothing that is inherited: %s', (text) => expect(unchecked(text)).toBe(''));

  it.each([
    '{{#lookup this "titel"}}x{{/lookup}}',
    '{{#with (lookup this "titel")}}x{{/with}}',
    '{{md (lookup this "titel")}}',
    '{{#log titel}}x{{/log}}',
    '{{#helperMissing titel}}x{{/helperMissing}}',
    '{{#blockHelperMissing titel}}x{{/blockHelperMissing}}',
    '{{#* titel}}x{{/titel}}',
    '{{* titel}}',
    '{{#*inline "teil"}}{{{titel}}}{{/inline}}{{> teil}}',
    '{{#> teil}}{{{titel}}}{{/teil}}',
    '{{> teil}}',
    '{{> (lookup this "titel")}}',
  ])('is refused: %s', (text) => expect(() => unchecked(text)).toThrow(Error));

  it.each(['{{{titel}}}', '{{&titel}}', '{{lookup titel "x"}}', '{{log titel}}'])('is escaped: %s', (text) =>
    expect(unchecked(text)).toBe('\\*T\\*'),
  );
});
