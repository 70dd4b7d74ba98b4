import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

const require = createRequire(import.meta.url);

/** What runs compiled templates: a fraction of the library, and all that the shipped templates need. */
export type Runtime = Pick<typeof Handlebars, 'create'>;

export function handlebarsRuntime(): Runtime {
  const runtime: Runtime = require('handlebars/runtime');
  return runtime;
}

/** The whole library. It is loaded when a template is met that is not as it was shipped. */
export function handlebars(): typeof Handlebars {
  const library: typeof Handlebars = require('handlebars');
  return library;
}
