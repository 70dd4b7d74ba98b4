import { placeOf } from '../../src/diagnostics/diagnostic.ts';
import { compileDraft } from '../../src/compile/compile.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';
import { bodyText, readPdf } from '../reading/pdf-text.ts';

export interface Printed {
  /** The PDF's words, one blank between them; the Markdown as it stands. Empty where nothing was made. */
  readonly text: string;
  /** `error 4:8 draft/yaml` */
  readonly told: readonly string[];
  readonly hints: readonly string[];
}

/** A draft all the way to its file, and what a reader finds in that. */
export async function printed(
  draft: string | Uint8Array,
  files: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  const { outputs, diagnostics } = await compileDraft(
    memoryWorkspace({ ...files, 'drafts/a.md': draft }),
    'drafts/a.md',
  );
  // How such drafts are written is the checks' business, not what becomes of their text.
  const faults = diagnostics.filter(({ code }) => !code.startsWith('check/'));
  const [output] = outputs;
  const isPdf = output?.format === 'pdf';
  const text = isPdf ? bodyText(await readPdf(output.bytes)) : new TextDecoder().decode(output?.bytes);
  return {
    text,
    told: faults.map((diagnostic) => {
      const { line, column } = placeOf(diagnostic);
      return `${diagnostic.severity} ${line}:${column} ${diagnostic.code}`;
    }),
    hints: faults.flatMap(({ hint = '' }) => (hint === '' ? [] : [hint])),
  };
}

/** With a resolution in its front matter: the body is the reasoning. */
export function motionWith(body: string): string {
  return `---
art: antrag
titel: Probe
antragsteller: [Musterfraktion]
beschlussvorschlag: Ja.
---

${body}
`;
}

/** Its resolution stands in the body. */
export function motionOf(body: string): string {
  return motionWith(body).replace('beschlussvorschlag: Ja.\n', '');
}

export function releaseOf(body: string): string {
  return `---
art: pressemitteilung
titel: Probe
datum: 2026-02-03
absender: [Musterfraktion]
ziel: keins
---

${body}
`;
}
