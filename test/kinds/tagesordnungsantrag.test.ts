import { describe, expect, it } from 'vitest';
import { tagesordnungsantrag } from '../../src/kinds/tagesordnungsantrag/tagesordnungsantrag.ts';
import { council, faults, hausOf, present, strays } from './workbench.ts';

const haus = hausOf(council);
const start = 'art: tagesordnungsantrag\ntitel: Bericht zum Busverkehr\nantragsteller: mitte';

describe('tagesordnungsantrag', () => {
  it('needs no resolution, and prints one', () => {
    const { view } = present(start, 'Es fielen Busse aus.', haus);
    expect(view).toMatchObject({
      dokumentart: 'Tagesordnungsantrag',
      beschlussvorschlag: false,
      begruendung: true,
    });
    expect(strays(view, tagesordnungsantrag.viewShape)).toEqual([]);
    const resolved = present(`${start}\nbeschlussvorschlag: Die Verwaltung berichtet.`, '', haus);
    expect(resolved.view).toMatchObject({ beschlussvorschlag: true });
  });

  it('has no questions', () => {
    expect(faults(`${start}\nfragen: [Warum?]`, '', haus)).toEqual([
      expect.stringContaining('5:1 draft/unbekanntes-feld'),
    ]);
  });
});
