import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/amendment/amend.ts';
import { normalizeResolution, type ResolutionText, textsOf } from '../../../src/amendment/resolution.ts';
import { printed } from '../../../src/amendment/sentence.ts';
import { inFormOf } from '../../../src/kinds/amendment/form-of-original.ts';
import { resolutionTextOf } from '../../../src/kinds/amendment/resolution-text.ts';
import { parseBlocks } from '../../../src/markdown/parse.ts';
import { carryOut } from '../../amendment/reader.ts';
import { sourceOf } from '../../markdown/source-of.ts';

function textOf(markdown: string): ResolutionText {
  const text = resolutionTextOf(parseBlocks(sourceOf(markdown)).value ?? []);
  if (text === undefined) throw new Error('no text');
  return text;
}

const bullets = (...items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('');
const numbers = (...items: readonly string[]): string =>
  items.map((item, at) => `${at + 1}. ${item}\n`).join('');

/** As a list of the front matter, or typed. */
const dressed = (original: string, version: string, from: 'list' | 'text' = 'list'): ResolutionText =>
  inFormOf(textOf(original), textOf(version), from === 'list');
const labels = ({ clauses }: ResolutionText): readonly string[] => clauses.map(({ label }) => label);

describe('the words above a list', () => {
  it.each([
    'Der Rat beschließt:',
    'Die Verwaltung wird beauftragt,',
    'Der Rat fasst folgenden Beschluss.',
    'Die Verwaltung prüft',
  ])('stay where they only introduce it: %s', (lead) => {
    const original = `${lead}\n\n${bullets('den Radweg zu bauen,', 'die Mittel einzustellen.')}`;
    for (const from of ['list', 'text'] as const) {
      expect(dressed(original, numbers('den Radweg sofort zu bauen.'), from).lead).toBe(lead);
    }
  });

  it.each([
    ['they say something', 'Der Kreistag spricht sich für Radwege aus. Er beschließt:'],
    ['they are paragraphs', 'Ein Konzept wird erarbeitet.\n\nDabei sind zu beachten:'],
    ['they are a whole sentence', 'Die Verwaltung wird beauftragt, ein Konzept zu erarbeiten.'],
  ])('go where %s', (_, lead) => {
    expect(dressed(`${lead}\n\n${bullets('Sicherheit', 'Kosten')}`, numbers('Sicherheit', 'Zeit')).lead).toBe(
      '',
    );
  });

  it.each([
    [
      'word for word',
      numbers('Die Verwaltung wird beauftragt,\n   - den Radweg zu bauen.', 'Dem Rat wird berichtet.'),
    ],
    ['with other words', numbers('Die Verwaltung wird erneut beauftragt,\n   - den Radweg zu bauen.')],
    ['and go on in the item', numbers('Die Verwaltung wird beauftragt, den Radweg zu bauen.')],
    [
      'not, but the items are sentences of their own',
      numbers('Der Radweg wird gebaut.', 'Der Rat dankt allen.'),
    ],
  ])('go where the items say them again: %s', (_, version) => {
    const original = `Die Verwaltung wird beauftragt,\n\n${bullets('den Radweg zu bauen,', 'zu berichten.')}`;
    const { lead, clauses } = dressed(original, version);
    expect([lead, clauses.map(({ label }) => label)]).toEqual(['', labels(textOf(version))]);
  });

  it('go with a text below the list, which a list of the front matter cannot say either', () => {
    const original = `Der Rat beschließt:\n\n${bullets('Eins', 'Zwei')}\nDem Rat wird berichtet.`;
    expect(dressed(original, numbers('Eins'))).toEqual({
      lead: '',
      clauses: textOf(numbers('Eins')).clauses,
    });
  });

  it('are those of the new version where it has any, and none where it is no list', () => {
    const original = `Der Rat beschließt:\n\n${numbers('Eins', 'Zwei')}`;
    expect(dressed(original, `Der Rat empfiehlt:\n\n${numbers('Eins')}`, 'text').lead).toBe(
      'Der Rat empfiehlt:',
    );
    expect(dressed(original, 'Nichts davon.', 'text')).toEqual(textOf('Nichts davon.'));
  });
});

describe('labels', () => {
  it('of a list of the front matter are those of the original, below items too', () => {
    const original = 'Der Rat beschließt:\n\n(1) Eins\n    A) a\n(2) Zwei';
    const { clauses } = dressed(original, '1. Eins\n   a) a\n   b) b\n2. Zwei\n3. Drei');
    expect(clauses.map(({ label }) => label)).toEqual(['(1)', '(2)', '(3)']);
    expect(clauses[0]?.children.map(({ label }) => label)).toEqual(['A)', 'B)']);
    expect(labels(dressed(bullets('Eins', 'Zwei'), numbers('Eins', 'Drei')))).toEqual(['–', '–']);
  });

  it('that are typed keep their kind and their numbers', () => {
    expect(labels(dressed(bullets('Eins', 'Zwei'), numbers('Eins', 'Drei'), 'text'))).toEqual(['1.', '2.']);
    expect(labels(dressed('(1) Eins\n(2) Zwei', numbers('Eins', 'Drei'), 'text'))).toEqual(['(1)', '(2)']);
    const jumping = {
      lead: '',
      clauses: ['1.', '3.'].map((label) => ({ label, text: label, children: [] })),
    };
    expect(labels(inFormOf(textOf('(1) Eins\n(2) Zwei'), jumping, false))).toEqual(['(1)', '(3)']);
  });

  it('of a list that replaces more than a list are its own', () => {
    const original = `Ein Konzept wird erarbeitet.\n\n${bullets('Eins', 'Zwei')}`;
    expect(labels(dressed(original, numbers('Eins', 'Zwei')))).toEqual(['1.', '2.']);
    expect(labels(dressed('§ 5 Eins', numbers('Eins')))).toEqual(['1.']);
  });
});

const sentence = fc
  .array(
    fc.constantFrom(
      ...'Die Verwaltung wird beauftragt den Radweg am See zu bauen und dem Rat zu berichten'.split(' '),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .chain((words) => fc.constantFrom('.', ',', ':', '').map((end) => words.join(' ') + end));
const sentences = fc.array(sentence, { minLength: 1, maxLength: 4 });
const paragraphs = sentences.map((all) => `${all.join('\n\n')}\n\n`);
const list = fc.oneof(
  sentences.map((all) => bullets(...all)),
  sentences.map((all) => numbers(...all)),
);
const nested = fc
  .tuple(sentences, sentences)
  .map(([all, below]) =>
    numbers(
      ...all.map((item, at) =>
        at === 0 ? `${item}\n${below.map((one) => `   - ${one}\n`).join('')}` : item,
      ),
    ),
  );
/** Paragraphs, bullets, numbers, and mixtures of them. */
const resolution = fc.oneof(
  paragraphs,
  list,
  nested,
  fc.tuple(paragraphs, list).map((parts) => parts.join('')),
  fc.tuple(paragraphs, list, paragraphs).map(([above, items, below]) => `${above}${items}\n${below}`),
  fc.tuple(list, paragraphs).map(([items, below]) => `${items}\n${below}`),
  fc
    .tuple(paragraphs, list, paragraphs, list)
    .map(([one, items, two, others]) => `${one}${items}\n${two}${others}`),
);

/** Each text of its own, in order. */
const readIn = ({ lead, clauses }: ResolutionText): readonly string[] =>
  [lead, ...clauses.flatMap(textsOf)].flatMap((text) => text.split('\n\n')).filter((text) => text !== '');

describe('the printed sentences, carried out on a resolution of paragraphs, bullets, or both', () => {
  test.prop([resolution, resolution, fc.constantFrom('list', 'text')], { numRuns: 1500 })(
    'give what was typed, and nothing beside it but the words above the list',
    (before, after, from) => {
      const [original, version] = [textOf(before), textOf(after)];
      const isList = from === 'list' && labels(version).every((label) => label !== '') && version.lead === '';
      const { sentences: said, synopsis } = amend(original, inFormOf(original, version, isList));
      const result = readIn(carryOut(said.map(printed), normalizeResolution(original)));
      const [first, ...rest] = result;
      const typed = readIn(version);
      if (result.length > typed.length) expect([first, rest]).toEqual([original.lead, typed]);
      else expect(result).toEqual(typed);
      // A row says „unverändert“ only of a text that both versions have.
      for (const row of synopsis) {
        if (row.after !== 'unchanged' || row.before === 'missing') continue;
        const text = row.before
          .map((piece) => piece.text)
          .join('')
          .split('\n\n');
        expect(readIn(original)).toEqual(expect.arrayContaining(text));
        expect(result).toEqual(expect.arrayContaining(text));
      }
    },
  );
});
