import { describe, expect, it } from 'vitest';
import { parseEmbargo } from '../../src/grammar/embargo.ts';
import { isoInstant } from '../../src/grammar/instant.ts';

function read(text: string): string {
  const parsed = parseEmbargo(text);
  if ('isFree' in parsed) return 'free';
  return 'instant' in parsed ? isoInstant(parsed.instant) : `${parsed.fault}: ${parsed.suggestion}`;
}

describe('an embargo', () => {
  it.each([
    'frei ab sofort',
    'Frei ab sofort!',
    'ab sofort frei',
    'sofort frei',
    'ab sofort',
    'frei',
    'keine',
    'keine Sperrfrist',
    'Keine Sperrfrist, frei ab sofort.',
    'ohne Sperrfrist',
    'zur sofortigen Veröffentlichung',
    'frei zur sofortigen Veröffentlichung',
    'entfällt',
    'nein',
    'false',
    '–',
  ])('„%s“ is none', (text) => {
    expect(read(text)).toBe('free');
  });

  it.each([
    '10.11.2026, 9.00 Uhr',
    'bis 10.11.2026, 9 Uhr',
    'bis zum 10. November 2026, 9 Uhr',
    'gesperrt bis Dienstag, 10. November 2026, 9 Uhr',
    'Sperrfrist bis 10.11.2026 um 9:00 Uhr',
    'Sperrfrist endet am 10.11.2026, 9 Uhr',
    'frei ab 10.11.2026, 9 Uhr',
    'frei  ab dem 10.11.2026, 9 Uhr',
    'Veröffentlichung erst ab 10.11.2026, 9 Uhr',
    'nicht vor dem 10.11.2026, 9 Uhr',
    'am 10.11.2026, 9 Uhr',
    'ab 9 Uhr am 10.11.2026',
  ])('„%s“ ends at nine', (text) => {
    expect(read(text)).toBe('2026-11-10T09:00:00+01:00');
  });

  it.each([
    ['frei ab', 'spelling: undefined'],
    ['nicht frei', 'spelling: undefined'],
    ['nicht sofort frei', 'spelling: undefined'],
    ['frei nach Rücksprache', 'spelling: undefined'],
    ['Sperrfrist', 'spelling: undefined'],
    ['frei ab 10.11.2026', 'time-missing: undefined'],
    ['bis 10.11.26, 9 Uhr', 'two-digit-year: 10.11.2026 09:00'],
    ['frei ab morgen, 9 Uhr', 'day-missing: undefined'],
    ['', 'spelling: undefined'],
  ])('„%s“ is refused: %s', (text, fault) => {
    expect(read(text)).toBe(fault);
  });
});
