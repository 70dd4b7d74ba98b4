import { describe, expect, it } from 'vitest';
import { load, places } from './vocabulary.ts';

/** Each refusal where it stands: at the start of a line, behind an umlaut, and in a partial. */
function expectRefused(tag: string, code: string, column = 1): void {
  expect(places(`${tag}\n`)).toEqual([`dokument.md.hbs:1:${column} ${code}`]);
  expect(places(`Titel\n\nÄöü 🙂 ${tag}\n`)).toEqual([`dokument.md.hbs:3:${column + 6} ${code}`]);
  expect(places('Titel\n{{> teil}}\n', { teil: `zwei\n  ${tag}\n` })).toEqual([
    `_teile/teil.md.hbs:2:${column + 2} ${code}`,
  ]);
}

function expectClean(text: string, partials?: Readonly<Record<string, string>>): void {
  expect(load(text, partials).diagnostics).toEqual([]);
}

describe('fields', () => {
  it('refuses a field that the kind does not have, and proposes one', () => {
    expectRefused('{{titl}}', 'template/unbekanntes-feld', 3);
    expectRefused('{{finanzen.betragg}}', 'template/unbekanntes-feld', 3);
    expectRefused('{{#if titl}}x{{/if}}', 'template/unbekanntes-feld', 7);
    const [titl] = load('{{titl}}').diagnostics;
    expect(titl).toMatchObject({ message: 'unbekanntes Feld „titl“', hint: 'Meinten Sie „titel“?' });
    const [betrag] = load('{{finanzen.betragg}}').diagnostics;
    expect(betrag?.hint).toBe('Meinten Sie „finanzen.betrag“?');
  });

  it.each(['constructor', '__proto__', 'titel.length', 'zeilen.[0]', 'zeilen.length', 'finanzen.toString'])(
    'sees no property that is not in the shape: %s',
    (path) => expect(places(`{{${path}}}`)).toEqual(['dokument.md.hbs:1:3 template/unbekanntes-feld']),
  );

  it('refuses to print what is no text', () => {
    expectRefused('{{begruendung}}', 'template/markdown-feld', 3);
    expectRefused('{{entwurf}}', 'template/syntax', 3);
    expectRefused('{{zeilen}}', 'template/syntax', 3);
    expectRefused('{{finanzen}}', 'template/syntax', 3);
    expectRefused('{{url begruendung}}', 'template/markdown-feld', 7);
  });

  it('lets a condition ask for everything', () => {
    for (const field of ['titel', 'entwurf', 'begruendung', 'zeilen', 'finanzen', 'finanzen.betrag']) {
      expectClean(
        `{{#if ${field}}}x{{else}}y{{/if}}{{#unless ${field}}}z{{/unless}}{{^if ${field}}}z{{/if}}`,
      );
    }
  });
});

describe('scopes', () => {
  it('looks into the elements of a list', () => {
    expectClean(
      '{{#each antragsteller}}{{name}}{{#each funktion}}{{this}}{{../name}}{{../../titel}}{{/each}}{{/each}}',
    );
    expect(places('{{#each antragsteller}}\n{{titel}}\n{{/each}}')).toEqual([
      'dokument.md.hbs:2:3 template/unbekanntes-feld',
    ]);
    expect(places('{{#each zeilen}}{{name}}{{/each}}')).toEqual([
      'dokument.md.hbs:1:19 template/unbekanntes-feld',
    ]);
  });

  it('looks into the fields of a group', () => {
    expectClean(
      '{{#with finanzen}}{{betrag}}{{#with quelle}}{{name}}{{../betrag}}{{/with}}{{else}}{{titel}}{{/with}}',
    );
    expect(places('{{#with finanzen}}{{titel}}{{/with}}')).toEqual([
      'dokument.md.hbs:1:21 template/unbekanntes-feld',
    ]);
  });

  it('leaves the scope in the other branch', () => {
    expectClean('{{#each zeilen}}{{this}}{{else}}{{titel}}{{/each}}');
    expect(places('{{#each antragsteller}}{{name}}{{else}}{{name}}{{/each}}')).toEqual([
      'dokument.md.hbs:1:42 template/unbekanntes-feld',
    ]);
  });

  it('keeps the scope in a condition', () => {
    expectClean(
      '{{#each antragsteller}}{{#if name}}{{name}}{{else if funktion}}{{../titel}}{{/if}}{{/each}}',
    );
  });

  it('knows where a loop is', () => {
    expectClean('{{#each zeilen}}{{@index}}{{#if @first}}a{{/if}}{{#unless @last}}b{{/unless}}{{/each}}');
    expect(places('{{@index}}')).toEqual(['dokument.md.hbs:1:3 template/unbekanntes-feld']);
    expect(places('{{@root.titel}}')).toEqual(['dokument.md.hbs:1:3 template/unbekanntes-feld']);
  });

  it('does not climb out of a template or a partial', () => {
    expectRefused('{{../titel}}', 'template/unbekanntes-feld', 3);
    expect(places('{{#each zeilen}}{{> zeile}}{{/each}}', { zeile: '{{../titel}}' })).toEqual([
      '_teile/zeile.md.hbs:1:3 template/unbekanntes-feld',
    ]);
  });

  it('loops downwards only', () => {
    expect(places('{{#each zeilen}}{{#each ../zeilen}}{{this}}{{/each}}{{/each}}')).toEqual([
      'dokument.md.hbs:1:25 template/syntax',
    ]);
    expectRefused('{{#with this}}{{titel}}{{/with}}', 'template/syntax', 9);
    expectRefused('{{#each titel}}{{this}}{{/each}}', 'template/syntax', 9);
    expectRefused('{{#with zeilen}}{{this}}{{/with}}', 'template/syntax', 9);
  });
});

describe('instructions', () => {
  it('refuses what prints without escaping', () => {
    expectRefused('{{{titel}}}', 'template/dreifach');
    expectRefused('{{&titel}}', 'template/dreifach');
  });

  it('refuses helpers that are not ours', () => {
    expectRefused('{{lookup finanzen titel}}', 'template/unbekannter-helfer', 3);
    expectRefused('{{log titel}}', 'template/unbekannter-helfer', 3);
    expectRefused('{{#titel}}x{{/titel}}', 'template/unbekannter-helfer', 4);
    expectRefused('{{#eahc zeilen}}x{{/eahc}}', 'template/unbekannter-helfer', 4);
    expect(load('{{#eahc zeilen}}x{{/eahc}}').diagnostics[0]?.hint).toBe('Meinten Sie „each“?');
  });

  it.each([
    '{{#if (lookup finanzen titel)}}x{{/if}}',
    '{{#if titel datum}}x{{/if}}',
    '{{#if titel includeZero=true}}x{{/if}}',
    '{{#if}}x{{/if}}',
    '{{#if "titel"}}x{{/if}}',
    '{{#each zeilen as |zeile|}}x{{/each}}',
    '{{md titel datum}}',
    '{{md (md titel)}}',
    '{{md titel x=datum}}',
    '{{"titel"}}',
    '{{{{if titel}}}}x{{{{/if}}}}',
    '{{#*inline "teil"}}x{{/inline}}',
    '{{* titel}}',
    '{{#> teil}}x{{/teil}}',
    '{{> (lookup finanzen titel)}}',
    '{{> teil finanzen}}',
    '{{> teil name=titel}}',
  ])('refuses the rest of the language: %s', (tag) => {
    expect(places(`äh ${tag}`, { teil: 'x' })).toEqual(['dokument.md.hbs:1:4 template/syntax']);
  });

  it('reports every fault at once', () => {
    expect(places('{{titl}}\n{{{titel}}}\n{{#each zeilen}}\n{{> x}}\n::: teil y\n:::\n{{/each}}')).toEqual([
      'dokument.md.hbs:1:3 template/unbekanntes-feld',
      'dokument.md.hbs:2:1 template/dreifach',
      'dokument.md.hbs:5:1 template/slot',
      'dokument.md.hbs:4:5 template/unbekanntes-teil',
    ]);
  });
});

describe('partials', () => {
  it('refuses one that does not exist, and proposes one', () => {
    expect(places('ä {{> schlus}}', { schluss: 'x' })).toEqual([
      'dokument.md.hbs:1:7 template/unbekanntes-teil',
    ]);
    expect(load('{{> schlus}}', { schluss: 'x' }).diagnostics[0]?.hint).toBe('Meinten Sie „schluss“?');
  });

  it('refuses one that calls itself, also by way of another', () => {
    expect(places('{{> a}}', { a: 'ä {{> b}}', b: '{{> a}}' })).toEqual([
      '_teile/b.md.hbs:1:5 template/syntax',
    ]);
  });

  it('checks one in each place that calls it, and says each fault once', () => {
    const partials = { name: '{{titel}} {{name}}' };
    expect(places('{{> name}}{{> name}}{{#each antragsteller}}{{> name}}{{/each}}', partials)).toEqual([
      '_teile/name.md.hbs:1:13 template/unbekanntes-feld',
      '_teile/name.md.hbs:1:3 template/unbekanntes-feld',
    ]);
  });

  it('is not slowed down by partials that call partials', () => {
    const chain = Array.from({ length: 40 }, (_, index) => [
      `t${index}`,
      `{{> t${index + 1}}}{{> t${index + 1}}}`,
    ]);
    expectClean('{{> t0}}', { ...Object.fromEntries(chain), t40: '{{titel}}' });
  });

  it('reports a partial that cannot be read at its own place, once', () => {
    expect(places('{{> a}}{{> a}}', { a: 'eins\nzwei {{#if titel}}' })).toEqual([
      '_teile/a.md.hbs:2:6 template/syntax',
    ]);
  });

  it('does not read one that nothing calls', () => {
    expectClean('{{titel}}', { kaputt: '{{' });
  });
});

describe('blocks', () => {
  it('refuses unknown blocks, slots and parts', () => {
    expect(places('::: betref\nx\n:::')).toEqual(['dokument.md.hbs:1:1 template/block']);
    expect(places('::: slot begründung')).toEqual(['dokument.md.hbs:1:1 template/slot']);
    expect(places('::: teil lead\n:::')).toEqual(['dokument.md.hbs:1:1 template/slot']);
    expect(places('::: betreff Antrag\n:::')).toEqual(['dokument.md.hbs:1:1 template/block']);
    expect(load('::: betref\n:::').diagnostics[0]?.hint).toBe('Meinten Sie „betreff“?');
    expect(load('::: slot begründung').diagnostics[0]?.hint).toBe('Meinten Sie „begruendung“?');
    expectClean('::: teil begruendung\n::: slot begruendung\n:::\n\n::: slot lead\n');
  });

  it('refuses what is open or closed twice', () => {
    expect(places('Ä\n  ::: betreff\n\n::: anschrift\n:::')).toEqual(['dokument.md.hbs:2:3 template/block']);
    expect(places('::: slot lead\n:::')).toEqual(['dokument.md.hbs:2:1 template/block']);
  });

  it('wants every way through the conditions balanced', () => {
    expect(places('{{#if titel}}\n::: betreff\n{{/if}}\n:::')).toEqual([
      'dokument.md.hbs:4:1 template/block',
      'dokument.md.hbs:2:1 template/block',
    ]);
    expect(places('{{> auf}}\n:::', { auf: '::: betreff' })).toEqual([
      'dokument.md.hbs:2:1 template/block',
      '_teile/auf.md.hbs:1:1 template/block',
    ]);
    expectClean('::: betreff\n{{#if titel}}\n::: anschrift\n:::\n{{else}}\n::: slot lead\n{{/if}}\n:::');
  });

  it('wants a line of its own for each', () => {
    expect(places('::: slot {{titel}}')).toEqual(['dokument.md.hbs:1:1 template/block']);
    expect(places('{{#if titel}}::: slot lead{{/if}}')).toEqual(['dokument.md.hbs:1:14 template/block']);
    expect(places('> ::: slot lead')).toEqual(['dokument.md.hbs:1:3 template/block']);
    expect(places('- ä\n- ::: slot lead')).toEqual(['dokument.md.hbs:2:3 template/block']);
  });
});

describe('syntax', () => {
  it.each([
    ['Äh {{#if titel}}\n\nx', '1:4'],
    ['{{#if titel}}\nä {{/each}}', '2:3'],
    ['ä {{/if}}', '1:3'],
    ['ä {{#if titel}}{{#each zeilen}}{{/if}}', '1:32'],
    ['ä\nü {{titel}', '2:3'],
    ['ä {{titel', '1:3'],
    ['ä {{', '1:3'],
    ['ä {{titel}}}', '1:10'],
    ['{{!-- titel', '1:1'],
    ['{{titel}} ä {{titel }x}}', '1:21'],
    ['ä {{finanzen/../titel}}', '1:5'],
    ['{{#if titel}}{{else}}{{else}}{{/if}}', '1:22'],
  ])('says in German what is wrong with %s', (text, place) => {
    expect(places(text)).toEqual([`dokument.md.hbs:${place} template/syntax`]);
    expect(load(text).diagnostics[0]?.message).not.toMatch(/expecting|error|parse|match/iu);
  });
});
