import { parseDocument } from 'yaml';
import type { Document } from 'yaml';

/**
 * YAML 1.2 with the failsafe schema: every scalar stays the text it was written as. No alias is ever resolved, and
 * the faults that need our words (fields written twice) are found by us.
 */
export function parseYaml(source: string): Document {
  return parseDocument(source, {
    version: '1.2',
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    // Tells an unclosed bracket from a closed one.
    keepSourceTokens: true,
  });
}
