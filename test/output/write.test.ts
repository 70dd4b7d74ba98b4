import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile, createWriter, writeFailure } from '../../src/output/write.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drucksache-output-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const processes = { pid: 4711, isRunning: (pid: number) => pid === 4712 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writing an output', () => {
  it('makes the folders it needs and leaves nothing else behind', () => {
    const written = createWriter(root, processes).write('out/2026/x.pdf', bytes('neu'), 'drafts/x.md');
    expect(written).toEqual({ mtimeMs: statSync(join(root, 'out/2026/x.pdf')).mtimeMs });
    expect(readFileSync(join(root, 'out/2026/x.pdf'), 'utf8')).toBe('neu');
    expect(readdirSync(join(root, 'out/2026'))).toEqual(['x.pdf']);
  });

  it('replaces what is there, and leaves it untouched when nothing changes', () => {
    const writer = createWriter(root, processes);
    const file = join(root, 'x.pdf');
    writer.write('x.pdf', bytes('eins'), 'x.md');
    utimesSync(file, 1000, 1000);
    writer.write('x.pdf', bytes('eins'), 'x.md');
    expect(statSync(file).mtimeMs).toBe(1_000_000);
    writer.write('x.pdf', bytes('zwei'), 'x.md');
    expect(readFileSync(file, 'utf8')).toBe('zwei');
    expect(statSync(file).mtimeMs).toBeGreaterThan(1_000_000);
  });

  it('makes a folder again that somebody has removed meanwhile', () => {
    const writer = createWriter(root, processes);
    writer.write('out/x.pdf', bytes('eins'), 'x.md');
    rmSync(join(root, 'out'), { recursive: true });
    writer.write('out/x.pdf', bytes('zwei'), 'x.md');
    expect(readFileSync(join(root, 'out/x.pdf'), 'utf8')).toBe('zwei');
  });

  it('clears away what dead runs left, and nothing of living ones', () => {
    writeFileSync(join(root, '.drucksache-4713.tmp'), 'dead');
    writeFileSync(join(root, '.drucksache-4712.tmp'), 'alive');
    writeFileSync(join(root, '.drucksache-x.tmp'), "somebody else's");
    createWriter(root, processes).write('x.pdf', bytes('neu'), 'x.md');
    expect(readdirSync(root).sort()).toEqual(['.drucksache-4712.tmp', '.drucksache-x.tmp', 'x.pdf']);
  });

  it('says in German what is in the way, and leaves no half file', () => {
    mkdirSync(join(root, 'x.pdf/darin'), { recursive: true });
    writeFileSync(join(root, 'datei'), '');
    const writer = createWriter(root, processes);
    expect(writer.write('x.pdf', bytes('neu'), 'drafts/x.md')).toMatchObject({
      fault: {
        severity: 'error',
        code: 'output/schreiben',
        message: '„x.pdf“ lässt sich nicht schreiben: dort liegt ein Ordner dieses Namens.',
        file: 'drafts/x.md',
      },
    });
    expect(writer.write('datei/x.pdf', bytes('neu'), 'x.md')).toMatchObject({
      fault: { message: expect.stringContaining('liegt eine Datei, wo ein Ordner') },
    });
    expect(readdirSync(root).sort()).toEqual(['datei', 'x.pdf']);
  });

  it('writes beside a leftover that cannot be removed', () => {
    mkdirSync(join(root, '.drucksache-4713.tmp/darin'), { recursive: true });
    expect(createWriter(root, processes).write('x.pdf', bytes('neu'), 'x.md')).not.toHaveProperty('fault');
  });

  it.each([
    ['ENOSPC', 'kein Platz'],
    ['EACCES', 'darf nicht geschrieben werden'],
    ['EROFS', 'schreibgeschützt'],
    ['EIO', 'das System meldet EIO'],
  ])('explains %s', (code, expected) => {
    expect(writeFailure(Object.assign(new Error('english text'), { code }))).toContain(expected);
  });
});

describe('an older output', () => {
  it('is told with its date when its draft has faults', () => {
    writeFileSync(join(root, 'x.pdf'), 'alt');
    const written = new Date(2026, 1, 3, 14, 5);
    utimesSync(join(root, 'x.pdf'), written, written);
    const infos = createWriter(root, processes).outdated(['x.pdf', 'x.md'], 'drafts/x.md');
    expect(infos).toHaveLength(1);
    expect(infos[0]).toMatchObject({ severity: 'info', code: 'output/veraltet', file: 'drafts/x.md' });
    expect(infos[0]?.message).toContain('x.pdf ist veraltet (Stand 03.02.2026 14:05)');
  });
});

describe('a new file', () => {
  it('never takes the place of another', () => {
    const target = join(root, 'drafts/x.md');
    expect(createFile(target, 'neu', 'drafts/x.md')).toBeUndefined();
    expect(createFile(target, 'anders', 'drafts/x.md')).toBe(
      '„drafts/x.md“ gibt es schon und wird nicht überschrieben.',
    );
    expect(readFileSync(target, 'utf8')).toBe('neu');
    expect(createFile(join(target, 'y.md'), 'neu', 'y.md')).toContain('lässt sich nicht schreiben');
    expect(existsSync(join(root, 'y.md'))).toBe(false);
  });
});
