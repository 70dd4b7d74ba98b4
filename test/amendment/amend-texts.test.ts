import { describe, expect, it } from 'vitest';
import { amend } from '../../src/amendment/amend.ts';
import type { ResolutionText } from '../../src/amendment/resolution.ts';
import { clause, numbered, said } from './samples.ts';

/** A list of bullets between two texts. */
const bulleted = (lead: string, closing: string, ...items: string[]): ResolutionText => ({
  lead,
  clauses: [...items.map((text) => clause('–', text)), ...(closing === '' ? [] : [clause('', closing)])],
});

describe('the texts above and below a list', () => {
  const task = 'Die Verwaltung wird beauftragt, ein Konzept für den Radverkehr zu erarbeiten.';
  const opening = `${task}\n\nDabei sind zu beachten:`;
  const closing = 'Das Konzept ist dem Rat vorzulegen.';
  const old = bulleted(opening, closing, 'Sicherheit,', 'Kosten,', 'Zeit.');

  it('are amended by their own names', () => {
    const young = bulleted(
      opening.replace('Radverkehr', 'Fußverkehr'),
      closing.replace('Rat', 'Rat bis Mai'),
      'Sicherheit,',
      'Zeit.',
    );
    expect(said(old, young)).toEqual([
      'Im Einleitungstext wird das Wort „Radverkehr“ durch „Fußverkehr“ ersetzt.',
      'Spiegelstrich 2 wird gestrichen.',
      'Im Schlussabsatz werden nach dem Wort „Rat“ die Wörter „bis Mai“ eingefügt.',
    ]);
  });

  it.each([
    ['Der Rat beschließt:', '', ['Im Einleitungssatz wird das Wort „Kreistag“ durch „Rat“ ersetzt.']],
    ['', '', ['Der Einleitungssatz wird gestrichen.']],
    [
      'Der Kreistag beschließt:',
      'Alles Weitere bleibt offen.',
      ['Am Ende wird folgender Schlussabsatz angefügt: „Alles Weitere bleibt offen.“'],
    ],
    [
      'Der Kreistag beschließt:',
      'Eins.\n\nZwei.',
      ['Am Ende wird folgender Schlusstext angefügt:', '„Eins.', '', 'Zwei.“'],
    ],
    [
      'Der Kreistag tagt. Er beschließt:',
      '',
      ['Im Einleitungssatz werden nach dem Wort „Kreistag“ die Wörter „tagt. Er“ eingefügt.'],
    ],
  ])('are told from each other: %s %s', (lead, last, sentences) => {
    const before = bulleted('Der Kreistag beschließt:', '', 'a', 'b');
    expect(said(before, bulleted(lead, last, 'a', 'b'))).toEqual(sentences);
  });

  it('go, and are worded anew', () => {
    expect(said(old, bulleted(opening, '', 'Sicherheit,', 'Kosten,', 'Zeit.'))).toEqual([
      'Der Schlussabsatz wird gestrichen.',
    ]);
    const other = bulleted(opening, 'Berichtet wird jährlich.', 'Sicherheit,', 'Kosten,', 'Zeit.');
    expect(said(old, other)).toEqual([
      'Der Schlussabsatz wird wie folgt gefasst: „Berichtet wird jährlich.“',
    ]);
  });

  it('come with the end of a list that loses its last item', () => {
    const [a, b, c] = ['Erstens wird A getan.', 'Zweitens wird B getan.', 'Drittens wird C getan.'];
    const young = {
      lead: '',
      clauses: [...numbered(a, b).clauses, clause('', 'Alles Weitere bleibt offen.')],
    };
    const { synopsis } = amend(numbered(a, b, c), young);
    expect(said(numbered(a, b, c), young)).toEqual([
      'Ziffer 3 wird gestrichen.',
      'Am Ende wird folgender Schlussabsatz angefügt: „Alles Weitere bleibt offen.“',
    ]);
    expect(synopsis.slice(2)).toEqual([
      { label: '3', before: [{ text: c, mark: 'deleted' }], after: 'dropped' },
      { label: '', before: 'missing', after: [{ text: 'Alles Weitere bleibt offen.', mark: 'inserted' }] },
    ]);
  });

  it('are compared with the items that take their words, where the whole is worded anew', () => {
    const young = {
      lead: '',
      clauses: [
        clause('1.', task.replace('Rad', 'Rad- und Fuß')),
        clause('2.', 'Dabei sind zu beachten:', clause('a)', 'Sicherheit,'), clause('b)', 'Zeit.')),
        clause('3.', closing.replace('Rat', 'Rat bis Mai')),
      ],
    };
    const { sentences, synopsis } = amend(old, young);
    expect(sentences.map(({ text }) => text)).toEqual(['Der Beschlussvorschlag wird wie folgt gefasst:']);
    expect(synopsis.map(({ label, after }) => [label, typeof after === 'string' ? after : 'text'])).toEqual([
      ['→ 1', 'text'],
      ['→ 2', 'unchanged'],
      ['– → 2 a', 'unchanged'],
      ['–', 'dropped'],
      ['– → 2 b', 'unchanged'],
      ['→ 3', 'text'],
    ]);
  });
});
