import { describe, expect, it } from 'vitest';
import { hasVerb } from '../../../src/checks/common/verbs.ts';

describe('a verb', () => {
  it.each([
    'Der Kreistag beschließt den Bau.',
    'Die Verwaltung wird beauftragt, …',
    'Die Schulen erhalten Mittel für neue Bücher.',
    'Wir beantragen:',
    'Der Rat möge beschließen:',
    'Der Rat stellt 500 EUR ein.',
    'Der Rat nimmt den Bericht zur Kenntnis.',
    'Der Kreistag spricht sich gegen die Schließung aus.',
    'Prüfen, ob ein Radweg möglich wäre',
    'Den Radweg an der Musterstraße ausbauen.',
    'Wir fordern die Landesregierung auf.',
    'Stellungnahme anfordern',
    'der Ausschuss empfiehlt:',
    'Kein Verkauf, sondern behalten!',
    'Vorschlag, die Wege besser zu pflegen',
  ])('is in „%s“', (text) => {
    expect(hasVerb(text)).toBe(true);
  });

  it.each([
    'Einrichtung eines neuen Jugendzentrums in der Innenstadt',
    'Tempo 30 in der Marktstraße',
    'Mehr Geld für Schulen!',
    'Neubau einer barrierefreien Turnhalle mit mehreren Feldern für alle Vereine.',
    'Radweg zwischen Musterstadt und Beispieldorf, keine Parkplätze',
    'Bereitstellung von zusätzlichen Mitteln in Höhe von 50.000 EUR',
    'Anlage eines sicheren und barrierefreien Radwegs im insgesamt breiten Tal',
    'Bericht zur Lage der Gemeinden und zu ihren Haushalten',
    '',
  ])('is not in „%s“', (text) => {
    expect(hasVerb(text)).toBe(false);
  });
});
