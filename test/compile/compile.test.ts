import { png } from '../pdf/pictures/images.ts';
import { describe, expect, it } from 'vitest';
import { compileDraft, compileDrafts } from '../../src/compile/compile.ts';
import type { CompileOptions } from '../../src/compile/options.ts';
import { planDraft } from '../../src/compile/plan.ts';
import type { Compiled } from '../../src/compile/produce.ts';
import { createSharedInputs } from '../../src/compile/shared-inputs.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { motion, release } from '../commands/workspace-folder.ts';

async function compileAll(
  files: Readonly<Record<string, string>>,
  options: CompileOptions = {},
): Promise<readonly Compiled[]> {
  const workspace = memoryWorkspace(files);
  const all: Compiled[] = [];
  for await (const compiled of compileDrafts(workspace, workspace.drafts(), options)) all.push(compiled);
  return all;
}

const codesOf = ({ diagnostics }: Compiled): readonly string[] => diagnostics.map(({ code }) => code);
const house = (more = ''): string => `koerperschaft: { name: Musterkreis, land: NW }\n${more}`;

describe('the way of a draft', () => {
  it('ends in the bytes of its kind’s usual format', async () => {
    const [a, b] = await compileAll({ 'drafts/a.md': motion(), 'drafts/b.md': release() });
    expect(a?.outputs.map(({ path, format }) => [path, format])).toEqual([['out/a.pdf', 'pdf']]);
    expect(a?.outputs[0]?.pages).toBe(1);
    expect(new TextDecoder().decode(a?.outputs[0]?.bytes.slice(0, 5))).toBe('%PDF-');
    expect(b?.outputs.map(({ path, format }) => [path, format])).toEqual([['out/b.md', 'md']]);
    expect(b?.outputs[0]).not.toHaveProperty('pages');
  });

  it('tells a draft that does not say what it is', async () => {
    const [a, b, c] = await compileAll({
      'drafts/a.md': '---\ntitel: x\n---\n',
      'drafts/b.md': '---\nart: antarg\n---\n',
      'drafts/c.md': '---\nart:\n---\n',
    });
    for (const compiled of [a, c]) expect(compiled && codesOf(compiled)).toEqual(['draft/art']);
    // Read as the kind that is meant, so that one round says all.
    expect(b && codesOf(b)).toEqual([
      'draft/art',
      'draft/pflichtfeld',
      'draft/pflichtfeld',
      'draft/pflichtfeld',
    ]);
    expect(b?.diagnostics[0]?.hint).toContain('Meinten Sie „antrag“?');
  });

  it('tells a draft that cannot be read', async () => {
    const compiled = await compileDraft(memoryWorkspace({}), 'drafts/fehlt.md');
    expect(codesOf(compiled)).toEqual(['draft/unlesbar']);
    expect(compiled.failed).toBe(true);
  });

  it('tells all faults of all drafts', async () => {
    const faulty = release('titl: x\ndtum: y\n');
    const all = await compileAll({ 'drafts/a.md': faulty, 'drafts/b.md': release(), 'drafts/c.md': faulty });
    expect(all.map(codesOf)).toEqual([
      ['draft/unbekanntes-feld', 'draft/unbekanntes-feld'],
      [],
      ['draft/unbekanntes-feld', 'draft/unbekanntes-feld'],
    ]);
    expect(all.map(({ outputs }) => outputs.length)).toEqual([0, 1, 0]);
  });

  it('tells the faults of a template although every draft has its own', async () => {
    const [a, b] = await compileAll({
      'drafts/a.md': release('titl: x\n'),
      'drafts/b.md': release('titl: x\n'),
      'templates/pressemitteilung/presse.md.hbs': '{{titl}}',
    });
    expect(a && codesOf(a)).toEqual(['draft/unbekanntes-feld', 'template/unbekanntes-feld']);
    expect(b && codesOf(b)).toEqual(['draft/unbekanntes-feld']);
  });

  it('tells once what a template lacks for every draft', async () => {
    const [a, b] = await compileAll({
      'drafts/a.md': release(),
      'drafts/b.md': release(),
      'templates/pressemitteilung/presse.md.hbs': '{{titel}}',
    });
    expect(a && codesOf(a)).toEqual(['template/slot']);
    expect([b?.diagnostics, b?.failed, b?.outputs.length]).toEqual([[], false, 1]);
  });

  it('knows of a collision before anything is made', async () => {
    const all = await compileAll({
      'drafts/a.md': release(),
      'drafts/A.md': release(),
      'drafts/b.md': release(),
    });
    expect(all.map(codesOf)).toEqual([['output/kollision'], ['output/kollision'], []]);
    expect(all.map(({ failed }) => failed)).toEqual([true, true, false]);
  });
});

describe('a house that names the files', () => {
  it('makes two releases of one day and name collide, and no others', async () => {
    const all = await compileAll({
      'templates/haus/a.yaml': house('presse: { dateiname: "{datum}" }\n'),
      'drafts/a.md': release(),
      'drafts/b.md': release(),
      'drafts/c.md': release().replace('2026-02-03', '2026-02-04'),
      'drafts/m.md': motion(),
    });
    expect(all.map(codesOf).map((codes) => codes.includes('output/kollision'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(all.map(({ targets }) => targets[0]?.path)).toEqual([
      'out/2026-02-03.md',
      'out/2026-02-03.md',
      'out/2026-02-04.md',
      'out/m.pdf',
    ]);
  });
});

describe('a release for Jekyll', () => {
  const jekyll = release().replace('art: ', 'ziel: jekyll\nart: ');

  it('is written under its day, unless it is called so, and collides with what is', async () => {
    const all = await compileAll({
      'drafts/2026-02-03-a.md': release(),
      'drafts/2026-02-03-b.md': jekyll,
      'drafts/2026-02-04-a.md': release(),
      'drafts/a.md': jekyll,
      'drafts/sub/2026-02-03-a.md': release(),
    });
    expect(all.map(({ targets }) => targets[0]?.path)).toEqual([
      'out/2026-02-03-a.md',
      'out/2026-02-03-b.md',
      'out/2026-02-04-a.md',
      'out/2026-02-03-a.md',
      'out/sub/2026-02-03-a.md',
    ]);
    expect(all.map(codesOf).map((codes) => codes.includes('output/kollision'))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('the Stammdaten of a draft', () => {
  const one = { 'templates/haus/musterkreis.yaml': house() };
  const two = { ...one, 'templates/haus/beispielkreis.yaml': house() };

  it.each([
    ['none there, none named', {}, '', undefined, []],
    ['one there, none named', one, '', undefined, []],
    ['one there, named', one, 'haus: musterkreis\n', undefined, []],
    ['one there, another named', one, 'haus: mustekreis\n', undefined, ['draft/haus']],
    ['two there, none named', two, '', undefined, ['draft/haus']],
    ['two there, one given', two, '', 'beispielkreis', []],
    ['two there, one named', two, 'haus: beispielkreis\n', undefined, []],
  ])('%s', async (_name, houses, named, haus, expected) => {
    const [compiled] = await compileAll(
      { ...houses, 'drafts/r.md': release(named) },
      haus === undefined ? {} : { haus },
    );
    expect(compiled && codesOf(compiled)).toEqual(expected);
  });

  it('lists the ids to choose from', async () => {
    const [compiled] = await compileAll({ ...two, 'drafts/r.md': release() });
    expect(compiled?.diagnostics[0]?.message).toContain('beispielkreis, musterkreis');
  });

  it('tells the faults of shared Stammdaten once, and keeps every draft that needs them', async () => {
    const files = {
      'templates/haus/a.yaml': house('unsinn: 1\n'),
      'drafts/a.md': release(),
      'drafts/b.md': release(),
    };
    const all = await compileAll(files);
    expect(all.map(codesOf)).toEqual([['draft/unbekanntes-feld'], []]);
    expect(all.map(({ failed, outputs }) => [failed, outputs.length])).toEqual([
      [true, 0],
      [true, 0],
    ]);
  });

  it('does not doubt the ids of a draft whose Stammdaten are faulty', async () => {
    const files = {
      'templates/haus/a.yaml': house('unsinn: 1\n'),
      'drafts/a.md': release('absender: blau\ntitl: x\n'),
    };
    const [compiled] = await compileAll(files);
    expect(compiled && codesOf(compiled).toSorted()).toEqual([
      'draft/unbekanntes-feld',
      'draft/unbekanntes-feld',
    ]);
  });
});

describe('the template of a draft', () => {
  const own = { 'templates/pressemitteilung/kurz.md.hbs': '{{titel}}!\n' };

  it('may be another one of its kind', async () => {
    const [compiled] = await compileAll({
      ...own,
      'drafts/r.md': release('textvorlage: kurz\nziel: keins\n'),
    });
    expect(new TextDecoder().decode(compiled?.outputs[0]?.bytes)).toBe('Neue Bänke am Musterweg!\n');
  });

  it('must be there', async () => {
    const [compiled] = await compileAll({ ...own, 'drafts/r.md': release('textvorlage: kurtz\n') });
    expect(compiled?.diagnostics).toMatchObject([{ code: 'template/fehlt', hint: 'Meinten Sie „kurz“?' }]);
  });

  it('tells its faults once', async () => {
    const broken = { 'templates/pressemitteilung/presse.md.hbs': '{{titl}}\n' };
    const all = await compileAll({ ...broken, 'drafts/a.md': release(), 'drafts/b.md': release() });
    expect(all.map(codesOf)).toEqual([['template/unbekanntes-feld'], []]);
    expect(all.every(({ failed }) => failed)).toBe(true);
  });
});

describe('the bytes of a run', () => {
  it('are the same every time', async () => {
    const files = { 'drafts/a.md': motion(), 'drafts/b.md': release() };
    const bytes = async () =>
      (await compileAll(files)).flatMap(({ outputs }) => outputs.map((output) => output.bytes));
    expect(await bytes()).toEqual(await bytes());
  });

  it.each([
    ['the draft’s', {}, 'D:20260203'],
    ['a given one', { date: new Date('2001-02-03T00:00:00Z') }, 'D:20010203'],
  ])('are dated: %s', async (_name, options, expected) => {
    const [compiled] = await compileAll({ 'drafts/a.md': motion() }, options);
    expect(Buffer.from(compiled?.outputs[0]?.bytes ?? []).toString('latin1')).toContain(expected);
  });
});

describe('a picture outside the workspace', () => {
  it.each(['../bild.png', '/etc/hostname', '/gibt/es/nicht.png', 'http://example.org/bild.png'])(
    'is told to be that, whether or not it is there: %s',
    async (path) => {
      const draft = motion().replace('Es fehlen', `![Plan](${path})\n\nEs fehlen`);
      const { diagnostics } = await compileDraft(memoryWorkspace({ 'drafts/a.md': draft }), 'drafts/a.md');
      expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
        [
          'layout/bild',
          `Das Bild „${path}“ lässt sich nicht verwenden. Die Datei liegt außerhalb des Arbeitsordners.`,
        ],
      ]);
    },
  );
});

const draftWith = (path: string): string => motion().replace('Es fehlen', `![Plan](${path})\n\nEs fehlen`);

describe('a picture beside its draft', () => {
  const picture = png({ width: 1, height: 1, pixels: new Uint8Array([0, 255, 0, 0, 255]) });

  it.each([
    ['../bilder/plan.png', { 'bilder/plan.png': picture }],
    ['plan.png', { 'drafts/2026/plan.png': picture }],
    ['plan.png', { 'plan.png': picture }],
    // As before, where there are two.
    ['bilder/plan.png', { 'bilder/plan.png': picture, 'drafts/2026/bilder/plan.png': 'x' }],
  ])('is found: %s', async (path, files: Readonly<Record<string, Uint8Array | string>>) => {
    const folder = path.startsWith('..') ? 'drafts' : 'drafts/2026';
    const workspace = memoryWorkspace({ ...files, [`${folder}/a.md`]: draftWith(path) });
    const compiled = await compileDraft(workspace, `${folder}/a.md`);
    expect(codesOf(compiled)).toEqual([]);
  });
});

describe('a fault of the program', () => {
  const files = {
    'drafts/a.md': motion().replace('Es fehlen', '![Plan](bilder/plan.png)\n\nEs fehlen'),
    'drafts/b.md': release(),
    'drafts/c.md': release(),
    'bilder/plan.png': 'x',
  };

  /** As a bug would: it fails where one file is read. */
  function faulty(path: string): Workspace {
    const workspace = memoryWorkspace(files);
    return {
      ...workspace,
      read: (asked) => {
        if (asked === path) throw new RangeError('Maximum call stack size exceeded');
        return workspace.read(asked);
      },
    };
  }

  it.each([
    ['drafts/a.md', 'bilder/plan.png'],
    ['drafts/b.md', 'drafts/b.md'],
  ])('is told at the draft it met, %s, and the others are built', async (met, path) => {
    const all: Compiled[] = [];
    for await (const compiled of compileDrafts(faulty(path), ['drafts/b.md', 'drafts/c.md', 'drafts/a.md']))
      all.push(compiled);
    for (const compiled of all) {
      const isMet = compiled.draft === met;
      const isImageUnread = compiled.draft === 'drafts/a.md';
      if (isMet) expect(codesOf(compiled)).toEqual(['output/programmfehler']);
      else expect(codesOf(compiled)).toEqual(isImageUnread ? ['layout/bild'] : []);
      expect([compiled.failed, compiled.outputs.length]).toEqual(
        isMet || isImageUnread ? [true, 0] : [false, 1],
      );
    }
    expect(all).toHaveLength(3);
  });

  it('is told by compileDraft as well, without the English of the exception', async () => {
    const { diagnostics, failed, targets } = await compileDraft(faulty('bilder/plan.png'), 'drafts/a.md');
    expect([failed, targets]).toEqual([true, [{ format: 'pdf', path: 'out/a.pdf' }]]);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', file: 'drafts/a.md' });
    expect(diagnostics[0]?.message).toMatch(
      /^Das ist ein Fehler im Programm, nicht in „drafts\/a\.md“ \(RangeError, compile\.test\.ts:\d+:\d+\)\.$/u,
    );
  });

  it('keeps the list of drafts whole', () => {
    const shared = createSharedInputs(faulty('drafts/b.md'));
    const plans = ['drafts/b.md', 'drafts/c.md'].map((draft) => planDraft(shared, draft, {}));
    expect(plans.map(({ targets }) => targets.length)).toEqual([0, 1]);
  });
});
