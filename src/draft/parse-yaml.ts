import { parseDocument, YAMLParseError } from 'yaml';
import type { Document } from 'yaml';

/**
 * YAML 1.2 with the failsafe schema: every scalar stays the text it was written as. No alias is ever resolved, and
 * the faults that need our words (fields written twice) are found by us. Never throws.
 */
export function parseYaml(source: string): Document {
  try {
    return parsed(source);
  } catch (error) {
    // The parser counts nested values, but not fields in one line (`a: a: a: …`), of which thousands exhaust the stack.
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
    // Tells an unclosed bracket from a closed one.
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
