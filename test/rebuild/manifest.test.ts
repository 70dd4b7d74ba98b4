import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openManifest } from '../../src/rebuild/manifest.ts';

let outputs = '';
beforeEach(() => {
  outputs = mkdtempSync(join(tmpdir(), 'drucksache-manifest-'));
});
afterEach(() => rmSync(outputs, { recursive: true }));

const processes = { pid: 4711, isRunning: (pid: number) => pid === 4712 };
const open = (version = '1') => openManifest(outputs, version, processes);
const files = (): readonly string[] => readdirSync(join(outputs, '.drucksache'));

function note(name: string, value: unknown, version = '1'): void {
  const manifest = open(version);
  manifest.add(name, value);
  manifest.close();
}

describe('the manifest', () => {
  it('gives back what was noted last, by any run', () => {
    note('a', { n: 1 });
    note('b', 'ü„“\n');
    const manifest = open();
    expect([manifest.find('a'), manifest.find('b'), manifest.find('c')]).toEqual([
      { n: 1 },
      'ü„“\n',
      undefined,
    ]);
    manifest.close();
    expect(files()).toHaveLength(2);
  });

  it('goes through what was noted under other names, each once', () => {
    note('a', 1);
    note('b', 2);
    note('b', 3);
    const manifest = open();
    manifest.add('c', 4);
    expect([...manifest.others(['a', 'd'])]).toEqual([3]);
    expect(new Set(manifest.others([]))).toEqual(new Set([1, 3]));
    manifest.close();
  });

  it('writes nothing when there is nothing to note', () => {
    open().close();
    expect(readdirSync(outputs)).toEqual([]);
  });

  it('has several runs at once, each in a file of its own', () => {
    const [one, other] = [open(), open()];
    one.add('a', 1);
    other.add('b', 2);
    one.close();
    other.close();
    const manifest = open();
    expect([manifest.find('a'), manifest.find('b')]).toEqual([1, 2]);
    manifest.close();
  });

  it('does not know what another version noted', () => {
    note('a', 1);
    const manifest = open('2');
    expect(manifest.find('a')).toBeUndefined();
    manifest.close();
  });

  it('puts many files together, but for those of a running process', () => {
    for (let run = 0; run < 10; run += 1) note(`n${run}`, run);
    const [name = ''] = files();
    const other = join(outputs, '.drucksache', '4712-00000000.jsonl');
    writeFileSync(other, readFileSync(join(outputs, '.drucksache', name)));
    note('last', 'last');
    expect(files().length).toBeLessThan(5);
    expect(files()).toContain('4712-00000000.jsonl');
    const manifest = open();
    for (let run = 0; run < 10; run += 1) expect(manifest.find(`n${run}`)).toBe(run);
    expect(manifest.find('last')).toBe('last');
    manifest.close();
  });

  it('keeps what was noted last when it puts files together', () => {
    for (let run = 0; run < 12; run += 1) {
      note('a', run);
      const manifest = open();
      expect(manifest.find('a')).toBe(run);
      manifest.close();
    }
  });

  it('puts nothing together of what others may still write to', () => {
    const shared = { ...processes, pid: 1, isRunning: () => true };
    for (let run = 0; run < 12; run += 1) {
      const manifest = openManifest(outputs, '1', { ...shared, pid: run });
      manifest.add('a', run);
      manifest.close();
    }
    expect(files()).toHaveLength(12);
  });

  it('clears away what killed runs have half put together', () => {
    for (let run = 0; run < 8; run += 1) note('a', run);
    for (const pid of [4712, 4713]) writeFileSync(join(outputs, '.drucksache', `${pid}-0.jsonl.tmp`), '{');
    for (let run = 0; run < 2; run += 1) note('a', run);
    expect(files().filter((name) => name.endsWith('.tmp'))).toEqual(['4712-0.jsonl.tmp']);
  });

  it('reads notes longer than a chunk', () => {
    const long = 'ä'.repeat(100_000);
    note('a', long);
    note('b', 1);
    const manifest = open();
    expect([manifest.find('a'), manifest.find('b')]).toEqual([long, 1]);
    manifest.close();
  });

  test.prop([fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 400 })])('survives any bytes', (bytes, at) => {
    note('a', { n: 1 });
    const [name = ''] = files();
    const path = join(outputs, '.drucksache', name);
    const good = readFileSync(path);
    writeFileSync(path, Buffer.concat([good.subarray(0, at), bytes, good.subarray(at)]));
    const manifest = open();
    expect(() => manifest.find('a')).not.toThrow();
    manifest.close();
    rmSync(join(outputs, '.drucksache'), { recursive: true });
  });
});
