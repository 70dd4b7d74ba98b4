import { describe, expect, it } from 'vitest';
import { council, faults, hausOf, present } from '../workbench.ts';

const haus = hausOf(council);
const start = 'art: antrag\ntitel: Radweg\n';
const resolution = 'beschlussvorschlag: Der Radweg wird gebaut.\n';

function signatures(fields: string) {
  return present(start + resolution + fields, '', haus).view['unterschriften'];
}

describe('signatures', () => {
  it('has the chairs of every applicant in order, in columns broken after the article', () => {
    expect(signatures('antragsteller: mitte')).toEqual([
      { name: 'Erika Mustermann', funktion: ['Vorsitzende der Fraktion Neue Mitte'] },
    ]);
    expect(signatures('antragsteller: [gruene, sperling, frei]')).toEqual([
      { name: 'Max Beispiel', funktion: ['Vorsitzender der', 'Grünen Auen'] },
      { name: 'Ada Probst', funktion: ['Vorsitzende der', 'Grünen Auen'] },
      { name: 'Petra Sperling', funktion: ['Kreistagsmitglied'] },
      { name: 'Gruppe Freies Land', funktion: [] },
    ]);
  });

  it('has only the short name from five on', () => {
    expect(signatures('antragsteller: [mitte, gruene, sperling, frei]')).toEqual([
      { name: 'Erika Mustermann', funktion: ['Fraktion Neue Mitte'] },
      { name: 'Max Beispiel', funktion: ['Grüne Auen'] },
      { name: 'Ada Probst', funktion: ['Grüne Auen'] },
      { name: 'Petra Sperling', funktion: ['Kreistagsmitglied'] },
      { name: 'Gruppe Freies Land', funktion: [] },
    ]);
  });

  it('takes those of the draft', () => {
    expect(signatures('antragsteller: mitte\nunterschriften: []')).toEqual([]);
    expect(
      signatures(`antragsteller: mitte
unterschriften:
  - { name: Ada Weiß }
  - { name: Jo Muster, funktion: Sprecher, fuer: mitte }
  - { name: Kim Muster, funktion: Sprecherin, fuer: SPD-Fraktion }
  - { name: Uli Muster, funktion: Sprecher, für: der Jugend }`),
    ).toEqual([
      { name: 'Ada Weiß', funktion: [] },
      { name: 'Jo Muster', funktion: ['Sprecher der', 'Fraktion Neue Mitte'] },
      { name: 'Kim Muster', funktion: ['Sprecherin der', 'SPD-Fraktion'] },
      { name: 'Uli Muster', funktion: ['Sprecher der Jugend'] },
    ]);
    expect(
      faults(
        `${start}${resolution}antragsteller: mitte\nunterschriften: [{ name: A, fuer: mite }]`,
        '',
        haus,
      ),
    ).toEqual([expect.stringContaining('6:35 draft/kennung unterschriften[1].fuer: die Kennung „mite“')]);
  });

  it('takes a name as it stands where it is said to be one', () => {
    expect(
      signatures(
        'antragsteller: mitte\nunterschriften: [{ name: A, funktion: Sprecher, für: { name: mitte } }]',
      ),
    ).toEqual([{ name: 'A', funktion: ['Sprecher der mitte'] }]);
  });
});
