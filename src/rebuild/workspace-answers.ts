import { hash } from 'node:crypto';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * A question to the workspace and what it said: as long as every answer stays the same, so does what was made of them.
 * That a file is missing is an answer as well, so that one put there later is noticed.
 */
export type Answer = readonly [question: string, answer: string];

/** What many drafts have asked in common: one template with all partials, one file of Stammdaten. */
export interface Bundle {
  readonly id: string;
  readonly answers: readonly Answer[];
}

/** All that one piece of work has asked. */
export interface Asked {
  readonly answers: ReadonlyMap<string, string>;
  readonly bundles: ReadonlyMap<string, Bundle>;
}

export interface Trace {
  /** Notes what it is asked. */
  readonly workspace: Workspace;
  /** Does the work with a note of its own; `include` puts it where the result is used. */
  apart<T>(work: () => T): Noted<T>;
  include(asked: Asked): void;
  /** All that was asked since it was last taken. */
  take(): Asked;
}

export interface Noted<T> {
  readonly value: T;
  readonly asked: Asked;
}

export function traceOf(workspace: Workspace): Trace {
  let answers = new Map<string, string>();
  let bundles = new Map<string, Bundle>();
  const noted = <T>(question: string, answer: T, told: string): T => {
    answers.set(question, told);
    return answer;
  };
  const take = (): Asked => {
    const asked = { answers, bundles };
    answers = new Map();
    bundles = new Map();
    return asked;
  };
  return {
    workspace: {
      ...workspace,
      read: (path) => {
        const found = workspace.read(path);
        return noted(`read ${path}`, found, digestOf(found));
      },
      fileState: (path) => {
        const state = workspace.fileState(path);
        return noted(`state ${path}`, state, state);
      },
      houses: () => {
        const houses = workspace.houses();
        return noted('houses', houses, digest(houses.join('\n')));
      },
      hasHouse: (id) => {
        const has = workspace.hasHouse(id);
        return noted(`house ${id}`, has, `${has}`);
      },
      template: (path) => {
        const found = workspace.template(path);
        return noted(`template ${path}`, found, digestOf(found));
      },
      templatesIn: (folder) => {
        const names = workspace.templatesIn(folder);
        return noted(`templates ${folder}`, names, digest(names.join('\n')));
      },
    },
    apart(work) {
      const outer = { answers, bundles };
      answers = new Map();
      bundles = new Map();
      try {
        return { value: work(), asked: { answers, bundles } };
      } finally {
        ({ answers, bundles } = outer);
      }
    },
    include(asked) {
      for (const [question, answer] of asked.answers) answers.set(question, answer);
      for (const [id, bundle] of asked.bundles) bundles.set(id, bundle);
    },
    take,
  };
}

/** All of it as one bundle. */
export function bundled({ answers, bundles }: Asked): Asked {
  const sorted = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  const bundle = { id: digest(JSON.stringify(sorted)), answers: sorted };
  return { answers: new Map(), bundles: new Map([...bundles, [bundle.id, bundle]]) };
}

/** What the workspace says now; nothing for a question that no trace notes. */
export function answerTo(workspace: Workspace, question: string): string | undefined {
  const trace = traceOf(workspace);
  const asked = trace.workspace;
  const [kind = '', path = ''] = split(question);
  if (kind === 'read') asked.read(path);
  else if (kind === 'state') asked.fileState(path);
  else if (kind === 'houses') asked.houses();
  else if (kind === 'house') asked.hasHouse(path);
  else if (kind === 'template') asked.template(path);
  else if (kind === 'templates') asked.templatesIn(path);
  return trace.take().answers.get(question);
}

function split(question: string): readonly string[] {
  const blank = question.indexOf(' ');
  return blank < 0 ? [question] : [question.slice(0, blank), question.slice(blank + 1)];
}

function digestOf(found: Outcome<Uint8Array> | undefined): string {
  if (found === undefined) return 'missing';
  if (found.value !== undefined) return digest(found.value);
  return `! ${found.diagnostics.map(({ message }) => message).join(' ')}`;
}

/** 132 bits of SHA-256: enough that no two files meet, and short. */
function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}
