import { describe, expect, it } from 'vitest';
import { anfrage } from '../../src/kinds/anfrage/anfrage.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { council, draftOf, faults, files, hausOf, present, strays } from './workbench.ts';

const haus = hausOf(council);
const start = 'art: anfrage\ntitel: Radwege\nantragsteller: mitte\n';
const questions = 'fragen:\n  - Wie viele?\n  - { text: Seit wann, unterpunkte: [dort, hier] }\n';
const hint = 'Fragen stehen unter „fragen“; soll etwas beschlossen werden, ist es „art: antrag“.';

const view = (fields: string, body = '') => present(start + fields, body, haus).view;

describe('anfrage', () => {
  it('numbers the questions and their parts', () => {
    const { view, slots } = present(start + questions, '', haus);
    expect(view).toMatchObject({
      dokumentart: 'Anfrage',
      satz: { verb: 'bittet' },
      fragen: true,
      fragen_folgen_spaeter: false,
      ueberschriften: { fragen: 'Fragen', begruendung: 'Begründung' },
    });
    const [list] = slots.get('fragen')?.nodes ?? [];
    expect(list).toMatchObject({
      type: 'list',
      items: [
        { label: '1.' },
        { label: '2.', children: [{}, { items: [{ label: 'a)' }, { label: 'b)' }] }] },
      ],
    });
    expect(strays(view, anfrage.viewShape)).toEqual([]);
  });

  it('has several ask in the plural', () => {
    const several = start.replace('mitte', '[mitte, gruene]');
    expect(present(several + questions, '', haus).view).toMatchObject({ satz: { verb: 'bitten' } });
  });

  it('takes the questions from the body, in its order', () => {
    const body =
      '\n## Begründung\n\nEs sind viele.\n\n## Wir fragen die Verwaltung:\n\n1. Wie viele?\n2. Seit wann?\n';
    const { view, slots, bodyOrder } = present(start, body, haus);
    expect(bodyOrder).toEqual(['begruendung', 'fragen']);
    expect(view).toMatchObject({
      fragen_folgen_spaeter: true,
      ueberschriften: { fragen: 'Wir fragen die Verwaltung:' },
    });
    expect(plainText(slots.get('fragen')?.nodes ?? [])).toContain('Seit wann?');
  });

  it('says that the questions follow later only where something stands before them', () => {
    expect(view(questions, '\nWeil.\n')).toMatchObject({ fragen_folgen_spaeter: false });
    expect(view('', '\n## Fragen\n\nWie viele?\n')).toMatchObject({ fragen_folgen_spaeter: false });
    expect(view(`${questions}dringlichkeit: Es eilt.\n`)).toMatchObject({ fragen_folgen_spaeter: true });
  });

  it.each([
    ['{ form: schriftlich, bis: 2026-03-24 }', { form: 'schriftliche', bis: '24. März 2026' }],
    ['{ form: muendlich }', { form: 'mündliche', bis: undefined }],
    ['{}', undefined],
    ['{ form: }', undefined],
  ])('says how to answer: %s', (answer, expected) => {
    const { view } = present(`${start + questions}antwort: ${answer}`, '', haus);
    expect(view['antwort']).toEqual(expected);
    expect(strays(view, anfrage.viewShape)).toEqual([]);
  });

  it('needs questions', () => {
    const missing =
      'draft/pflichtfeld „fragen“ fehlt: Was soll beantwortet werden? | ' +
      'Als Feld fragen im Vorspann, oder im Text unter „## Fragen“.';
    expect(faults(start, '\nWeil.\n', haus)).toEqual([`2:1 ${missing}`]);
    expect(faults(`${start}fragen: []`, '', haus)).toEqual([`5:1 ${missing}`]);
    expect(faults(`${start}fragen: [{ text: }]`, '', haus)).toEqual([
      expect.stringMatching(/^5:12 draft\/pflichtfeld/u),
    ]);
  });

  it('has no resolution, neither in the front matter nor in the body', () => {
    const told = `in einer Anfrage wird nichts beschlossen | ${hint}`;
    expect(faults(`${start + questions}beschlussvorschlag: Es wird gebaut.`, '', haus)).toEqual([
      `8:1 draft/unbekanntes-feld beschlussvorschlag: ${told}`,
    ]);
    expect(faults(start + questions, '\n## Beschlussvorschlag\n\nEs wird gebaut.\n', haus)).toEqual([
      `11:1 draft/unbekanntes-feld beschlussvorschlag: ${told}`,
    ]);
  });

  it('asks once', () => {
    expect(faults(start + questions, '\n## Fragen\n\n1. Wie viele?\n', haus)).toEqual([
      '11:1 draft/doppelte-angabe fragen steht im Vorspann (Zeile 5) und noch einmal hier (Zeile 11) | ' +
        'Beides an einer Stelle zusammenführen.',
    ]);
  });

  it('tells the questions to programs', () => {
    const draft = draftOf(`${start + questions}antwort: { form: schriftlich, bis: 2026-03-24 }`);
    const { value } = anfrage.read(draft, { ...files, haus });
    const data = value && anfrage.data?.(value);
    expect(data).toMatchObject({
      paperType: 'Anfrage',
      'drucksache:question': expect.stringContaining('Wie viele?'),
      'drucksache:answer': { form: 'schriftlich', date: '2026-03-24' },
    });
    expect(data).not.toHaveProperty('drucksache:resolution');
  });
});

describe('a section of questions elsewhere', () => {
  it('is one of the author', () => {
    const motion = 'art: antrag\ntitel: x\nantragsteller: mitte\nbeschlussvorschlag: Es wird gebaut.\n';
    const { slots, bodyOrder } = present(motion, '\n## Fragen\n\nWie viele?\n', haus);
    expect(bodyOrder).toEqual(['abschnitt-1']);
    expect(plainText(slots.get('abschnitt-1')?.heading ?? [])).toBe('Fragen');
  });
});
