import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/markdown/nodes.ts';
import { plainText } from '../../../src/markdown/plain-text.ts';
import { council, draftOf, faults, hausOf, present, read } from '../workbench.ts';

const haus = hausOf(council);
const start = 'art: antrag\ntitel: Radweg\n';
const resolution = 'beschlussvorschlag: Der Radweg wird gebaut.\n';

function texts(fields: string, body = '') {
  return present(`${start}antragsteller: A-Fraktion\n${fields}`, body, haus);
}

/** The lines and words of blocks; of a list the labels as well. */
function lines(blocks: readonly Block[] = []): unknown {
  return blocks.map((block) =>
    block.type === 'list'
      ? block.items.map(({ label, origin, children }) => [label, origin.line, lines(children)])
      : [block.origin.line, plainText([block])],
  );
}

/** `begruendung [its own heading] h3 Heading | text` */
function outlineOf(body: string, fields = ''): readonly string[] {
  const { slots, bodyOrder } = texts(fields, body);
  return bodyOrder.map((name) => {
    const { heading = [], nodes = [] } = slots.get(name) ?? {};
    const blocks = nodes.map(
      (node) => `${node.type === 'heading' ? `h${node.level} ` : ''}${plainText([node])}`,
    );
    return `${name} [${plainText(heading)}] ${blocks.join(' | ')}`;
  });
}

describe('texts', () => {
  it('numbers a list by its depth and keeps the lines', () => {
    const { slots } = texts(`beschlussvorschlag:
  - Erstens.
  - text: 2. Zweitens
    unterpunkte:
      - a) eins,
      - text: zwei
        unterpunkte: [drei, "- vier"]
  - |
    Drittens,
    weiter.

    Zweiter Absatz am 1. Januar.`);
    expect(lines(slots.get('beschlussvorschlag')?.nodes)).toEqual([
      [
        ['1.', 6, [[6, 'Erstens.']]],
        [
          '2.',
          7,
          [
            [7, 'Zweitens'],
            [
              ['a)', 9, [[9, 'eins,']]],
              [
                'b)',
                10,
                [
                  [10, 'zwei'],
                  [
                    ['–', 11, [[11, 'drei']]],
                    ['–', 11, [[11, 'vier']]],
                  ],
                ],
              ],
            ],
          ],
        ],
        [
          '3.',
          13,
          [
            [13, 'Drittens, weiter.'],
            [16, 'Zweiter Absatz am 1. Januar.'],
          ],
        ],
      ],
    ]);
  });

  it('numbers a list of one, and no single text', () => {
    expect(lines(texts('beschlussvorschlag: [Nur eins.]').slots.get('beschlussvorschlag')?.nodes)).toEqual([
      [['1.', 5, [[5, 'Nur eins.']]]],
    ]);
    expect(lines(texts('beschlussvorschlag: 3. Mai').slots.get('beschlussvorschlag')?.nodes)).toEqual([
      [5, '3. Mai'],
    ]);
  });

  it('takes a body without headings for the reasoning', () => {
    const { slots, bodyOrder, view: shown } = texts(resolution, '\nWeil es *nötig* ist.\n\nUnd bald.\n');
    expect(bodyOrder).toEqual(['begruendung']);
    expect(slots.get('begruendung')).toMatchObject({ origin: { line: 9 } });
    expect(plainText(slots.get('begruendung')?.nodes ?? [])).toBe('Weil es nötig ist.\nUnd bald.');
    expect(shown).toMatchObject({ begruendung: true, mit_begruendung: true, beschlussvorschlag: true });
  });

  it('keeps the order of the body, its formulas and its own headings', () => {
    const {
      slots,
      bodyOrder,
      view: shown,
    } = texts(
      'begruendung_muendlich: ja',
      '\n## Sachverhalt\n\nEs ist so.\n\n## Begründung\n\nDarum.\n\nDer Kreistag möge beschließen:\n\nDer Weg wird gebaut.\n',
    );
    expect(bodyOrder).toEqual(['abschnitt-1', 'begruendung', 'beschlussvorschlag']);
    expect(plainText(slots.get('abschnitt-1')?.heading ?? [])).toBe('Sachverhalt');
    expect(slots.get('begruendung')).not.toHaveProperty('heading');
    expect(shown).toMatchObject({
      ueberschriften: { beschlussvorschlag: 'Der Kreistag möge beschließen:', begruendung: 'Begründung' },
      begruendung_muendlich: true,
    });
  });

  it('prints the headings of the house, none where it wants none', () => {
    const house = hausOf(
      'gestaltung: { ueberschriften: { beschlussvorschlag: "", begruendung: "Begründung:" } }',
    );
    expect(
      present(`${start}antragsteller: A\n${resolution}`, '## Kurzbegründung\n\nDarum.', house).view,
    ).toMatchObject({
      ueberschriften: { beschlussvorschlag: '', begruendung: 'Begründung:', klima: 'Klimawirkung' },
    });
  });

  it('reads the Markdown fields', () => {
    const { slots, view: shown } = texts(
      `${resolution}begruendung: |\n  Erster Absatz.\n\n  - Punkt\ndringlichkeit: Sofort.\nklima: { wirkung: neutral, text: Kaum. }`,
    );
    expect(lines(slots.get('begruendung')?.nodes)).toEqual([
      [7, 'Erster Absatz.'],
      [['–', 9, [[9, 'Punkt']]]],
    ]);
    expect(shown).toMatchObject({ begruendung: true, dringlichkeit: true, klima: true });
    expect([...slots.keys()]).toEqual(['beschlussvorschlag', 'begruendung', 'dringlichkeit', 'klima']);
  });

  it.each([
    [
      resolution,
      '## Beschlussvorschlag\n\nNoch einer.',
      '7:1 draft/doppelte-angabe beschlussvorschlag steht im Vorspann (Zeile 5) und noch einmal hier (Zeile 7)',
    ],
    [
      `${resolution}begruendung: x`,
      'Weil.',
      '8:1 draft/doppelte-angabe begruendung steht im Vorspann (Zeile 6) und noch einmal hier (Zeile 8)',
    ],
    [
      resolution,
      'Weil.\n\n## Begründung\n\nDarum.',
      '9:1 draft/doppelte-angabe begruendung steht vor der ersten Überschrift (Zeile 7) und noch einmal hier (Zeile 9)',
    ],
  ])('refuses a text in two places (%#)', (fields, body, expected) => {
    expect(
      faults(`${start}antragsteller: A-Fraktion\n${fields.trimEnd()}`, body).map(
        (line) => line.split(' |')[0],
      ),
    ).toEqual([expected]);
  });

  it('takes a part again as often as the body has it', () => {
    const body =
      '## Antrag\n\nEins.\n\n## Begründung\n\nA.\n\nWir beantragen:\n\nZwei.\n\n## Begründung zu 2\n\nB.';
    const { slots, bodyOrder } = texts('', body);
    expect(bodyOrder).toEqual(['beschlussvorschlag', 'begruendung', 'beschlussvorschlag-2', 'begruendung-2']);
    expect(slots.get('beschlussvorschlag-2')?.repeats).toEqual({
      part: 'beschlussvorschlag',
      heading: 'Wir beantragen:',
    });
    expect(slots.get('begruendung-2')?.repeats).toEqual({ part: 'begruendung', heading: 'Begründung zu 2' });
  });

  it('takes a sentence above the heading for the lead of what it opens', () => {
    const { slots, bodyOrder } = texts('', 'Wir beantragen:\n\n## Beschlussvorschlag\n\nEins.');
    expect(bodyOrder).toEqual(['beschlussvorschlag']);
    expect(plainText(slots.get('beschlussvorschlag')?.formula?.children ?? [])).toBe('Wir beantragen:');
  });

  it.each([
    [
      '## Begründung\n\n## Ausgangslage\n\nA\n\n### Zahlen\n\nB\n\n## Kosten\n\nC',
      ['begruendung [] h3 Ausgangslage | A | h4 Zahlen | B | h3 Kosten | C'],
    ],
    [
      '# Begründung\n\n## Ausgangslage\n\nA\n\n# Anhang\n\nB',
      ['begruendung [] h3 Ausgangslage | A', 'abschnitt-1 [Anhang] B'],
    ],
    ['Begründung:\n\n## Ausgangslage\n\nA', ['begruendung [] h3 Ausgangslage | A']],
    ['## Begründung\n\n## Fragen\n\nA', ['begruendung [] h3 Fragen | A']],
    ['## Fragen\n\n## Begründung\n\nA', ['abschnitt-1 [Fragen] ', 'begruendung [] A']],
    ['## Begründung\n\nA\n\n## Kosten\n\nB', ['begruendung [] A', 'abschnitt-1 [Kosten] B']],
    ['## Begründung\n\n## \n\nA', ['begruendung [] A']],
    ['A\n\n## <!-- nur Notiz -->\n\nB', ['begruendung [] A | B']],
    ['## Begründung\n\n## Lage[^1]\n\nA\n\n[^1]: Note', ['begruendung [] h3 Lage | A | Note']],
  ])('takes own headings below a label for its text: %j', (body, expected) => {
    expect(outlineOf(body, resolution)).toEqual(expected);
  });

  it('takes them for the text of a resolution and of a sentence that opens one', () => {
    const below = '\n\n## Teil A\n\nDer Weg wird gebaut.\n\n## Begründung\n\nDarum.';
    const expected = ['beschlussvorschlag [] h3 Teil A | Der Weg wird gebaut.', 'begruendung [] Darum.'];
    expect(outlineOf(`## Beschlussvorschlag${below}`)).toEqual(expected);
    expect(outlineOf(`Der Kreistag möge beschließen:${below}`)).toEqual(expected);
  });

  it.each([
    ['## Begründung', resolution, ['7:1 markdown/ueberschrift']],
    ['## Kosten\n\nA\n\n**Begründung:**', resolution, ['11:1 markdown/ueberschrift']],
    ['## Begründung', `${resolution}begruendung_muendlich: ja\n`, []],
    ['## Begründung', `${resolution}begruendung: Darum.\n`, []],
    ['## Begründung\n\n## Begründung\n\nA', resolution, []],
    ['A\n\n## \n\nB', resolution, ['9:1 markdown/ueberschrift']],
    ['Begründung\n\nA', resolution, ['7:1 markdown/ueberschrift']],
    ['A\n\nSachverhalt / Begründung\n\nB', resolution, ['9:1 markdown/ueberschrift']],
    ['## Begründung\n\nBegründung\n\nA', resolution, []],
    ['Begründung\nA', resolution, ['7:1 markdown/ueberschrift']],
    ['Begründung und\nAntrag liegen bei.', resolution, []],
    ['Begründung.\n\nA', resolution, []],
    ['Fragen\n\nA', resolution, []],
    ['A\n\nBegründung', resolution, []],
  ])('warns of headings that are empty or none: %j', (body, fields, expected) => {
    const found = faults(`${start}antragsteller: A-Fraktion\n${fields.trimEnd()}`, body);
    expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(expected);
  });

  it.each(['', 'beschlussvorschlag:', 'beschlussvorschlag: ""', 'beschlussvorschlag: []'])(
    'misses the resolution: %s',
    (field) => {
      const line = field === '' ? 2 : 5;
      expect(faults(`${start}antragsteller: A-Fraktion\n${field}`, 'Weil.')).toEqual([
        expect.stringMatching(new RegExp(`^${line}:1 draft/pflichtfeld .*beschlussvorschlag.* fehlt`)),
      ]);
    },
  );

  it('does not miss a resolution that is faulty', () => {
    expect(
      faults(`${start}antragsteller: A-Fraktion\nbeschlussvorschlag: [{ txt: x }]`).map(
        (line) => line.split(' ')[1],
      ),
    ).toEqual(['draft/unbekanntes-feld']);
    expect(
      faults(`${start}antragsteller: A-Fraktion\nbeschlussvorschlag: [""]`).map(
        (line) => line.split(' |')[0],
      ),
    ).toEqual(['5:22 draft/pflichtfeld beschlussvorschlag[1]: ist leer']);
  });

  it('runs the rules across fields although one field is bad', () => {
    expect(
      faults(`${start}antragsteller: A-Fraktion\n${resolution}datum: morgen`, '## Beschluss\n\nx').map(
        (line) => line.split(' ')[1],
      ),
    ).toEqual(['draft/datum', 'draft/doppelte-angabe']);
  });
});

describe('places', () => {
  it('finds the place of a value under the key of the contract', () => {
    const { value: entry } = read(
      draftOf(`${start}${resolution}antragsteller: A-Fraktion\nbegründung: Weil.`),
      haus,
    );
    const span = entry?.spanOf(['begruendung']);
    expect(span?.file.text.slice(span.start, span.end)).toBe('Weil.');
  });
});
