import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, toCalendar } from '../../src/deadlines/icalendar.ts';
import { anyDay, inZone, zones } from '../grammar/days.ts';
import { on } from './on.ts';

const entry: CalendarEntry = {
  draft: 'drafts/radweg.md',
  committee: 'kreisausschuss',
  meeting: on('2026-02-11'),
  day: on('2026-01-28'),
  summary: 'Antragsfrist: Radweg; Planung, Bau',
  description: '14 Kalendertage vor der Sitzung\nC:\\Anträge',
  stamp: new Date('2026-01-15T00:00:00Z'),
};

/** The content lines, unfolded. */
function linesOf(calendar: string): readonly string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n');
}

function valueOf(calendar: string, name: string): string | undefined {
  const line = linesOf(calendar).find((text) => text.startsWith(`${name}:`) || text.startsWith(`${name};`));
  return line?.slice(name.length);
}

describe('toCalendar', () => {
  it('writes an all-day event', () => {
    expect(toCalendar([entry])).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//drucksache//fristen//DE',
        'BEGIN:VEVENT',
        'UID:f3dae1edc96c8fbee4b7b45b8a044727a572a5a9',
        'DTSTAMP:20260115T000000Z',
        'DTSTART;VALUE=DATE:20260128',
        String.raw`SUMMARY:Antragsfrist: Radweg\; Planung\, Bau`,
        String.raw`DESCRIPTION:14 Kalendertage vor der Sitzung\nC:\\Anträge`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['2026-01-28', '12:00', ':20260128T110000Z'],
    ['2026-07-01', '12:00', ':20260701T100000Z'],
    ['2026-07-01', '9:30', ':20260701T073000Z'],
    ['2026-01-01', '0:30', ':20251231T233000Z'],
    // The hour from 2 to 3 does not exist on that day, and on this one twice.
    ['2026-03-29', '2:30', ';VALUE=DATE:20260329'],
    ['2026-10-25', '2:30', ':20261025T013000Z'],
  ])('writes %s %s as the moment in UTC', (day, time, start) => {
    for (const zone of zones) {
      const calendar = inZone(zone, () => toCalendar([{ ...entry, day: on(day), time }]));
      expect(valueOf(calendar, 'DTSTART')).toBe(start);
    }
  });

  it('keeps the UID when the last day or the text changes', () => {
    const moved = { ...entry, day: on('2026-01-27'), time: '12:00', summary: 'Frist', description: '' };
    expect(valueOf(toCalendar([moved]), 'UID')).toBe(valueOf(toCalendar([entry]), 'UID'));
  });

  it.each<Partial<CalendarEntry>>([
    { draft: 'drafts/spielplatz.md' },
    { committee: 'kreistag' },
    { meeting: on('2026-02-12') },
    { draft: 'drafts/radweg.mdk', committee: 'reisausschuss' },
  ])('gives another entry another UID: %o', (change) => {
    expect(valueOf(toCalendar([{ ...entry, ...change }]), 'UID')).not.toBe(
      valueOf(toCalendar([entry]), 'UID'),
    );
  });

  it('folds before the 76th octet, never inside a character', () => {
    const lines = toCalendar([{ ...entry, summary: `${'a'.repeat(66)}ä${'b'.repeat(80)}` }]).split('\r\n');
    const start = lines.findIndex((line) => line.startsWith('SUMMARY'));
    expect(lines.slice(start, start + 3)).toEqual([
      `SUMMARY:${'a'.repeat(66)}`,
      ` ä${'b'.repeat(72)}`,
      ` ${'b'.repeat(8)}`,
    ]);
  });

  it('writes several entries in their order, and none as a calendar without events', () => {
    const two = linesOf(toCalendar([entry, { ...entry, committee: 'kreistag', summary: 'Zweite' }]));
    expect(two.filter((line) => line.startsWith('SUMMARY'))).toEqual([
      String.raw`SUMMARY:Antragsfrist: Radweg\; Planung\, Bau`,
      'SUMMARY:Zweite',
    ]);
    expect(linesOf(toCalendar([])).slice(-2)).toEqual(['END:VCALENDAR', '']);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
  fc.string({
    unit: fc.constantFrom('\\', 'n', ',', ';', ':', '\r', '\n', ' ', 'ß', '🚲', 'a'),
    maxLength: 300,
  }),
);

function unescaped(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  );
}

/** What a calendar can hold of a text: every line end is one, other control characters have no place. */
function holdable(value: string): string {
  return Array.from(value.replaceAll(/\r\n?/g, '\n'))
    .filter((character) => character === '\n' || character === '\t' || !/\p{Cc}/u.test(character))
    .join('');
}

describe('any text', () => {
  test.prop([text, text, anyDay('1900-01-01', '2999-12-31')])(
    'comes back whole',
    (summary, description, day) => {
      const calendar = toCalendar([{ ...entry, summary, description, day }]);
      expect(unescaped(valueOf(calendar, 'SUMMARY')?.slice(1) ?? '')).toBe(holdable(summary));
      expect(unescaped(valueOf(calendar, 'DESCRIPTION')?.slice(1) ?? '')).toBe(holdable(description));
    },
  );

  test.prop([text])('makes no line longer than 75 octets, and adds none', (summary) => {
    const calendar = toCalendar([{ ...entry, summary }]);
    const lines = calendar.split('\r\n');
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
    expect(linesOf(calendar)).toHaveLength(linesOf(toCalendar([entry])).length);
  });
});
