import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

const require = createRequire(import.meta.url);

/** Loaded when a template is met that needs it: the shipped ones do not (`ordinary-tree.ts`). */
export function handlebars(): typeof Handlebars {
  const library: typeof Handlebars = require('handlebars');
  return library;
}
