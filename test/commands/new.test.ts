import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { promptsIn } from '../../src/checks/prompts.ts';
import { main } from '../../src/commands/main.ts';
import { fillStarter } from '../../src/commands/new.ts';
import { starterPath, starters } from '../../src/compile/read-files.ts';
import { kinds } from '../../src/kinds/registry.ts';
import { pageText } from '../reading/page-text.ts';
import { fakeIo } from './fake-io.ts';
import { motion, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

const house = `
koerperschaft: { name: Musterkreis, land: NW }
gremien:
  kreistag: { name: Kreistag, artikel: der }
fraktionen:
  neue-mitte: { name: Fraktion Neue Mitte, kurz: Neue-Mitte-Fraktion }
empfaenger:
  landraetin: { anschrift: [An die Landrätin], anrede: "Sehr geehrte Frau Landrätin," }
`;

describe.each(kinds.map(({ name }) => name))('new %s', (art) => {
  it('builds without a finding in an empty folder', async () => {
    const root = workspaceFolder({});
    expect(await main(['new', art], fakeIo(root))).toBe(0);
    const io = fakeIo(root);
    expect(await main(['build', '--report', 'json'], io)).toBe(0);
    expect(JSON.parse(io.out()).diagnostics).toEqual([]);
  });

  it('names what the Stammdaten of the workspace offer', async () => {
    const root = workspaceFolder({
      'templates/haus/musterkreis.yaml': house,
      'templates/haus/zweites.yaml': house,
    });
    expect(await main(['new', art, 'drafts/2026/neu.md', '--haus', 'musterkreis'], fakeIo(root))).toBe(0);
    const draft = readFileSync(join(root, 'drafts/2026/neu.md'), 'utf8');
    expect(draft).toContain('haus: musterkreis');
    expect(draft).toContain('neue-mitte');
    expect(draft).toContain('datum: 2026-02-03');
    const io = fakeIo(root);
    expect(await main(['build', '--report', 'json'], io)).toBe(0);
    expect(JSON.parse(io.out()).diagnostics).toEqual([]);
  });

  it('says that it is a draft where it has gaps', () => {
    for (const name of starters) {
      const file = join(templates, starterPath(art, name));
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      expect(/^status: entwurf/mu.test(text), file).toBe(promptsIn(text).length > 0);
    }
  });

  it('takes the starter of the workspace before the shipped one', async () => {
    const root = workspaceFolder({ [`templates/${art}/neu.md`]: 'eigener Anfang vom <<datum>>' });
    await main(['new', art], fakeIo(root));
    expect(readFileSync(join(root, `drafts/${art}.md`), 'utf8')).toBe('eigener Anfang vom 2026-02-03');
  });
});

describe('a starter', () => {
  it('is filled, falls back, or loses the line', () => {
    const starter = 'a: <<a>>\nb: <<b>>\nc: <<c|{ x: [1, 2] }>>\nd: <<a>>/<<b>>\n';
    expect(fillStarter(starter, new Map([['a', '1']]))).toBe('a: 1\nc: { x: [1, 2] }\n');
  });
});

const wordingOf = async (motions: Readonly<Record<string, string>>, path = 'drafts/a.md') => {
  const root = workspaceFolder(motions);
  await main(['new', 'pressemitteilung', 'drafts/p.md', '--zum', path], fakeIo(root));
  const text = readFileSync(join(root, 'drafts/p.md'), 'utf8');
  expect(text).not.toMatch(/\n\n\n/u);
  return text.slice(text.indexOf('sagt'));
};
const head = (art: string) =>
  `---\nart: ${art}\ntitel: Bänke\ndatum: 2026-02-03\nantragsteller: [{ name: Musterfraktion, vorsitz: { name: Ayşe Probe, funktion: Vorsitzende } }]\n`;

describe('new pressemitteilung --zum', () => {
  const odd = `---
art: antrag
titel: 'Bänke: "grün" & *rund* #1 „am Weg“ <<datum>>'
datum: 2026-02-03
antragsteller:
  - { name: 'Fraktion: Neue "Mitte"', vorsitz: { name: 'Ayşe Probe', funktion: Vorsitzende }, email: a@b.example, anschrift: ['Weg 1, 12345 Musterstadt am See'] }
  - Fraktion Grüne Wiese
beratungsfolge: [{ gremium: Kreistag, datum: 2026-03-19 }, { gremium: 'Ausschuss für *Bau*' }]
beschlussvorschlag: ['Neu: **Bänke** <<foo>>', 'Dafür werden 5.000 EUR bereitgestellt.']
---
Es fehlen Bänke.
`;

  it.each([
    ['a plain one', motion()],
    ['one that is hard to quote', odd],
  ])('makes a draft out of a motion that builds: %s', async (_, text) => {
    const root = workspaceFolder({ 'drafts/a.md': text });
    expect(await main(['new', 'pressemitteilung', '--zum', 'drafts/a.md'], fakeIo(root))).toBe(0);
    const io = fakeIo(root);
    const build = ['build', 'drafts/pressemitteilung.md', '--format', 'md,pdf', '--report', 'json'];
    expect(await main(build, io)).toBe(0);
    const { diagnostics }: { diagnostics: { code: string; message: string }[] } = JSON.parse(io.out());
    // What no motion says; and quotation marks as the motion has them.
    expect(
      diagnostics.filter(({ code }) => !/kontakt-fehlt|visdp-fehlt|anfuehrungszeichen/u.test(code)),
    ).toEqual([]);
  });

  it('says what the motion says, and marks what is left to write', async () => {
    const root = workspaceFolder({ 'drafts/a.md': odd });
    await main(['new', 'pressemitteilung', 'drafts/p.md', '--zum', 'drafts/a.md'], fakeIo(root));
    const io = fakeIo(root);
    expect(await main(['build', 'drafts/p.md', '--report', 'json'], io)).toBe(0);
    const page = pageText(readFileSync(join(root, 'out/p.md'), 'utf8'));
    expect(page).toContain('Fraktion: Neue "Mitte" und die Fraktion Grüne Wiese legen den Antrag');
    expect(page).toContain('Musterstadt am See.');
    expect(page).toContain('„[Zitat]“, sagt Ayşe Probe.');
    expect(page).toContain('Termine der Beratung: Kreistag am 19. März 2026 und Ausschuss für *Bau*.');
    const draft = readFileSync(join(root, 'drafts/p.md'), 'utf8');
    expect(draft).toContain('status: entwurf');
    expect(draft).toContain('datum: 2026-02-03\n');
    expect(draft).toContain('kontakt: { name: "Ayşe Probe", email: "a@b.example" }');
  });

  it('tells what is still in brackets once it is final', async () => {
    const root = workspaceFolder({
      'drafts/a.md': odd.replace(' <<datum>>', ''),
      'templates/pressemitteilung/neu.md': '---\ntitel: "[Schlagzeile, kurz]"\n---\n\n[Was ist neu?]\n',
    });
    const made = fakeIo(root);
    await main(['new', 'pressemitteilung', 'drafts/p.md', '--zum', 'drafts/a.md'], made);
    expect(made.err()).toContain('danach „status: entwurf“ streichen');
    const path = join(root, 'drafts/p.md');
    const text = readFileSync(path, 'utf8').replace(/^status: entwurf.*\n/mu, '');
    writeFileSync(path, `${text}\n[Was ist neu?] [Schlagzeile, kurz] [Was ist alt?]\n`);
    const io = fakeIo(root);
    await main(['check', 'drafts/p.md', '--report', 'json'], io);
    const { diagnostics }: { diagnostics: { code: string; message: string }[] } = JSON.parse(io.out());
    const gaps = diagnostics.filter(({ code }) => code === 'check/platzhalter');
    expect(gaps.map(({ message }) => message.replace(/^.*: „\[|\]“$/gu, ''))).toEqual([
      'Das Wichtigste in einem Satz: Was ändert sich für wen?',
      'Warum das nötig ist: zwei, drei Sätze.',
      'Zitat',
      'Was ist neu?',
      'Schlagzeile, kurz',
    ]);
  });

  const numbered = `${head('antrag')}beschlussvorschlag:
  - { text: 'Die Verwaltung wird beauftragt,', unterpunkte: [Bänke aufzustellen, zu berichten] }
  - Dafür werden 5.000 EUR bereitgestellt.
---
Es fehlen Bänke.
`;

  it('has the wording with its labels and nesting', async () => {
    expect(await wordingOf({ 'drafts/a.md': numbered })).toBe(`sagt Ayşe Probe.

Im Wortlaut:

1. Die Verwaltung wird beauftragt,

   a) Bänke aufzustellen

   b) zu berichten

2. Dafür werden 5.000 EUR bereitgestellt.
`);
  });

  it('has the operations of an amendment, the quoted ones as well', async () => {
    const amending = `${head('aenderungsantrag')}bezug: { entwurf: drafts/a.md }
neufassung:
  - { text: 'Die Verwaltung wird beauftragt,', unterpunkte: [Bänke aufzustellen, zu berichten] }
  - Dafür werden 6.000 EUR bereitgestellt.
  - { text: Der Kreistag, unterpunkte: [dankt, grüßt] }
---
`;
    const wording = await wordingOf({ 'drafts/a.md': numbered, 'drafts/b.md': amending }, 'drafts/b.md');
    expect(wording).toMatch(/Im Wortlaut:\n\n1\. In Ziffer 2 .*6\.000.*\n\n2\. Nach Ziffer 2 /su);
    expect(wording).toMatch(/\n   > .*Der Kreistag\n   >\n   > *a\) dankt/u);
  });

  it('has the report sentence of an examination below its list', async () => {
    const body = '\n## Wir beantragen\n\nZu prüfen ist,\n\n1. ob A geht,\n2. ob B geht.\n';
    const text = `${head('pruefantrag')}bericht: { bis: 2026-06-30 }\n---\n${body}`;
    expect(await wordingOf({ 'drafts/a.md': text })).toContain(
      'Im Wortlaut:\n\nZu prüfen ist,\n\n1. ob A geht,\n\n2. ob B geht.\n\nÜber das Ergebnis ist bis zum 30. Juni 2026 zu berichten.\n',
    );
  });

  it('has the questions of an inquiry', async () => {
    const text = `${head('anfrage')}fragen: [Wie viele Bänke gibt es?, Wo?]\n---\n`;
    expect(await wordingOf({ 'drafts/a.md': text })).toContain(
      'Die Fragen im Wortlaut:\n\n1. Wie viele Bänke gibt es?\n\n2. Wo?\n',
    );
  });

  it.each([
    [['pressemitteilung', '--zum', 'drafts/x.md'], '„drafts/x.md“ gibt es nicht'],
    [['pressemitteilung', '--zum', '/etc/hostname'], 'liegt außerhalb des Arbeitsordners'],
    [['pressemitteilung', '--zum', 'drafts/faul.md'], '„drafts/faul.md“ hat Fehler'],
    [['pressemitteilung', '--zum', 'drafts/presse.md'], 'ist kein Antrag (art: pressemitteilung)'],
    [['antrag', '--zum', 'drafts/a.md'], '--zum gibt es nur für Pressemitteilungen'],
    [['pressemitteilung', '--zum', ''], 'fehlt sein Wert'],
  ])('refuses %s', async (args, message) => {
    const root = workspaceFolder({
      'drafts/a.md': motion(),
      'drafts/faul.md': '---\nart: antrag\ntitel: Ohne Antragsteller\n---\n',
      'drafts/presse.md': '---\nart: pressemitteilung\ntitel: Bänke\n---\n',
    });
    const io = fakeIo(root);
    expect(await main(['new', ...args], io)).toBe(2);
    expect(io.err()).toContain(message);
    expect(existsSync(join(root, 'drafts/pressemitteilung.md'))).toBe(false);
  });
});
