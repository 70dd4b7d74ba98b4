import { createRequire } from 'node:module';
import type matter from 'gray-matter';
import type * as Yaml from 'yaml';
import type { Alias, Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';

const require = createRequire(import.meta.url);
let loaded: typeof Yaml | undefined;

/** Loaded when a file is met that needs it: most do not (`ordinary-yaml.ts`). */
export function yaml(): typeof Yaml {
  if (loaded !== undefined) return loaded;
  const library: typeof Yaml = require('yaml');
  loaded = library;
  return library;
}

export function grayMatter(): typeof matter {
  const library: typeof matter = require('gray-matter');
  return library;
}

export function isAlias(node: unknown): node is Alias {
  return yaml().isAlias(node);
}

export function isCollection(node: unknown): node is YAMLMap | YAMLSeq {
  return yaml().isCollection(node);
}

export function isDocument(node: unknown): node is Document {
  return yaml().isDocument(node);
}

export function isMap(node: unknown): node is YAMLMap {
  return yaml().isMap(node);
}

export function isNode(node: unknown): node is Node {
  return yaml().isNode(node);
}

export function isScalar(node: unknown): node is Scalar {
  return yaml().isScalar(node);
}

export function isSeq(node: unknown): node is YAMLSeq {
  return yaml().isSeq(node);
}
