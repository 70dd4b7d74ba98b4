/** One Ziffer of a resolution with its sub-items. */
export interface Clause {
  /** As printed: `1.`, `a)`, `–`; empty for a text without a label. */
  readonly label: string;
  /** Plain text: an empty line between paragraphs, `\n` for a typed break within one. */
  readonly text: string;
  readonly children: readonly Clause[];
}

/** A resolution: numbered clauses, or one clause without a label; a free paragraph is a clause without a label. */
export interface ResolutionText {
  /** The text before the first clause; may be empty. */
  readonly lead: string;
  readonly clauses: readonly Clause[];
}

/**
 * One form for all resolutions that look the same on paper. Otherwise an amendment would be derived from differences that
 * no reader sees: white space, a paragraph given as a clause of its own, a list given below its opening sentence.
 */
export function normalizeResolution(resolution: ResolutionText): ResolutionText {
  const clauses = normalizeClauses([
    { label: '', text: resolution.lead, children: [] },
    ...resolution.clauses,
  ]);
  const [first, ...rest] = clauses;
  if (first === undefined || first.label !== '') return { lead: '', clauses };
  if (rest.length === 0) {
    return first.children.length === 0
      ? { lead: '', clauses }
      : { lead: first.text, clauses: first.children };
  }
  return first.children.length === 0 ? { lead: first.text, clauses: rest } : { lead: '', clauses };
}

/** The parts of a resolution, of which each may be missing: a text, a list below it, and a text below that. */
export interface ResolutionParts {
  readonly opening: string;
  /** May hold free paragraphs between its items, but not behind the last one. */
  readonly list: readonly Clause[];
  readonly closing: string;
}

/** Of a normalised resolution. */
export function partsOf({ lead, clauses }: ResolutionText): ResolutionParts {
  const last = clauses.at(-1);
  if (last === undefined || last.label !== '' || last.children.length > 0) {
    return { opening: lead, list: clauses, closing: '' };
  }
  return clauses.length === 1
    ? { opening: last.text, list: [], closing: '' }
    : { opening: lead, list: clauses.slice(0, -1), closing: last.text };
}

function normalizeClauses(clauses: readonly Clause[]): readonly Clause[] {
  const normalized: Clause[] = [];
  for (const clause of clauses.map(normalizeClause).flatMap(withoutShell)) {
    const before = normalized.at(-1);
    if (clause.label !== '' || before?.label !== '' || before.children.length > 0) {
      normalized.push(clause);
    } else {
      normalized[normalized.length - 1] = { ...clause, text: joinParagraphs(before.text, clause.text) };
    }
  }
  return normalized;
}

/** A clause without label and text is invisible; only its sub-items count. */
function withoutShell(clause: Clause): readonly Clause[] {
  return clause.label === '' && clause.text === '' ? clause.children : [clause];
}

function normalizeClause({ label, text, children }: Clause): Clause {
  const [first, ...rest] = normalizeClauses(children);
  const own = { label: normalizeText(label), text: normalizeText(text) };
  if (first === undefined) return { ...own, children: [] };
  // A text without a label right below a clause is the clause's next paragraph.
  return first.label === ''
    ? { ...own, text: joinParagraphs(own.text, first.text), children: [...first.children, ...rest] }
    : { ...own, children: [first, ...rest] };
}

function normalizeText(text: string): string {
  const lines = text.normalize('NFC').split('\n');
  const blank = /^\s*$/u;
  return lines
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replace(/^\n|\n$/gu, ''))
    .filter((paragraph) => !blank.test(paragraph))
    .join('\n\n');
}

function joinParagraphs(first: string, second: string): string {
  return first === '' || second === '' ? first + second : `${first}\n\n${second}`;
}

/** A free paragraph. */
export const plainClause = (text: string): Clause => ({ label: '', text, children: [] });

/** The texts under the clause's number: its own and those of its sub-items. */
export function textsOf(clause: Clause): readonly string[] {
  return [clause.text, ...clause.children.flatMap(textsOf)];
}

function sameClause(first: Clause, second: Clause): boolean {
  return (
    first.label === second.label && first.text === second.text && sameClauses(first.children, second.children)
  );
}

export function sameClauses(first: readonly Clause[], second: readonly Clause[]): boolean {
  return (
    first.length === second.length &&
    first.every((clause, index) => {
      const other = second[index];
      return other !== undefined && sameClause(clause, other);
    })
  );
}
