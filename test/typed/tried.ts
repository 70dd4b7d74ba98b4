import { describe, expect, it } from 'vitest';
import { compileDraft } from '../../src/compile/compile.ts';
import { type Diagnostic, placeOf } from '../../src/diagnostics/diagnostic.ts';
import { applyEdits } from '../../src/diagnostics/edits.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';
import { bodyText, readPdf } from '../reading/pdf-text.ts';

/** What somebody types or pastes, and what must become of it on paper (issue 14). */
export interface TypedCase {
  /** With the number of its finding where it has one: „clerk 4“, „motions F5“. */
  readonly name: string;
  /** A whole draft; `typedMotion` and its siblings make one. */
  readonly draft: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Pieces of the page's text, in order, one blank between words. */
  readonly prints: readonly string[];
  /** Must not be on the page. */
  readonly not?: readonly string[];
  /** All that is reported: `warning 12:1 check/platzhalter`. Empty for a near miss. */
  readonly reports: readonly string[];
  /** What the page says after `check --fix`, where that is not what it said before. */
  readonly fixedPrints?: readonly string[];
}

interface Tried {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

const draft = 'drafts/a.md';

async function tried(source: string | Uint8Array, files: TypedCase['files'] = {}): Promise<Tried> {
  const { outputs, diagnostics } = await compileDraft(memoryWorkspace({ ...files, [draft]: source }), draft);
  const [output] = outputs;
  if (output === undefined) return { text: '', diagnostics };
  const text =
    output.format === 'pdf'
      ? bodyText(await readPdf(output.bytes))
      : new TextDecoder().decode(output.bytes).replaceAll(/\s+/gu, ' ');
  return { text, diagnostics };
}

/** What the frame lacks where a case types a resolution only; asked for in `missing.test.ts`. */
const ofFrame = 'check/begruendung-fehlt';

const reported = ({ diagnostics }: Tried, expected: readonly string[]): readonly string[] => {
  const isAbout = expected.some((report) => report.endsWith(ofFrame));
  return diagnostics
    .filter(({ code }) => code !== ofFrame || isAbout)
    .map((diagnostic) => {
      const { line, column } = placeOf(diagnostic);
      return `${diagnostic.severity} ${line}:${column} ${diagnostic.code}`;
    });
};

function expectInOrder(text: string, pieces: readonly string[]): void {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    expect(
      at,
      `„${piece}“ behind ${JSON.stringify(text.slice(0, from).slice(-40))} in: ${text}`,
    ).toBeGreaterThanOrEqual(0);
    from = at + piece.length;
  }
}

/** The draft as `check --fix` leaves it; undefined where nothing can be fixed. */
async function fixed(first: Tried, files: TypedCase['files']): Promise<Tried | undefined> {
  let last = first;
  for (let round = 0; round < 4; round += 1) {
    const edits = last.diagnostics
      .flatMap(({ fix = [] }) => fix)
      .filter(({ span }) => span.file.path === draft);
    const file = edits[0]?.span.file;
    if (file === undefined) break;
    last = await tried(applyEdits(file, edits).bytes, files);
  }
  return last === first ? undefined : last;
}

/** What `--fix` writes raises nothing that it mended, nothing new, and prints what was meant. */
async function expectFixed(before: Tried, typed: TypedCase): Promise<void> {
  const after = await fixed(before, typed.files);
  if (after === undefined) {
    expect(typed.fixedPrints).toBeUndefined();
    return;
  }
  const left = new Set(before.diagnostics.filter(({ fix }) => fix === undefined).map(({ code }) => code));
  expect(after.diagnostics.map(({ code }) => code).filter((code) => !left.has(code))).toEqual([]);
  expectInOrder(after.text, typed.fixedPrints ?? typed.prints);
}

/** One test a case: the page's text, every report, and the same once more behind `check --fix`. */
export function describeTyped(subject: string, cases: readonly TypedCase[]): void {
  describe(subject, () => {
    it.each(cases)('$name', async (typed) => {
      const first = await tried(typed.draft, typed.files);
      expect(reported(first, typed.reports)).toEqual(typed.reports);
      expectInOrder(first.text, typed.prints);
      for (const piece of typed.not ?? []) expect(first.text).not.toContain(piece);
      await expectFixed(first, typed);
    });
  });
}

/** The frame of `clerk.md`: its text begins in line 10. Checks stay silent about all that surrounds it. */
export function typedMotion(
  body: string,
  fields: string = 'beschlussvorschlag: Die Verwaltung berichtet.',
): string {
  return `---
art: antrag
antragsteller: [{ name: Fraktion Neue Mitte, vorsitz: { name: Erika Mustermann, funktion: Vorsitzende } }]
empfaenger: { anschrift: [Landratsamt Musterkreis, Musterplatz 1, 99999 Musterstadt], anrede: "Sehr geehrte Frau Landrätin," }
datum: 2026-11-30
titel: Sichere Wege
${fields}
---

${body}
`;
}
