import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { positionAt } from '../../src/diagnostics/source-file.ts';
import { passagesIn } from '../../src/markdown/passages.ts';
import { readSections } from '../../src/markdown/sections.ts';
import { draftOf } from '../kinds/workbench.ts';

const passagesOfBody = (body: string) => {
  const { preamble, sections } = readSections(draftOf('art: antrag', body)).value ?? { sections: [] };
  return passagesIn([...(preamble?.nodes ?? []), ...sections.flatMap(({ nodes }) => nodes)]);
};

const placeOf = (body: string, wanted: string) => {
  const passage = passagesOfBody(body).find(({ text }) => text.includes(wanted));
  const start = passage?.text.indexOf(wanted) ?? -1;
  const span = passage?.spanOf(start, start + wanted.length);
  if (span === undefined) return undefined;
  const { line, column } = positionAt(span.file, span.start);
  return `${line - 3}:${column} ${span.file.text.slice(span.start, span.end)}`;
};

describe('passages', () => {
  it('are told apart by what they are', () => {
    const body = 'Ein Absatz.\n\n### Kopf\n\n- Punkt\n\n> Zitat\n\n| A |\n| --- |\n| b |\n\n    code\n';
    expect(passagesOfBody(body).map(({ type, text }) => `${type} ${text}`)).toEqual([
      'paragraph Ein Absatz.',
      'heading Kopf',
      'item Punkt',
      'paragraph Zitat',
      'cell A',
      'cell b',
    ]);
  });

  it('lead back to where they were written', () => {
    expect(placeOf('Eins **zwei** drei.', 'zwei drei')).toBe('1:8 zwei** drei');
    expect(placeOf('Ein Wort und\nnoch ein Wort.', 'ein Wort')).toBe('2:6 ein Wort');
    expect(placeOf('Ein Wort und\nnoch ein Wort.', 'und noch')).toBe('1:10 und\nnoch');
    expect(placeOf('a a a b', 'a b')).toBe('1:5 a b');
    expect(placeOf('- eins\n- Höhe 5 m', '5 m')).toBe('2:8 5 m');
  });

  it('know their links and pictures', () => {
    const [passage] = passagesOfBody('Ein [Weg](http://a.example/x) und ![Plan](da/plan.png).');
    expect(passage?.links.map(({ href, span }) => [href, positionAt(span.file, span.start).column])).toEqual([
      ['http://a.example/x', 11],
    ]);
    expect(passage?.images.map(({ src }) => src)).toEqual(['da/plan.png']);
  });

  const word = fc.stringMatching(/^[a-zäöü]{1,6}$/u);
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  test.prop([fc.array(line, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat()])(
    'tell for any part of a plain text exactly that part',
    (lines, from, length) => {
      const body = lines.join('\n');
      const [passage] = passagesOfBody(body);
      const text = passage?.text ?? '';
      const start = from % text.length;
      const end = Math.min(text.length, start + 1 + (length % 12));
      const span = passage?.spanOf(start, end);
      // At a line's end the text has a blank where the file has a line end.
      if (text.slice(start, end).trim() !== text.slice(start, end)) return;
      const found = span?.file.text.slice(span.start, span.end).replaceAll('\n', ' ');
      expect(found).toBe(text.slice(start, end));
    },
  );
});
