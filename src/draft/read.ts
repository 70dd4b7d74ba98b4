import type { Outcome } from '../diagnostics/diagnostic.ts';
import { andThen } from '../diagnostics/outcome.ts';
import { positionAt, type SourceFile } from '../diagnostics/source-file.ts';
import { decode } from './decode.ts';
import { faultOfFences } from './fences.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Draft, Mapping } from './value.ts';
import { strayCharacters, withoutStrayCharacters } from './stray-characters.ts';
import { readMapping } from './yaml-values.ts';

/** A file of Stammdaten with its fields; `kinds/stammdaten` checks them. */
export interface StammdatenFile {
  readonly file: SourceFile;
  readonly data: Mapping;
}

/** A draft: UTF-8 Markdown with YAML front matter. Never throws, whatever the bytes. */
export function readDraft(path: string, bytes: Uint8Array): Outcome<Draft> {
  return andThen(decode(path, bytes), readDraftFile);
}

export function readDraftFile(file: SourceFile): Outcome<Draft> {
  const fault = faultOfFences(file);
  if (fault !== undefined) return { diagnostics: [fault] };
  const { document, source, start, bodyStart } = splitFrontMatter(file.text);
  const mapping = readMapping({ file, source, start }, document ?? parseYaml(''));
  const found = [...strayCharacters(file), ...mapping.diagnostics];
  if (mapping.value === undefined) return { diagnostics: found };
  const body = {
    text: withoutStrayCharacters(file.text.slice(bodyStart)),
    start: bodyStart,
    line: positionAt(file, bodyStart).line,
  };
  return { value: { file, data: mapping.value, body }, diagnostics: found };
}

/** Plain YAML without fences; an empty file is an empty mapping. */
export function readStammdatenFile(file: SourceFile): Outcome<StammdatenFile> {
  const mapping = readMapping({ file, source: file.text, start: 0 }, parseYaml(file.text));
  const found = [...strayCharacters(file), ...mapping.diagnostics];
  if (mapping.value === undefined) return { diagnostics: found };
  return { value: { file, data: mapping.value }, diagnostics: found };
}
