import { parseDocument, YAMLParseError, type Document } from 'yaml';

/**
 * YAML 1.2 with the failsafe schema: every scalar keeps the text it was written as. Aliases are not resolved. Fields
 * written twice are found by `yaml-values.ts`, which reports the line of the first. Never throws.
 */
export function parseYaml(source: string): Document {
  try {
    return parsed(source);
  } catch (error) {
    // The parser limits nested values, but not fields in one line (`a: a: a: …`): thousands exhaust the stack.
    if (error instanceof RangeError) return tooDeep(source);
    throw error;
  }
}

function parsed(source: string): Document {
  return parseDocument(source, {
    version: '1.2',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    // `yaml-faults.ts` recognises an unclosed bracket by its tokens.
    keepSourceTokens: true,
  });
}

/** An empty document whose one fault stands at the line with the most fields. */
function tooDeep(source: string): Document {
  let deepest = { start: 0, length: 0, count: -1 };
  for (const { 0: line, index } of source.matchAll(/^.*$/gmu)) {
    const count = line.split(':').length;
    if (count > deepest.count) deepest = { start: index, length: line.length, count };
  }
  const { start, length } = deepest;
  const document = parsed('');
  document.errors.push(new YAMLParseError([start, start + length], 'RESOURCE_EXHAUSTION', ''));
  return document;
}
