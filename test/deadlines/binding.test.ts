import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bindingOf, deadlinesOf } from '../../src/deadlines/binding.ts';
import { compareDays } from '../../src/grammar/calendar.ts';
import { anyDay } from '../grammar/days.ts';
import { on } from './on.ts';

const fortnight = { tage: 14, art: 'kalendertage' } as const;
const ausschuss = { gremium: 'kreisausschuss', day: on('2026-02-11'), rule: fortnight };
const kreistag = { gremium: 'kreistag', day: on('2026-03-04'), rule: { ...fortnight, tage: 28 } };

const binding = (consultations: readonly (typeof kreistag)[]) =>
  bindingOf(deadlinesOf(consultations, { land: 'NW' }));

describe('the deadline that binds', () => {
  it('is the earliest, whichever meeting it is of', () => {
    expect(binding([kreistag, ausschuss])).toEqual({ consultation: ausschuss, lastDay: on('2026-01-28') });
    const long = { ...kreistag, rule: { ...fortnight, tage: 36 } };
    expect(binding([ausschuss, long])?.consultation.gremium).toBe('kreistag');
  });

  it('is none without a dated meeting', () => {
    expect(binding([])).toBeUndefined();
  });
});

describe('bindingOf', () => {
  it.each([
    ['the earlier time of the same day', '12:00', '9:00', 1],
    ['a time before the end of the day', undefined, '23:59', 1],
    ['of equals the first', '12:00', '12:00', 0],
  ])('takes %s', (_, first, second, index) => {
    const consultations = [first, second].map((uhrzeit) => ({
      day: on('2026-02-11'),
      rule: { ...fortnight, ...(uhrzeit !== undefined && { uhrzeit }) },
    }));
    const deadlines = deadlinesOf(consultations, {});
    expect(bindingOf(deadlines)).toBe(deadlines[index]);
  });
});

const anyConsultation = fc.record({
  day: anyDay('2000-01-01', '2060-12-31'),
  rule: fc.record({
    tage: fc.integer({ min: 0, max: 40 }),
    art: fc.constantFrom('kalendertage', 'werktage', 'arbeitstage'),
    zaehlung: fc.constantFrom('abstand', 'volle_tage'),
  }),
});

describe('of any consultations', () => {
  test.prop([fc.array(anyConsultation, { minLength: 1, maxLength: 4 })])(
    'no other ends before the one that binds',
    (consultations) => {
      const deadlines = deadlinesOf(consultations, { land: 'SN' });
      const bound = bindingOf(deadlines);
      expect(deadlines.every(({ lastDay }) => bound && compareDays(bound.lastDay, lastDay) <= 0)).toBe(true);
    },
  );
});
