import { fc, test } from '@fast-check/vitest';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { fakeIo } from './fake-io.ts';
import type { FakeOptions } from './fake-io.ts';
import { motion, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterEach(removeWorkspaceFolders);
afterAll(removeWorkspaceFolders);

const haus = `koerperschaft: { name: Musterkreis, land: NW }
gremien:
  ausschuss: { name: "Bau-, Planungs- und Umweltausschuss", artikel: der, fristen: { antrag: { tage: 3, art: arbeitstage } } }
  kreistag: { name: Kreistag, artikel: der, fristen: { antrag: { tage: 14, art: kalendertage, uhrzeit: "12:00" } } }
  beirat: { name: Beirat, artikel: der }
`;

const path = [
  'beratungsfolge:',
  '  - { gremium: ausschuss, datum: 2026-02-23 }',
  '  - { gremium: kreistag, datum: 2026-02-26 }',
  '  - { gremium: kreistag }',
  '  - { gremium: beirat, datum: 2026-03-02 }',
  '',
].join('\n');

const one = { 'templates/haus/muster.yaml': haus, 'drafts/m.md': motion(path) };

async function run(
  files: Readonly<Record<string, string>>,
  argv: readonly string[] = [],
  options: FakeOptions = {},
) {
  const io = fakeIo(workspaceFolder(files), options);
  const code = await main(['fristen', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

/** The events of an iCalendar file, unfolded (RFC 5545, 3.1) and with their texts as they were (3.3.11). */
function eventsOf(calendar: string): readonly Readonly<Record<string, string>>[] {
  const lines = calendar.replaceAll(/\r\n[ \t]/gu, '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/u.exec(line) ?? [];
    const event = events.at(-1);
    if (event !== undefined && !['', 'BEGIN', 'END'].includes(name)) event[name] = unescaped(value);
  }
  return events;
}

function unescaped(value: string): string {
  return value.replaceAll(/\\(.)/gu, (_, character: string) => (/n/iu.test(character) ? '\n' : character));
}

describe('the table', () => {
  it('has a line for each meeting, and marks the deadline that binds', async () => {
    const { code, out, err } = await run(one);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Entwurf      Gremium                              Sitzung        letzter Tag               Eingang         maßgeblich',
        'drafts/m.md  Bau-, Planungs- und Umweltausschuss  Mo 23.02.2026  Mi 18.02.2026             15 Tage vorher',
        'drafts/m.md  Kreistag                             Do 26.02.2026  Do 12.02.2026, 12:00 Uhr  9 Tage vorher   ja',
        'drafts/m.md  Kreistag                             Termin fehlt   14 Kalendertage vorher',
        'drafts/m.md  Beirat                               Mo 02.03.2026  keine Frist hinterlegt',
        '',
      ].join('\n'),
    );
    expect(err).toMatch(/^Keine Frist hinterlegt: Beirat\.\n {2}Tipp: .*\n$/u);
  });

  it.each([
    ['datum: 2026-02-12', 'am letzten Tag'],
    ['datum: 2026-02-11', '1 Tag vorher'],
    ['datum: 2026-02-13', '1 Tag zu spät'],
    ['datum: 2026-02-20', '8 Tage zu spät'],
    ['datum: 2026-02-03\neingang: 2026-02-14', '2 Tage zu spät'],
    ['datum: 2026-02-14\neingang: 2026-02-03', '2 Tage zu spät'],
    ['zeichen: ab', 'Datum fehlt'],
  ])('tells receipt (%s): %s', async (received, cell) => {
    const draft = motion('beratungsfolge: [{ gremium: kreistag, datum: 2026-02-26 }]\n');
    const { out } = await run({ ...one, 'drafts/m.md': draft.replace('datum: 2026-02-03', received) });
    expect(out).toContain(`Do 12.02.2026, 12:00 Uhr  ${cell}  `);
  });

  it('says what is missing', async () => {
    const { out } = await run({ ...one, 'drafts/m.md': motion() });
    expect(out).toMatch(/^drafts\/m\.md {2}keine Beratungsfolge$/mu);
  });

  it('knows the kinds that no deadline binds', async () => {
    const urgent = motion(`${path}dringlichkeit: Es eilt.\n`).replace(
      'art: antrag',
      'art: dringlichkeitsantrag',
    );
    const { out, err } = await run({ ...one, 'drafts/m.md': urgent });
    expect(out.match(/keine Antragsfrist$/gmu)).toHaveLength(4);
    expect(err).toBe('');
  });

  it('says that holidays are not all known without a Land', async () => {
    const withoutLand = haus.replace(', land: NW', '');
    const { err } = await run({ ...one, 'templates/haus/muster.yaml': withoutLand });
    expect(err).toContain('nur mit den bundesweiten Feiertagen');
  });

  it('lets no draft write to the terminal', async () => {
    const { out } = await run({
      ...one,
      'drafts/m.md': motion('beratungsfolge: [{ gremium: { name: "\\e[2JRat" } }]\n'),
    });
    expect(out).not.toContain('\u001b');
  });
});

describe('faulty drafts', () => {
  it('are told as by check, the others listed', async () => {
    const { code, out, err } = await run({ ...one, 'drafts/f.md': motion('titl: x\n') });
    expect(code).toBe(1);
    expect(out).toContain('drafts/m.md  Kreistag');
    expect(out).not.toContain('drafts/f.md');
    expect(err).toContain('drafts/f.md:7:1 Fehler draft/unbekanntes-feld');
    expect(err).toContain('2 Entwürfe, 1 mit Fehlern; 1 Fehler');
  });

  it('that share a fault of their Stammdaten tell it once', async () => {
    const { code, err } = await run({
      ...one,
      'drafts/n.md': motion(path),
      'templates/haus/muster.yaml': `${haus}unsinn: 1\n`,
    });
    expect(code).toBe(1);
    expect(err.match(/draft\/unbekanntes-feld/gu)).toHaveLength(1);
    expect(err).toContain('2 mit Fehlern');
  });

  it('are only those that cannot be read: to be late is told by check', async () => {
    const strict = `${haus}pruefungen: { frist-versaeumt: fehler }\n`;
    const late = motion(path).replace('datum: 2026-02-03', 'datum: 2026-02-24');
    const { code } = await run({ ...one, 'templates/haus/muster.yaml': strict, 'drafts/m.md': late });
    expect(code).toBe(0);
  });
});

describe('json', () => {
  it('has every key for every meeting', async () => {
    const { code, out, err } = await run({ ...one, 'drafts/f.md': motion('titl: x\n') }, [
      '--report',
      'json',
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const shared = { draft: 'drafts/m.md', title: 'Neue Bänke am Musterweg', receipt: '2026-02-03' };
    const kreistag = {
      committee: 'Kreistag',
      time: '12:00',
      rule: { days: 14, unit: 'kalendertage', counting: 'abstand' },
    };
    expect(JSON.parse(out)).toEqual({
      version: 1,
      deadlines: [
        {
          ...shared,
          committee: 'Bau-, Planungs- und Umweltausschuss',
          meeting: '2026-02-23',
          lastDay: '2026-02-18',
          time: null,
          rule: { days: 3, unit: 'arbeitstage', counting: 'abstand' },
          binding: false,
          daysLate: 0,
        },
        { ...shared, ...kreistag, meeting: '2026-02-26', lastDay: '2026-02-12', binding: true, daysLate: 0 },
        { ...shared, ...kreistag, meeting: null, lastDay: null, binding: false, daysLate: null },
        {
          ...shared,
          committee: 'Beirat',
          meeting: '2026-03-02',
          lastDay: null,
          time: null,
          rule: null,
          binding: false,
          daysLate: null,
        },
      ],
      diagnostics: [
        expect.objectContaining({ file: 'drafts/f.md', line: 7, code: 'draft/unbekanntes-feld' }),
      ],
    });
  });

  it('counts the days of delay', async () => {
    const late = motion(path).replace('datum: 2026-02-03', 'datum: 2026-02-20');
    const { out } = await run({ ...one, 'drafts/m.md': late }, ['--report', 'json']);
    const { deadlines } = JSON.parse(out);
    expect(deadlines.map(({ daysLate }: { daysLate: number | null }) => daysLate)).toEqual([
      2,
      8,
      null,
      null,
    ]);
  });
});

describe('ics', () => {
  it('is a calendar that reads back, stamped by the draft', async () => {
    const { code, out, err } = await run(one, ['--report', 'ics']);
    expect(code).toBe(0);
    expect(eventsOf(out)).toEqual([
      {
        UID: expect.stringMatching(/^[0-9a-f]{40}$/u),
        DTSTAMP: '20260203T000000Z',
        'DTSTART;VALUE=DATE': '20260218',
        SUMMARY: 'Antragsfrist Bau-, Planungs- und Umweltausschuss: Neue Bänke am Musterweg',
        DESCRIPTION:
          'Spätester Eingang: Mittwoch, 18. Februar 2026\nSitzung: Montag, 23. Februar 2026 (Frist: 3 Arbeitstage vorher)\nEntwurf: drafts/m.md',
        TRANSP: 'TRANSPARENT',
      },
      {
        UID: expect.stringMatching(/^[0-9a-f]{40}$/u),
        DTSTAMP: '20260203T000000Z',
        DTSTART: '20260212T110000Z',
        SUMMARY: 'Antragsfrist Kreistag: Neue Bänke am Musterweg',
        DESCRIPTION:
          'Spätester Eingang: Donnerstag, 12. Februar 2026, 12:00 Uhr\nSitzung: Donnerstag, 26. Februar 2026 (Frist: 14 Kalendertage vorher)\nMaßgeblich: die früheste Frist dieses Antrags.\nEntwurf: drafts/m.md',
        TRANSP: 'TRANSPARENT',
      },
    ]);
    expect(err).toContain('Nicht im Kalender, weil der Termin fehlt: drafts/m.md, Kreistag.\n');
  });

  it('is stamped by SOURCE_DATE_EPOCH, and never by the clock', async () => {
    const at = async (options: FakeOptions) => (await run(one, ['--report', 'ics'], options)).out;
    expect(await at({ now: new Date(0) })).toBe(await at({}));
    const [event] = eventsOf(await at({ env: { SOURCE_DATE_EPOCH: '981158400' } }));
    expect(event?.['DTSTAMP']).toBe('20010203T000000Z');
    const undated = { ...one, 'drafts/m.md': motion(path).replace('datum: 2026-02-03\n', '') };
    expect(eventsOf((await run(undated, ['--report', 'ics'])).out)[0]?.['DTSTAMP']).toBe('20000101T000000Z');
  });

  it('has each entry once, also where a draft names a meeting twice', async () => {
    const twice = `${path}  - { gremium: kreistag, datum: 2026-02-26 }\n  - { gremium: kreistag, datum: 2026-03-26 }\n`;
    const { out } = await run({ ...one, 'drafts/m.md': motion(twice), 'drafts/n.md': motion(path) }, [
      '--report',
      'ics',
    ]);
    const ids = eventsOf(out).map(({ UID }) => UID);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });

  test.prop(
    [fc.stringMatching(/^[A-Za-zÄÖÜäöüß;,:\\🚲 -]{1,120}$/u).filter((text) => text.trim() === text)],
    {
      numRuns: 20,
    },
  )('keeps any title', async (title) => {
    const draft = motion(path).replace(/titel: .*/u, () => `titel: ${JSON.stringify(title)}`);
    const { out, err } = await run({ ...one, 'drafts/m.md': draft }, ['--report', 'ics']);
    expect(err).not.toContain('Fehler');
    expect(eventsOf(out)[1]?.['SUMMARY']).toBe(`Antragsfrist Kreistag: ${title}`);
  });
});
