import { resolve } from 'node:path';
import { lands, landsByName, type Land } from '../deadlines/holidays.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { foldedWord } from '../kinds/plain-fields.ts';
import { bodies, type Body } from '../kinds/stammdaten/councils.ts';
import { bodiesOf, idOf, isBody, starterHouse } from '../kinds/stammdaten/starter.ts';
import { createFile } from '../output/write.ts';
import { pathInWorkspace } from '../workspace/disk.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { openedWorkspace } from './options.ts';

/** `new haus`: Stammdaten with the words of a Land for a kind of body. */
export function createHouse(file: string | undefined, flags: Flags, io: Io): ExitCode {
  const { root } = openedWorkspace(flags, io);
  const land = landNamed(flags.land);
  const body = bodyNamed(flags.koerperschaft, land);
  const text = starterHouse(land, body) ?? '';
  const name = file === undefined ? `templates/haus/${idOf(bodies[body])}.yaml` : undefined;
  const target = name === undefined ? resolve(io.cwd, withEnding(file ?? '')) : resolve(root, name);
  const fault = createFile(target, text, pathInWorkspace(root, target));
  if (fault !== undefined)
    throw new UsageError(fault, 'Einen anderen Namen nennen: drucksache new haus <datei>.');
  io.stderr.write(
    `${visible(pathInWorkspace(io.cwd, target))} angelegt. Namen, Anschriften und Fristen eintragen; dann:\n`,
  );
  io.stderr.write('  drucksache new antrag\n');
  return 0;
}

/** `x` alone is a key of Stammdaten. */
function withEnding(file: string): string {
  if (file === '') throw new UsageError('Der Name der Datei ist leer.');
  if (!/[/\\]/u.test(file) && !/\.ya?ml$/iu.test(file)) return `templates/haus/${file}.yaml`;
  return file.endsWith('.yaml') ? file : `${file.replace(/\.yml$/iu, '')}.yaml`;
}

/** @throws UsageError where none is named, or none that there is */
function landNamed(typed: string | undefined): Land {
  const hint = `Möglich sind: ${lands.join(', ')}.`;
  if (typed === undefined)
    throw new UsageError(
      'Es fehlt das Land.',
      `Zum Beispiel: drucksache new haus --land BW --koerperschaft gemeinde. ${hint}`,
    );
  const word = foldedWord(typed);
  const byName = Object.entries(landsByName).find(([name]) => foldedWord(name) === word)?.[1];
  const land = lands.find((code) => code.toLowerCase() === word) ?? byName;
  if (land !== undefined) return land;
  const near = nearest(typed, Object.keys(landsByName));
  throw new UsageError(
    `--land: „${typed}“ gibt es nicht.`,
    near === undefined ? hint : `Meinten Sie ${near}?`,
  );
}

/** @throws UsageError where the Land has no such body */
function bodyNamed(typed: string | undefined, land: Land): Body {
  const known = bodiesOf(land);
  const hint = `In ${land} gibt es: ${known.join(', ')}.`;
  if (typed === undefined)
    throw new UsageError('Es fehlt die Körperschaft.', `--koerperschaft nennt sie. ${hint}`);
  const word = spoken[foldedWord(typed)] ?? foldedWord(typed);
  if (isBody(word) && known.includes(word)) return word;
  throw new UsageError(`--koerperschaft: „${typed}“ gibt es in ${land} nicht.`, hint);
}

/** What else people call them. */
const spoken: Readonly<Record<string, Body>> = {
  landkreis: 'kreis',
  markt: 'gemeinde',
  ortsgemeinde: 'gemeinde',
  stadtkreis: 'kreisfreie_stadt',
  land: 'stadtstaat',
  stadtbezirk: 'bezirk',
};
