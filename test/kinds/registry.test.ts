import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kindNamed, kindOf } from '../../src/kinds/registry.ts';
import { kinds, outputFormats } from '../../src/output/registry.ts';
import type { Kind } from '../../src/output/registry.ts';
import { draftOf, told } from './workbench.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const names = kinds.map(({ name }) => name);
const allowed = `Möglich sind: ${names.join(', ')}.`;

const fault = (frontMatter: string) => told(kindOf(draftOf(frontMatter)).diagnostics);

describe('registry', () => {
  it('finds a kind by its name', () => {
    expect(names.map((name) => kindNamed(name)?.name)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
    expect(kindNamed('toString')).toBeUndefined();
    expect(kindOf(draftOf('art: antrag')).value?.name).toBe('antrag');
  });

  it.each([
    ['titel: x', `2:1 draft/art „art“ fehlt: Was für ein Dokument ist das? | ${allowed}`],
    ['titel: x\nart:', `3:1 draft/art „art“ fehlt: Was für ein Dokument ist das? | ${allowed}`],
    ['art: antrak', '2:6 draft/art art: „antrak“ ist keine Art von Dokument | Meinten Sie „antrag“?'],
    ['art: brief', `2:6 draft/art art: „brief“ ist keine Art von Dokument | ${allowed}`],
    ['art: [antrag]', `2:6 draft/art art: hier wird ein Wort erwartet | ${allowed}`],
  ])('%s', (frontMatter, expected) => {
    expect(fault(frontMatter)).toEqual([expected]);
  });

  it.each(['Art: antrag', 'art: Prüfantrag', 'ART: ÄNDERUNGSANTRAG', 'art: Antrag '])(
    'takes %s',
    (frontMatter) => {
      expect(fault(frontMatter)).toEqual([]);
    },
  );
});

describe('a kind', () => {
  it.each(kinds)('$name lacks nothing', (kind) => {
    expect(lacking(kind)).toEqual([]);
  });

  it.each(kinds)('$name has a sample and a starter that are of this kind', ({ name }) => {
    for (const file of [`drafts/${name}.md`, `templates/${name}/neu.md`]) {
      expect(readFileSync(join(repository, file), 'utf8'), file).toMatch(new RegExp(`^art: ${name}$`, 'mu'));
    }
  });

  it.each(kinds)('$name is described in one German line', ({ description }) => {
    expect(description).toMatch(/^\p{Lu}[^\n]{10,79}(?<!\.)$/u);
  });

  it('is in the registry when it has a folder', () => {
    const templates = readdirSync(join(repository, 'templates')).filter(
      (folder) => folder !== '_teile' && folder !== 'haus',
    );
    expect(templates.toSorted()).toEqual(names.toSorted());
    const samples = readdirSync(join(repository, 'drafts')).map((file) => file.replace(/\.md$/u, ''));
    expect(samples.filter((sample) => !names.includes(sample))).toEqual([]);
  });
});

/** What has to be there for each kind, as far as it is not. */
function lacking({ name, formats }: Kind): readonly string[] {
  const goldens = formats.includes('pdf') ? ['tree', 'words'] : [];
  const needed = [
    `src/kinds/${name}/${name}.ts`,
    ...formats.map((format) => `templates/${name}/${outputFormats[format].template}.md.hbs`),
    `templates/${name}/neu.md`,
    `drafts/${name}.md`,
    ...goldens.map((golden) => `test/golden/sample/${name}.${golden}.txt`),
  ];
  return needed.filter((file) => !existsSync(join(repository, file)));
}
