import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { SourceFile } from '../../src/diagnostics/source-file.ts';
import { kinds } from '../../src/kinds/registry.ts';
import { loadTemplate } from '../../src/template/template.ts';

const folder = fileURLToPath(new URL('../../templates/', import.meta.url));

function read(path: string): SourceFile {
  return sourceFile(`templates/${path}`, readFileSync(`${folder}${path}`, 'utf8'));
}

const partials = new Map(
  readdirSync(`${folder}_teile`).map(
    (file) => [file.replace(/\.md\.hbs$/u, ''), read(`_teile/${file}`)] as const,
  ),
);

describe('shipped templates', () => {
  const shipped = kinds.flatMap((kind) =>
    readdirSync(`${folder}${kind.name}`).map((file) => ({ kind, file })),
  );

  it.each(shipped)('$kind.name/$file names only what its kind has', ({ kind, file }) => {
    expect(loadTemplate(read(`${kind.name}/${file}`), partials, kind).diagnostics).toEqual([]);
  });

  it.each(kinds)('$name has a template', ({ name }) => {
    expect(readdirSync(`${folder}${name}`)).not.toEqual([]);
  });

  it('leaves no partial unused', () => {
    const texts = [...partials.values(), ...shipped.map(({ kind, file }) => read(`${kind.name}/${file}`))];
    for (const name of partials.keys())
      expect(texts.some(({ text }) => text.includes(`{{> ${name}}}`))).toBe(true);
  });
});
