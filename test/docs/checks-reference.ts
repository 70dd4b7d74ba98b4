import { rules } from '../../src/checks/registry.ts';
import type { Rule } from '../../src/checks/rule.ts';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { Severity } from '../../src/diagnostics/diagnostic.ts';
import { generated, markdownTable, prose } from './markdown-table.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'Fehler',
  warning: 'Warnung',
  info: 'Hinweis',
};

const intro = `Ein Entwurf kann richtig geschrieben sein und trotzdem so nicht hinausgehen sollen. Danach sehen die Prüfungen. Ein
**Fehler** verhindert das Dokument; eine **Warnung** und ein **Hinweis** lassen es zu.

**Abschalten in einem Entwurf**, immer mit einem Grund:

\`\`\`yaml
pruefungen:
  deckung-fehlt: Deckung folgt im Nachtrag
\`\`\`

**Anders gewichten oder abschalten im ganzen Haus**, in den [Stammdaten](../handbuch/stammdaten.md): \`fehler\`, \`warnung\` oder
\`hinweis\`. Jeder andere Text ist der Grund, warum die Prüfung nicht gilt.

\`\`\`yaml
pruefungen:
  frist-versaeumt: fehler
  satz-lang: Wir schreiben so
\`\`\`

**Beheben lassen**: \`drucksache check --fix\` ändert im Entwurf selbst, was sich ohne Rückfrage ändern lässt, und sonst nichts.
Wo das geht, steht in der Tabelle „ja“; nicht jede Stelle ist eindeutig genug dafür.`;

/** `mended`: the ids of rules of whose findings some carry a fix. */
export function checksReference(mended: ReadonlySet<string>): string {
  return generated(
    'Alle Prüfungen',
    intro,
    markdownTable(
      ['Prüfung', 'Vorgabe', '`--fix`', 'Was sie meldet'],
      rules.map(({ id, severity }) => [
        `[${id}](#${id})`,
        severities[severity],
        mended.has(id) ? 'ja' : '',
        prose(catalogue[`check/${id}`].meaning),
      ]),
    ),
    ...rules.map((rule) => sectionOf(rule, mended.has(rule.id))),
  );
}

function sectionOf({ id, severity, explain, example }: Rule, isMended: boolean): string {
  return [
    `## ${id}`,
    `*${severities[severity]}.* ${prose(explain)}${isMended ? ' `check --fix` behebt es, wo es eindeutig ist.' : ''}`,
    `Nicht so:\n\n${fenced(example.wrong)}`,
    `Sondern so:\n\n${fenced(example.right)}`,
  ].join('\n\n');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}
