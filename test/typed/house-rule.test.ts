import { describe, expect, it } from 'vitest';
import { compileDraft } from '../../src/compile/compile.ts';
import { placeOf } from '../../src/diagnostics/diagnostic.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';

const draft = (text: string): string => `---
art: antrag
antragsteller: [{ name: Fraktion Neue Mitte, vorsitz: { name: Erika Mustermann, funktion: Vorsitzende } }]
empfaenger: { anschrift: [Rathaus, 99999 Musterstadt], anrede: "Sehr geehrte Damen und Herren," }
datum: 2026-11-30
titel: Sichere Wege
beschlussvorschlag: Die Verwaltung berichtet.
---

${text}
`;

async function told(text: string, rule: string): Promise<readonly string[]> {
  const files = {
    'drafts/a.md': draft(text),
    'templates/haus/x.yaml': `gestaltung: { wortbinnenzeichen: ${rule} }\n`,
  };
  const { diagnostics, outputs } = await compileDraft(memoryWorkspace(files), 'drafts/a.md');
  expect(outputs.length).toBe(diagnostics.some(({ severity }) => severity === 'error') ? 0 : 1);
  return diagnostics
    .filter(({ code }) => code === 'check/wortbinnenzeichen')
    .map(
      (found) =>
        `${found.severity} ${placeOf(found).line}:${placeOf(found).column} ${/„(.*?)“/u.exec(found.message)?.[1]}`,
    );
}

describe('the house rule on signs inside words', () => {
  it.each([
    'Bürger*innen',
    'Bürger:innen',
    'Bürger_innen',
    'Bürger·innen',
    'Bürger•innen',
    'BürgerInnen',
    'Bürger*innenrat',
    'Lehrer*in',
    'Ärzt:innen',
    'Kolleg:in',
    'LehrerIn',
    'jede*r',
    'jede:r',
    'eine*n',
    'ein*e',
    'der*die',
    'die:der',
    'sie*er',
    'Abgeordnete*r',
    'Beschäftigte_r',
  ])('sees %s', async (word) => {
    expect(await told(`Es geht um ${word}, heißt es.`, 'verboten')).toEqual([`error 10:12 ${word}`]);
    expect(await told(`Es geht um ${word}, heißt es.`, 'hinweis')).toEqual([`info 10:12 ${word}`]);
    expect(await told(`Es geht um ${word}, heißt es.`, 'frei')).toEqual([]);
  });

  it('only mentions it where somebody is quoted, or a name is in quotes', async () => {
    expect(await told('Er sagt: „Alle Bürger*innen kommen.“ Die Bürger*innen kamen.', 'verboten')).toEqual([
      'info 10:16 Bürger*innen',
      'error 10:42 Bürger*innen',
    ]);
  });

  it.each([
    'Bürgerinnen und Bürger',
    'Schüler/-innen',
    'um 9:30 Uhr, 1:2 im Spiel',
    'Hinweis:in der Halle',
    '*innen* und außen, **Bürger** innen',
    'Preis* in Euro',
    'https://muster.example/buerger_innen/liste',
    '[Liste](https://muster.example/buerger:innen)',
    'buerger_innen@muster.example',
    'liste_innen.pdf, C:\\\\Lehrer_innen',
    '`Bürger*innen`',
    'McDonald, GmbH, VfL, LinkedIn, CheckIn, PlugIn, InnoTrans, iPhone',
    'Innenstadt, InnenMinisterium',
    'a*b, x_i, 3*n',
    'Datum:der 3. Mai',
  ])('leaves alone: %s', async (text) => {
    expect(await told(`Es geht um ${text}, heißt es.`, 'verboten')).toEqual([]);
  });
});
