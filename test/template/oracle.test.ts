import { fc, test } from '@fast-check/vitest';
import Handlebars from 'handlebars';
import { describe, expect } from 'vitest';
import type { View } from '../../src/kinds/kind.ts';
import { escapeMarkdown, escapeUrl } from '../../src/markdown/escape.ts';
import { load, mustRender } from './vocabulary.ts';

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The library itself prints the template. */
function printedByLibrary(text: string, view: View, partials: Readonly<Record<string, string>>): string {
  const engine = Handlebars.create();
  engine.registerHelper({
    md: (value: unknown) => escapeMarkdown(plain(value)),
    url: (value: unknown) => escapeUrl(plain(value)),
  });
  for (const [name, partial] of Object.entries(partials)) engine.registerPartial(name, partial);
  const print = engine.compile<View>(text, {
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: { md: true, url: true },
  });
  return print(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

const mark = fc.constantFrom('', '', '', '~');
const text = fc.stringMatching(/^[ \n\tab:{}]{0,6}$/u);

function wrapped(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .record({ open: mark, inner, close: mark })
    .map((tag) => `{{${tag.open}${tag.inner}${tag.close}}}`);
}

/** In a loop over `antragsteller`, in one over `zeilen` or `funktion`, in `finanzen`, or outside. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  top: ['titel', 'datum', 'this.titel', 'finanzen.betrag', 'finanzen.quelle.name'],
  line: ['this', '.', '@index', '../titel', '../finanzen.betrag'],
  person: ['name', '@index', '../titel', '../finanzen.quelle.name'],
  office: ['this', '../name', '../../titel', '@index'],
  money: ['betrag', 'quelle.name', '../titel', '../datum'],
};
const askedOf: Readonly<Record<string, readonly string[]>> = {
  top: ['titel', 'entwurf', 'begruendung', 'zeilen', 'antragsteller', 'finanzen'],
  line: ['this', '@first', '@last', '../entwurf', '../zeilen'],
  person: ['name', 'funktion', '@first', '@last', '../zeilen'],
  office: ['this', '@first', '@last', '../funktion', '../../entwurf'],
  money: ['betrag', 'quelle', '../entwurf'],
};
const inner: Readonly<Record<string, readonly (readonly [block: string, place: string])[]>> = {
  top: [
    ['each zeilen', 'line'],
    ['each antragsteller', 'person'],
    ['with finanzen', 'money'],
  ],
  person: [['each funktion', 'office']],
};

function body(place: string, depth: number, partials: readonly string[]): fc.Arbitrary<string> {
  const print = fc
    .record({ helper: fc.constantFrom('md', 'url'), field: fc.constantFrom(...(fieldsOf[place] ?? [])) })
    .map(({ helper, field }) => `${helper} ${field}`);
  const comment = fc.constantFrom('! x ', '!-- {{x}} --');
  const leaves = [text, wrapped(print), wrapped(comment)];
  const call = fc.constantFrom(...partials, 'eins').map((name) => `> ${name}`);
  const statements = partials.length === 0 || place !== 'top' ? leaves : [...leaves, wrapped(call)];
  const blocks = depth === 0 ? [] : [condition(place, depth, partials), ...loops(place, depth, partials)];
  return fc.array(fc.oneof(...statements, ...blocks), { maxLength: 4 }).map((parts) => parts.join(''));
}

function condition(place: string, depth: number, partials: readonly string[]): fc.Arbitrary<string> {
  const ask = fc.constantFrom(...(askedOf[place] ?? []));
  const within = body(place, depth - 1, partials);
  const name = fc.constantFrom('if', 'unless');
  return fc
    .record({
      name,
      open: fc.constantFrom('#', '^'),
      ask,
      other: ask,
      marks: fc.array(mark, { minLength: 6, maxLength: 6 }),
    })
    .chain(({ name: block, open, ask: field, other, marks: [a, b, c, d, e, f] }) => {
      const start = `{{${a}${open}${block} ${field}${b}}}`;
      const orElse = fc.constantFrom(`{{${c}else${d}}}`, `{{${c}else if ${other}${d}}}`, '');
      return fc
        .tuple(within, orElse, within)
        .map(([yes, middle, no]) => `${start}${yes}${middle}${middle === '' ? '' : no}{{${e}/${block}${f}}}`);
    });
}

function loops(place: string, depth: number, partials: readonly string[]): readonly fc.Arbitrary<string>[] {
  return (inner[place] ?? []).map(([block, within]) =>
    fc
      .tuple(body(within, depth - 1, partials), body(place, 0, partials), fc.boolean(), mark, mark)
      .map(([yes, no, hasElse, a, b]) => {
        const name = block.split(' ')[0] ?? '';
        return `{{#${block}${a}}}${yes}${hasElse ? `{{else}}${no}` : ''}{{/${name}${b}}}`;
      }),
  );
}

const word = fc.constantFrom('', 'a', 'B c', '*x*', '1. x', 'a\nb');
const words = fc.array(word, { maxLength: 3 });
const view: fc.Arbitrary<View> = fc.record(
  {
    titel: word,
    datum: word,
    entwurf: fc.boolean(),
    begruendung: fc.boolean(),
    zeilen: words,
    finanzen: fc.record(
      { betrag: word, quelle: fc.record({ name: word }, { requiredKeys: [], noNullPrototype: true }) },
      { requiredKeys: [], noNullPrototype: true },
    ),
    antragsteller: fc.array(
      fc.record({ name: word, funktion: words }, { requiredKeys: [], noNullPrototype: true }),
      {
        maxLength: 3,
      },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);

// Handlebars compares scopes with `!=`, which throws for objects without a prototype: `noNullPrototype`.
describe('a template prints as the library prints it', () => {
  test.prop([body('top', 3, ['eins', 'zwei']), body('top', 2, []), body('top', 2, ['eins']), view], {
    numRuns: 500,
  })('whatever it holds', (main, eins, zwei, fields) => {
    const partials = { eins, zwei };
    const { value: template, diagnostics } = load(main, partials);
    // A brace of the text beside a tag may be no template; `:::` must be alone.
    fc.pre(template !== undefined && diagnostics.length === 0);
    expect(mustRender(template, fields)).toBe(printedByLibrary(main, fields, partials));
  });
});
