import type { Outcome } from '../diagnostics/diagnostic.ts';
import { shortDigest } from '../workspace/digests.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * A question to the workspace and its answer. A result stays valid as long as all answers stay the same. "The file is
 * missing" is an answer too, so a file that appears later is noticed.
 */
export type Answer = readonly [question: string, answer: string];

/** Answers that many drafts share: one template with all its partials, one Stammdaten file. */
export interface Bundle {
  readonly id: string;
  readonly answers: readonly Answer[];
}

/** All answers that one piece of work depends on. */
export interface Answers {
  readonly answers: ReadonlyMap<string, string>;
  readonly bundles: ReadonlyMap<string, Bundle>;
}

export interface AnswerRecorder {
  /** Records each answer that it gives. */
  readonly workspace: Workspace;
  /** Records the answers of this work apart; `include` adds them where the result is used. */
  apart<T>(work: () => T): WithAnswers<T>;
  include(answers: Answers): void;
  /** All answers since the last call. */
  take(): Answers;
}

export interface WithAnswers<T> {
  readonly value: T;
  readonly answers: Answers;
}

export function recordAnswers(workspace: Workspace): AnswerRecorder {
  let answers = new Map<string, string>();
  let bundles = new Map<string, Bundle>();
  const recorded = <T extends Reply>(question: string, reply: T): T => {
    answers.set(question, digestOf(reply));
    return reply;
  };
  const take = (): Answers => {
    const taken = { answers, bundles };
    answers = new Map();
    bundles = new Map();
    return taken;
  };
  return {
    workspace: {
      ...workspace,
      read: (path) => recorded(`read ${path}`, workspace.read(path)),
      fileState: (path) => recorded(`state ${path}`, workspace.fileState(path)),
      houses: () => recorded('houses', workspace.houses()),
      hasHouse: (id) => recorded(`house ${id}`, workspace.hasHouse(id)),
      template: (path) => recorded(`template ${path}`, workspace.template(path)),
      templatesIn: (folder) => recorded(`templates ${folder}`, workspace.templatesIn(folder)),
    },
    apart(work) {
      const outer = { answers, bundles };
      take();
      try {
        return { value: work(), answers: take() };
      } finally {
        ({ answers, bundles } = outer);
      }
    },
    include(others) {
      for (const [question, answer] of others.answers) answers.set(question, answer);
      for (const [id, bundle] of others.bundles) bundles.set(id, bundle);
    },
    take,
  };
}

/** All of them as one bundle. */
export function bundled({ answers, bundles }: Answers): Answers {
  const sorted = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  const bundle = { id: shortDigest(JSON.stringify(sorted)), answers: sorted };
  return { answers: new Map(), bundles: new Map([...bundles, [bundle.id, bundle]]) };
}

/** By the first word of a recorded question. */
const questions = new Map<string, (workspace: Workspace, about: string) => Reply>([
  ['read', (workspace, path) => workspace.read(path)],
  ['state', (workspace, path) => workspace.fileState(path)],
  ['houses', (workspace) => workspace.houses()],
  ['house', (workspace, id) => workspace.hasHouse(id)],
  ['template', (workspace, path) => workspace.template(path)],
  ['templates', (workspace, folder) => workspace.templatesIn(folder)],
]);

/** What the workspace answers now; nothing for a question that no recorder writes. */
export function answerTo(workspace: Workspace, question: string): string | undefined {
  const [, word = '', about = ''] = /^(\w+) ?(.*)$/su.exec(question) ?? [];
  const ask = questions.get(word);
  return ask && digestOf(ask(workspace, about));
}

type Reply = Outcome<Uint8Array> | readonly string[] | string | boolean | undefined;

function digestOf(reply: Reply): string {
  if (reply === undefined) return 'missing';
  if (typeof reply === 'string' || typeof reply === 'boolean') return `${reply}`;
  if (!('diagnostics' in reply)) return shortDigest(reply.join('\n'));
  if (reply.value !== undefined) return shortDigest(reply.value);
  return `! ${reply.diagnostics.map(({ message }) => message).join(' ')}`;
}
