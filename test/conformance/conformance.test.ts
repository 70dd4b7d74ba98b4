import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isMissing } from '../outside-tools.ts';
import { readTagged } from '../reading/pdf-structure.ts';
import { allDocuments } from './documents.ts';
import { plantFaults } from './planted-faults.ts';
import { structureFaults } from './structure-faults.ts';
import { brokenRules } from './verapdf.ts';
import type { Candidate, Flavours } from './verapdf.ts';

const documents = await allDocuments();
const planted = await plantFaults(documents);

describe('the structure we ask for ourselves', () => {
  it.each(documents)('holds in $name', async ({ bytes }) => {
    expect(structureFaults(await readTagged(bytes))).toEqual([]);
  });

  it.each(planted)('tells the fault $name, and no other', async ({ bytes, ownFault }) => {
    const faults = structureFaults(await readTagged(bytes));
    expect(faults).not.toEqual([]);
    for (const fault of faults) expect(fault).toMatch(ownFault);
  });
});

describe.skipIf(isMissing('javac', 'mvn'))('veraPDF (needs a JDK and Maven)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drucksache-conformance-'));
  let rules: ReadonlyMap<string, readonly string[]> = new Map();

  const pathOf = (name: string): string => join(folder, `${name}.pdf`);
  const rulesBrokenBy = (name: string): readonly string[] | undefined => rules.get(pathOf(name));

  function write(name: string, bytes: Uint8Array, flavours: Flavours): Candidate {
    const path = pathOf(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return { path, flavours };
  }

  beforeAll(async () => {
    const good = documents.map(({ name, bytes, flavours }) => write(name, bytes, flavours));
    const bad = planted.map(({ name, bytes }) => write(name, bytes, 'ua1+2a'));
    rules = await brokenRules([...good, ...bad]);
  }, 600_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(documents)('finds no fault in $name', ({ name }) => {
    expect(rulesBrokenBy(name)).toEqual([]);
  });

  it.each(planted.filter(({ rule }) => rule !== undefined))('finds the fault $name', ({ name, rule }) => {
    expect(rulesBrokenBy(name)?.join('\n')).toContain(` ${rule}: `);
  });
});
