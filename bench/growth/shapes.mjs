// Every shape that is tried: each place of each kind's file and of the Stammdaten, filled with one thing again and again,
// and each construct of the body. Nothing here is a list of fields: they are read from the schemas of the built program.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { jsonSchemaFor, kinds } from '../../dist/index.js';
import { manyOf, nameOf, placesOf, withValue } from './places.mjs';
import { TEXTS, UNITS } from './units.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(repository, path), 'utf8');
const HOUSE = 'templates/haus/musterkreis.yaml';
const frontOf = (text) => parse(/^---\n([^]*?\n)---\n/u.exec(text)[1]);
/** The sample of each kind, which is named like it. */
const samples = new Map(kinds.map(({ name }) => [name, frontOf(read(`drafts/${name}.md`))]));
const drafts = Object.fromEntries(readdirSync(join(repository, 'drafts')).map((name) => [`drafts/${name}`, read(`drafts/${name}`)]));

const filled = (unit, size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const draftOf = (front, body) => `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}\n`;
const inWorkspace = (draft, house = read(HOUSE)) => ({ ...drafts, [HOUSE]: house, 'drafts/a.md': draft });

/** How long one entry of a list is in YAML, and a table's: the size counts what is typed. */
const lengthOf = (value) => stringify([value]).length;

/** What stands in a place at a size. */
function content({ of }, unit, root) {
  return (size) => (options) => {
    if (of === 'text') return filled(unit, size);
    const one = manyOf(options, of, 1, root);
    return manyOf(options, of, Math.ceil(size / lengthOf(one)), root);
  };
}

/** A place that several kinds have in common is tried in all of them, with all texts only in the first. */
function* fieldShapes() {
  const tried = new Map();
  for (const name of [...kinds.map((kind) => kind.name), 'haus']) {
    const root = jsonSchemaFor(name);
    for (const place of placesOf(root)) {
      const key = `${nameOf(place.path)} ${place.of}`;
      const times = tried.get(key) ?? 0;
      tried.set(key, times + 1);
      for (const unit of unitsFor(place, times)) yield fieldShape(name, root, place, unit);
    }
  }
}

const ORDINARY = 'Wort ';

function unitsFor({ of }, times) {
  if (of !== 'text') return [''];
  return times === 0 ? [ORDINARY, ...TEXTS] : [TEXTS[times % TEXTS.length]];
}

function fieldShape(kind, root, place, unit) {
  const fill = content(place, unit, root);
  const what = place.of === 'text' ? JSON.stringify(unit) : `many (${place.of})`;
  return {
    name: `${kind}: ${nameOf(place.path)} of ${what}`,
    make: (size) => {
      if (kind === 'haus') {
        const house = stringify(withValue(root, parse(read(HOUSE)), place.path, fill(size)), { lineWidth: 0 });
        return inWorkspace(draftOf(samples.get(kinds[0].name), 'Ein Absatz.'), house);
      }
      return inWorkspace(draftOf(withValue(root, samples.get(kind), place.path, fill(size)), 'Ein Absatz.'));
    },
  };
}

/** A motion and a release read all that is in a body; the other kinds are motions. */
const BODIES = ['antrag', 'pressemitteilung'];

function* bodyShapes() {
  for (const kind of BODIES) {
    for (const unit of new Set([...UNITS, ...blocksOfSamples()])) {
      yield {
        name: `${kind}: body of ${JSON.stringify(unit)}`,
        make: (size) => inWorkspace(draftOf(samples.get(kind), filled(unit, size))),
      };
    }
  }
}

/** What people write: the blocks of our samples and of the ugly drafts, one of each form. */
function blocksOfSamples() {
  const forms = new Map();
  for (const folder of ['drafts', 'test/ugly/drafts']) {
    for (const name of readdirSync(join(repository, folder)).filter((file) => file.endsWith('.md'))) {
      const [, body = ''] = /^---\n[^]*?\n---\n([^]*)$/u.exec(read(`${folder}/${name}`)) ?? [];
      for (const block of body.split(/\n{2,}/u)) {
        const form = block.replaceAll(/[\p{L}\p{N}]+/gu, 'a').replaceAll(/(?:a[ ,]+)+/gu, 'a ').slice(0, 40);
        if (block.trim() !== '' && !forms.has(form)) forms.set(form, `${block.slice(0, 400)}\n\n`);
      }
    }
  }
  return forms.values();
}

export function allShapes() {
  return [...fieldShapes(), ...bodyShapes()];
}
