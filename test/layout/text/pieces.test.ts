import { describe, expect, it } from 'vitest';
import { STYLES } from '../../../src/layout/style.ts';
import { breakLines } from '../../../src/layout/text/line-breaking.ts';
import { plainRun } from '../../../src/layout/text/runs.ts';
import { plainRuler } from '../plain-ruler.ts';

/** Twelve characters a line. */
const lines = (text: string): readonly string[] =>
  breakLines(plainRuler, [plainRun(text, { ...STYLES.text, size: 10 })], { width: 60 }).map((line) =>
    line.runs.map((run) => run.text).join(''),
  );

describe('marks for the breaking of lines', () => {
  it('a zero width space lets a line end, and is not painted', () => {
    expect(lines('Wiesen\u200Bpflegeplan')).toEqual(['Wiesen', 'pflegeplan']);
  });

  it('a word joiner forbids it, and is not painted', () => {
    expect(lines('auf Rad-\u2060Wegen')).toEqual(['auf ', 'Rad-Wegen']);
  });
});
