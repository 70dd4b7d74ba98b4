import { describe, expect, it } from 'vitest';
import type { Clause, ResolutionText } from '../../src/amendment/resolution.ts';
import { clause, five, hearing, letter, money, numbered, plain, report, said, stops } from './samples.ts';

/** Two clauses, the second with sub-items. */
const listing = (label: (at: number) => string, ...items: string[]): ResolutionText => ({
  lead: 'Der Kreistag beschließt:',
  clauses: [
    clause('1.', stops),
    clause('2.', 'Geprüft werden:', ...items.map((item, at) => clause(label(at), item))),
  ],
});

const lettered = (...items: string[]): ResolutionText => listing((at) => `${'abcdef'.charAt(at)})`, ...items);
const bulleted = (...items: string[]): ResolutionText => listing(() => '–', ...items);

/** Items, by label and text in turn. */
const lines = (...given: string[]): Clause[] =>
  given.flatMap((text, at) => (at % 2 === 0 ? [] : [clause(given[at - 1] ?? '', text)]));

const opened = (lead: string): ResolutionText => ({ lead, clauses: numbered(stops, money).clauses });

describe('clauses', () => {
  it.each([
    ['is struck', five, numbered(stops, money, report, letter), ['Ziffer 5 wird gestrichen.']],
    [
      'is struck, and the rest renumbered',
      numbered(
        stops,
        money,
        report,
        letter,
        hearing,
        'Der Beschluss wird auf der Seite des Kreises erläutert.',
      ),
      numbered(stops, money, report, hearing, 'Der Beschluss wird auf der Seite des Kreises erläutert.'),
      ['Ziffer 4 wird gestrichen.', 'Die Ziffern 5 und 6 werden 4 und 5.'],
    ],
    [
      'are struck together',
      five,
      numbered(stops, money, hearing),
      ['Die Ziffern 3 und 4 werden gestrichen.', 'Ziffer 5 wird Ziffer 3.'],
    ],
    [
      'are struck in a row',
      five,
      numbered(stops, hearing),
      ['Die Ziffern 2 bis 4 werden gestrichen.', 'Ziffer 5 wird Ziffer 2.'],
    ],
    [
      'is inserted at the end',
      five,
      numbered(stops, money, report, letter, hearing, 'Alle Ortsteile werden beteiligt.'),
      ['Nach Ziffer 5 wird folgende Ziffer 6 eingefügt: „Alle Ortsteile werden beteiligt.“'],
    ],
    [
      'is inserted before the first',
      numbered(stops, money),
      numbered('Alle Ortsteile werden beteiligt.', stops, money),
      [
        'Vor der bisherigen Ziffer 1 wird folgende Ziffer 1 eingefügt: „Alle Ortsteile werden beteiligt.“',
        'Die bisherigen Ziffern 1 und 2 werden 2 und 3.',
      ],
    ],
    [
      'are inserted together, with their labels',
      five,
      numbered(
        stops,
        money,
        report,
        letter,
        hearing,
        'Alle Ortsteile werden beteiligt.',
        'Der Kreistag dankt dem „Verein“.',
      ),
      [
        'Nach Ziffer 5 werden folgende Ziffern 6 und 7 eingefügt:',
        '„6.\tAlle Ortsteile werden beteiligt.',
        '7.\tDer Kreistag dankt dem ‚Verein‘.“',
      ],
    ],
    [
      'is inserted after one that gets its number',
      five,
      numbered(money, report, 'Alle Ortsteile werden beteiligt.', letter, hearing),
      [
        'Ziffer 1 wird gestrichen.',
        'Nach der bisherigen Ziffer 3 wird folgende Ziffer 3 eingefügt: „Alle Ortsteile werden beteiligt.“',
        'Die bisherigen Ziffern 2 und 3 werden 1 und 2.',
      ],
    ],
    [
      'moves',
      five,
      numbered(stops, hearing, money, report, letter),
      ['Die Ziffern 2 bis 4 werden 3 bis 5.', 'Die bisherige Ziffer 5 wird Ziffer 2.'],
    ],
    [
      'moves only if it is clear which one',
      numbered(report, report, stops, money),
      numbered(stops, money, report),
      [
        'Die Ziffern 1 und 2 werden gestrichen.',
        `Nach der bisherigen Ziffer 4 wird folgende Ziffer 3 eingefügt: „${report}“`,
        'Die bisherigen Ziffern 3 und 4 werden 1 und 2.',
      ],
    ],
  ])('%s', (_, before, after, sentences) => {
    expect(said(before, after)).toEqual(sentences);
  });
});

describe('sub-items', () => {
  const [one, two, three, four] = [
    'Kosten des Baus',
    'Dauer der Arbeiten',
    'Lärm am Tag',
    'Folgen für den Verkehr',
  ] as const;

  it.each([
    [
      'worded anew',
      lettered(one, two),
      lettered(one, 'Beginn im Mai'),
      ['Ziffer 2 Buchstabe b wird wie folgt gefasst: „Beginn im Mai“'],
    ],
    [
      'changed',
      lettered(one, two),
      lettered(one, 'Dauer der Planung'),
      ['In Ziffer 2 Buchstabe b wird das Wort „Arbeiten“ durch „Planung“ ersetzt.'],
    ],
    [
      'struck',
      lettered(one, two, three),
      lettered(one, three),
      ['Ziffer 2 Buchstabe b wird gestrichen.', 'Ziffer 2 Buchstabe c wird Buchstabe b.'],
    ],
    [
      'struck together',
      lettered(one, two, three, four),
      lettered(three, four),
      [
        'In Ziffer 2 werden die Buchstaben a und b gestrichen.',
        'In Ziffer 2 werden die Buchstaben c und d zu a und b.',
      ],
    ],
    [
      'inserted',
      lettered(one),
      lettered(one, two),
      ['In Ziffer 2 wird nach Buchstabe a folgender Buchstabe b eingefügt: „Dauer der Arbeiten“'],
    ],
    [
      'bullets',
      bulleted(one, two),
      bulleted(three, one),
      [
        'In Ziffer 2 wird vor Spiegelstrich 1 folgender Spiegelstrich eingefügt: „Lärm am Tag“',
        'In Ziffer 2 wird der bisherige Spiegelstrich 2 gestrichen.',
      ],
    ],
    [
      'of another kind: the whole clause',
      lettered(one, two),
      bulleted(one, two),
      [
        'Ziffer 2 wird wie folgt gefasst:',
        '„Geprüft werden:',
        '\t–\tKosten des Baus',
        '\t–\tDauer der Arbeiten“',
      ],
    ],
  ])('%s', (_, before, after, sentences) => {
    expect(said(before, after)).toEqual(sentences);
  });
});

const thing = (text: string, ...children: Clause[]): ResolutionText => ({
  lead: '',
  clauses: [clause('1.', text, ...children), clause('2.', 'Die Verwaltung berichtet dem Kreistag.')],
});

describe('a number that another item has by then', () => {
  const schools = 'Der Kreistag dankt allen Schulen.';
  const ways = 'Wege zum Bahnhof';

  it.each([
    [
      'of an inserted sub-item: the words of the old one',
      thing('Das Konzept umfasst', clause('a)', 'Kosten'), clause('b)', 'Plätze der Schulen im Ort')),
      thing(
        'Das Konzept umfasst',
        clause('a)', 'Kosten'),
        clause('b)', ways),
        clause('c)', 'Plätze der kleinen Schulen im Ort'),
      ),
      [
        `In Ziffer 1 wird nach Buchstabe a folgender Buchstabe b eingefügt: „${ways}“`,
        'In Ziffer 1 wird im bisherigen Buchstaben b nach dem Wort „der“ das Wort „kleinen“ eingefügt.',
        'In Ziffer 1 wird der bisherige Buchstabe b Buchstabe c.',
      ],
    ],
    [
      'of an inserted sub-item: the items around it',
      thing('Das Konzept umfasst', ...lines('a)', hearing, 'b)', 'Plätze', 'c)', letter, 'd)', report)),
      thing('Das Konzept umfasst', ...lines('a)', ways, 'b)', hearing, 'c)', money)),
      [
        `In Ziffer 1 wird vor dem bisherigen Buchstaben a folgender Buchstabe a eingefügt: „${ways}“`,
        `Ziffer 1 Buchstabe b wird wie folgt gefasst: „${money}“`,
        'In Ziffer 1 werden die Buchstaben c und d gestrichen.',
        'In Ziffer 1 werden die bisherigen Buchstaben a und b zu b und c.',
      ],
    ],
    [
      'of an inserted clause: the words of the old one',
      numbered(stops, 'Die Verwaltung berichtet dem Kreistag.', money),
      numbered(stops, schools, 'Die Verwaltung berichtet dem Kreistag schriftlich.', money),
      [
        `Nach Ziffer 1 wird folgende Ziffer 2 eingefügt: „${schools}“`,
        'In der bisherigen Ziffer 2 wird nach dem Wort „Kreistag“ das Wort „schriftlich“ eingefügt.',
        'Die bisherigen Ziffern 2 und 3 werden 3 und 4.',
      ],
    ],
    [
      'of an inserted clause: a sub-item of the old one',
      {
        lead: '',
        clauses: [clause('1.', stops), clause('2.', money, ...lines('a)', hearing, 'b)', letter))],
      },
      {
        lead: '',
        clauses: [
          clause('1.', stops),
          clause('2.', schools),
          clause('3.', money, ...lines('a)', ways, 'b)', hearing, 'c)', letter)),
        ],
      },
      [
        `Nach Ziffer 1 wird folgende Ziffer 2 eingefügt: „${schools}“`,
        `In der bisherigen Ziffer 2 wird vor dem bisherigen Buchstaben a folgender Buchstabe a eingefügt: „${ways}“`,
        'In der bisherigen Ziffer 2 werden die bisherigen Buchstaben a und b zu b und c.',
        'Die bisherige Ziffer 2 wird Ziffer 3.',
      ],
    ],
    [
      'of a renumbered clause',
      numbered(stops, money, report),
      numbered(report, money, stops),
      ['Ziffer 1 wird Ziffer 3.', 'Die bisherige Ziffer 3 wird Ziffer 1.'],
    ],
    [
      'counted anew: bullets',
      { lead: '', clauses: lines('–', stops, '–', money, '–', report) },
      { lead: '', clauses: lines('–', stops, '–', schools, '–', money) },
      [
        `Nach Spiegelstrich 1 wird folgender Spiegelstrich eingefügt: „${schools}“`,
        'Der bisherige Spiegelstrich 3 wird gestrichen.',
      ],
    ],
  ])('%s', (_, before, after, sentences) => {
    expect(said(before, after)).toEqual(sentences);
  });
});

describe('the whole', () => {
  it.each([
    [
      'the opening sentence worded anew',
      opened('Wir bitten:'),
      opened('Der Kreistag beschließt:'),
      ['Der Einleitungssatz wird wie folgt gefasst: „Der Kreistag beschließt:“'],
    ],
    [
      'the opening sentence inserted',
      opened(''),
      opened('Wir bitten:'),
      ['Vor Ziffer 1 wird folgender Einleitungssatz eingefügt: „Wir bitten:“'],
    ],
    [
      'the opening sentence struck',
      opened('Wir bitten:'),
      opened(''),
      ['Der Einleitungssatz wird gestrichen.'],
    ],
    [
      'an unnumbered resolution',
      plain(hearing),
      plain('Alle Ortsteile werden beteiligt.'),
      ['Der Beschlussvorschlag wird wie folgt gefasst: „Alle Ortsteile werden beteiligt.“'],
    ],
    ['nothing left', five, plain(''), ['Der Beschlussvorschlag wird gestrichen.']],
    [
      'unnumbered becomes numbered',
      plain(hearing),
      numbered(hearing, money),
      ['Der Beschlussvorschlag wird wie folgt gefasst:', `„1.\t${hearing}`, `2.\t${money}“`],
    ],
    [
      'a free paragraph between clauses',
      { lead: '', clauses: [clause('1.', stops), clause('', 'Außerdem:'), clause('2.', money)] },
      { lead: '', clauses: [clause('1.', stops), clause('', 'Ferner:'), clause('2.', money)] },
      ['Der Beschlussvorschlag wird wie folgt gefasst:', `„1.\t${stops}`, 'Ferner:', `2.\t${money}“`],
    ],
    [
      'typed labels without a sequence',
      { lead: '', clauses: [clause('1.', stops), clause('3.', money)] },
      { lead: '', clauses: [clause('1.', stops), clause('3.', hearing)] },
      ['Der Beschlussvorschlag wird wie folgt gefasst:', `„1.\t${stops}`, `3.\t${hearing}“`],
    ],
    [
      'paragraphs',
      plain(hearing),
      plain('Erstens gilt dies.\n\nZweitens gilt das\nin zwei Zeilen.'),
      [
        'Der Beschlussvorschlag wird wie folgt gefasst:',
        '„Erstens gilt dies.',
        '',
        'Zweitens gilt das',
        'in zwei Zeilen.“',
      ],
    ],
  ])('%s', (_, before, after, sentences) => {
    expect(said(before, after)).toEqual(sentences);
  });

  it.each([
    ['white space', plain('Eine  Anhörung\u00a0findet statt. '), plain('Eine Anhörung findet statt.')],
    ['a paragraph as a clause', plain('Eins.\n\nZwei.'), { lead: 'Eins.', clauses: [clause('', 'Zwei.')] }],
    [
      'a list below its opening sentence',
      { lead: '', clauses: [clause('', 'Der Kreistag beschließt:', clause('1.', stops))] },
      { lead: 'Der Kreistag beschließt:', clauses: [clause('1.', stops)] },
    ],
    ['composed letters', plain('Anho\u0308rung'), plain('Anhörung')],
  ])('no sentence for what nobody sees: %s', (_, before, after) => {
    expect(said(before, after)).toEqual([]);
  });
});

describe('quotation marks', () => {
  it('are others where the text has ‚…‘ of its own', () => {
    expect(said(plain(hearing), plain('Der Verein ‚Nordwind‘ wird „gehört“.'))).toEqual([
      'Der Beschlussvorschlag wird wie folgt gefasst: »Der Verein ‚Nordwind‘ wird „gehört“.«',
    ]);
  });

  it('are left out where the text has all of them', () => {
    expect(said(plain(hearing), plain('Der ‚Verein‘ »Nordwind« wird „gehört“.'))).toEqual([
      'Der Beschlussvorschlag wird wie folgt gefasst; der Wortlaut steht ohne Anführungszeichen bis zum Ende dieses Punktes:',
      'Der ‚Verein‘ »Nordwind« wird „gehört“.',
    ]);
  });
});
