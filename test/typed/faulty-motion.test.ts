import { describe, expect, it } from 'vitest';
import { compileDraft } from '../../src/compile/compile.ts';
import { placeOf, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { applyEdits } from '../../src/diagnostics/edits.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';

const haus = `koerperschaft: { name: Musterkreis, land: NW }
gremien: { kreistag: { name: Kreistag, artikel: der } }
fraktionen: { neue-mitte: { name: Fraktion Neue Mitte, vorsitz: { name: Erika Mustermann, funktion: Vorsitzende } } }
empfaenger: { landraetin: { anschrift: [Musterplatz 1], anrede: "Sehr geehrte Frau Landrätin," } }
`;

/** A first motion, as a clerk writes it who has not read the handbook (clerk.md 23). */
const first = `---
Art: Antrag
Titel: Sichere Wege: Teil 2
Antragsteller: [neue-mite]
Empfänger: landraetin
datum 30. November 2026
Beratungsfolge:
\t- Gremium: kreistag
\t  datum: 17. Dezember 2026
\t  rolle: Entscheidung
finanzen:
  betrag: 50.00
   deckung: Rücklage
beschluss:
  - Der Radweg  wird gebaut.
  -Die Verwaltung berichtet.
---

Der Weg ist "schmal.
`;

async function check(text: string) {
  const workspace = memoryWorkspace({ 'drafts/a.md': text, 'templates/haus/x.yaml': haus });
  return compileDraft(workspace, 'drafts/a.md');
}

function shown(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .toSorted((a, b) => placeOf(a).line - placeOf(b).line)
    .map((each) => `${placeOf(each).line}:${placeOf(each).column} ${each.code}`);
}

/** Every tip followed, as a person would; and `check --fix` for the rest. */
const corrections: readonly (readonly [string, string])[] = [
  ['neue-mite', 'neue-mitte'],
  ['datum 30.', 'datum: 30.'],
  ['beschluss:', 'beschlussvorschlag:'],
  ['"schmal', '„schmal“'],
];

describe('a faulty first motion', () => {
  it('is a PDF after two rounds', async () => {
    const { diagnostics, outputs } = await check(first);
    expect(outputs).toEqual([]);
    expect(shown(diagnostics)).toEqual([
      '3:8 draft/yaml',
      '4:17 draft/kennung',
      '6:1 draft/yaml',
      '8:1 draft/yaml',
      '13:4 draft/yaml',
      '14:1 draft/unbekanntes-feld',
      '16:3 draft/yaml',
      '19:13 check/anfuehrungszeichen-offen',
    ]);
    const edits = diagnostics.flatMap(({ fix = [] }) => fix);
    const file = edits[0]?.span.file;
    if (file === undefined) throw new Error('nothing is mended');
    const mended = new TextDecoder().decode(applyEdits(file, edits).bytes);
    const corrected = corrections.reduce((text, [wrong, right]) => text.replace(wrong, right), mended);

    const second = await check(corrected);
    expect(shown(second.diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([
      '12:11 draft/betrag',
    ]);
    const third = await check(corrected.replace('50.00', '50.000 EUR'));
    expect(third.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(third.outputs).toHaveLength(1);
  });

  it('tells one slip once', async () => {
    const slips: readonly (readonly [string, string])[] = [
      ['titel: Wege', 'titl: Wege'],
      ['titel: Wege', 'titel: Wege: eins'],
      ['titel: Wege', 'titel Wege und mehr'],
      ['  - gremium: kreistag', '  gremium: kreistag'],
      ['  - gremium: kreistag', '  - gremium: kreistg'],
      ['    rolle: entscheidung', '   rolle: entscheidung'],
      ['    rolle: entscheidung', '     rolle: entscheidung'],
      ['    rolle: entscheidung', '\trolle: entscheidung'],
      ['antragsteller: [neue-mitte]', 'antragsteller: [neue-mitte'],
      ['antragsteller: [neue-mitte]', 'Antragstler: [neue-mitte]'],
      ['beschlussvorschlag:', 'beschlus:'],
      ['beschlussvorschlag: Die', '    beschlussvorschlag: Die'],
      ['art: antrag', 'art: antrga'],
      ['art: antrag', 'art antrag'],
    ];
    const sound = `---
art: antrag
titel: Wege
antragsteller: [neue-mitte]
empfaenger: landraetin
datum: 2026-11-30
beratungsfolge:
  - gremium: kreistag
    rolle: entscheidung
beschlussvorschlag: Die Verwaltung wird beauftragt, zu berichten.
---

Der Weg ist schmal.
`;
    expect((await check(sound)).diagnostics).toEqual([]);
    for (const [right, wrong] of slips) {
      const { diagnostics } = await check(sound.replace(right, wrong));
      expect([wrong, ...shown(diagnostics)]).toHaveLength(2);
    }
  });
});
