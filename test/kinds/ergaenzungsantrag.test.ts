import { describe, expect, it } from 'vitest';
import { ergaenzungsantrag } from '../../src/kinds/ergaenzungsantrag/ergaenzungsantrag.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { amongDrafts, council, draftOf, hausOf, told } from './workbench.ts';

const haus = hausOf(council);
const original = `---
art: resolution
titel: Radweg
antragsteller: mitte
beschlussvorschlag: [Der Radweg wird gebaut., Der Kreistag dankt allen.]
---
`;
const start =
  'art: ergaenzungsantrag\ntitel: Radweg\nantragsteller: gruene\nbezug: { entwurf: drafts/alt.md }\n';

const outcome = (neufassung: string, alt = original) =>
  ergaenzungsantrag.read(
    draftOf(`${start}neufassung: ${neufassung}`),
    amongDrafts({ 'drafts/alt.md': alt }, haus),
  );

describe('ergaenzungsantrag', () => {
  it('adds clauses and words', () => {
    const { value, diagnostics } = outcome(
      '[Der Radweg wird sofort gebaut., Er wird beleuchtet., Der Kreistag dankt allen.]',
    );
    expect(told(diagnostics)).toEqual([]);
    const presentation = value && ergaenzungsantrag.present(value);
    expect(plainText(presentation?.slots.get('beschlussvorschlag')?.nodes ?? [])).toBe(
      '1. In Ziffer 1 wird nach dem Wort „wird“ das Wort „sofort“ eingefügt.\n' +
        '2. Nach Ziffer 1 wird folgende Ziffer 2 eingefügt: „Er wird beleuchtet.“\n' +
        '3. Die bisherige Ziffer 2 wird Ziffer 3.',
    );
    expect(presentation?.view).toMatchObject({
      dokumentart: 'Ergänzungsantrag',
      bezug: { zu: 'zur Resolution' },
      ueberschriften: { beschlussvorschlag: 'Ergänzungen', synopse: 'Gegenüberstellung' },
    });
  });

  it.each([
    ['[Der Radweg wird gebaut.]', '„Der Kreistag dankt allen.“ (Ziffer 2)'],
    ['[Der Radweg wird geplant., Der Kreistag dankt allen.]', '„gebaut“ (Ziffer 1)'],
  ])('neither strikes nor changes: %s', (neufassung, struck) => {
    expect(told(outcome(neufassung).diagnostics)).toEqual([
      `6:1 draft/neufassung neufassung streicht oder ersetzt ${struck}; ein Ergänzungsantrag fügt nur hinzu | ` +
        'Soll auch etwas wegfallen oder anders lauten, ist es „art: aenderungsantrag“.',
    ]);
  });

  describe('to paragraphs and bullets', () => {
    const mixed = original
      .replace(/beschlussvorschlag: .*\n/u, '')
      .concat(
        '## Beschlussvorschlag\n\nDas Konzept umfasst:\n\n- Sicherheit\n- Kosten\n\nDem Rat wird berichtet.\n',
      );
    const bullets = '  - Sicherheit\n  - Zeit\n  - Kosten';

    it('adds what a text says', () => {
      const text = `|\n  Das Konzept umfasst:\n\n${bullets}\n\n  Dem Rat wird bald berichtet.`;
      const { value, diagnostics } = outcome(text, mixed);
      expect(told(diagnostics)).toEqual([]);
      expect(plainText(value?.changes?.operations.nodes ?? [])).toBe(
        '1. Nach Spiegelstrich 1 wird folgender Spiegelstrich eingefügt: „Zeit“\n' +
          '2. Im Schlussabsatz wird nach dem Wort „wird“ das Wort „bald“ eingefügt.',
      );
    });

    it('says that a list leaves paragraphs out, once, and how to keep them', () => {
      expect(told(outcome('[Sicherheit, Zeit, Kosten]', mixed).diagnostics)).toEqual([
        '6:1 draft/neufassung neufassung ist eine Liste: „Das Konzept umfasst:“ und ein weiterer Absatz stehen nicht darin und entfallen | ' +
          'Soll der Absatz bleiben, die Neufassung als Text schreiben („neufassung: |“), mit den Absätzen über und unter der Liste.',
      ]);
    });

    it('names no Ziffer where there is none', () => {
      const text = `|\n  Das Konzept umfasst:\n\n${bullets}\n\n  Dem Rat wird Bericht erstattet.`;
      expect(told(outcome(text, mixed).diagnostics)).toEqual([
        expect.stringContaining('neufassung streicht oder ersetzt „berichtet“; ein Ergänzungsantrag'),
      ]);
    });
  });
});
