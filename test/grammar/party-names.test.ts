import { describe, expect, it } from 'vitest';
import { applicantsInCase, verbFor } from '../../src/grammar/agreement.ts';
import { type Applicant, applicantInCase } from '../../src/grammar/applicant.ts';
import { partyAgreement } from '../../src/grammar/party-names.ts';
import { signatureFunction } from '../../src/grammar/signature.ts';

const named = (name: string): Applicant => ({ type: 'name', name });
const verb = { one: 'beantragt', many: 'beantragen' };

function sentence(...names: readonly string[]): string {
  const applicants = names.map(named);
  return `${applicantsInCase(applicants, 'nominative')} ${verbFor(applicants, verb)}`;
}

const signed = (kurz: string): string => signatureFunction({ funktion: 'Vorsitz', kurz }).whole;

describe('a bare party', () => {
  it.each([
    ['CDU', 'die CDU beantragt', 'Vorsitz der CDU'],
    ['CSU', 'die CSU beantragt', 'Vorsitz der CSU'],
    ['SPD', 'die SPD beantragt', 'Vorsitz der SPD'],
    ['SPD Musterstadt', 'die SPD Musterstadt beantragt', 'Vorsitz der SPD Musterstadt'],
    ['FDP', 'die FDP beantragt', 'Vorsitz der FDP'],
    ['AfD', 'die AfD beantragt', 'Vorsitz der AfD'],
    ['BSW', 'das BSW beantragt', 'Vorsitz des BSW'],
    ['BSW Musterkreis', 'das BSW Musterkreis beantragt', 'Vorsitz des BSW Musterkreis'],
    ['SSW', 'der SSW beantragt', 'Vorsitz des SSW'],
    ['Volt', 'Volt beantragt', 'Vorsitz von Volt'],
    ['Volt Musterstadt', 'Volt Musterstadt beantragt', 'Vorsitz von Volt Musterstadt'],
    ['ÖDP', 'die ÖDP beantragt', 'Vorsitz der ÖDP'],
    ['FWG', 'die FWG beantragt', 'Vorsitz der FWG'],
    ['UWG Musterstadt', 'die UWG Musterstadt beantragt', 'Vorsitz der UWG Musterstadt'],
    ['ÜWG', 'die ÜWG beantragt', 'Vorsitz der ÜWG'],
    ['FW', 'die FW beantragen', 'Vorsitz der FW'],
    ['BfM', 'die BfM beantragt', 'Vorsitz der BfM'],
    ['Die Linke', 'die Linke beantragt', 'Vorsitz der Linken'],
    ['DIE LINKE', 'die LINKE beantragt', 'Vorsitz der LINKEN'],
    ['Linke', 'die Linke beantragt', 'Vorsitz der Linken'],
    ['Grüne', 'die Grünen beantragen', 'Vorsitz der Grünen'],
    ['GRÜNE', 'die GRÜNEN beantragen', 'Vorsitz der GRÜNEN'],
    ['Bündnis 90/Die Grünen', 'Bündnis 90/Die Grünen beantragt', 'Vorsitz von Bündnis 90/Die Grünen'],
    ['BÜNDNIS 90/DIE GRÜNEN', 'BÜNDNIS 90/DIE GRÜNEN beantragt', 'Vorsitz von BÜNDNIS 90/DIE GRÜNEN'],
    ['B90/Grüne', 'B90/Grüne beantragt', 'Vorsitz von B90/Grüne'],
    ['Piraten', 'die Piraten beantragen', 'Vorsitz der Piraten'],
    ['Piratenpartei', 'die Piratenpartei beantragt', 'Vorsitz der Piratenpartei'],
    ['Tierschutzpartei', 'die Tierschutzpartei beantragt', 'Vorsitz der Tierschutzpartei'],
    ['Die PARTEI', 'die PARTEI beantragt', 'Vorsitz der PARTEI'],
    ['Freie Wähler', 'die Freien Wähler beantragen', 'Vorsitz der Freien Wähler'],
    ['FREIE WÄHLER', 'die FREIEN WÄHLER beantragen', 'Vorsitz der FREIEN WÄHLER'],
    ['Die Heimat', 'die Heimat beantragt', 'Vorsitz der Heimat'],
    ['Ortsverein', 'der Ortsverein beantragt', 'Vorsitz des Ortsvereins'],
    [
      'Bürgerverein Musterstadt',
      'der Bürgerverein Musterstadt beantragt',
      'Vorsitz des Bürgervereins Musterstadt',
    ],
    ['Wir für Musterstadt', 'Wir für Musterstadt beantragt', 'Vorsitz von Wir für Musterstadt'],
    ['Pro Musterstadt', 'Pro Musterstadt beantragt', 'Vorsitz von Pro Musterstadt'],
    ['dieBasis', 'dieBasis beantragt', 'Vorsitz von dieBasis'],
    ['Ratsherr Klaus Otte', 'der Ratsherr Klaus Otte beantragt', 'Vorsitz des Ratsherrn Klaus Otte'],
    ['Ratsfrau Anna Otte', 'die Ratsfrau Anna Otte beantragt', 'Vorsitz der Ratsfrau Anna Otte'],
    ['Kreistagsmitglied Otte', 'das Kreistagsmitglied Otte beantragt', 'Vorsitz des Kreistagsmitglieds Otte'],
    [
      'Stadtverordneter Dr. Otte',
      'der Stadtverordnete Dr. Otte beantragt',
      'Vorsitz des Stadtverordneten Dr. Otte',
    ],
    [
      'die Stadtverordnete Kling',
      'die Stadtverordnete Kling beantragt',
      'Vorsitz der Stadtverordneten Kling',
    ],
    ['Stadträtin Kling (SPD)', 'die Stadträtin Kling (SPD) beantragt', 'Vorsitz der Stadträtin Kling (SPD)'],
  ])('%s: %s, %s', (name, said, under) => {
    expect(sentence(name)).toBe(said);
    expect(signed(name)).toBe(under);
  });

  it('stands among others', () => {
    expect(sentence('Bündnis 90/Die Grünen', 'Die Linke', 'CDU', 'Stadtverordnete Kling')).toBe(
      'Bündnis 90/Die Grünen, die Linke, die CDU und die Stadtverordnete Kling beantragen',
    );
    expect(sentence('Volt', 'SSW', 'BSW')).toBe('Volt, der SSW und das BSW beantragen');
    expect(applicantsInCase(['Volt', 'SSW', 'FW'].map(named), 'genitive')).toBe(
      'von Volt, des SSW und der FW',
    );
    expect(applicantsInCase(['CDU', 'BSW', 'FW'].map(named), 'dative')).toBe('der CDU, dem BSW und den FW');
  });

  it.each([
    // Two parties, or the party in another's name.
    'CDU/FDP',
    'SPD, Grüne',
    'SPD und Volt',
    'Volt/FWG',
    'Voltaire Musterkreis',
    // Nobody knows.
    'XYZ',
    'SPDler',
    'Erika Mustermann',
    'Rainer Wähler',
    'Gerd Rat',
    'Konrad Ratsmann',
  ])('%s has no article', (name) => {
    expect(applicantInCase(named(name), 'nominative')).toBe(name);
  });

  it.each([
    ['SSW Fraktion', 'die SSW Fraktion'],
    ['Volt-Fraktion', 'die Volt-Fraktion'],
    ['BSW-Ratsgruppe', 'die BSW-Ratsgruppe'],
    ['Bündnis 90/Die Grünen-Fraktion', 'die Bündnis 90/Die Grünen-Fraktion'],
  ])('%s is a faction', (name, printed) => {
    expect(partyAgreement(name)).toBeUndefined();
    expect(applicantInCase(named(name), 'nominative')).toBe(printed);
  });
});
