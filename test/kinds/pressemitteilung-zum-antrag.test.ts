import { describe, expect, it } from 'vitest';
import { compileDraft, memoryWorkspace } from '../../src/index.ts';
import { kindNamed } from '../../src/kinds/registry.ts';
import { amongDrafts, draftOf, read, strays, told } from './workbench.ts';

const motion = `---
art: antrag
antragsteller: [Musterfraktion, "Fraktion Neue *Mitte*"]
nummer: 2026/7
datum: 2026-02-03
titel: "Bänke: am Musterweg"
beratungsfolge:
  - { gremium: Bauausschuss, datum: 2026-03-05, rolle: vorberatung }
  - { gremium: Stadtrat }
beschlussvorschlag:
  - { text: Am **Musterweg** werden Bänke aufgestellt, unterpunkte: [drei aus Holz] }
  - Dafür werden 5.000 EUR bereitgestellt.
finanzen: { betrag: 6.000 EUR }
---
Es fehlen Bänke.
`;
const release = 'art: pressemitteilung\ntitel: Bänke\ndatum: 2026-02-04\nzum_antrag: ';

function readAmong(drafts: Readonly<Record<string, string>>, path: string) {
  return read(draftOf(release + path), undefined, amongDrafts(drafts));
}

describe('zum_antrag', () => {
  it('gives the templates what the motion says', () => {
    const { value: entry, diagnostics } = readAmong({ 'drafts/a.md': motion }, 'drafts/a.md');
    const kind = kindNamed('pressemitteilung');
    if (entry === undefined || kind === undefined) throw new Error(told(diagnostics).join());
    const { view } = kind.present(entry);
    expect(view['antrag']).toEqual({
      dokumentart: 'Antrag',
      titel: 'Bänke: am Musterweg',
      nummer: '2026/7',
      datum: '3. Februar 2026',
      antragsteller: ['Musterfraktion', 'Fraktion Neue *Mitte*'],
      antragsteller_im_satz: expect.stringMatching(/Musterfraktion und .*Fraktion Neue \*Mitte\*$/u),
      sitzungen: [
        { gremium: 'Bauausschuss', datum: '5. März 2026', rolle: 'Vorberatung' },
        { gremium: 'Stadtrat' },
      ],
      beschluss: [
        expect.stringMatching(/^Am Musterweg werden Bänke aufgestellt.*drei aus Holz$/u),
        'Dafür werden 5.000 EUR bereitgestellt.',
      ],
      betraege: ['5.000 EUR', '6.000 EUR'],
    });
    expect(strays(view, kind.viewShape)).toEqual([]);
  });

  it('gives the operations of an amendment, and what they cost', () => {
    const amending = `---
art: aenderungsantrag
antragsteller: [Musterfraktion]
titel: Mehr Bänke
bezug: { entwurf: drafts/a.md }
neufassung:
  - { text: Am Musterweg werden Bänke aufgestellt, unterpunkte: [drei aus Holz] }
  - Dafür werden 7.000 EUR bereitgestellt.
---
`;
    const drafts = { 'drafts/a.md': motion, 'drafts/b.md': amending };
    const { value: entry, diagnostics } = readAmong(drafts, 'drafts/b.md');
    if (entry === undefined) throw new Error(told(diagnostics).join());
    expect(kindNamed('pressemitteilung')?.present(entry).view['antrag']).toMatchObject({
      beschluss: [expect.stringMatching(/^In Ziffer 2 .*„7\.000/u)],
      betraege: expect.arrayContaining(['7.000 EUR']),
    });
  });

  it('may be left off', () => {
    const { value: entry } = read(draftOf('art: pressemitteilung\ntitel: Bänke'));
    expect(entry && kindNamed('pressemitteilung')?.present(entry).view['antrag']).toBeUndefined();
  });

  it.each([
    ['drafts/fehlt.md', 'diese Datei gibt es nicht', 'Der Pfad gilt'],
    ['../a.md', 'außerhalb des Arbeitsordners', 'in den Arbeitsordner'],
    ['drafts/faul.md', 'denn der Entwurf hat Fehler', 'drucksache check drafts/faul.md'],
    ['drafts/x.md', 'denn der Entwurf hat Fehler', 'drucksache check drafts/x.md'],
    ['drafts/presse.md', 'ist kein Antrag (art: pressemitteilung)', 'um den es'],
  ])('tells that %s will not do', (path, message, hint) => {
    const drafts = {
      'drafts/faul.md': '---\nart: antrag\ntitel: Ohne Antragsteller\n---\n',
      'drafts/presse.md': '---\nart: pressemitteilung\ntitel: Bänke\n---\n',
      'drafts/x.md': `---\n${release}drafts/x.md\n---\n`,
    };
    const [found = '', ...others] = told(readAmong(drafts, path).diagnostics);
    expect(others).toEqual([]);
    expect(found).toMatch(/^5:13 draft\/datei zum_antrag: /u);
    expect(found).toContain(message);
    expect(found).toContain(hint);
  });

  it('is printed by a template that asks for it', async () => {
    const workspace = memoryWorkspace({
      'drafts/a.md': motion,
      'drafts/p.md': `---\n${release}drafts/a.md\nziel: keins\ntextvorlage: kurz\nkontakt: [Telefon 1]\nvisdp: Erika Mustermann\n---\n`,
      'templates/pressemitteilung/kurz.md.hbs': `{{#with antrag}}
# {{dokumentart}} {{nummer}}: {{titel}}

{{#each beschluss}}
- {{this}}
{{/each}}

{{#each sitzungen}}
{{gremium}}{{#if datum}} am {{datum}}{{/if}}
{{/each}}
{{/with}}
`,
    });
    const { outputs, diagnostics } = await compileDraft(workspace, 'drafts/p.md', { formats: ['md'] });
    expect(diagnostics).toEqual([]);
    const text = new TextDecoder().decode(outputs[0]?.bytes);
    expect(text).toContain('# Antrag 2026/7: Bänke: am Musterweg');
    expect(text).toContain('- Dafür werden 5.000 EUR bereitgestellt.');
    expect(text).toContain('Bauausschuss am 5. März 2026');
  });
});
