import { placeOf } from '../../src/diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { View } from '../../src/kinds/kind.ts';
import type { Vocabulary } from '../../src/template/directives.ts';
import type { Template } from '../../src/template/engine.ts';
import { loadTemplate, type PartialFiles, renderTemplate } from '../../src/template/template.ts';

/** A small kind with every shape there is. */
const vocabulary: Vocabulary = {
  viewShape: {
    fields: {
      titel: 'text',
      datum: 'text',
      entwurf: 'flag',
      begruendung: 'slot',
      zeilen: { list: 'text' },
      finanzen: { fields: { betrag: 'text', quelle: { fields: { name: 'text' } } } },
      antragsteller: { list: { fields: { name: 'text', funktion: { list: 'text' } } } },
    },
  },
  parts: ['begruendung'],
  slots: ['lead'],
};

export function load(text: string, partials: Readonly<Record<string, string>> = {}) {
  return loadTemplate(sourceFile('dokument.md.hbs', text), partialFiles(partials), vocabulary);
}

function partialFiles(texts: Readonly<Record<string, string>>): PartialFiles {
  return {
    names: () => Object.keys(texts),
    read(name) {
      const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
      return text === undefined
        ? undefined
        : { value: sourceFile(`_teile/${name}.md.hbs`, text), diagnostics: [] };
    },
  };
}

/** `dokument.md.hbs:12:5 template/unbekanntes-feld` for each diagnostic. */
export function places(text: string, partials: Readonly<Record<string, string>> = {}): readonly string[] {
  return load(text, partials).diagnostics.map((found) => `${place(found)} ${found.code}`);
}

export function mustLoad(text: string, partials: Readonly<Record<string, string>> = {}): Template {
  const { value, diagnostics } = load(text, partials);
  if (value === undefined)
    throw new Error(diagnostics.map((found) => `${place(found)} ${found.message}`).join('\n'));
  return value;
}

export function mustRender(template: Template, view: View): string {
  const { value, diagnostics } = renderTemplate(template, { view, slots: new Map() });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

export function place(found: Diagnostic): string {
  const { line, column } = placeOf(found);
  return `${found.file}:${line}:${column}`;
}
