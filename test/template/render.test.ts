import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/kinds/kind.ts';
import { mustLoad, mustRender } from './vocabulary.ts';

function render(text: string, view: View, partials?: Readonly<Record<string, string>>): string {
  return mustRender(mustLoad(text, partials), view);
}

describe('rendering', () => {
  it('leaves no line behind where an instruction stands alone', () => {
    const text =
      'Ä\n{{#if titel}}\n# {{titel}}\n\n{{/if}}\n{{#each zeilen}}\n- {{this}}\n{{/each}}\n{{!-- x --}}\nZ\n';
    expect(render(text, { titel: 'T', zeilen: ['a', 'b'] })).toBe('Ä\n# T\n\n- a\n- b\nZ\n');
    expect(render(text, {})).toBe('Ä\nZ\n');
  });

  it('indents a partial as its call is indented', () => {
    expect(render('- x\n  {{> zwei}}\n', {}, { zwei: 'a\nb\n' })).toBe('- x\n  a\n  b\n');
  });

  it('reaches outwards from a loop', () => {
    const view = { titel: 'T', antragsteller: [{ name: 'N', funktion: ['F', 'G'] }] };
    const text =
      '{{#each antragsteller}}{{#each funktion}}{{this}}{{../name}}{{../../titel}} {{/each}}{{/each}}';
    expect(render(text, view)).toBe('FNT GNT ');
  });

  it('numbers the turns of a loop', () => {
    const text = '{{#each zeilen}}{{@index}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}';
    expect(render(text, { zeilen: ['a', 'b'] })).toBe('0a, 1b');
  });

  it('prints nothing for what is not there', () => {
    expect(render('{{titel}}|{{finanzen.betrag}}|{{finanzen.quelle.name}}|{{url titel}}', {})).toBe('|||');
  });

  it('renders the same again', () => {
    const template = mustLoad('{{> a}}', { a: '{{titel}}' });
    expect(mustRender(template, { titel: 'a' })).toBe('a');
    expect(mustRender(template, { titel: 'b' })).toBe('b');
  });

  it('sees only own properties', () => {
    const view: View = Object.create({ titel: 'geerbt' });
    expect(render('{{titel}}', view)).toBe('');
  });
});

describe('escaping', () => {
  const plain = 'a*b_c{{x}}<b>`k`|';

  it.each([
    '{{titel}}',
    '{{md titel}}',
    '{{this.titel}}',
    '{{#if titel}}{{titel}}{{/if}}',
    '{{#unless entwurf}}{{titel}}{{/unless}}',
    '{{#if entwurf}}{{else}}{{titel}}{{/if}}',
    '{{#if entwurf}}{{else if titel}}{{titel}}{{/if}}',
    '{{^if entwurf}}{{titel}}{{/if}}',
    '{{#each zeilen}}{{this}}{{/each}}',
    '{{#each zeilen}}{{.}}{{/each}}',
    '{{#with finanzen}}{{betrag}}{{/with}}',
    '{{#with finanzen}}{{../titel}}{{/with}}',
    '{{> teil}}',
    '{{#if titel}}{{> teil}}{{/if}}',
    '{{~titel~}}',
  ])('escapes a field however it is written: %s', (text) => {
    const view = { titel: plain, zeilen: [plain], finanzen: { betrag: plain } };
    const printed = render(text, view, { teil: '{{#if titel}}{{titel}}{{/if}}' });
    expect(printed).toBe(render('{{titel}}', view));
    expect(printed).not.toContain('{{x}}<b>');
    expect(printed).not.toContain('a*b');
  });

  test.prop([fc.string({ unit: 'binary' })])('never opens a block', (titel) => {
    for (const line of render('{{titel}}', { titel }).split('\n')) expect(line).not.toMatch(/^\s*:::/u);
  });
});
