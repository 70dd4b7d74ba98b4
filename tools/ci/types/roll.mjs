// Rolls the declarations that the compiler has written into one file: `node roll.mjs dist/index.d.ts FILE`.
import { writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const [from, to] = process.argv.slice(2);
const bundle = await rolldown({
  input: from,
  external: (id) => !/^[./]/u.test(id),
  plugins: [dts({ dtsInput: true, tsconfig: false, oxc: true })],
});
const [{ code }, ...others] = (await bundle.generate({ format: 'es' })).output;
if (others.length > 0) throw new Error(`not one file: ${others.map(({ fileName }) => fileName).join(', ')}`);
// Who uses the package has none of its dependencies, nor their types.
const foreign = code.match(/^import\b.*|\bimport\(.*/mu);
if (foreign !== null) throw new Error(`the public types name those of a dependency: ${foreign[0]}`);
writeFileSync(to, code);
