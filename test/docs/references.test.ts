import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { Meaning } from '../../src/diagnostics/meaning.ts';
import { compileDrafts, openWorkspace } from '../../src/index.ts';
import { checksReference } from './checks-reference.ts';
import { fieldsReference } from './fields-reference.ts';
import { messagesReference } from './messages-reference.ts';

const folder = fileURLToPath(new URL('../../docs/referenz/', import.meta.url));

/** The checks that mend something in one of the drafts which trigger them. */
async function mendedChecks(): Promise<ReadonlySet<string>> {
  const root = fileURLToPath(new URL('../checks/', import.meta.url));
  const drafts = readdirSync(`${root}drafts`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `drafts/${name}`);
  const mended = new Set<string>();
  for await (const { diagnostics } of compileDrafts(openWorkspace(root), drafts, { haus: 'musterkreis' })) {
    for (const { code, fix } of diagnostics) if (fix !== undefined) mended.add(code.replace('check/', ''));
  }
  return mended;
}

/** `npm run docs` writes them anew. */
describe('references', () => {
  it('tell every field', async () => {
    await expect(fieldsReference()).toMatchFileSnapshot(`${folder}felder.md`);
  });

  it('tell every check', async () => {
    await expect(checksReference(await mendedChecks())).toMatchFileSnapshot(`${folder}pruefungen.md`);
  });

  it('tell every message', async () => {
    await expect(messagesReference()).toMatchFileSnapshot(`${folder}meldungen.md`);
  });

  it.each(Object.entries<Meaning>(catalogue))(
    '%s has a remedy, or a check of its own',
    (code, { remedy }) => {
      expect(remedy !== undefined).toBe(!code.startsWith('check/'));
      if (remedy !== undefined) expect(remedy).toMatch(/[.:]|\.$/u);
    },
  );
});
