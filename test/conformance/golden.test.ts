import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTagged, readText } from '../reading/pdf-structure.ts';
import { wordsSaid } from '../reading/plain-text.ts';
import { samplesAndUglyCases } from './documents.ts';
import { printHeard } from './print-heard.ts';
import { printTree } from './print-tree.ts';
import { printWords } from './print-words.ts';

/** What is read of these as well: the samples, and what is hard to hear. */
const isHeard = (name: string): boolean =>
  name.startsWith('sample/') || ['ugly/zum-hoeren', 'ugly/fussnoten', 'ugly/ratskopf'].includes(name);

const folder = fileURLToPath(new URL('../golden/', import.meta.url));
const documents = await samplesAndUglyCases();

/** `npm run golden` writes them anew; the difference is reviewed with the change that made it. */
describe('golden files', () => {
  it.each(documents)('tell the structure and the places of the words of $name', async (document) => {
    const { name, bytes, text = '' } = document;
    const pdf = await readTagged(bytes);
    expect(wordsSaid(text)).toEqual(wordsSaid(pdf.elements.map(readText).join(' ')));
    await expect(printTree(pdf)).toMatchFileSnapshot(`${folder}${name}.tree.txt`);
    if (isHeard(name)) await expect(printHeard(pdf)).toMatchFileSnapshot(`${folder}${name}.heard.txt`);
    await expect(printWords(pdf.pages)).toMatchFileSnapshot(`${folder}${name}.words.txt`);
  });

  it('are there for these documents only', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.txt'))
      .map((file) => file.replaceAll('\\', '/'));
    const expected = new Set(
      documents.flatMap(({ name }) => [
        `${name}.tree.txt`,
        `${name}.words.txt`,
        ...(isHeard(name) ? [`${name}.heard.txt`] : []),
      ]),
    );
    expect(files.filter((file) => !expected.has(file))).toEqual([]);
  });
});
