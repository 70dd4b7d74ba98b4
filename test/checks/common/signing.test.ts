import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../../src/checks/registry.ts';
import { draftOf, hausOf, read, told } from '../../kinds/workbench.ts';

const haus = hausOf(`
fraktionen:
  bunte-liste:
    name: Fraktion Bunte Liste im Kreistag
    im_satz: die Fraktion Bunte Liste
    kurz: Bunte Liste
    vorsitz: { name: Dora Dorn, funktion: Vorsitzende }
personen:
  habicht: { name: Petra Habicht, nachname: Habicht, geschlecht: w, mandat: Kreistagsmitglied }
`);

/** The applicants for whom nobody signs. */
function unsigned(applicants: readonly string[], signatures: readonly string[]): readonly string[] {
  const motion = `art: antrag\ntitel: Weg\nantragsteller: ${JSON.stringify(applicants)}\nbeschlussvorschlag: Der Weg wird gebaut.\nunterschriften:\n${signatures.map((one) => `  - ${one}\n`).join('')}`;
  const { value: entry, diagnostics } = read(draftOf(motion), haus);
  if (entry === undefined) throw new Error(told(diagnostics).join('\n'));
  return checkEntry(entry)
    .filter(({ code }) => code === 'check/unterschrift-fehlt')
    .map(({ message }) => /„(.*)“/u.exec(message)?.[1] ?? message);
}

describe('a person signs for an applicant', () => {
  it.each([
    ['Kreistagsmitglied Anna Ahorn', '{ name: Anna Ahorn }'],
    ['Kreistagsmitglied Anna Ahorn (Bunte Liste)', '{ name: Anna Ahorn }'],
    ['Anna Ahorn, Bunte Liste', '{ name: Anna Ahorn }'],
    ['Anna Ahorn – Bunte Liste', '{ name: Anna Ahorn }'],
    ['Anna Ahorn für die Bunte Liste', '{ name: Anna Ahorn }'],
    ['Stadtverordnete Dr. Anna Ahorn', '{ name: Anna Ahorn }'],
    ['Stadtverordnete Anna Ahorn', '{ name: Dr. med. Anna Ahorn }'],
    ['Ratsfrau Ahorn', '{ name: Anna Ahorn, funktion: Ratsfrau }'],
    ['Ratsherr A. Ahorn', '{ name: Albert Ahorn }'],
    ['Anna Maria Ahorn', '{ name: Anna Ahorn }'],
    ['Anna Ahorn', '{ name: Ratsmitglied Anna Ahorn (Bunte Liste) }'],
    ['Gemeinderätin Änne von der Aue', '{ name: Aenne von der Aue }'],
    ['Anna Ahorn und Bernd Birke', '{ name: Anna Ahorn }|{ name: Bernd Birke }'],
    ['habicht', '{ name: P. Habicht }'],
    ['habicht', '{ name: Kreistagsmitglied Habicht }'],
    ['bunte-liste', '{ name: Anna Ahorn, funktion: Mitglied der Bunten Liste }'],
    ['bunte-liste', '{ name: Anna Ahorn, funktion: Fraktionsvorsitzende Bunte Liste }'],
    ['bunte-liste', '{ name: Anna Ahorn (Bunte Liste) }'],
    ['bunte-liste', '{ name: Anna Ahorn, funktion: Kreistagsmitglied (Bunte Liste) }'],
    ['SPD', '{ name: Anna Ahorn, funktion: Vorsitzende der SPD-Fraktion }'],
    ['Fraktion Die Linke', '{ name: Anna Ahorn, funktion: Vorsitzende der Linken }'],
  ])('%s: %s', (applicant, signatures) => {
    // Two more whom nobody signs for, so that no signature is left for whom it may concern.
    expect(unsigned([applicant, 'Fraktion Zebra', 'Gruppe Yak'], signatures.split('|'))).toEqual([
      'Fraktion Zebra',
      'Gruppe Yak',
    ]);
  });

  it.each([
    ['Kreistagsmitglied Anna Ahorn', '{ name: Bernd Ahorn, fuer: Fraktion Zebra }'],
    ['Kreistagsmitglied Murat Ahorn', '{ name: Bernd Ahorn, fuer: Fraktion Zebra }'],
    ['Ratsherr A. Ahorn', '{ name: Bernd Ahorn, fuer: Fraktion Zebra }'],
    ['Anna Ahorn und Bernd Birke', '{ name: Anna Ahorn, fuer: Fraktion Zebra }'],
    ['Anna Ahorn, Bernd Birke', '{ name: Anna Ahorn, fuer: Fraktion Zebra }'],
    ['Bürgerliste Überwald', '{ name: Ada Überwald, fuer: Fraktion Zebra }'],
    ['bunte-liste', '{ name: Anna Ahorn, funktion: Vorsitzende der Fraktion Zebra }'],
    [
      'Fraktion Linke Mitte',
      '{ name: Anna Ahorn, funktion: Vorsitzende der Fraktion Mitte, fuer: Fraktion Zebra }',
    ],
  ])('%s is not signed by %s', (applicant, signature) => {
    const missing = unsigned([applicant, 'Fraktion Zebra'], [signature]);
    expect(missing).toHaveLength(1);
    expect(missing).not.toContain('Fraktion Zebra');
  });

  it('and as a member for its faction', () => {
    const member = 'Kreistagsmitglied Anna Ahorn (Bunte Liste)';
    expect(unsigned([member, 'bunte-liste'], ['{ name: Anna Ahorn }'])).toEqual([]);
    expect(unsigned([member, 'Fraktion Bunte Liste', 'SPD'], ['{ name: Anna Ahorn }'])).toEqual(['SPD']);
    // Another's member.
    expect(unsigned([member, 'Fraktion Zebra'], ['{ name: Anna Ahorn }'])).toEqual(['Fraktion Zebra']);
  });

  it('only for the one who is named', () => {
    const three = ['Anna Ahorn', 'Bernd Birke', 'Carla Cedern'].map((name) => `Kreistagsmitglied ${name}`);
    expect(unsigned(three, ['{ name: Anna Ahorn }', '{ name: Bernd Birke }'])).toEqual([
      'Kreistagsmitglied Carla Cedern',
    ]);
  });
});
