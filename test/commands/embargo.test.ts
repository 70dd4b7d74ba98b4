import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { fakeIo } from './fake-io.ts';
import type { FakeOptions } from './fake-io.ts';
import { release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const embargoed = (ziel: string, more = 'sperrfrist: 2026-02-04 10:00\n') =>
  release(`ziel: ${ziel}\n${more}`);
const before = { now: new Date('2026-02-04T08:59:59Z') };
const atTheHour = { now: new Date('2026-02-04T09:00:00Z') };

interface Told {
  readonly outputs: readonly { readonly path: string; readonly cached: boolean }[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function told(root: string, options: FakeOptions, argv: readonly string[] = []): Promise<Told> {
  const io = fakeIo(root, options);
  await main(['build', '--report', 'json', ...argv], io);
  return JSON.parse(io.out());
}

/** `+ out/r.md` made, `= out/r.md` unchanged, then what is said of the rest. */
async function build(
  root: string,
  options: FakeOptions,
  argv: readonly string[] = [],
): Promise<readonly string[]> {
  const { outputs, diagnostics } = await told(root, options, argv);
  return [
    ...outputs.map(({ path, cached }) => `${cached ? '=' : '+'} ${path}`),
    ...diagnostics.map(({ severity, code }) => `${severity} ${code.split('/')[1]}`),
  ];
}

const textOf = (root: string, path = 'out/r.md'): string => readFileSync(join(root, path), 'utf8');

describe('a release for a site that cannot hold it back', () => {
  it('is not written before the hour, and then without a change', async () => {
    const root = workspaceFolder({ 'drafts/r.md': embargoed('astro') });
    const first = await told(root, before);
    expect(first.outputs).toEqual([]);
    expect(first.diagnostics.map(({ message }) => message)).toEqual([
      'Gesperrt bis Mittwoch, 4. Februar 2026, 10:00 Uhr: „out/r.md“ wird nicht geschrieben, denn Astro veröffentlicht, was es vorfindet.',
    ]);
    expect(first.summary).toMatchObject({ drafts: 1, built: 0, failed: 0, withheld: 1 });
    expect(existsSync(join(root, 'out/r.md'))).toBe(false);
    expect(await build(root, before)).toEqual(['info gesperrt']);
    expect(await build(root, atTheHour)).toEqual(['+ out/r.md']);
    expect(await build(root, atTheHour)).toEqual(['= out/r.md']);
    expect(textOf(root)).not.toMatch(/^draft:/mu);
  });

  it.each(['status: entwurf\n', 'zurueckgezogen: 2026-02-04\n', 'sperrfrist: 2026-02-04 10:00\n'])(
    'leaves no older output behind once it says %s',
    async (more) => {
      const root = workspaceFolder({ 'drafts/r.md': embargoed('astro', '') });
      expect(await build(root, before)).toEqual(['+ out/r.md']);
      writeFileSync(join(root, 'drafts/r.md'), embargoed('astro', more));
      expect(await build(root, before)).toEqual(['info entfernt', 'info gesperrt']);
      expect(existsSync(join(root, 'out/r.md'))).toBe(false);
      expect(await build(root, before)).toEqual(['info gesperrt']);
    },
  );

  it('removes what other arguments had written there, and nothing else', async () => {
    const root = workspaceFolder({
      'drafts/r.md': embargoed('hugo'),
      'drafts/s.md': embargoed('astro'),
      'out/s.md': 'von fremder Hand',
    });
    await build(root, before, ['drafts/r.md', '--format', 'md']);
    writeFileSync(join(root, 'drafts/r.md'), embargoed('astro'));
    const { diagnostics } = await told(root, before);
    expect(diagnostics.filter(({ code }) => code === 'output/entfernt')).toMatchObject([
      { severity: 'info', message: expect.stringMatching(/^„out\/r\.md“ ist gelöscht/u) },
      { severity: 'warning', message: expect.stringMatching(/„out\/s\.md“ .* nicht gelöscht\.$/u) },
    ]);
    expect(existsSync(join(root, 'out/r.md'))).toBe(false);
    expect(textOf(root, 'out/s.md')).toBe('von fremder Hand');
  });

  it('removes no output that was changed by hand', async () => {
    const root = workspaceFolder({ 'drafts/r.md': embargoed('astro') });
    await build(root, atTheHour);
    const changed = textOf(root).replace('Bänke', 'Bäume');
    writeFileSync(join(root, 'out/r.md'), changed);
    expect(await build(root, before)).toEqual(['warning entfernt', 'info gesperrt']);
    expect(textOf(root)).toBe(changed);
  });

  it('is written all the same with --auch-gesperrte, as a draft', async () => {
    const root = workspaceFolder({ 'drafts/r.md': embargoed('astro') });
    expect(await build(root, before, ['--auch-gesperrte'])).toEqual(['+ out/r.md']);
    expect(textOf(root)).toMatch(/^draft: true$/mu);
    expect(await build(root, before, ['--auch-gesperrte'])).toEqual(['= out/r.md']);
    expect(await build(root, atTheHour, ['--auch-gesperrte'])).toEqual(['+ out/r.md']);
    expect(textOf(root)).not.toMatch(/^draft:/mu);
    expect(await build(root, before)).toEqual(['info entfernt', 'info gesperrt']);
  });

  it('tells of faults in its text before the hour as well', async () => {
    const root = workspaceFolder({
      'drafts/r.md': embargoed('astro').replace('Am Musterweg stehen', '::: nichts\n\nAm Musterweg stehen'),
      'templates/pressemitteilung/presse.md.hbs': '{{titel}}\n\n::: gibtsnicht\n',
    });
    expect(await build(root, before)).toContain('error block');
  });

  it('comes out the same from workers', async () => {
    const drafts = Array.from({ length: 6 }, (_, index) => [
      `drafts/${index}.md`,
      index % 2 === 0 ? embargoed('astro') : embargoed('hugo'),
    ]);
    const root = workspaceFolder(Object.fromEntries(drafts));
    await build(root, atTheHour);
    const odd = ['+ out/1.md', '+ out/3.md', '+ out/5.md'];
    const even = [
      'info entfernt',
      'info gesperrt',
      'info entfernt',
      'info gesperrt',
      'info entfernt',
      'info gesperrt',
    ];
    expect(await build(root, before, ['--jobs', '2', '--force'])).toEqual([...odd, ...even]);
    expect([0, 1, 2].map((index) => existsSync(join(root, `out/${index}.md`)))).toEqual([false, true, false]);
  });

  it('is written in the formats that are sent', async () => {
    const root = workspaceFolder({ 'drafts/r.md': embargoed('astro') });
    expect(await build(root, before, ['--format', 'md,txt'])).toEqual(['+ out/r.txt', 'info gesperrt']);
    expect(await build(root, before, ['--format', 'md,txt', '--verify'])).toEqual([
      '= out/r.txt',
      'info gesperrt',
    ]);
    expect(await build(root, atTheHour, ['--format', 'md,txt'])).toEqual(['+ out/r.md', '+ out/r.txt']);
  });

  it('is an error where this document was asked for on the standard output', async () => {
    const io = fakeIo(workspaceFolder({ 'drafts/r.md': embargoed('astro') }), before);
    expect(await main(['build', 'drafts/r.md', '--out', '-'], io)).toBe(1);
    expect(io.out()).toBe('');
    expect(io.err()).toContain('Gesperrt bis Mittwoch');
    const paper = fakeIo(workspaceFolder({ 'drafts/r.md': embargoed('astro') }), before);
    expect(await main(['build', 'drafts/r.md', '--format', 'txt', '--out', '-'], paper)).toBe(0);
    expect(paper.out()).toContain('Sperrfrist: Mittwoch, 4. Februar 2026, 10:00 Uhr');
  });
});

describe('a release for a site that holds it back', () => {
  it.each([
    ['hugo', 'out/r.md', '='],
    ['jekyll', 'out/2026-02-03-r.md', '+'],
    ['eleventy', 'out/r.md', '+'],
  ])('%s is always written, and at the hour made anew where its keys change', async (ziel, path, then) => {
    const root = workspaceFolder({ 'drafts/r.md': embargoed(ziel) });
    const text = (): string => readFileSync(join(root, path), 'utf8');
    expect(await build(root, before)).toEqual([`+ ${path}`]);
    expect(text()).not.toContain('Sperrfrist:');
    expect(await build(root, before)).toEqual([`= ${path}`]);
    expect(await build(root, atTheHour)).toEqual([`${then} ${path}`]);
    expect(await build(root, atTheHour)).toEqual([`= ${path}`]);
    expect(await build(root, before)).toEqual([`${then} ${path}`]);
    expect(text()).not.toContain('Sperrfrist:');
  });
});

describe('what is sent', () => {
  it('is always written, with the embargo line, whatever the time', async () => {
    const root = workspaceFolder({ 'drafts/r.md': embargoed('keins'), 'drafts/s.md': embargoed('astro') });
    expect(await build(root, before, ['drafts/r.md'])).toEqual(['+ out/r.md']);
    expect(textOf(root)).toContain('**Sperrfrist: Mittwoch, 4. Februar 2026, 10:00 Uhr**');
    expect(await build(root, atTheHour, ['drafts/r.md'])).toEqual(['= out/r.md']);
    expect(await build(root, before, ['drafts/s.md', '--format', 'txt'])).toEqual(['+ out/s.txt']);
    expect(await build(root, atTheHour, ['drafts/s.md', '--format', 'txt'])).toEqual(['= out/s.txt']);
  });
});

describe('--stand', () => {
  const root = workspaceFolder({ 'drafts/r.md': embargoed('astro') });

  it.each([
    '2026-02-04 10:00',
    '4.2.2026, 10 Uhr',
    '4. Februar 2026, 10:00 Uhr',
    '2026-02-04T09:00:00Z',
    '2026-02-04T10:00+01:00',
  ])('%s takes the place of the clock', async (stand) => {
    expect(await build(root, before, ['--force', '--stand', stand])).toEqual(['+ out/r.md']);
  });

  it('is SOURCE_DATE_EPOCH by default, else the clock', async () => {
    const hour = String(Date.parse('2026-02-04T09:00:00Z') / 1000);
    const env = { SOURCE_DATE_EPOCH: hour };
    expect(await build(root, { ...before, env }, ['--force'])).toEqual(['+ out/r.md']);
    expect(await build(root, { ...before, env }, ['--stand', '2026-02-04 9:59'])).toEqual([
      'info entfernt',
      'info gesperrt',
    ]);
  });

  it.each([
    ['morgen', '2026-08-09 17:30'],
    ['2026-02-30 10:00', '2026-02-28 10:00'],
    ['2026-02-04', '2026-08-09 17:30'],
    ['2026-03-29 02:30', '2026-03-29 03:30'],
  ])('%s is wrong usage', async (stand, hint) => {
    const io = fakeIo(root);
    expect(await main(['build', '--stand', stand], io)).toBe(2);
    expect(io.err()).toContain(`--stand: „${stand}“ ist kein Zeitpunkt.`);
    expect(io.err()).toContain(`--stand "${hint}"`);
  });
});

describe('list', () => {
  it('shows what each would write now', async () => {
    const root = workspaceFolder({
      'drafts/r.md': embargoed('astro'),
      'drafts/s.md': embargoed('hugo'),
      'drafts/t.md': embargoed('astro', 'status: entwurf\n'),
    });
    const listed = async (argv: readonly string[]) => {
      const io = fakeIo(root, before);
      await main(['list', ...argv], io);
      return io.out();
    };
    expect(await listed([])).toMatch(
      /r\.md {2}→ nichts \(Gesperrt bis Mittwoch, 4\. Februar 2026, 10:00 Uhr\)\n.*s\.md {2}→ out\/s\.md\n.*t\.md {2}→ nichts \(Noch ein Entwurf\)/u,
    );
    expect(await listed(['--stand', '2026-02-04 10:00'])).toMatch(/r\.md {2}→ out\/r\.md\n/u);
    expect(await listed(['--auch-gesperrte'])).toMatch(/t\.md {2}→ out\/t\.md\n/u);
    expect(JSON.parse(await listed(['--report', 'json']))).toMatchObject({
      drafts: [
        { outputs: [], withheld: expect.any(String) },
        { outputs: [{ path: 'out/s.md' }] },
        { outputs: [] },
      ],
    });
  });
});

describe('check', () => {
  it('asks no clock: an embargo is no fault', async () => {
    const io = fakeIo(workspaceFolder({ 'drafts/r.md': embargoed('astro') }), before);
    expect(await main(['check', '--max-warnings', '0'], io)).toBe(0);
    expect(io.err()).not.toContain('Gesperrt');
  });
});

const watching = (argv: readonly string[], ziel = 'astro') => {
  const interrupted = new AbortController();
  const alarms: { readonly time: Date; readonly ring: () => void }[] = [];
  let now = before.now;
  const root = workspaceFolder({ 'drafts/r.md': embargoed(ziel) });
  const fake = fakeIo(root, {
    signal: interrupted.signal,
    alarm: (time, ring) => {
      alarms.push({ time, ring });
      return () => undefined;
    },
  });
  const io = { ...fake, now: () => now };
  const ended = main(['watch', ...argv], io);
  return {
    root,
    alarms,
    ended,
    begun: () => vi.waitFor(() => expect(io.err()).toContain('Warte auf Änderungen'), 20_000),
    comes: (time: Date) => {
      now = time;
      alarms.at(-1)?.ring();
    },
    end: () => interrupted.abort(),
  };
};

describe('watch', () => {
  it('wakes at the hour', async () => {
    const { root, alarms, ended, begun, comes, end } = watching([]);
    await begun();
    expect(existsSync(join(root, 'out/r.md'))).toBe(false);
    expect(alarms.map(({ time }) => time.toISOString())).toEqual(['2026-02-04T09:00:00.000Z']);
    comes(atTheHour.now);
    await vi.waitFor(() => expect(existsSync(join(root, 'out/r.md'))).toBe(true), 20_000);
    end();
    expect(await ended).toBe(130);
    expect(alarms.length).toBe(1);
  });

  it.each([
    [['--stand', '2026-02-04 9:00'], 'astro'],
    [[], 'hugo'],
    [[], 'keins'],
  ])('waits for no hour with %s and %s', async (argv, ziel) => {
    const { alarms, ended, begun, end } = watching(argv, ziel);
    await begun();
    end();
    await ended;
    expect(alarms).toEqual([]);
  });
});
