import { describe, expect, it } from 'vitest';
import { compileDraft, memoryWorkspace } from '../src/index.ts';
import { printTree } from './conformance/print-tree.ts';
import { readTagged } from './reading/pdf-structure.ts';

/** The structure of the PDF that front matter and body become, a line each element. */
async function printed(frontMatter: string, body = '', haus = ''): Promise<readonly string[]> {
  const workspace = memoryWorkspace({
    'drafts/x.md': `---\ntitel: Radwege\ndatum: 2026-02-10\n${frontMatter}\n---\n${body}`,
    ...(haus === '' ? {} : { 'templates/haus/muster.yaml': haus }),
  });
  const { outputs, diagnostics } = await compileDraft(workspace, 'drafts/x.md');
  const [output] = outputs;
  if (output === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const tree = printTree(await readTagged(output.bytes));
  return tree.split('\n').map((line) => line.trim());
}

const one = 'antragsteller: Fraktion Neue Mitte';
const two = 'antragsteller: [Fraktion Neue Mitte, Fraktion Offene Liste]';
const resolution = 'beschlussvorschlag: Der Kreistag beschließt den Bau.';
const tableHead = 'koerperschaft: { name: Musterkreis, land: NW }\ngestaltung: { kopf: tabelle }\n';

describe('the opening sentence', () => {
  it.each([
    ['antrag', one, resolution, 'Die Fraktion Neue Mitte beantragt:'],
    [
      'dringlichkeitsantrag',
      two,
      `${resolution}\ndringlichkeit: Es eilt.`,
      'Die Fraktion Neue Mitte und die Fraktion Offene Liste stellen folgenden Dringlichkeitsantrag:',
    ],
    ['pruefantrag', one, resolution, 'Die Fraktion Neue Mitte beantragt:'],
    [
      'anfrage',
      one,
      'fragen: [Wie viele?]',
      'Die Fraktion Neue Mitte bittet um Beantwortung der folgenden Fragen:',
    ],
    [
      'anfrage',
      two,
      'fragen: [Wie viele?]',
      'Die Fraktion Neue Mitte und die Fraktion Offene Liste bitten um Beantwortung der folgenden Fragen:',
    ],
    [
      'aenderungsantrag',
      one,
      'bezug: { drucksache: 2026/0123 }\nbeschlussvorschlag: [Ziffer 2 wird gestrichen.]',
      'Die Fraktion Neue Mitte beantragt, den Beschlussvorschlag der Drucksache 2026/0123 wie folgt zu ändern:',
    ],
    [
      'ergaenzungsantrag',
      two,
      'bezug: { titel: Der Radweg }\nbeschlussvorschlag: [Nach Ziffer 2 wird folgende Ziffer 3 eingefügt.]',
      'Die Fraktion Neue Mitte und die Fraktion Offene Liste beantragen, den Beschlussvorschlag wie folgt zu ergänzen:',
    ],
    ['resolution', one, resolution, 'Die Fraktion Neue Mitte beantragt, folgende Resolution zu beschließen:'],
    ['haushaltsantrag', one, resolution, 'Die Fraktion Neue Mitte beantragt zum Haushalt:'],
    [
      'haushaltsantrag',
      two,
      `${resolution}\nfinanzen: { jahr: 2027 }`,
      'Die Fraktion Neue Mitte und die Fraktion Offene Liste beantragen zum Haushalt 2027:',
    ],
  ])('of %s by %s', async (art, applicants, fields, sentence) => {
    expect(await printed(`art: ${art}\n${applicants}\n${fields}`)).toContain(`P "${sentence}"`);
  });
});

describe('anfrage', () => {
  const start = `art: anfrage\n${one}\n`;

  it('keeps the order of the body and then does not promise the questions at once', async () => {
    const lines = await printed(start, '\n## Begründung\n\nWeil.\n\n## Wir fragen:\n\n1. Wie viele?\n');
    const from = lines.findIndex((line) => line.includes('bittet'));
    expect(lines.slice(from, from + 4)).toEqual([
      'P "Die Fraktion Neue Mitte bittet um Beantwortung der unten stehenden Fragen."',
      'H2 "Begründung"',
      'P "Weil."',
      'H2 "Wir fragen:"',
    ]);
  });

  it.each([
    [
      '{ form: schriftlich, bis: 2026-03-24 }',
      'Um schriftliche Beantwortung bis zum 24. März 2026 wird gebeten.',
    ],
    ['{ form: muendlich }', 'Um mündliche Beantwortung wird gebeten.'],
    ['{ bis: 2026-03-24 }', 'Um Beantwortung bis zum 24. März 2026 wird gebeten.'],
  ])('says how to answer: %s', async (answer, sentence) => {
    const fields = `${start}fragen: [Wie viele?]\nantwort: ${answer}`;
    expect(await printed(fields)).toContain(`P "${sentence}"`);
    expect(await printed(`${fields}\nhaus: muster`, '', tableHead)).toContain(`P "${sentence}"`);
  });

  it('prints no resolution and no word about the answer unless asked', async () => {
    const text = (await printed(`${start}fragen: [Wie viele?]`)).join('\n');
    expect(text).not.toMatch(/Beschluss|wird gebeten/u);
  });
});

describe('pruefantrag', () => {
  it.each([
    [
      '{ gremium: { name: Bezirksvertretung 2 }, bis: 2026-06-30, form: muendlich }',
      'Über das Ergebnis ist der Bezirksvertretung 2 bis zum 30. Juni 2026 mündlich zu berichten.',
    ],
    ['{ gremium: Kreisausschuss }', 'Über das Ergebnis ist dem Kreisausschuss zu berichten.'],
    ['{ bis: 2026-06-30 }', 'Über das Ergebnis ist bis zum 30. Juni 2026 zu berichten.'],
    ['{ form: schriftlich }', 'Über das Ergebnis ist schriftlich zu berichten.'],
  ])('ends the resolution with the report: %s', async (report, sentence) => {
    const lines = await printed(`art: pruefantrag\n${one}\n${resolution}\nbericht: ${report}`, '\nWeil.\n');
    expect(lines[lines.indexOf('P "Der Kreistag beschließt den Bau."') + 1]).toBe(`P "${sentence}"`);
  });
});

describe('dringlichkeitsantrag', () => {
  it('says why it is urgent and late before what it wants, wherever the reason stands', async () => {
    const lines = await printed(
      `art: dringlichkeitsantrag\n${one}\n${resolution}\nfristversaeumnis: Erst jetzt bekannt.`,
      '\n## Dringlichkeit\n\nEs eilt.\n\n## Begründung\n\nWeil.\n',
    );
    const from = lines.indexOf('H2 "Begründung der Dringlichkeit"');
    expect(lines.slice(from, from + 6)).toEqual([
      'H2 "Begründung der Dringlichkeit"',
      'P "Es eilt."',
      'P "Erst jetzt bekannt."',
      'H2 "Beschlussvorschlag"',
      'Sect',
      'P "Der Kreistag beschließt den Bau."',
    ]);
  });
});

const positions = (...changes: readonly string[]): string =>
  `positionen: [${changes
    .map(
      (change) => `{ sachkonto: 0501, bezeichnung: Bücher | Medien, ansatz: 500, veraenderung: ${change} }`,
    )
    .join(', ')}]`;

describe('haushaltsantrag', () => {
  const start = `art: haushaltsantrag\n${one}\n${resolution}`;
  it.each([
    [['120', '-120'], '', 'Der Mehrbedarf von 120 EUR ist durch Entlastungen an anderer Stelle gedeckt.'],
    [
      ['120', '-150'],
      '',
      'Der Mehrbedarf von 120 EUR ist durch Entlastungen an anderer Stelle gedeckt. Darüber hinaus wird der Haushalt um 30 EUR entlastet.',
    ],
    [['-150'], '', 'Der Haushalt wird um 150 EUR entlastet.'],
    [['120'], '', 'Es entsteht ein Mehrbedarf von 120 EUR.'],
    [
      ['120'],
      'finanzen: { deckung: Rücklage }',
      'Der Mehrbedarf von 120 EUR wird gedeckt, wie unter „Deckung“ angegeben.',
    ],
    [
      ['120', '-90'],
      '',
      'Vom Mehrbedarf von 120 EUR sind 90 EUR durch Entlastungen an anderer Stelle gedeckt. Es bleiben 30 EUR.',
    ],
    [
      ['120', '-90'],
      'finanzen: { deckung: Rücklage }',
      'Vom Mehrbedarf von 120 EUR sind 90 EUR durch Entlastungen an anderer Stelle gedeckt. Die übrigen 30 EUR werden gedeckt, wie unter „Deckung“ angegeben.',
    ],
  ])('says of %j with %j how it is covered', async (changes, finances, sentence) => {
    const lines = await printed(`${start}\n${positions(...changes)}\n${finances}`);
    expect(lines).toContain('TD "Bücher | Medien"');
    expect(lines[lines.indexOf('P "Beträge in EUR"') + 1]).toBe(`P "${sentence}"`);
  });

  it('says nothing of money where none moves, and prints no table that is not there', async () => {
    const lines = await printed(`${start}\n${positions('0')}`);
    expect(lines[lines.indexOf('P "Beträge in EUR"') + 1]).toBe('P "Fraktion Neue Mitte"');
    expect((await printed(start)).join(' ')).not.toContain('Table');
  });

  it('stands between what it costs and why, under the headings of the house', async () => {
    const haus = 'gestaltung: { ueberschriften: { positionen: Teilergebnisplan, stellen: "" } }';
    const posts = 'stellen: [{ bezeichnung: Planung, bewertung: A 10, bisher: 1, veraenderung: "+0,5" }]';
    const fields = `${start}\nfinanzen: { betrag: 5 EUR, jahr: 2027 }\n${positions('5')}\n${posts}`;
    const lines = await printed(`${fields}\nhaus: muster`, '\nWeil.\n', haus);
    expect(lines.filter((line) => /^(?:H2|Table|P "(?:Beträge|Angaben))/u.test(line))).toEqual([
      'H2 "Beschlussvorschlag"',
      'H2 "Finanzielle Auswirkungen"',
      'Table',
      'H2 "Teilergebnisplan"',
      'Table',
      'P "Beträge in EUR, Haushaltsjahr 2027"',
      'Table',
      'P "Angaben in Vollzeitstellen, Haushaltsjahr 2027"',
      'H2 "Begründung"',
    ]);
  });
});
