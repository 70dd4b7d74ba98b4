import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clause, isClauseName } from './clauses.ts';
import { phrases } from './phrases.ts';

/** A draft, the sites it is tried on, and what its pages show. */
export interface Case {
  readonly draft: string;
  readonly text: string;
  readonly sites: ReadonlySet<string>;
  readonly mustHold: readonly Clause[];
  readonly mustNotHold: readonly Clause[];
}

/** `cases.tsv` of a folder, which has the drafts in `drafts/`. */
export function readCases(folder: string): readonly Case[] {
  const [, ...rows] = readFileSync(join(folder, 'cases.tsv'), 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [file = '', sites = '', mustHold = '', mustNotHold = ''] = row.split('\t');
    return {
      draft: file.replace(/^drafts\//u, ''),
      text: withDefaults(readFileSync(join(folder, file), 'utf8')),
      sites: sitesIn(sites),
      mustHold: clausesIn(mustHold),
      mustNotHold: clausesIn(mustNotHold),
    };
  });
}

/** `hugo (0.168) astro`, `any`, `none (the Markdown itself)` */
function sitesIn(column: string): ReadonlySet<string> {
  const names = column
    .replaceAll(/\([^)]*\)|,.*/gu, ' ')
    .trim()
    .split(/\s+/u);
  return new Set(names[0] === 'any' ? ['hugo', 'jekyll', 'eleventy', 'astro'] : names);
}

/** Separated by `; `: `li: Text`, or one of the phrases in which the shared cases say it. */
function clausesIn(column: string): readonly Clause[] {
  return column
    .split('; ')
    .filter((clause) => clause !== '')
    .flatMap((clause) => {
      const instead = phrases[clause];
      return instead === undefined ? [clauseOf(clause)] : clausesIn(instead);
    });
}

function clauseOf(clause: string): Clause {
  const [name = '', ...rest] = clause.split(': ');
  if (rest.length > 0 && isClauseName(name)) return { name, value: rest.join(': ') };
  if (isClauseName(clause)) return { name: clause, value: '' };
  throw new Error(`No clause of the table: ${clause}`);
}

/** What every release has and no case is about. */
const defaults = {
  art: 'pressemitteilung',
  absender: 'Fraktion Morgenrot im Rat',
  datum: '2026-11-10',
  kontakt: '{ name: Erika Mustermann, telefon: 01234 56789 }',
  visdp: 'Erika Mustermann',
} as const;

function withDefaults(draft: string): string {
  const missing = Object.entries(defaults).filter(([key]) => !new RegExp(`^${key}:`, 'mu').test(draft));
  return draft.replace(/^---\n/u, `---\n${missing.map(([key, value]) => `${key}: ${value}\n`).join('')}`);
}

export const titleOf = ({ text }: Case): string => /^titel: "?(.*?)"?$/mu.exec(text)?.[1] ?? '';
