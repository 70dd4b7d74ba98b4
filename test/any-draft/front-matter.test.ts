import { describe, expect, it } from 'vitest';
import { printed } from './printed.ts';
import { processorTime } from '../processor-time.ts';

const usual: readonly (readonly [string, string])[] = [
  ['art', 'antrag'],
  ['titel', 'Probe'],
  ['antragsteller', '[Musterfraktion]'],
  ['beschlussvorschlag', 'Ja.'],
];

/** A motion whose front matter has these lines, and the usual ones where they are missing. Line 2 is its first. */
function motionWithFields(lines: string): string {
  const missing = usual.filter(([key]) => !new RegExp(`^${key}:`, 'imu').test(lines));
  return `---\n${lines}\n${missing.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\nDarum.\n`;
}

describe('6. what the author meant', () => {
  it.each([
    ['titel: NO', 'NO'],
    ['titel: 22:30', '22:30'],
    ['titel: 10.10', '10.10'],
    ['titel: 0123', '0123'],
    ['titel: 1e3', '1e3'],
    ['titel: -Weg', '-Weg'],
    ['titel: Der "Rat"', 'Der "Rat"'],
    ['titel: „Sicher“ zur Schule', '„Sicher“ zur Schule'],
    ['titel: C#-Kurs', 'C#-Kurs'],
    ['titel: Radweg\n  geht weiter', 'Radweg geht weiter'],
    ['titel: Radweg.\n  – Zweiter Abschnitt', 'Radweg. – Zweiter Abschnitt'],
    ['beschlussvorschlag: Der Weg – so der\n  – wird gebaut', 'so der – wird gebaut'],
    ['beschlussvorschlag:\n  1. Die Frist endet am\n  3. Mai 2026.', 'endet am 3. Mai'],
    ['beschlussvorschlag: Die Sitzung ist am Montag,\n  12. Februar 2026.', 'am Montag, 12. Februar'],
    ['beschlussvorschlag: "1. Eins\n  2. Zwei"', '1. Eins 2. Zwei'],
    ['beschlussvorschlag: >\n  Eins.\n  - Zwei.', 'Eins. - Zwei.'],
    ['titel: Bürger*innen & Rat @ 50 % !', 'Bürger*innen & Rat @ 50 % !'],
    ['titel: "Radweg: sicher #1"', 'Radweg: sicher #1'],
    ['titel: "{{/titel}} <b>"', '{{/titel}} <b>'],
    ['DATUM: 10. Februar 2016', '10. Februar 2016'],
    ['nummer: 0123', '0123'],
    ['nummer: 22:30', '22:30'],
    ['zeichen: no', 'no'],
    ['datum: 25.2.2016', '25. Februar 2016'],
    ['datum: 2016-02-10T23:30:00+11:00', '10. Februar 2016'],
    ['datum: 2016-02-10T23:30:00Z', '10. Februar 2016'],
    ['beratungsfolge:\n  - {gremium: Kreistag, top: 10.10, datum: 10.03.2016}', '10. März 2016'],
    ['kopie: "CDU, FDP"', 'CDU, FDP'],
    ['kopie: [CDU, FDP]', 'CDU, FDP'],
    ['begruendung_muendlich: JA\nnummer: ~', 'Die Begründung erfolgt mündlich.'],
    ['antragsteller: {name: "Grüne, Mitte"}', 'Grüne, Mitte'],
    ['anlass: ~\ntitel: Rad', 'Rad'],
    ['zeichen:\ntitel: Leer', 'Leer'],
  ])('%j', async (lines, text) => {
    const draft = motionWithFields(lines);
    const isOral = lines.includes('muendlich');
    const found = await printed(isOral ? draft.replace('\nDarum.\n', '') : draft);
    expect(found.told).toEqual([]);
    expect(found.text).toContain(text);
  });

  it.each([
    [
      'blanks behind the fences',
      '---  \nart: antrag\ntitel: Probe\nantragsteller: [A]\nbeschlussvorschlag: Ja.\n--- \t\nDarum.',
    ],
    [
      'JSON between the fences',
      '---\n{"art": "antrag", "titel": "Probe", "antragsteller": ["A"], "beschlussvorschlag": "Ja."}\n---\nDarum.',
    ],
    [
      'a rule in the body',
      '---\nart: antrag\ntitel: Probe\nantragsteller: [A]\nbeschlussvorschlag: Ja.\n---\n---\n\nDarum.\n\n---\n',
    ],
    [
      'a heading that looks like a field',
      '---\nart: antrag\ntitel: Probe\nantragsteller: [A]\nbeschlussvorschlag: Ja.\n---\ndatum: 3. Mai\nund Darum.\n---\n\nA.',
    ],
    [
      'a BOM and CRLF',
      '\uFEFF---\r\nart: antrag\r\ntitel: Probe\r\nantragsteller: [A]\r\nbeschlussvorschlag: Ja.\r\n---\r\nDarum.',
    ],
  ])('%s', async (_, draft) => {
    const { told, text } = await printed(draft);
    expect(told).toEqual([]);
    for (const word of ['Probe', 'Ja.', 'Darum.']) expect(text).toContain(word);
  });
});

describe('6. the exact place and how to write it', () => {
  it.each([
    ['titel: Radweg: sicher', 'error 2:8 draft/yaml', '"Radweg: sicher"'],
    ['anlass: Sitzung am 3.3.: Haushalt', 'error 2:9 draft/yaml', '"Sitzung am 3.3.: Haushalt"'],
    ['finanzen:\n  deckung: Produkt: 1.2', 'error 3:12 draft/yaml', '"Produkt: 1.2"'],
    ['titel: Antrag #5 zum Bad', 'warning 2:15 draft/abgeschnitten', 'Anführungszeichen'],
    ['anlagen:\n  - Blatt #3', 'warning 3:11 draft/abgeschnitten', 'Anführungszeichen'],
    ['antragsteller: [Liste #1]', 'error 2:16 draft/yaml', '„ #“'],
    ['titel: "Sicher" zur Schule', 'error 2:8 draft/yaml', `'"Sicher" zur Schule'`],
    ["titel: 's Kreisle", 'error 2:8 draft/yaml', '"\'s Kreisle"'],
    ['titel: @rat', 'error 2:8 draft/yaml', '"@rat"'],
    ['titel: *Bürger* fragen', 'error 2:8 draft/yaml', '"*Bürger* fragen"'],
    ['titel: %Anteil', 'error 2:8 draft/yaml', '"%Anteil"'],
    ['titel: `x`', 'error 2:8 draft/yaml', '"`x`"'],
    ['titel: [Eilt] Radweg', 'error 2:8 draft/yaml', '"[Eilt] Radweg"'],
    ['titel: > 50 Prozent', 'error 2:8 draft/yaml', '"> 50 Prozent"'],
    ['titel: "C:\\Rat"', 'error 2:11 draft/yaml', '„\\\\“'],
    ['titel:Probe', 'error 2:1 draft/yaml', 'titel: Probe'],
    ['beratungsfolge:\n\t- gremium: Kreistag', 'error 3:1 draft/yaml', 'zwei Leerzeichen'],
    ['anlass:\u00A0Haushalt', 'error 2:8 draft/yaml', 'tippen Sie ein Leerzeichen'],
    ['datum: 10.02.16', 'error 2:8 draft/datum', '10.02.2016'],
    ['datum: 00.00.0000', 'error 2:8 draft/datum', '2026-02-25'],
    ['datum: 31.02.2016', 'error 2:8 draft/datum', '29.02.2016'],
    ['datum: 2016-2-10', 'error 2:8 draft/datum', '2016-02-10'],
    ['datum: 10. Februr 2016', 'error 2:8 draft/datum', '2026-02-25'],
    ['datum: 2026-02-10T99:99', 'error 2:8 draft/datum', '2026-02-10'],
    ['datum: 2026-02-10T24:30+02:00', 'error 2:8 draft/datum', '2026-02-10'],
    ['titel: ~', 'error 2:1 draft/pflichtfeld', 'Worum es geht'],
    ['titel: A\ntitel: B', 'error 3:1 draft/doppeltes-feld', 'eine der beiden'],
    ['begründung: A\nbegruendung: B', 'error 3:1 draft/doppeltes-feld', 'Eine der beiden'],
    ['DATMU: 2016-02-10', 'error 2:1 draft/unbekanntes-feld', '„datum“'],
    ['vorlage: 12', 'error 2:1 draft/unbekanntes-feld', '„nummer“'],
    ['antragsteller: SPD, Grüne', 'warning 2:16 draft/kommaliste', '[SPD, Grüne]'],
    ['unterstuetzer: A, B', 'warning 2:16 draft/kommaliste', '[A, B]'],
    ['anlagen: Plan, Karte', 'error 2:10 draft/typ', '[Plan, Karte]'],
    ['schlagworte: Rad, Schule', 'error 2:14 draft/typ', '[Rad, Schule]'],
    ['titel: [x, y]', 'error 2:8 draft/typ', '"[x, y]"'],
    ['unterschriften: Erika Mustermann', 'error 2:17 draft/typ', 'name: Erika Mustermann'],
    ['begruendung_muendlich: vielleicht', 'error 2:24 draft/auswahl', 'ja und nein'],
    ['finanzen: {betrag: 50.00}', 'error 2:20 draft/betrag', '50 EUR'],
    ['titel: !!str 5', 'error 2:8 draft/yaml', '"!!str 5"'],
    ['<<: {titel: x}', 'error 2:1 draft/yaml', 'einzeln'],
    ['__proto__: {x: 1}', 'error 2:1 draft/unbekanntes-feld', 'Möglich sind hier'],
    ['finanzen: {constructor: 5}', 'error 2:12 draft/unbekanntes-feld', 'Möglich sind hier'],
    ['titel: "a\\u202Eb"', 'warning 2:8 draft/zeichen', 'Löschen'],
    ['anlagen: Lageplan vom 3. Mai, Blatt 2', 'error 2:10 draft/typ', '„  - Lageplan vom 3. Mai, Blatt 2“'],
    ['anlagen: "Lageplan: Mai, Blatt 2"', 'error 2:10 draft/typ', '„  - "Lageplan: Mai, Blatt 2"“'],
    ['anlagen:\n  Plan\n\n  - Karte', 'error 3:3 draft/typ', '„- Plan“ und darunter „- Karte“'],
    [
      'beschlussvorschlag:\n  1. Punkt eins.\n  2. Punkt zwei.',
      'info 3:3 draft/liste',
      '„beschlussvorschlag: |“',
    ],
    [
      'beschlussvorschlag:\n  Eins.\n  - Zwei.',
      'warning 4:3 draft/zeilen',
      '„- Eins.“ und darunter „- Zwei.“',
    ],
    ['beschlussvorschlag:\n  -Eins\n  -Zwei', 'info 3:3 draft/liste', '„beschlussvorschlag: |“'],
    ['beschlussvorschlag:\n  – Eins\n  – Zwei', 'info 3:3 draft/liste', '„beschlussvorschlag: |“'],
    ['beschlussvorschlag: a) Eins\n  und\n  b) zwei', 'info 2:21 draft/liste', '„beschlussvorschlag: |“'],
    [
      'beschlussvorschlag:\n  Eins.\n  1.) Zwei.',
      'warning 4:3 draft/zeilen',
      '„- Eins.“ und darunter „- Zwei.“',
    ],
    ['beschlussvorschlag:\n  - Eins.\n    - Unten', 'warning 4:5 draft/zeilen', 'unterpunkte'],
    ['kopie: (1) A\n  (2) B', 'warning 3:3 draft/zeilen', '„- A“ und darunter „- B“'],
    ['dringlichkeit:\n  Eins.\n\n  Zwei.', 'warning 5:3 draft/zeilen', '„dringlichkeit: |“'],
    ['dringlichkeit: Es gilt:\n', 'error 2:16 draft/yaml', '"Es gilt:"'],
  ])('%j', async (lines, place, hint) => {
    const { told, hints } = await printed(motionWithFields(lines));
    expect(told[0]).toBe(place);
    expect(hints[0]).toContain(hint);
  });

  it.each([
    ['no fence', 'art: antrag\n---\nText', 'error 1:1 draft/vorspann-fehlt'],
    ['an indented fence', ' ---\nart: antrag\n ---\nText', 'error 1:1 draft/vorspann-fehlt'],
    ['four dashes', '----\nart: antrag\n----\nText', 'error 1:1 draft/vorspann-fehlt'],
    ['a long dash', '—\nart: antrag\n—\nText', 'error 1:1 draft/vorspann-fehlt'],
    ['four dashes at the end', '---\nart: antrag\n----\nText', 'error 3:1 draft/vorspann-offen'],
    ['no end', '---\nart: antrag\n\nText\n', 'error 1:1 draft/vorspann-offen'],
    ['no end before a rule', '---\nart: antrag\n\nText eins.\n\n---\n', 'error 4:1 draft/yaml'],
    ['TOML', '+++\nart = "antrag"\n+++\nText', 'error 1:1 draft/vorspann-sprache'],
    ['the name of TOML', '---toml\nart = "antrag"\n---\nText', 'error 1:4 draft/vorspann-sprache'],
    ['a program', '---js\n({ art: process.exit() })\n---\n', 'error 1:4 draft/vorspann-sprache'],
    ['JSON alone', '{\n"art": "antrag"}\nText', 'error 1:1 draft/vorspann-sprache'],
    ['a second document inside', '---\nart: antrag\n...\ntitel: x\n---\nText', 'error 4:1 draft/yaml'],
    ['a second draft below', '---\nart: antrag\n---\n\n---\nart: antrag\n---\nText', 'error 5:1 draft/yaml'],
    ['a second draft for an end', '---\nart: antrag\n---\nart: antrag\n---\nText', 'error 4:1 draft/yaml'],
    [
      'a fence among fields',
      '---\nart: antrag\n---\n\ntitel: X\nkopie:\n  - A\n---\nText',
      'error 5:1 draft/yaml',
    ],
  ])('%s', async (_, draft, place) => {
    const { told, hints, text } = await printed(draft);
    // Around what is no YAML the fields are read, and those that are missing named.
    expect(told.filter((each) => each !== 'error 2:1 draft/pflichtfeld')).toEqual([place]);
    expect(hints.length).toBeGreaterThan(0);
    expect(text).toBe('');
  });

  it('refuses aliases before they become many', async () => {
    const layers = Array.from({ length: 30 }, (_, index) => {
      const before = `*x${index - 1}`;
      return `x${index}: &x${index} [${index === 0 ? 'x' : Array.from({ length: 10 }, () => before).join(', ')}]`;
    });
    const started = processorTime();
    const { told, text } = await printed(motionWithFields(layers.join('\n')));
    expect(processorTime() - started).toBeLessThan(5_000);
    // Each name once, where it is given.
    expect(told.filter((each) => each.endsWith('draft/yaml'))).toHaveLength(30);
    expect(told).toContain('error 2:5 draft/yaml');
    expect(text).toBe('');
  });

  it('names one list of several known names in the words of the Stammdaten', async () => {
    const haus = 'fraktionen:\n  spd: { name: SPD-Fraktion }\n  gruene: { name: Grüne Fraktion }\n';
    const { told, hints } = await printed(motionWithFields('antragsteller: spd, gruene'), {
      'templates/haus/musterkreis.yaml': haus,
    });
    expect(told).toEqual(['error 2:16 draft/kennung']);
    expect(hints[0]).toContain('[spd, gruene]');
  });

  it.each([
    ['spd und gruene', ['spd', 'gruene']],
    ['spd & gruene', ['spd', 'gruene']],
    ['SPD-Fraktion/gruene; spd', ['SPD-Fraktion', 'gruene', 'spd']],
    ['spd, gruene und spd', ['spd', 'gruene', 'spd']],
  ])('tells known names joined in other ways: %s', async (typed, names) => {
    const haus = 'fraktionen:\n  spd: { name: SPD-Fraktion }\n  gruene: { name: Grüne Fraktion }\n';
    const { told, hints } = await printed(motionWithFields(`antragsteller: ${typed}`), {
      'templates/haus/musterkreis.yaml': haus,
    });
    expect(told).toEqual(['error 2:16 draft/kennung']);
    expect(hints[0]).toContain(`[${names.join(', ')}]`);
  });

  it('takes a known name with „und“ for what it is', async () => {
    const haus = 'fraktionen:\n  a: { name: A }\n  b: { name: B }\n  c: { name: A und B }\n';
    const { told } = await printed(motionWithFields('antragsteller: A und B'), {
      'templates/haus/musterkreis.yaml': haus,
    });
    expect(told).toEqual(['info 2:16 draft/kennung-erkannt']);
  });
});
