import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import { council, hausOf, present } from './workbench.ts';

const haus = hausOf(council);
const head = 'art: antrag\ntitel: Radweg\nantragsteller: mitte\n';

const nodesOf = (resolution: string, art = head) =>
  present(`${art}${resolution}`, '', haus).slots.get(art === head ? 'beschlussvorschlag' : 'fragen')?.nodes ??
  [];

describe('a resolution of one text', () => {
  it('is the list that its lines are', () => {
    const [list, ...others] = nodesOf('beschlussvorschlag: |\n  1. Der Rat baut.\n  2. Der Rat spart.\n');
    expect(others).toEqual([]);
    expect(list).toMatchObject({
      type: 'list',
      items: [
        { label: '1.', origin: { line: 6 } },
        { label: '2.', origin: { line: 7 } },
      ],
    });
  });

  it.each(['a) Bänke,\n  b) Bäume.', '- Bänke,\n  - Bäume.', '1) Bänke,\n\n  2) Bäume.'])(
    'has an opening line before its list: %s',
    (items) => {
      const nodes = nodesOf(`beschlussvorschlag: |\n  Der Rat baut:\n  ${items}\n`);
      expect(nodes.map(({ type }) => type)).toEqual(['paragraph', 'list']);
    },
  );

  it('has its list below an item of a list', () => {
    const nodes = nodesOf('beschlussvorschlag:\n  - |\n    Der Rat baut:\n    a) Bänke,\n    b) Bäume.\n');
    expect(nodes).toMatchObject([
      { type: 'list', items: [{ label: '1.', children: [{ type: 'paragraph' }, { type: 'list' }] }] },
    ]);
  });

  it('is the same for questions', () => {
    const inquiry = head.replace('antrag', 'anfrage');
    expect(nodesOf('fragen: |\n  1. Wie viele?\n  2. Wo?\n', inquiry)).toMatchObject([{ type: 'list' }]);
  });

  it.each([
    'Der Rat tagt am\n  18. Juli und am\n  19. Juli.',
    '1. Halbjahr: Der Rat baut.',
    'Der Rat\n  - so heißt er - baut.',
  ])('stays a paragraph: %s', (text) => {
    const [first, ...others] = nodesOf(`beschlussvorschlag: |\n  ${text}\n`);
    expect(others).toEqual([]);
    expect(first?.type).toBe('paragraph');
    expect(first && plainText([first])).toBe(text.replaceAll(/\s+/gu, ' '));
  });
});
