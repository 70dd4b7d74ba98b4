import { describe, expect, it } from 'vitest';
import { subjectBlocks } from '../../../src/layout/blocks/subject.ts';
import { context } from '../block-context.ts';
import { origin, text } from '../nodes.ts';

const subject = { type: 'subject', title: text('Radweg an der Musterstraße'), origin } as const;

const aboveTitle = (more: object) => subjectBlocks(context, { ...subject, ...more }).at(-1)?.above ?? -1;

const height = (title: string) =>
  subjectBlocks(context, { ...subject, title: text(title) }).at(-1)?.boxes[0]?.height ?? 0;

describe('the title', () => {
  it('stands at the top by itself, and apart from what is above it', () => {
    expect(aboveTitle({})).toBe(0);
    expect(aboveTitle({ reference: text('Antrag 1') })).toBeGreaterThan(0);
    expect(aboveTitle({ occasion: text('zur Sitzung') })).toBe(aboveTitle({ reference: text('Antrag 1') }));
  });

  it('stays with the text, and so does what is above it', () => {
    const blocks = subjectBlocks(context, {
      ...subject,
      reference: text('Antrag 1'),
      occasion: text('zur Sitzung'),
    });
    expect(blocks.map(({ keepWithNext }) => keepWithNext)).toEqual([true, true, true]);
    expect(blocks.at(-1)?.elements.map(({ type }) => type)).toEqual(['H1']);
  });

  it('is smaller where it is long', () => {
    expect(height('Radweg '.repeat(30))).toBeLessThan(height('Radweg'));
  });
});
