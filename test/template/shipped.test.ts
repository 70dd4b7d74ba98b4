import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { SourceFile } from '../../src/diagnostics/source-file.ts';
import { kinds } from '../../src/kinds/registry.ts';
import { ordinaryTree } from '../../src/template/ordinary-tree.ts';
import { packTemplates, shippedTemplate, unpackTemplates } from '../../src/template/shipped.ts';
import { loadTemplate, type PartialFiles } from '../../src/template/template.ts';

const folder = fileURLToPath(new URL('../../templates/', import.meta.url));

function read(path: string): SourceFile {
  return sourceFile(`templates/${path}`, readFileSync(`${folder}${path}`, 'utf8'));
}

const partials = new Map(
  readdirSync(`${folder}_teile`).map(
    (file) => [file.replace(/\.md\.hbs$/u, ''), read(`_teile/${file}`)] as const,
  ),
);
const partialFiles: PartialFiles = {
  names: () => [...partials.keys()],
  read(name) {
    const value = partials.get(name);
    return value && { value, diagnostics: [] };
  },
};

const shipped = kinds.flatMap((kind) =>
  readdirSync(`${folder}${kind.name}`)
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => ({ kind, path: `${kind.name}/${file}` })),
);
const loaded = new Map(
  shipped.map(({ kind, path }) => [path, loadTemplate(read(path), partialFiles, kind)] as const),
);

describe('shipped templates', () => {
  it.each(shipped)('$path names only what its kind has', ({ path }) => {
    expect(loaded.get(path)?.diagnostics).toEqual([]);
  });

  it('are read without Handlebars, which takes long to load', () => {
    const files = [...partials.values(), ...shipped.map(({ path }) => read(path))];
    const others = files.filter((file) => ordinaryTree(file) === undefined);
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  it.each(kinds)('$name has a template', ({ name }) => {
    expect(shipped.filter(({ kind }) => kind.name === name)).not.toEqual([]);
  });

  it('leaves no partial unused', () => {
    const called = [...loaded.values()].flatMap(({ value }) => [...(value?.partials.keys() ?? [])]);
    expect([...new Set(called)].sort()).toEqual([...partials.keys()].sort());
  });
});

describe('a template that was packed with the package', () => {
  const templates = [...loaded.values()].flatMap(({ value }) => value ?? []);
  const packed = unpackTemplates(packTemplates(templates));
  const taken = (file: SourceFile, partial = (name: string) => partials.get(name)) =>
    shippedTemplate(file, partial, packed);

  it.each(templates)('is the one that is read: $file.path', (template) => {
    expect(taken(template.file)).toEqual(template);
  });

  it.each(templates)('is taken only where nothing was changed: $file.path', ({ file, partials: called }) => {
    expect(taken(sourceFile(file.path, `${file.text} `))).toBeUndefined();
    expect(taken(sourceFile('templates/antrag/andere.md.hbs', file.text))).toBeUndefined();
    for (const changed of called.keys()) {
      const other = sourceFile(`templates/_teile/${changed}.md.hbs`, 'Anderes.');
      const withOther = (name: string): SourceFile | undefined =>
        name === changed ? other : partials.get(name);
      expect(taken(file, withOther)).toBeUndefined();
      expect(taken(file, (name) => (name === changed ? undefined : partials.get(name)))).toBeUndefined();
    }
  });
});
