import { describe, expect, it } from 'vitest';
import { resolution } from '../../src/kinds/resolution/resolution.ts';
import { council, draftOf, faults, files, hausOf, present, strays } from './workbench.ts';

const haus = hausOf(council);
const start = `art: resolution
titel: Für den Erhalt der Geburtshilfe
antragsteller: [mitte, frei]
beschlussvorschlag: Der Kreistag fordert den Erhalt der Geburtshilfe.
`;

describe('resolution', () => {
  it('names its addressees, under a heading of its own, without a reasoning', () => {
    const { view } = present(`${start}adressaten: |\n  Landtag\n\n  Ministerium\n`, '', haus);
    expect(view).toMatchObject({
      dokumentart: 'Resolution',
      satz: { verb: 'beantragen' },
      adressaten: ['Landtag', 'Ministerium'],
      mit_begruendung: false,
      ueberschriften: { beschlussvorschlag: 'Resolution' },
    });
    expect(strays(view, resolution.viewShape)).toEqual([]);
  });

  it('takes the heading from the house, or a formula as typed', () => {
    const house = hausOf(
      `${council}gestaltung: { ueberschriften: { beschlussvorschlag: Beschluss, resolution: Wortlaut } }`,
    );
    expect(present(start, '', house).view).toMatchObject({
      ueberschriften: { beschlussvorschlag: 'Wortlaut' },
    });
    const body = '\n## Der Kreistag möge beschließen:\n\nDer Kreistag fordert.\n';
    const bare = start.replace(/beschlussvorschlag.*\n/u, '');
    expect(present(bare, body, house).view).toMatchObject({
      ueberschriften: { beschlussvorschlag: 'Der Kreistag möge beschließen:' },
    });
  });

  it('needs no addressees but its words', () => {
    expect(present(start, '', haus).view).toMatchObject({ adressaten: [] });
    expect(faults('art: resolution\ntitel: x\nantragsteller: mitte', '', haus)).toEqual([
      '2:1 draft/pflichtfeld „beschlussvorschlag“ fehlt: Wie lautet die Resolution? | ' +
        'Als Feld beschlussvorschlag im Vorspann, oder im Text unter „## Beschlussvorschlag“.',
    ]);
  });

  it('tells the addressees to programs', () => {
    const draft = draftOf(`${start}adressaten: [Landtag]`);
    const { value } = resolution.read(draft, { ...files, haus });
    expect(value && resolution.data?.(value)).toMatchObject({
      paperType: 'Resolution',
      'drucksache:addressee': ['Landtag'],
      'drucksache:resolution': 'Der Kreistag fordert den Erhalt der Geburtshilfe.',
    });
  });
});
