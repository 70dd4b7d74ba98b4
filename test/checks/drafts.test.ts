import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checks/registry.ts';
import { compileDrafts, openWorkspace, placeOf } from '../../src/index.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(join(root, 'drafts'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length))
  .toSorted();

/** What a draft is to be told, `5:9 check/titel-form` a line, in its front matter after `# erwartet:`. */
function expectedOf(name: string): readonly string[] {
  return readFileSync(join(root, 'drafts', `${name}.md`), 'utf8')
    .split('\n')
    .flatMap((line) => /^\s*# erwartet: (.+)$/u.exec(line)?.[1] ?? [])
    .toSorted();
}

const found = await (async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const told = new Map<string, readonly string[]>();
  const drafts = names.map((name) => `drafts/${name}.md`);
  for await (const { draft, diagnostics } of compileDrafts(openWorkspace(root), drafts, {
    haus: 'musterkreis',
  })) {
    const lines = diagnostics.map((diagnostic) => {
      const { line, column } = placeOf(diagnostic);
      return `${line}:${column} ${diagnostic.code}`;
    });
    told.set(draft, lines.toSorted());
  }
  return told;
})();

/** A draft that a rule is to find fault with is named for it (`titel-form`, `titel-form-2`), a near miss `-gut`. */
const isAbout = (name: string, id: string) => new RegExp(String.raw`^${id}(?:-\d+)?$`).test(name);
const isNearMiss = (name: string, id: string) => new RegExp(String.raw`^${id}-gut(?:-\d+)?$`).test(name);

describe('drafts', () => {
  it.each(names)('%s', (name) => {
    expect(found.get(`drafts/${name}.md`)).toEqual(expectedOf(name));
  });
});

describe('rules', () => {
  const ids = rules.map(({ id }) => id);

  it.each(ids)('%s has a draft that triggers it, and a near miss', (id) => {
    const faulty = names.filter((name) => isAbout(name, id));
    expect(faulty).not.toEqual([]);
    for (const name of faulty) expect(expectedOf(name).join()).toContain(`check/${id}`);
    const good = names.filter((name) => isNearMiss(name, id));
    expect(good).not.toEqual([]);
    for (const name of good) expect(expectedOf(name).join()).not.toContain(`check/${id}`);
  });

  it('are what the drafts are named for', () => {
    const strays = names.filter((name) => !ids.some((id) => isAbout(name, id) || isNearMiss(name, id)));
    expect(strays).toEqual([]);
  });
});
