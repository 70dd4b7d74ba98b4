import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import type Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { SourceFile } from '../../src/diagnostics/source-file.ts';
import { kinds } from '../../src/kinds/registry.ts';
import type { View, ViewShape, ViewValue } from '../../src/kinds/kind.ts';
import { packTemplates, shippedTemplate, type ShippedTemplates } from '../../src/template/shipped.ts';
import { loadTemplate, type PartialFiles } from '../../src/template/template.ts';
import { mustRender } from './vocabulary.ts';

const folder = fileURLToPath(new URL('../../templates/', import.meta.url));

function source(path: string): SourceFile {
  return sourceFile(`templates/${path}`, readFileSync(`${folder}${path}`, 'utf8'));
}

const partials = new Map(
  readdirSync(`${folder}_teile`).map(
    (file) => [file.replace(/\.md\.hbs$/u, ''), source(`_teile/${file}`)] as const,
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
  shipped.map(({ kind, path }) => [path, loadTemplate(source(path), partialFiles, kind)] as const),
);

describe('shipped templates', () => {
  it.each(shipped)('$path names only what its kind has', ({ path }) => {
    expect(loaded.get(path)?.diagnostics).toEqual([]);
  });

  it.each(kinds)('$name has a template', ({ name }) => {
    expect(shipped.filter(({ kind }) => kind.name === name)).not.toEqual([]);
  });

  it('leaves no partial unused', () => {
    const called = [...loaded.values()].flatMap(({ value }) => [...(value?.partials.keys() ?? [])]);
    expect([...new Set(called)].sort()).toEqual([...partials.keys()].sort());
  });
});

/** All that a template may ask for. */
function filledView(shape: ViewShape): View {
  const fields = typeof shape === 'object' && 'fields' in shape ? Object.entries(shape.fields) : [];
  return Object.fromEntries(fields.map(([name, field]) => [name, filled(field)]));
}

function filled(shape: ViewShape): ViewValue {
  if (shape === 'text') return 'Text';
  if (typeof shape === 'string') return true;
  return 'list' in shape ? [filled(shape.list), filled(shape.list)] : filledView(shape);
}

describe('a template that was packed with the package', () => {
  const templates = [...loaded.values()].flatMap(({ value }) => value ?? []);
  const load: (module: object) => void = runInThisContext(`(module) => { ${packTemplates(templates)} }`);
  const module: { exports: ShippedTemplates } = { exports: { files: {}, calls: {} } };
  load(module);
  const taken = (file: SourceFile, partial = (name: string) => partials.get(name)) =>
    shippedTemplate(file, partial, module.exports);

  it.each(shipped)('prints what the one that is read prints: $path', ({ kind, path }) => {
    const [packed, read] = [taken(source(path)), loaded.get(path)?.value];
    expect([...(packed?.partials.keys() ?? [])]).toEqual([...(read?.partials.keys() ?? [])]);
    for (const view of [{}, filledView(kind.viewShape)])
      expect(packed && mustRender(packed, view)).toBe(read && mustRender(read, view));
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

describe('the build', () => {
  const built = createRequire(new URL('../../dist/cli.cjs', import.meta.url));

  it('compiles every shipped template', () => {
    const { files, calls }: ShippedTemplates = built('./template/precompiled.cjs');
    expect(Object.keys(calls)).toEqual(shipped.map(({ path }) => `templates/${path}`));
    expect(Object.keys(files).sort()).toEqual(
      [...partials.values(), ...shipped.map(({ path }) => source(path))].map(({ path }) => path).sort(),
    );
  });

  it('leaves texts in lists what they are', () => {
    const engine: typeof Handlebars = built('./program/handlebars.cjs').create();
    engine.registerHelper('type', (value: unknown) => typeof value);
    const print = engine.compile('{{#each zeilen}}{{#if @first}}{{type this}}{{/if}}{{/each}}');
    expect(print({ zeilen: ['a', 'b'] })).toBe('string');
  });
});
