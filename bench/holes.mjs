// Holes: pages, all but the last of a letter, of whose text area more than a quarter is left empty in one piece. 200 letters
// of all lengths, none like the other, as pictures of one dot a millimetre: what is measured is what is seen.
//   npm run holes                    this build
//   node bench/holes.mjs ../other/dist   another one, to compare with
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));
const LETTERS = 200;
/** Dots an inch: one a millimetre. */
const RESOLUTION = 25.4;
/** Where text may stand, mm; a page in landscape ends earlier. */
const [TOP, BOTTOM, BOTTOM_LANDSCAPE, MIDDLE] = [27, 270, 183, 240];
const HOLE = (BOTTOM - TOP) / 4;
const HOUSE = 'templates/haus/musterkreis.yaml';

/** Numbers from 0 to 1, the same for each letter on every run (mulberry32). */
function randomOf(seed) {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SENTENCES = [
  'Die Haltestelle am Bahnhof ist seit dem Umbau im vergangenen Jahr für Menschen im Rollstuhl nicht mehr zu erreichen.',
  'Nach der Zählung vom Herbst fahren dort werktags rund 640 Menschen ab.',
  'Die Gemeinden haben mehrfach darum gebeten, den Takt am Abend zu verdichten.',
  'Der Fachdienst schätzt die Kosten auf 85.000 EUR im Jahr, von denen das Land etwa die Hälfte übernimmt.',
  'Das ist zu spät.',
  'Ein Gutachten der Verkehrsgesellschaft liegt seit dem 12. Januar 2026 vor und kommt zu demselben Ergebnis.',
  'Wer am Wochenende arbeitet, ist deshalb auf das Auto angewiesen, auch wenn der Weg nur kurz ist.',
  'Andere Landkreise haben damit gute Erfahrungen gemacht und die Zahl der Fahrgäste deutlich gesteigert.',
];

function letter(number) {
  const random = randomOf(number);
  const below = (most) => Math.floor(random() * most);
  const from = (least, most) => least + below(most - least + 1);
  const maybe = (share, make) => (random() < share ? [make()] : []);
  const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const sentences = (least, most) => times(from(least, most), () => SENTENCES[below(SENTENCES.length)]).join(' ');
  const item = () => SENTENCES[below(SENTENCES.length)];

  const count = [1, 1, 1, 2, 2, 3, 4, 5, 7, 9, 14][below(11)];
  const applicant = (index) =>
    `  - { name: Fraktion ${'ABCDEFGHIJKLMN'[index]} im Musterkreis, ${random() < 0.4 ? `telefon: 01234 ${5000 + index}, email: fraktion-${index}@kreis.example, ` : ''}vorsitz: { name: Kim Muster${index}, funktion: Vorsitz } }`;
  const table = () => {
    const rows = times(from(2, 9), (row) => `| ${item()} | ${row * 7} | ${random() < 0.3 ? item() : 'offen'} |`);
    return ['Die Zahlen im Einzelnen:', ['| Maßnahme | Zahl | Stand |', '| --- | ---: | --- |', ...rows].join('\n')];
  };
  const list = () => ['Dazu gehören:', times(from(2, 6), () => `- ${item()}`).join('\n')];
  const reasons = times(from(1, 9), () => [
    ...maybe(0.25, () => `### Abschnitt ${below(90)}`),
    sentences(1, 6),
    ...maybe(0.12, table).flat(),
    ...maybe(0.15, list).flat(),
    ...maybe(0.08, () => `> ${sentences(1, 3)}`),
  ]).flat();
  return `---
art: ${['antrag', 'antrag', 'antrag', 'resolution', 'pruefantrag'][below(5)]}
haus: musterkreis
antragsteller:
${times(count, applicant).join('\n')}
${random() < 0.8 ? 'empfaenger: landraetin\n' : ''}datum: 2026-02-03
beratungsfolge: [{ gremium: kreistag, datum: 2026-03-19 }]
titel: ${['Barrierefreie Haltestellen', 'Verlässlicher Nahverkehr am Abend und am Wochenende im ganzen Landkreis'][below(2)]}
beschlussvorschlag:
${times(from(1, 5), () => `  - "${sentences(1, 2)}"`).join('\n')}
${maybe(0.25, () => `finanzen: { betrag: 120.000 EUR, jahr: 2026, deckung: "${item()}" }`).join('')}
${maybe(0.4, () => `anlagen: [${times(from(1, 4), (index) => `Anlage ${index + 1} zur Sitzung`).join(', ')}]`).join('')}
${maybe(0.3, () => `kopie: [${times(from(1, 6), (index) => `Fraktion ${index + 1}`).join(', ')}]`).join('')}
---

## Begründung

${reasons.join('\n\n')}
`.replaceAll(/\n\n(?=(?:finanzen|anlagen|kopie|---))/g, '\n');
}

/** mm that are blank in one piece, on each page but the last. */
function blanksOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'holes-'));
  try {
    writeFileSync(join(folder, 'letter.pdf'), pdf);
    execFileSync('pdftoppm', ['-gray', '-r', String(RESOLUTION), join(folder, 'letter.pdf'), join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm')).toSorted();
    return pages.slice(0, -1).map((name) => longestBlank(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function longestBlank(picture) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'));
  const dots = picture.subarray(head.length);
  const end = Number(height) < MIDDLE ? BOTTOM_LANDSCAPE : BOTTOM;
  let [longest, blank] = [0, 0];
  for (let row = TOP; row < end; row += 1) {
    // Fold and hole marks stand at the very edge.
    const isBlank = dots.subarray(row * width + 20, (row + 1) * width).every((dot) => dot > 240);
    blank = isBlank ? blank + 1 : 0;
    longest = Math.max(longest, blank);
  }
  return longest;
}

/** Every letter's pages, and the mm left blank on each but the last. */
export async function holes(dist, letters = LETTERS) {
  const { compileDrafts, memoryWorkspace } = await import(pathToFileURL(join(resolve(dist), 'index.js')));
  const paths = Array.from({ length: letters }, (_, index) => `drafts/${String(index + 1).padStart(3, '0')}.md`);
  const drafts = Object.fromEntries(paths.map((path, index) => [path, letter(index + 1)]));
  const house = readFileSync(join(repository, HOUSE), 'utf8');
  const found = [];
  for await (const { draft, outputs, failed, diagnostics } of compileDrafts(memoryWorkspace({ ...drafts, [HOUSE]: house }), paths)) {
    if (failed) throw new Error(`${draft}: ${diagnostics.map(({ message }) => message).join(' ')}`);
    found.push({ draft, pages: outputs[0].pages, blanks: blanksOf(outputs[0].content ?? outputs[0].bytes) });
  }
  return found.toSorted((a, b) => a.draft.localeCompare(b.draft));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await holes(process.argv[2] ?? join(repository, 'dist'));
  const worst = found.flatMap(({ draft, blanks }) => blanks.map((blank, page) => ({ draft, page: page + 1, blank })));
  const big = worst.filter(({ blank }) => blank > HOLE).toSorted((a, b) => b.blank - a.blank);
  const withHole = new Set(big.map(({ draft }) => draft)).size;
  for (const { draft, page, blank } of big.slice(0, 10)) console.log(`${draft} page ${page}: ${blank} mm`);
  const pages = found.reduce((sum, letter) => sum + letter.pages, 0);
  console.log(`${found.length} letters, ${pages} pages; ${withHole} letters (${((withHole / found.length) * 100).toFixed(1)} %) with a hole of more than ${HOLE.toFixed(0)} mm`);
  if (process.argv[3] !== undefined) writeFileSync(process.argv[3], JSON.stringify(found));
}
