import { describe, expect, it } from 'vitest';
import { type Grid, gridBlock } from '../../../src/layout/blocks/table.ts';
import { STROKE } from '../../../src/layout/measures.ts';
import { RULE_BLACK, RULE_GREY, STYLES } from '../../../src/layout/style.ts';
import { bodySetting, context } from '../block-context.ts';
import { text } from '../nodes.ts';

const cell = (content: string) => ({ content: text(content), align: 'left', style: STYLES.small }) as const;
const rows = (...texts: string[]) => texts.map((content) => [cell(content), cell('1')]);
const block = (grid: Omit<Grid, 'widths'>) =>
  gridBlock(context, { widths: [100, 100], ...grid }, bodySetting);

/** The rules of each row, from top to bottom. */
const rulesOf = (grid: Omit<Grid, 'widths'>) =>
  block(grid).boxes.map(({ items }) =>
    items.flatMap((item) => (item.kind === 'rule' ? [[item.height, item.colour]] : [])),
  );

const strong = [STROKE.strong, RULE_BLACK];
const thin = [STROKE.thin, RULE_BLACK];
const grey = [STROKE.thin, RULE_GREY];

describe('the rules of a table', () => {
  it('are strong at its edges, black below its head and grey between its rows', () => {
    expect(rulesOf({ head: [cell('A'), cell('B')], rows: rows('a', 'b', 'c') })).toEqual([
      [strong, thin],
      [grey],
      [grey],
      [strong],
    ]);
  });

  it('are strong above a total as well', () => {
    expect(rulesOf({ rows: rows('a', 'b', 'Summe'), total: true })).toEqual([
      [strong, grey],
      [strong],
      [strong],
    ]);
  });

  it('are at the ends of a row that is broken', () => {
    const tall = rulesOf({ rows: rows('Wort '.repeat(600)) });
    expect([tall.length > 20, tall[0], tall[1], tall.at(-1)]).toEqual([true, [strong], [], [strong]]);
  });
});

const scopes = (rowHeads: boolean) =>
  block({ rows: rows('a'), rowHeads }).elements[0]?.children[0]?.children.map(({ type }) => type);

describe('the rows of a table', () => {
  it('are named by their first column where that is asked for', () => {
    expect(scopes(true)).toEqual(['TH', 'TD']);
    expect(scopes(false)).toEqual(['TD', 'TD']);
  });

  it('are as high in lines as whole, but for the padding at their ends', () => {
    const lines = block({ rows: rows('Wort '.repeat(600)) }).boxes;
    const inner = lines.slice(1, -1).map(({ height }) => height);
    expect(new Set(inner).size).toBe(1);
    expect(lines[0]?.height).toBeGreaterThan(inner[0] ?? 0);
    expect(lines.at(-1)?.height).toBe(lines[0]?.height);
  });
});
