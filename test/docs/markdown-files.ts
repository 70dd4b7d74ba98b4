import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every Markdown file that people read, as a path in the repository. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .toSorted(),
];

export function textOf(document: string): string {
  return readFileSync(join(root, document), 'utf8');
}

const fence = /^```(\w*)\n([\s\S]*?)^```$/gmu;

/** The contents of the fences, with what they are. */
export function fencesOf(document: string): readonly { readonly language: string; readonly text: string }[] {
  return [...textOf(document).matchAll(fence)].map(([, language = '', text = '']) => ({ language, text }));
}

/** All that is set as code, within lines and in fences. */
export function codeIn(document: string): readonly string[] {
  const prose = textOf(document).replaceAll(fence, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, text = '']) => text);
  return [...fencesOf(document).flatMap(({ text }) => text.split('\n')), ...spans];
}

/** Links and pictures that lead nowhere in the repository. */
export function deadLinksOf(document: string): readonly string[] {
  const prose = textOf(document)
    .replaceAll(fence, '')
    .replaceAll(/`[^`\n]+`/gu, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/gu)].map(
    ([, link, source]) => link ?? source ?? '',
  );
  return targets.filter((target) => !/^[a-z]+:/u.test(target) && !leadsSomewhere(document, target));
}

function leadsSomewhere(document: string, target: string): boolean {
  const [path = '', anchor] = decodeURI(target).split('#');
  const file = path === '' ? join(root, document) : resolve(root, dirname(document), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || anchorsOf(relative(root, file)).includes(anchor);
}

/** As GitHub makes them of headings. */
function anchorsOf(document: string): readonly string[] {
  const headings = textOf(document)
    .replaceAll(fence, '')
    .matchAll(/^#+ (.+)$/gmu);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
