import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileDrafts, openWorkspace, placeOf } from '../src/index.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const root = resolve(repository, process.env['DRUCKSACHE_REFERENCE'] ?? '../shared/reference');

/** What each of the five real documents earns, and why; nothing else may be found in them. */
const earned: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'antrag-integrationszentrum-kleve': {
    '23:47 check/deckung-fehlt':
      'the third resolution puts an amount into the budget; no word tells its source',
  },
  'presse-aufgabe-fuer-alle-duisburg': {
    '2:1 check/datum-fehlt': 'published without a date',
    '2:1 check/kontakt-fehlt': 'names no contact, nor does its house',
    '2:1 check/visdp-fehlt': 'names no one responsible, nor does its house',
    '17:539 check/anfuehrungszeichen-offen': 'a closing mark that nothing opens',
    '19:1 check/satz-lang': 'the first of two sentences of 32 words, one finding a document',
  },
  'presse-kreis-kleve-braucht-ki': {
    '2:1 check/datum-fehlt': 'published without a date',
    '2:1 check/kontakt-fehlt': 'names no contact, nor does its house',
    '2:1 check/visdp-fehlt': 'names no one responsible, nor does its house',
    '5:8 check/schlagzeile-lang': '93 characters',
    '10:286 check/satz-lang': '44 words',
    '12:251 check/satz-ohne-ende': 'the paragraph breaks off inside a word',
  },
  'presse-staatssekretaerin-heinsberg': {
    '2:1 check/kontakt-fehlt': 'names no contact, nor does its house',
    '2:1 check/visdp-fehlt': 'names no one responsible, nor does its house',
    '19:151 check/satz-lang': '28 words',
    '19:436 check/anfuehrungszeichen-gemischt': 'the only straight pair among German quotation marks',
  },
  'presse-unvoreingenommen-pruefen': {
    '2:1 check/datum-fehlt': 'published without a date',
    '2:1 check/kontakt-fehlt': 'names no contact, nor does its house',
    '2:1 check/visdp-fehlt': 'names no one responsible, nor does its house',
    '8:1 check/vorspann-lang': 'no lead of its own, and a first paragraph of 1,183 characters',
  },
};

describe.runIf(existsSync(root))('the reference documents', () => {
  it('raise exactly what their texts earn', async () => {
    const workspace = openWorkspace(root);
    const found: Record<string, readonly string[]> = {};
    for await (const { draft, diagnostics } of compileDrafts(workspace, workspace.drafts())) {
      const name = draft.replace(/^drafts\/|\.md$/gu, '');
      found[name] = diagnostics
        .map((diagnostic) => {
          const { line, column } = placeOf(diagnostic);
          return `${line}:${column} ${diagnostic.code}`;
        })
        .toSorted();
    }
    const expected = Object.entries(earned).map(([name, reasons]) => [name, Object.keys(reasons).toSorted()]);
    expect(found).toEqual(Object.fromEntries(expected));
  });
});
