import { describe, expect, it } from 'vitest';
import { signatureFunction } from '../../src/grammar/signature.ts';

describe('signatureFunction', () => {
  it.each<[Parameters<typeof signatureFunction>[0], string, readonly string[]]>([
    [
      { funktion: 'Vorsitzender', kurz: 'SPD-Fraktion' },
      'Vorsitzender der SPD-Fraktion',
      ['Vorsitzender der', 'SPD-Fraktion'],
    ],
    [
      { funktion: 'Vorsitzende', kurz: 'DIE LINKE / PIRATEN-Fraktion' },
      'Vorsitzende der DIE LINKE / PIRATEN-Fraktion',
      ['Vorsitzende der', 'DIE LINKE / PIRATEN-Fraktion'],
    ],
    [
      { funktion: 'Vorsitzende', kurz: 'Bündnis 90/Die GRÜNEN-Fraktion' },
      'Vorsitzende der Bündnis 90/Die GRÜNEN-Fraktion',
      ['Vorsitzende der', 'Bündnis 90/Die GRÜNEN-Fraktion'],
    ],
    [
      { funktion: 'Sprecherin', kurz: 'Bündnis Musterkreis', artikel: 'das' },
      'Sprecherin des Bündnisses Musterkreis',
      ['Sprecherin des', 'Bündnisses Musterkreis'],
    ],
    [{ funktion: 'Sprecher', kurz: 'SSM', artikel: 'der' }, 'Sprecher des SSM', ['Sprecher des', 'SSM']],
    [
      { funktion: 'Sprecher', kurz: 'Freie Wähler' },
      'Sprecher der Freien Wähler',
      ['Sprecher der', 'Freien Wähler'],
    ],
    [{ funktion: 'Sprecher', kurz: 'Die Mitte' }, 'Sprecher der Mitte', ['Sprecher der', 'Mitte']],
    [
      { funktion: 'Sprecherin', kurz: 'Bündnis 90/Die Grünen' },
      'Sprecherin von Bündnis 90/Die Grünen',
      ['Sprecherin von', 'Bündnis 90/Die Grünen'],
    ],
    [
      { funktion: 'Sprecherin', kurz: 'Bürgerbündnis' },
      'Sprecherin des Bürgerbündnisses',
      ['Sprecherin des', 'Bürgerbündnisses'],
    ],
    [{ funktion: 'Sprecher', kurz: 'Grüne' }, 'Sprecher der Grünen', ['Sprecher der', 'Grünen']],
    [
      { funktion: 'Sprecher', kurz: 'Bündnis 90/Die Grünen', artikel: 'das' },
      'Sprecher des Bündnisses 90/Die Grünen',
      ['Sprecher des', 'Bündnisses 90/Die Grünen'],
    ],
    [
      { funktion: 'Sprecher', kurz: 'Stadtwerke', artikel: 'das' },
      'Sprecher des Stadtwerkes',
      ['Sprecher des', 'Stadtwerkes'],
    ],
    [{ funktion: 'Sprecher', kurz: 'SSM' }, 'Sprecher der SSM', ['Sprecher der', 'SSM']],
    [
      { funktion: 'Sprecher', kurz: 'Jugend, Schule' },
      'Sprecher der Jugend, Schule',
      ['Sprecher der', 'Jugend, Schule'],
    ],
    [{ kurz: 'SPD-Fraktion' }, 'SPD-Fraktion', ['SPD-Fraktion']],
    [{ funktion: 'Vorsitzender' }, 'Vorsitzender', ['Vorsitzender']],
    [{}, '', []],
  ])('%j: %s', (parts, whole, broken) => {
    expect(signatureFunction(parts)).toEqual({ whole, broken });
  });
});
