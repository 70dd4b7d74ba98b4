import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../src/checks/registry.ts';
import { draftOf, hausOf, read } from '../kinds/workbench.ts';
import { processorTime } from '../processor-time.ts';

const haus = hausOf(`
koerperschaft: { name: Musterkreis, land: NW }
gremien:
  kreistag: { name: Kreistag, artikel: der, fristen: { antrag: { tage: 5, art: werktage } } }
`);

const word = fc.constantFrom(
  'Die Verwaltung',
  'wird',
  'beantragten',
  'Gesamtkosten',
  'bis zu',
  '50.000 EUR',
  '**60.000** Euro',
  '&euro; 5',
  '€ 3',
  'Begründung:',
  'Dies ist nötig, weil',
  'Ü😀',
  'u\u0308',
  '„',
  '“',
  '[x](http://a.example)',
  '`a  b`',
  '\n\n- ',
  '\n',
  '. ',
);
const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));
const anyLine = fc
  .stringMatching(/^[A-Za-zÄÖÜäöüßığş .,/-]{0,30}$/)
  .map((line) => JSON.stringify(`x ${line}`));
const day = fc
  .date({
    min: new Date('1995-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('checks', () => {
  test.prop([text, text, fc.array(anyLine, { minLength: 1, maxLength: 4 }), fc.array(day, { maxLength: 3 })])(
    'find something or nothing in any motion, at a place in it',
    (resolution, reasoning, lines, days) => {
      const draft = draftOf(
        [
          'art: antrag',
          'titel: Radweg',
          'datum: 2026-02-10',
          `antragsteller: [{ name: ${lines[0]} }]`,
          `anschrift: [${lines.join(', ')}]`,
          `anrede: ${lines.at(-1)}`,
          `kopie: [${lines.join(', ')}]`,
          `unterschriften: [{ name: ${lines.at(-1)} }]`,
          'finanzen: { betrag: 60.000 EUR }',
          `beratungsfolge: [${days.map((datum) => `{ gremium: kreistag, datum: ${datum} }`).join(', ')}]`,
        ].join('\n'),
        `## Beschlussvorschlag\n\n${resolution}\n\n## Begründung\n\n${reasoning}\n`,
      );
      const entry = read(draft, haus).value;
      for (const { span, message, hint } of entry === undefined ? [] : checkEntry(entry)) {
        expect(span?.file).toBe(draft.file);
        expect(span?.end).toBeLessThanOrEqual(draft.file.text.length);
        expect(message + (hint ?? '')).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );

  it('take no longer than a moment for a long text of nothing but amounts', () => {
    const amounts = 'Der Kreis zahlt die beantragten 50.000 EUR für 2026 aus. '.repeat(5000);
    const draft = draftOf(
      'art: antrag\ntitel: Radweg\nantragsteller: [{ name: A }]\nfinanzen: { betrag: 1 EUR }',
      `## Beschlussvorschlag\n\n${amounts}\n\n## Begründung\n\n${amounts}`,
    );
    const entry = read(draft).value;
    const start = processorTime();
    expect(entry === undefined ? [] : checkEntry(entry)).not.toEqual([]);
    expect(processorTime() - start).toBeLessThan(5000);
  });
});
