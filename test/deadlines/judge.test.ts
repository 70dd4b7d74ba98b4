import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bindingOf, deadlinesOf, judge } from '../../src/deadlines/judge.ts';
import { compareDays, isoDay } from '../../src/grammar/calendar.ts';
import { anyDay } from '../grammar/days.ts';
import { on } from './on.ts';

const fortnight = { tage: 14, art: 'kalendertage' } as const;
const ausschuss = { gremium: 'kreisausschuss', day: on('2026-02-11'), rule: fortnight };
const kreistag = { gremium: 'kreistag', day: on('2026-03-04'), rule: { ...fortnight, tage: 28 } };

describe('judge', () => {
  it('says which deadline binds, and by how much it is missed', () => {
    const { each, binding } = judge(on('2026-02-09'), [kreistag, ausschuss], { land: 'NW' });
    expect(binding).toEqual({
      consultation: ausschuss,
      lastDay: on('2026-01-28'),
      daysLate: 12,
      daysMissing: 12,
    });
    expect(each.map(({ consultation, daysLate }) => [consultation.gremium, daysLate])).toEqual([
      ['kreistag', 5],
      ['kreisausschuss', 12],
    ]);
  });

  it('counts lateness in calendar days and in those of the rule', () => {
    const sitting = { day: on('2026-04-09'), rule: { tage: 4, art: 'arbeitstage' } } as const;
    // Up to Wednesday 1 April; over Easter only Thursday is gone.
    expect(judge(on('2026-04-07'), [sitting], { land: 'NW' }).binding).toEqual({
      consultation: sitting,
      lastDay: on('2026-04-01'),
      daysLate: 6,
      daysMissing: 2,
    });
  });

  it.each(['2026-01-28', '2026-01-02', '2025-12-31'])('takes %s as in time', (receipt) => {
    const { each } = judge(on(receipt), [ausschuss, kreistag], {});
    expect(each.map(({ daysLate, daysMissing }) => [daysLate, daysMissing])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('finds a later meeting with a longer deadline to bind', () => {
    const long = { ...kreistag, rule: { ...fortnight, tage: 36 } };
    expect(judge(on('2026-01-20'), [ausschuss, long], {}).binding?.consultation.gremium).toBe('kreistag');
  });

  it('has nothing to say without a dated meeting', () => {
    expect(judge(on('2026-02-09'), [], { land: 'NW' })).toEqual({ each: [] });
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

describe('any judgement', () => {
  test.prop([anyDay('2000-01-01', '2060-12-31'), fc.array(anyConsultation, { minLength: 1, maxLength: 4 })])(
    'is in time for all if it is for the one that binds, and else says so in both counts',
    (receipt, consultations) => {
      const { each, binding } = judge(receipt, consultations, { land: 'SN' });
      expect(each.every(({ lastDay }) => binding && compareDays(binding.lastDay, lastDay) <= 0)).toBe(true);
      expect(each.every(({ daysLate }) => daysLate === 0)).toBe(binding?.daysLate === 0);
      for (const { daysLate, daysMissing, lastDay, consultation } of each) {
        expect(daysLate > 0).toBe(isoDay(receipt) > isoDay(lastDay));
        if (consultation.rule.tage > 0) expect(daysMissing > 0).toBe(daysLate > 0);
        expect(daysMissing).toBeLessThanOrEqual(consultation.rule.tage);
      }
    },
  );
});
