import { describe, expect, it } from 'vitest';
import type { View } from '../../src/kinds/kind.ts';
import { budget } from '../../src/template/budget.ts';
import { renderTemplate } from '../../src/template/template.ts';
import { load, place } from './vocabulary.ts';

type Texts = Readonly<Record<string, string>>;

const usual: View = { titel: 'T', entwurf: true, zeilen: ['a', 'b'], finanzen: { betrag: '1' } };

/** What is reported, with its place, or else what is printed. */
function outcome(text: string, partials: Texts = {}, view = usual): string {
  const { value, diagnostics } = load(text, { teil: 'x', ...partials });
  const printed = value && renderTemplate(value, { view, slots: new Map() });
  const reported = (printed?.diagnostics ?? diagnostics).map((found) => `${place(found)} ${found.code}`);
  return printed?.value ?? reported.join('\n').replaceAll('dokument.md.hbs:', '').replaceAll('template/', '');
}

describe('what every object inherits', () => {
  it.each([
    'constructor',
    'constructor.constructor',
    'constructor.prototype',
    'this.constructor',
    './constructor',
    '[constructor]',
    '__proto__',
    '__proto__.titel',
    '[__proto__]',
    '__defineGetter__',
    '__lookupGetter__',
    'hasOwnProperty',
    'toString',
    'valueOf',
    'titel.length',
    'titel.constructor',
    'titel.[0]',
    'titel.at',
    'zeilen.length',
    'zeilen.map',
    'zeilen.[0]',
    'finanzen.constructor',
    'finanzen.__proto__',
    'finanzen.betrag.constructor',
    "['+alert()+']",
  ])('is no field: %s', (path) => {
    expect(outcome(`{{${path}}}`)).toBe('1:3 unbekanntes-feld');
    expect(outcome(`{{md ${path}}}`)).toBe('1:6 unbekanntes-feld');
    expect(outcome(`{{url ${path}}}`)).toBe('1:7 unbekanntes-feld');
    expect(outcome(`{{#if ${path}}}x{{/if}}`)).toBe('1:7 unbekanntes-feld');
    expect(outcome(`{{#each ${path}}}{{this}}{{/each}}`)).toBe('1:9 unbekanntes-feld');
    expect(outcome(`{{#with ${path}}}{{name}}{{/with}}`)).toBe('1:9 unbekanntes-feld');
    expect(outcome('{{> teil}}', { teil: `{{${path}}}` })).toBe('_teile/teil.md.hbs:1:3 unbekanntes-feld');
  });
});

describe('a template that asks for more than its language has', () => {
  it.each([
    ['{{@root}}', '1:3 unbekanntes-feld'],
    ['{{@root.titel}}', '1:3 unbekanntes-feld'],
    ['{{#with @root}}{{titel}}{{/with}}', '1:9 unbekanntes-feld'],
    ['{{#if @root.constructor}}x{{/if}}', '1:7 unbekanntes-feld'],
    ['{{#each zeilen}}{{@key}}{{/each}}', '1:19 unbekanntes-feld'],
    ['{{#each zeilen}}{{@_parent}}{{/each}}', '1:19 unbekanntes-feld'],
    ['{{#each zeilen}}{{@../index}}{{/each}}', '1:19 unbekanntes-feld'],
    ['{{#each zeilen}}{{@index.constructor}}{{/each}}', '1:19 unbekanntes-feld'],
    ['{{> @partial-block}}', '1:5 unbekanntes-teil'],
    ['{{#with finanzen}}{{../constructor}}{{/with}}', '1:21 unbekanntes-feld'],
    ['{{#with finanzen}}{{../../titel}}{{/with}}', '1:21 unbekanntes-feld'],
    ['{{#with ..}}x{{/with}}', '1:9 syntax'],
    ['{{lookup this "constructor"}}', '1:3 unbekannter-helfer'],
    ['{{#if (lookup this "constructor")}}x{{/if}}', '1:1 syntax'],
    ['{{#with (lookup this "constructor")}}x{{/with}}', '1:1 syntax'],
    ['{{#lookup this "titel"}}x{{/lookup}}', '1:4 unbekannter-helfer'],
    ['{{md (lookup this "titel")}}', '1:1 syntax'],
    ['{{log titel}}', '1:3 unbekannter-helfer'],
    ['{{helperMissing titel}}', '1:3 unbekannter-helfer'],
    ['{{#blockHelperMissing titel}}x{{/blockHelperMissing}}', '1:4 unbekannter-helfer'],
    ['{{__proto__ titel}}', '1:3 unbekannter-helfer'],
    ['{{#constructor titel}}x{{/constructor}}', '1:4 unbekannter-helfer'],
    ['{{titel.constructor "x"}}', '1:3 unbekannter-helfer'],
    ['{{enter 1 2 ""}}', '1:3 unbekannter-helfer'],
    ['{{call "teil"}}', '1:3 unbekannter-helfer'],
    ['{{#titel}}x{{/titel}}', '1:4 unbekannter-helfer'],
    ['{{{titel}}}', '1:1 dreifach'],
    ['{{&titel}}', '1:1 dreifach'],
    ['{{! }} {{{titel}}} --}}', '1:8 dreifach'],
    ['{{{{raw}}}}{{titel}}{{{{/raw}}}}', '1:1 syntax'],
    ['{{{{if titel}}}}{{titel}}{{{{/if}}}}', '1:1 syntax'],
    ['{{#*inline "teil"}}{{{titel}}}{{/inline}}{{> teil}}', '1:1 syntax'],
    ['{{* titel}}', '1:1 syntax'],
    ['{{#*if titel}}x{{/if}}', '1:1 syntax'],
    ['{{#> teil}}x{{/teil}}', '1:1 syntax'],
    ['{{> (lookup this "titel")}}', '1:1 syntax'],
    ['{{> teil this}}', '1:1 syntax'],
    ['{{> teil constructor=titel}}', '1:1 syntax'],
    ['{{> constructor}}', '1:5 unbekanntes-teil'],
    ['{{> ../../etc/passwd}}', '1:5 unbekanntes-teil'],
    ["{{> ['+alert()+']}}", '1:5 unbekanntes-teil'],
    ['{{#each zeilen as |constructor|}}{{constructor}}{{/each}}', '1:1 syntax'],
    ['{{#with "constructor" as |c|}}{{c.constructor}}{{/with}}', '1:1 syntax'],
    ['{{#if titel includeZero=true}}x{{/if}}', '1:1 syntax'],
    ['{{md titel __proto__=titel}}', '1:1 syntax'],
    ['{{"__proto__"}}', '1:1 syntax'],
    ['{{undefined}}', '1:1 syntax'],
  ])('is refused: %s', (text, expected) => expect(outcome(text)).toBe(expected));

  it.each([
    ['\\{{{titel}}}', '{{{titel}}}'],
    ['\\\\{{titel}}', '\\T'],
    ['{{[titel]}}', 'T'],
    ['{{!-- }} {{{titel}}} --}}', ''],
    ["{{titel}}';alert(1);'\\u0027", "T';alert(1);'\\u0027"],
    ['a\u2028b\u2029\\x00`${titel}`', 'a\u2028b\u2029\\x00`${titel}`'],
  ])('prints what it says: %j', (text, expected) => expect(outcome(text)).toBe(expected));

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'if', 'md', 'enter', 'call'])(
    'may have a partial of any name: %s',
    (name) => expect(outcome(`{{> ${name}}}`, Object.fromEntries([[name, '{{titel}}']]))).toBe('T'),
  );
});

describe('a draft', () => {
  it.each(['{{titel}}', '{{{{raw}}}}', '\\{{', '${titel}', "'+alert()+'", '__proto__'])(
    'is not read as a template: %s',
    (titel) => {
      const printed = outcome('{{titel}}', {}, { titel }).replaceAll('\\', '');
      expect(printed).toBe(titel.replaceAll('\\', ''));
    },
  );

  it('may say what an object says', () => {
    const view = { titel: 'T', zeilen: ['[object Object]', '', 'null'], antragsteller: [] };
    expect(outcome('{{#each zeilen}}{{../titel}}{{#if this}}{{this}}{{/if}};{{/each}}', {}, view)).toBe(
      'T\\[object Object\\];T;Tnull;',
    );
    const antragsteller = [{ name: 'N', funktion: ['[object Object]'] }];
    const inner = '{{#each antragsteller}}{{#each funktion}}{{../name}}{{../../titel}}{{/each}}{{/each}}';
    expect(outcome(inner, {}, { titel: 'T', antragsteller })).toBe('NT');
  });
});

/** `t0` calls `t1`, and so on. */
function calls(length: number, call: (next: string) => string, leaf: string): Texts {
  const links = Array.from({ length }, (_, index) => [`t${index}`, call(`{{> t${index + 1}}}`)]);
  return Object.fromEntries([...links, [`t${length}`, leaf]]);
}

const nested = (depth: number, leaf: string): string =>
  `${'{{#if titel}}'.repeat(depth)}${leaf}${'{{/if}}'.repeat(depth)}`;

const twice = (next: string): string => next + next;
const deep = (next: string): string => nested(budget.depth / 2, next);

describe('a template that multiplies', () => {
  it.each([
    ['2^10', calls(10, twice, 'x'), 'x'.repeat(1024)],
    ['2^30', calls(30, twice, 'x'), '_teile/t26.md.hbs:1:5 zu-gross'],
    ['2^38', calls(38, twice, ''), '_teile/t33.md.hbs:1:5 zu-gross'],
    ['2^38 lines', calls(38, (next) => `  ${next}\n  ${next}\n`, 'x\n'), '_teile/t36.md.hbs:2:7 zu-gross'],
    ['a chain of 3,000', calls(3000, (next) => next, 'x'), '_teile/t40.md.hbs:1:5 zu-gross'],
  ])('by its partials: %s', (_, partials, expected) => {
    expect(outcome('{{> t0}}', partials)).toBe(expected);
  });

  it('by blocks in partials in blocks', () => {
    expect(outcome(deep('{{> t0}}'), calls(budget.depth, deep, deep('x')))).toBe('x');
  });

  it('by its blocks', () => {
    expect(outcome(nested(2000, 'x'))).toBe(`1:${budget.depth * 13 + 14} zu-gross`);
    const zeilen = Array.from({ length: 1000 }, () => 'x');
    const antragsteller = Array.from({ length: 1000 }, () => ({ name: 'N', funktion: zeilen }));
    const loops = '{{#each antragsteller}}{{#each funktion}}{{/each}}{{/each}}';
    expect(outcome(loops, {}, { antragsteller })).toBe('1:27 zu-gross');
  });
});
