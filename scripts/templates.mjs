// Reads, checks and compiles the shipped templates for the built template room, which looks for them beside `shipped.js`:
// `npm run build` runs it after the TypeScript compiler and before the bundler, for which they are a part of the program.
import { writeFileSync } from 'node:fs';
import { kinds } from '../dist/kinds/registry.js';
import { createSharedInputs } from '../dist/compile/shared-inputs.js';
import { packTemplates } from '../dist/template/shipped.js';
import { memoryWorkspace } from '../dist/workspace/workspace.js';

const workspace = memoryWorkspace({});
const shared = createSharedInputs(workspace);

const templates = kinds.flatMap((kind) =>
  workspace.templatesIn(kind.name).map((file) => {
    const { value, diagnostics } = shared.template(kind, file.replace(/\.md\.hbs$/u, ''));
    if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    return value;
  }),
);
writeFileSync(new URL('../dist/template/precompiled.cjs', import.meta.url), packTemplates(templates));
