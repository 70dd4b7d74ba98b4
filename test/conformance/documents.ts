import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fc } from '@fast-check/vitest';
import { compileDrafts, memoryWorkspace, openWorkspace } from '../../src/index.ts';
import type { CompileOptions, Workspace } from '../../src/index.ts';
import { layOut, printPages } from '../pdf/print-nodes.ts';
import { randomLetter } from '../layout/random-nodes.ts';
import { longDrafts } from '../ugly/generated.ts';
import type { Flavours } from './verapdf.ts';

export interface BuiltDocument {
  /** `sample/antrag`: its group and its draft. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same paper as plain text. */
  readonly text?: string;
  readonly flavours: Flavours;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));
const HOUSE = 'templates/haus/musterkreis.yaml';
const LOGO = 'bilder/logo.png';

const inRepository = (folder: string): Workspace => openWorkspace(join(repository, folder));

/** What a newcomer reads first, and what is hard to set. */
export async function samplesAndUglyCases(): Promise<readonly BuiltDocument[]> {
  const ugly = join(repository, 'test/ugly');
  const long = memoryWorkspace({
    ...longDrafts(),
    [HOUSE]: readFileSync(join(ugly, HOUSE)),
    [LOGO]: readFileSync(join(ugly, LOGO)),
  });
  return [
    ...(await build('sample', inRepository('.'))),
    ...(await build('ugly', openWorkspace(ugly))),
    ...(await build('ugly', long)),
  ];
}

/** Every draft of the repository that becomes a PDF, with and without attachments, and some that chance wrote. */
export async function allDocuments(): Promise<readonly BuiltDocument[]> {
  return [
    ...(await samplesAndUglyCases()),
    ...(await build('twins', inRepository('test/twins'))),
    ...(await build('look', inRepository('test/look'))),
    ...(await build('embedded/sample', inRepository('.'), { embed: true })),
    ...(await build('embedded/ugly', inRepository('test/ugly'), { embed: true })),
    ...(await build('2.0/sample', inRepository('.'), { profil: '2.0' })),
    ...(await build('2.0/ugly', inRepository('test/ugly'), { profil: '2.0' })),
    ...(await build('2.0/embedded/ugly', inRepository('test/ugly'), { profil: '2.0', embed: true })),
    ...(await randomDocuments()),
  ];
}

function flavoursOf({ embed = false, profil }: CompileOptions): Flavours {
  if (profil === '2.0') return embed ? 'ua2+4f+wt1a+wt1r' : 'ua2+4+wt1a+wt1r';
  return embed ? 'ua1+3a' : 'ua1+2a';
}

/** The same ones in each run: a finding must come again. */
async function randomDocuments(): Promise<readonly BuiltDocument[]> {
  const letters = fc.sample(randomLetter, { numRuns: 8, seed: 2026 });
  return Promise.all(
    letters.map(async (nodes, index): Promise<BuiltDocument> => ({
      name: `random/${index + 1}`,
      bytes: await printPages(layOut(nodes)),
      flavours: 'ua1+2a',
    })),
  );
}

async function build(
  group: string,
  workspace: Workspace,
  options: CompileOptions = {},
): Promise<readonly BuiltDocument[]> {
  const built: BuiltDocument[] = [];
  for await (const { draft, outputs, failed } of compileDrafts(workspace, workspace.drafts(), {
    formats: ['pdf', 'txt'],
    ...options,
  })) {
    if (failed) throw new Error(`${group}: ${draft} was not built`);
    const name = `${group}/${draft.replace(/^drafts\//u, '').replace(/\.md$/u, '')}`;
    const flavours = flavoursOf(options);
    const [pdf, txt] = outputs;
    if (pdf === undefined || txt === undefined) throw new Error(`${group}: ${draft} lacks a format`);
    built.push({ name, bytes: pdf.bytes, text: new TextDecoder().decode(txt.bytes), flavours });
  }
  return built;
}
