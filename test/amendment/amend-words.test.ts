import { describe, expect, it } from 'vitest';
import type { ResolutionText } from '../../src/amendment/resolution.ts';
import { clause, five, money, numbered, plain, said } from './samples.ts';

/** The five with one text changed. */
const changed = (at: number, text: string): ResolutionText => ({
  lead: '',
  clauses: five.clauses.map((one, index) => (index === at ? { ...one, text } : one)),
});

const withItem = (text: string): ResolutionText => ({
  lead: '',
  clauses: [clause('1.', text, clause('a)', 'im Ausschuss'))],
});

const planWith = (anlage: string): string =>
  `Der Rat beschließt den Plan (Anlage ${anlage} und den Bericht dazu.`;

describe('words of a clause', () => {
  it.each([
    [
      'a word',
      2,
      'Der Landrat berichtet im Beirat für Verkehr.',
      'In Ziffer 3 wird das Wort „Ausschuss“ durch „Beirat“ ersetzt.',
    ],
    [
      'several words',
      2,
      'Der Landrat berichtet dem Kreistag für Verkehr.',
      'In Ziffer 3 werden die Wörter „im Ausschuss“ durch „dem Kreistag“ ersetzt.',
    ],
    [
      'an amount, whole',
      1,
      'Für die Planung werden 60.000 EUR bereitgestellt.',
      'In Ziffer 2 wird die Angabe „50.000 EUR“ durch „60.000 EUR“ ersetzt.',
    ],
    [
      'a word more',
      0,
      'Die Verwaltung prüft den barrierefreien Ausbau der Haltestellen im Musterkreis.',
      'In Ziffer 1 wird nach dem Wort „den“ das Wort „barrierefreien“ eingefügt.',
    ],
    [
      'words more',
      4,
      'Eine Anhörung der Verbände findet im Herbst statt.',
      'In Ziffer 5 werden nach dem Wort „Anhörung“ die Wörter „der Verbände“ eingefügt.',
    ],
    [
      'a word less',
      3,
      'Das Schreiben an das wird veröffentlicht.',
      'In Ziffer 4 wird das Wort „Ministerium“ gestrichen.',
    ],
    [
      'words less',
      3,
      'Das Schreiben wird veröffentlicht.',
      'In Ziffer 4 werden die Wörter „an das Ministerium“ gestrichen.',
    ],
    [
      'a sign, with its word',
      4,
      'Eine Anhörung findet im Herbst statt!',
      'In Ziffer 5 wird das Wort „statt.“ durch „statt!“ ersetzt.',
    ],
    [
      'the first word less',
      0,
      'Verwaltung prüft den Ausbau der Haltestellen im Musterkreis.',
      'In Ziffer 1 wird das Wort „Die“ gestrichen.',
    ],
    [
      'a capital',
      4,
      'Eine anhörung findet im Herbst statt.',
      'In Ziffer 5 wird das Wort „Anhörung“ durch „anhörung“ ersetzt.',
    ],
    [
      'a quotation',
      4,
      'Eine „Anhörung“ findet im Herbst statt.',
      'In Ziffer 5 werden die Wörter „Eine Anhörung“ durch „Eine ‚Anhörung‘“ ersetzt.',
    ],
  ])('%s', (_, at, text, sentence) => {
    expect(said(five, changed(at, text))).toEqual([sentence]);
  });

  it.each([
    [
      'a clause behind a semicolon',
      'Die Straße wird Fahrradstraße.',
      'Die Straße wird Fahrradstraße; Anlieger sind frei.',
      'werden nach dem Wort „Fahrradstraße“ ein Semikolon und die Wörter „Anlieger sind frei“ eingefügt',
    ],
    [
      'an aside between commas',
      'Der Landrat lädt bis Mai in das Kreishaus ein.',
      'Der Landrat, unser Gast, lädt bis Mai in das Kreishaus ein.',
      'werden nach dem Wort „Landrat“ ein Komma und die Wörter „unser Gast,“ eingefügt',
    ],
    [
      'one word behind a comma',
      'Geprüft werden Lärm, Kosten und Dauer.',
      'Geprüft werden Lärm, Kosten, Staub und Dauer.',
      'werden nach dem Wort „Kosten“ ein Komma und das Wort „Staub“ eingefügt',
    ],
    [
      'an amount in brackets',
      'Die Mittel werden für den Bau bereitgestellt.',
      'Die Mittel (50.000 EUR) werden für den Bau bereitgestellt.',
      'wird nach dem Wort „Mittel“ die Angabe „(50.000 EUR)“ eingefügt',
    ],
    [
      'an aside between dashes',
      'Die Mittel werden für den Bau sofort bereitgestellt.',
      'Die Mittel werden – wie zugesagt – für den Bau sofort bereitgestellt.',
      'werden nach dem Wort „werden“ die Wörter „– wie zugesagt –“ eingefügt',
    ],
    [
      'a name in quotation marks',
      'Die Stadt baut den Weg am See.',
      'Die Stadt baut den Weg „Uferpfad“ am See.',
      'wird nach dem Wort „Weg“ das Wort „‚Uferpfad‘“ eingefügt',
    ],
    [
      'a comma',
      'Der Rat dankt allen die im Ort helfen.',
      'Der Rat dankt allen, die im Ort helfen.',
      'wird nach dem Wort „allen“ ein Komma eingefügt',
    ],
    [
      'the first word',
      'Zuschüsse an Vereine werden ausgezahlt.',
      'Alle Zuschüsse an Vereine werden ausgezahlt.',
      'wird vor dem Wort „Zuschüsse“ das Wort „Alle“ eingefügt',
    ],
    [
      'a sentence',
      'Der Rat dankt.',
      'Der Rat dankt. Er lädt alle Helferinnen und Helfer zu einem Fest ein.',
      'wird folgender Satz angefügt: „Er lädt alle Helferinnen und Helfer zu einem Fest ein.“',
    ],
    [
      'sentences',
      'Der Rat dankt allen im Ort.',
      'Der Rat dankt allen im Ort. Er lädt ein. Er zahlt.',
      'werden folgende Sätze angefügt: „Er lädt ein. Er zahlt.“',
    ],
  ])('are inserted, not replaced: %s', (_, before, after, sentence) => {
    const end = sentence.endsWith('“') ? '' : '.';
    expect(said(numbered(before, money), numbered(after, money))).toEqual([`In Ziffer 1 ${sentence}${end}`]);
  });

  it.each([
    [
      'a clause behind a semicolon',
      'Die Straße wird Fahrradstraße; Anlieger frei.',
      'Die Straße wird Fahrradstraße.',
      'werden nach dem Wort „Fahrradstraße“ das Semikolon und die Wörter „Anlieger frei“ gestrichen',
    ],
    [
      'a comma',
      'Der Rat dankt allen, im Ort und im Kreis.',
      'Der Rat dankt allen im Ort und im Kreis.',
      'wird nach dem Wort „allen“ das Komma gestrichen',
    ],
  ])('are struck with the sign before them: %s', (_, before, after, sentence) => {
    expect(said(numbered(before, money), numbered(after, money))).toEqual([`In Ziffer 1 ${sentence}.`]);
  });

  it('are replaced where one sign takes the place of another, or a word that of a sign', () => {
    expect(said(plain('Der Bau beginnt im Mai.'), plain('Der Bau beginnt im Mai!'))).toEqual([
      'Im Beschlussvorschlag wird das Wort „Mai.“ durch „Mai!“ ersetzt.',
    ]);
    expect(
      said(
        plain('Der Bau von Rad, Weg und Steg beginnt.'),
        plain('Der Bau von Rad und Weg und Steg beginnt.'),
      ),
    ).toEqual(['Im Beschlussvorschlag wird das Wort „Rad,“ durch „Rad und“ ersetzt.']);
  });

  it('get no sentence behind them where sub-items follow, or where there was no whole one', () => {
    const [short, long] = ['Der Landrat berichtet', 'Der Landrat berichtet. Er tut das gern.'];
    expect(said(withItem(`${short}.`), withItem(long))[0]).toBe('Ziffer 1 wird wie folgt gefasst:');
    expect(said(numbered(short, money), numbered(long, money))).toEqual([
      `Ziffer 1 wird wie folgt gefasst: „${long}“`,
    ]);
  });

  it('are changed one sentence a place', () => {
    const after = changed(0, 'Der Landrat prüft den Ausbau der Radwege im Musterkreis.');
    expect(said(five, after)).toEqual([
      'In Ziffer 1 werden die Wörter „Die Verwaltung“ durch „Der Landrat“ ersetzt.',
      'In Ziffer 1 wird das Wort „Haltestellen“ durch „Radwege“ ersetzt.',
    ]);
  });

  it.each([
    [
      'a gender form',
      'Die Bürger*innen im Ort werden gehört.',
      'Die Einwohner*innen im Ort werden gehört.',
      'das Wort „Bürger*innen“ durch „Einwohner*innen“',
    ],
    [
      'a paragraph of a law',
      'Der Antrag nach § 7 Abs. 2 wird gestellt.',
      'Der Antrag nach § 8 Abs. 2 wird gestellt.',
      'die Angabe „§ 7 Abs. 2“ durch „§ 8 Abs. 2“',
    ],
    [
      'a date',
      'Der Bericht liegt am 25. Februar 2026 vor.',
      'Der Bericht liegt am 26. Februar 2026 vor.',
      'die Angabe „25. Februar 2026“ durch „26. Februar 2026“',
    ],
    [
      'a compound',
      'Der Rad- und Gehweg im Ort wird gebaut.',
      'Der Reit- und Gehweg im Ort wird gebaut.',
      'das Wort „Rad-“ durch „Reit-“',
    ],
  ])('keep %s together', (_, before, after, words) => {
    expect(said(plain(before), plain(after))).toEqual([`Im Beschlussvorschlag wird ${words} ersetzt.`]);
  });

  it.each([
    ['twice', 'Der Kreis hilft dem Verein, der Kreis zahlt.', 'Der Kreis hilft dem Verein, der Bund zahlt.'],
    [
      'also in a compound',
      'Der Weg am See wird zum Rad-Weg für alle.',
      'Der Pfad am See wird zum Rad-Weg für alle.',
    ],
    [
      'also in an amount',
      'Es werden 50 Bäume für 50.000 EUR gepflanzt.',
      'Es werden 60 Bäume für 50.000 EUR gepflanzt.',
    ],
  ])('that stand there %s are not named: the whole is worded anew', (_, before, after) => {
    expect(said(numbered(before, money), numbered(after, money))).toEqual([
      `Ziffer 1 wird wie folgt gefasst: „${after}“`,
    ]);
  });

  it('take in the whole parenthesis, or give way to a new wording', () => {
    expect(said(plain(planWith('1) nach § 5')), plain(planWith('2), § 6')))).toEqual([
      'Im Beschlussvorschlag werden die Wörter „Plan (Anlage 1) nach § 5“ durch „Plan (Anlage 2), § 6“ ersetzt.',
    ]);
    expect(
      said(plain(planWith('1 oder 2 oder 3) nach § 5')), plain(planWith('1 oder 2 oder 4), § 6'))),
    ).toEqual(['Der Beschlussvorschlag wird wie folgt gefasst:', `„${planWith('1 oder 2 oder 4), § 6')}“`]);
  });

  it('are named where they only begin another word', () => {
    const [before, after] = [
      'Der Rat lädt alle in das Rathaus ein.',
      'Der Kreis lädt alle in das Rathaus ein.',
    ];
    expect(said(plain(before), plain(after))).toEqual([
      'Im Beschlussvorschlag wird das Wort „Rat“ durch „Kreis“ ersetzt.',
    ]);
  });

  it('are named with the sign beside them where only a blank changes', () => {
    const [before, after] = [
      'Geprüft werden im Mai : Kosten und Dauer.',
      'Geprüft werden im Mai: Kosten und Dauer.',
    ];
    expect(said(plain(before), plain(after))).toEqual([
      'Im Beschlussvorschlag wird das Wort „Mai :“ durch „Mai:“ ersetzt.',
    ]);
  });

  it('are not named where they stand in a sub-item, too', () => {
    expect(
      said(
        withItem('Der Landrat berichtet im Ausschuss für Verkehr.'),
        withItem('Der Landrat berichtet im Beirat für Verkehr.'),
      ),
    ).toEqual([
      'Ziffer 1 wird wie folgt gefasst:',
      '„Der Landrat berichtet im Beirat für Verkehr.',
      '\ta)\tim Ausschuss“',
    ]);
  });

  it('give way to a new wording where half of them change', () => {
    expect(said(five, changed(4, 'Eine Anhörung entfällt.'))).toEqual([
      'Ziffer 5 wird wie folgt gefasst: „Eine Anhörung entfällt.“',
    ]);
  });
});
