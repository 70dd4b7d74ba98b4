import { describe, expect, expectTypeOf, it } from 'vitest';
import { each, group, shapeOf, viewOf, type ViewTable } from '../../src/kinds/view.ts';

interface Paper {
  readonly title: string;
  readonly number?: string;
  readonly people: readonly { readonly name: string; readonly age: number }[];
}

const table: ViewTable<Paper> = {
  titel: ['text', ({ title }) => title],
  lang: ['flag', ({ title }) => title.length > 5],
  woerter: ['texts', ({ title }) => title.split(' ')],
  text: ['slot', () => true],
  nummer: group(({ number }) => (number === undefined ? undefined : { number }), ['number']),
  personen: each(({ people }) => people, { name: ['text', ({ name }) => name.toUpperCase()] }),
};

describe('a table of a view', () => {
  it('has the shape of what it shows', () => {
    expect(shapeOf(table)).toEqual({
      fields: {
        titel: 'text',
        lang: 'flag',
        woerter: { list: 'text' },
        text: 'slot',
        nummer: { fields: { number: 'text' } },
        personen: { list: { fields: { name: 'text' } } },
      },
    });
    expect(viewOf(table, { title: 'Ein Radweg', people: [{ name: 'Erika', age: 40 }] })).toEqual({
      titel: 'Ein Radweg',
      lang: true,
      woerter: ['Ein', 'Radweg'],
      text: true,
      nummer: undefined,
      personen: [{ name: 'ERIKA' }],
    });
    expect(viewOf(table, { title: 'x', number: '7', people: [] })).toMatchObject({ nummer: { number: '7' } });
  });

  it('refuses names and values that are not there', () => {
    const people = ({ people }: Paper) => people;
    // @ts-expect-error -- no such property to show
    each(people, ['nmae']);
    // @ts-expect-error -- a number is no text
    each(people, { age: ['text', ({ age }) => age] });
    expectTypeOf(table).toEqualTypeOf<ViewTable<Paper>>();
  });
});
