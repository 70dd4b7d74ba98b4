import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is copied into the package keeps its licence, and so does what a package has copied into itself. */
const TEXT = /(?:^|[\\/])(?:licen[cs]e|copying)[^\\/]*$/iu;

/** @param files of dependencies, or folders of theirs */
export function licencesOf(files) {
  const folders = files.flatMap(
    (file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(file) ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { recursive: true })
    .filter((file) => TEXT.test(file) && !/node_modules|\.[cm]?[jt]s$/u.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  // Some packages name their licence and do not bring its text.
  if (texts.length === 0)
    texts.push(`© ${author?.name ?? author ?? `the authors of ${name}`}. ${terms(name, license, repository)}`);
  return `${name} ${version} (${license})\n\n${[...new Set(texts)].join('\n\n')}\n`;
}

function terms(name, license, repository) {
  if (license === 'MIT')
    return readFileSync(new URL('../LICENSE', import.meta.url), 'utf8')
      .split('\n\n')
      .slice(2)
      .join('\n\n')
      .trim();
  // Who hands on a compiled file says where its source is (MPL 2.0, 3.2).
  if (license === 'MPL-2.0')
    return `Unchanged, under the Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/. Its source: ${repository.url ?? repository}`;
  throw new Error(`${name} brings no text of its licence (${license})`);
}
