// What the tags of an accessible PDF cost: the sample and a long motion, made in turns with and without them.
// `npm run bench:tagging`; the table goes into RESULTS.md.
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compileDraft, memoryWorkspace, openWorkspace } from '../dist/index.js';
import { Marks } from '../dist/pdf/marks.js';
import { PageContent } from '../dist/pdf/page-content.js';

const WARM_UP = 10;
const ROUNDS = 60;
const LIMIT = 0.2;

const repository = fileURLToPath(new URL('..', import.meta.url));
const { openElement, openArtifact } = PageContent.prototype;
const { addLink } = Marks.prototype;

/** Without marks every element is empty, so that no tree is written either. The product has no such switch. */
function setTagging(isOn) {
  Object.assign(PageContent.prototype, isOn ? { openElement, openArtifact } : { openElement() {}, openArtifact() {} });
  Object.assign(Marks.prototype, { addLink: isOn ? addLink : () => undefined });
}

async function render(workspace, draft, isTagged) {
  setTagging(isTagged);
  const begun = performance.now();
  const { outputs } = await compileDraft(workspace, draft);
  const time = performance.now() - begun;
  if (outputs.length !== 1) throw new Error(`${draft} was not built`);
  return { time, pages: outputs[0].pages, bytes: outputs[0].bytes.length };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(name, workspace, draft) {
  const times = { with: [], without: [] };
  let tagged = { pages: 0, bytes: 0 };
  let plain = { bytes: 0 };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    // Each goes first in turn: the second may find warmer caches.
    for (const isTagged of round % 2 === 0 ? [true, false] : [false, true]) {
      const result = await render(workspace, draft, isTagged);
      if (isTagged) tagged = result;
      else plain = result;
      if (round >= WARM_UP) times[isTagged ? 'with' : 'without'].push(result.time);
    }
  }
  const [on, off] = [median(times.with), median(times.without)];
  const share = (on - off) / on;
  const kilobytes = (size) => `${(size / 1000).toFixed(0)} kB`;
  const cells = [
    name,
    tagged.pages,
    `${on.toFixed(1)} ms`,
    `${off.toFixed(1)} ms`,
    `${(share * 100).toFixed(1)} %`,
  ];
  console.log(`| ${[...cells, kilobytes(tagged.bytes), kilobytes(plain.bytes)].join(' | ')} |`);
  return share;
}

const paragraph = `${'Die Verwaltung legt dem Ausschuss bis zum Herbst einen Bericht über die Streuobstwiesen vor. '.repeat(6)}\n\n`;
const section = `## Abschnitt\n\n${paragraph.repeat(4)}- ein Punkt\n- noch ein Punkt\n\n| Ort | Bäume |\n| --- | ---: |\n| Ahorndorf | 12 |\n\n`;
const long = memoryWorkspace({
  'drafts/lang.md': `---\nart: antrag\nantragsteller: [Fraktion Neue Mitte]\ntitel: Bericht\nbeschlussvorschlag: Die Wiesen werden gepflegt.\n---\n\n${section.repeat(30)}`,
});

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, medians of ${ROUNDS} in one process\n`,
);
console.log('| document | pages | with tags | without | share of tags | size with | without |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
const shares = [
  await measure('drafts/antrag.md', openWorkspace(repository), 'drafts/antrag.md'),
  await measure('a long report', long, 'drafts/lang.md'),
];
if (shares.some((share) => share >= LIMIT)) {
  console.error(`\nTags cost more than ${LIMIT * 100} % of a document's time.`);
  process.exitCode = 1;
}
