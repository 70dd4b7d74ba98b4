import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { SlotContent, View } from '../../src/kinds/kind.ts';
import { budget } from '../../src/template/budget.ts';
import { renderTemplate } from '../../src/template/template.ts';
import { mustLoad, mustRender, place, places } from './vocabulary.ts';

type Texts = Readonly<Record<string, string>>;

/** `ast0` calls `ast1` twice, and so on. */
function doubling(levels: number, leaf: string): Texts {
  const branches = Array.from({ length: levels }, (_, level) => [
    `ast${level}`,
    `{{> ast${level + 1}}}{{> ast${level + 1}}}`,
  ]);
  return Object.fromEntries([...branches, [`ast${levels}`, leaf]]);
}

function slot(name: string, size: number): ReadonlyMap<string, SlotContent> {
  const origin = { file: sourceFile('a.md', ''), line: 1 };
  const text = { type: 'text', text: 'x'.repeat(size), origin } as const;
  return new Map([[name, { nodes: [{ type: 'paragraph', children: [text], origin }], origin }]]);
}

function reported(
  text: string,
  view: View,
  partials: Texts = {},
  slots = slot('lead', 0),
): readonly string[] {
  const { diagnostics } = renderTemplate(mustLoad(text, partials), { view, slots });
  return diagnostics.map((found: Diagnostic) => `${place(found)} ${found.code}`);
}

describe('what a template prints', () => {
  it('is counted where partials call partials twice', () => {
    expect(reported('Ä\n{{> ast0}}', {}, doubling(38, ''))).toEqual([
      '_teile/ast33.md.hbs:1:5 template/zu-gross',
    ]);
    expect(mustRender(mustLoad('{{> ast0}}', doubling(10, 'x')), {})).toHaveLength(1024);
  });

  it('is counted in characters of the template, of fields, of slots and of indents', () => {
    const long = 'Wort '.repeat(1000).trim();
    const zeilen = Array.from({ length: 1000 }, () => '');
    expect(reported(`{{#each zeilen}}\n${long}\n\n{{/each}}`, { zeilen })).toEqual([
      'dokument.md.hbs:1:4 template/zu-gross',
    ]);
    expect(
      reported('{{titel}}\n\n{{#each zeilen}}{{../titel}}\n\n{{/each}}', { titel: long, zeilen }),
    ).toEqual(['dokument.md.hbs:3:4 template/zu-gross']);
    expect(reported('::: slot lead\n\n'.repeat(3), {}, {}, slot('lead', budget.characters / 2))).toEqual([
      'dokument.md.hbs:1:1 template/zu-gross',
    ]);
    expect(reported(`${' '.repeat(3000)}{{> teil}}\n`, {}, { teil: 'x\n\n'.repeat(1000) })).toEqual([
      'dokument.md.hbs:1:3005 template/zu-gross',
    ]);
  });

  it('is counted in steps, also where nothing is printed', () => {
    const zeilen = Array.from({ length: 1000 }, () => '');
    const empty = '{{#each zeilen}}{{/each}}';
    const partials = { viele: empty.repeat(20) };
    expect(reported('{{> viele}}', { zeilen }, partials)).toEqual([]);
    expect(reported('{{> viele}}'.repeat(20), { zeilen }, partials)).toEqual([
      expect.stringMatching(/^_teile\/viele\.md\.hbs:1:\d+ template\/zu-gross$/u),
    ]);
  });

  it('may not be one paragraph of any length', () => {
    const zeilen = Array.from({ length: 1000 }, () => 'Wort '.repeat(50).trim());
    expect(reported('{{#each zeilen}}\n{{this}}\n{{/each}}', { zeilen })).toEqual([
      'dokument.md.hbs:1:1 template/zu-gross',
    ]);
    expect(reported('{{#each zeilen}}\n{{this}}\n\n{{/each}}', { zeilen })).toEqual([]);
  });

  it('is counted anew for each document', () => {
    const template = mustLoad('{{#each zeilen}}{{this}}{{/each}}');
    const zeilen = Array.from({ length: 60_000 }, () => 'x');
    for (let count = 0; count < 3; count += 1) expect(mustRender(template, { zeilen })).toHaveLength(60_000);
  });
});

const nested = (depth: number) => `${'{{#if titel}}'.repeat(depth)}x${'{{/if}}'.repeat(depth)}`;

const fields = (count: number) => '{{titel}}'.repeat(count);

/** `t0` calls `t1`, and so on. */
const chain = (length: number, leaf: string): Texts =>
  Object.fromEntries([
    ...Array.from({ length }, (_, index) => [`t${index}`, `{{> t${index + 1}}}`]),
    [`t${length}`, leaf],
  ]);

describe('what a template is made of', () => {
  it('is refused where it is nested too deeply, and built up to there', () => {
    expect(mustRender(mustLoad(nested(budget.depth)), { titel: 'T' })).toBe('x');
    expect(places(`ä\n${nested(budget.depth + 1)}`)).toEqual([
      `dokument.md.hbs:2:${budget.depth * 13 + 14} template/zu-gross`,
    ]);
    expect(places(nested(1000))).toEqual([`dokument.md.hbs:1:${budget.depth * 13 + 14} template/zu-gross`]);
    const chain = `{{#if titel}}x${'{{else if titel}}y'.repeat(1000)}{{/if}}`;
    expect(places(chain).map((found) => found.split(' ')[1])).toEqual(['template/zu-gross']);
  });

  it('is refused where partials call partials too deeply, in whatever order they are met', () => {
    expect(mustRender(mustLoad('{{> t0}}', chain(budget.depth, nested(budget.depth))), { titel: 'T' })).toBe(
      'x',
    );
    const tooLong = chain(budget.depth + 1, 'x');
    const expected = [`_teile/t${budget.depth}.md.hbs:1:5 template/zu-gross`];
    expect(places('{{> t0}}', tooLong)).toEqual(expected);
    expect(places('{{> t30}}{{> t0}}', tooLong)).toEqual(expected);
    expect(places('{{> t0}}', chain(500, 'x'))).toEqual(expected);
  });

  it('is refused where it has too many fields', () => {
    expect(places(fields(budget.statements))).toEqual([]);
    expect(places(`Ä\n${fields(budget.statements)}`)).toEqual([
      `dokument.md.hbs:2:${(budget.statements - 1) * 9 + 1} template/zu-gross`,
    ]);
  });

  it.each(['{{!-- ', '{{! ', '{{#if ', '{{/if ', '{{'])(
    'is read in bounded time where %s has no end',
    (open) => {
      expect(places(open.repeat(5000)).map((found) => found.split(' ')[1])).toEqual(['template/syntax']);
    },
  );
});
