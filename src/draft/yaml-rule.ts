import type { Document, YAMLError } from 'yaml';
import type { Range } from './yaml-lines.ts';

/** A stretch of the source and what stands there instead. */
export interface Replacement extends Range {
  readonly text: string;
}

/** A place where the source is not YAML, as UTF-16 offsets. */
export interface YamlFault extends Range {
  readonly message: string;
  readonly hint: string;
  /** What certainly mends it. */
  readonly fix?: readonly Replacement[];
  /** A tab indents; one tells of all. */
  readonly isTab?: true;
}

export interface Site {
  readonly found: YAMLError;
  readonly at: number;
  readonly source: string;
  readonly document: Document;
}

export type Rule = (site: Site) => YamlFault | undefined;

/** Errors that share a code differ in the parser's words. If those change, the next rule or the general fault applies. */
export function says({ found }: Site, code: YAMLError['code'], words: RegExp): boolean {
  return found.code === code && words.test(found.message);
}
