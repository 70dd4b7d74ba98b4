import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileDrafts, memoryWorkspace, openWorkspace } from '../../src/index.ts';
import type { Workspace } from '../../src/index.ts';

/** A release as a page, and the same paper as plain text. */
export interface BuiltPage {
  readonly name: string;
  readonly html: string;
  readonly text: string;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));
const shared = resolve(repository, process.env['DRUCKSACHE_SHARED'] ?? '../shared');

/** Every release of the repository, and where they are those of other people and those made to break a site. */
export async function allPages(): Promise<readonly BuiltPage[]> {
  const folders = ['.', 'test/ugly', 'test/twins', 'test/look'].map((name) => join(repository, name));
  const outside = [
    process.env['DRUCKSACHE_REFERENCE'] ?? join(shared, 'reference'),
    join(shared, 'cases/releases'),
  ];
  const built: BuiltPage[] = [];
  for (const folder of [...folders, ...outside.filter((each) => existsSync(each))])
    built.push(...(await pagesIn(folder.slice(repository.length), openWorkspace(folder))));
  return [...built, ...(await pagesIn('hard', memoryWorkspace({ 'drafts/presse.md': hard })))];
}

async function pagesIn(group: string, workspace: Workspace): Promise<readonly BuiltPage[]> {
  const built: BuiltPage[] = [];
  const releases = workspace.drafts().filter((draft) => {
    const bytes = workspace.read(draft).value;
    return bytes !== undefined && /^art: *pressemitteilung/mu.test(new TextDecoder().decode(bytes));
  });
  for await (const { draft, outputs } of compileDrafts(workspace, releases, { formats: ['txt', 'html'] })) {
    const [txt, html] = outputs.map(({ bytes }) => new TextDecoder().decode(bytes));
    if (txt === undefined || html === undefined) throw new Error(`${group}: ${draft} was not built`);
    built.push({ name: `${group}/${draft}`, html, text: txt });
  }
  return built;
}

/** What fits no narrow screen, and what HTML would read as its own. */
const hard = `---
art: pressemitteilung
status: entwurf
titel: "</title><script>alert('1')</script> & <b>fett</b>"
dachzeile: "&lt;b&gt; \\" onclick=x"
absender: [Donaudampfschifffahrtsgesellschaftsverwaltungsratsvorsitzendenvereinigung Musterstadt, B]
datum: 2026-02-03
sperrfrist: 2026-02-04 17:30
ort: Musterstadt
kontakt: { name: Erika Mustermann, email: eine-sehr-lange-adresse-ohne-trennstelle@kreistagsfraktion-neue-mitte.example }
---

Vorspann mit <script>alert(2)</script>, [Verweis](https://a.example/?a=1&b="2") und Note[^1]. CO<sub>2</sub>, ~~weg~~.

| Eine lange Spalte | Noch eine lange Spalte | Dritte | Vierte | Fünfte | Sechste | Siebte | Achte |
| --- | ---: | :---: | --- | --- | --- | --- | --- |
| Verkehrsinfrastrukturfinanzierungsgesellschaft | 1.000,00 EUR | Mitte | 4 | 5 | 6 | 7 | 8 |

3. drei
   - Punkt
     a) tief
     b) tiefer
7. sieben[^1]

(1) eins
(2) zwei

https://musterkreis.example/${'sehr-langer-pfad/'.repeat(20)}

\`\`\`
${'eine lange Zeile Code '.repeat(20)}
\`\`\`

> Zitat\\
> zweizeilig

#### Zu tief

Ende.

[^1]: Die Note mit [Link](https://a.example/).

    - Punkt der Note
`;
