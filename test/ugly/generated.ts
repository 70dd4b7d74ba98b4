/** Drafts too long to be kept as files, by their path in the workspace. */
export function longDrafts(): Readonly<Record<string, string>> {
  return {
    'drafts/tabelle-120-zeilen.md': draft('Verzeichnis der Streuobstwiesen', table(120)),
    'drafts/sechzig-seiten.md': draft('Gutachten über die Streuobstwiesen', report(45)),
  };
}

function draft(title: string, body: string): string {
  return `---
art: antrag
haus: musterkreis
antragsteller: neue-mitte
empfaenger: landraetin
datum: 2026-02-10
beratungsfolge: [{ gremium: kreistag, datum: 2026-03-19 }]
titel: ${title}
beschlussvorschlag: Die Wiesen werden gepflegt.
---

${body}
`;
}

const PLACES = [
  'Ahorndorf',
  'Birkenau am Musterbach',
  'Erlental',
  'Lindenhain-Hochstammsiedlung',
  'Weidenfeld',
];
const FRUITS = ['Apfel', 'Birne', 'Kirsche und Zwetschge', 'Walnuss'];

const pick = (words: readonly string[], index: number): string => words[index % words.length] ?? '';

function table(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `| ${row + 1} | ${pick(PLACES, row)} | ${pick(FRUITS, row)} | ${(row * 7) % 90} | ${row % 11 === 0 ? 'wegen der Trockenheit im Sommer nachgepflanzt und bewässert' : ''} |`,
  );
  return ['| Nr. | Ort | Sorte | Bäume | Bemerkung |', '| ---: | --- | --- | ---: | --- |', ...lines].join(
    '\n',
  );
}

const SENTENCES = [
  'Die Wiese liegt an einem Hang über dem Musterbach und wird seit vielen Jahren nicht mehr gemäht.',
  'Von den gezählten Bäumen sind die meisten älter als sechzig Jahre, nur wenige wurden nachgepflanzt.',
  'Die Eigentümergemeinschaft hat einer Pflegevereinbarung unter Bedingungen zugestimmt.',
  'Der Fachdienst empfiehlt einen Erziehungsschnitt, eine Nachpflanzung und einen Zaun gegen Wildverbiss.',
  'Die Kosten trägt zur Hälfte der Kreis, zur Hälfte die Gemeinde.',
] as const;

/** Chapters of a page and a third each, none like the other. */
function report(chapters: number): string {
  return Array.from({ length: chapters }, (_, chapter) => {
    const paragraphs = Array.from({ length: 9 }, (_unused, index) =>
      Array.from({ length: 5 }, (_each, sentence) =>
        pick(SENTENCES, chapter + index * 2 + sentence * 3),
      ).join(' '),
    );
    const points = FRUITS.map((fruit, index) => `- ${fruit}: ${(chapter * 13 + index * 7) % 50} Bäume`);
    const heading = `## Wiese ${chapter + 1}: ${pick(PLACES, chapter)}`;
    return [
      heading,
      ...paragraphs.slice(0, 5),
      points.join('\n'),
      '### Empfehlung',
      ...paragraphs.slice(5),
    ].join('\n\n');
  }).join('\n\n');
}
