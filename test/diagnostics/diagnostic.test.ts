import { describe, expect, it } from 'vitest';
import {
  compareDiagnostics,
  distinct,
  error,
  faultOfFile,
  hasErrors,
  info,
  placeOf,
  warning,
} from '../../src/diagnostics/diagnostic.ts';
import { sourceFile } from '../../src/diagnostics/source-file.ts';

const file = sourceFile('drafts/a.md', 'eins\nzwei drei\n');

describe('diagnostics', () => {
  it('are made without a hint that is not there', () => {
    expect(error('draft/typ', { file, start: 0, end: 4 }, 'Falsch.')).toStrictEqual({
      severity: 'error',
      code: 'draft/typ',
      message: 'Falsch.',
      file: 'drafts/a.md',
      span: { file, start: 0, end: 4 },
    });
    expect(faultOfFile('draft/unlesbar', 'b.md', 'Fehlt.')).not.toHaveProperty('hint');
    expect(faultOfFile('draft/unlesbar', 'b.md', 'Fehlt.', 'Anlegen.')).toEqual({
      severity: 'error',
      code: 'draft/unlesbar',
      message: 'Fehlt.',
      hint: 'Anlegen.',
      file: 'b.md',
    });
  });

  it('tell errors from the rest', () => {
    const span = { file, start: 0, end: 0 };
    const harmless = [warning('draft/typ', span, ''), info('draft/typ', span, '')];
    expect(hasErrors(harmless)).toBe(false);
    expect(hasErrors([...harmless, error('draft/typ', span, '')])).toBe(true);
  });

  it('have a place, without a span 1:1', () => {
    expect(placeOf(error('draft/typ', { file, start: 5, end: 9 }, ''))).toEqual({
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 5,
    });
    expect(placeOf(faultOfFile('draft/unlesbar', 'b.md', ''))).toEqual({
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    });
  });

  it('are told apart by code, file, message and place', () => {
    const span = { file, start: 0, end: 4 };
    const different = [
      error('draft/typ', span, 'a'),
      error('draft/typ', span, 'b'),
      error('draft/auswahl', span, 'a'),
      error('draft/typ', { ...span, start: 1 }, 'a'),
      faultOfFile('draft/typ', 'b.md', 'a'),
      faultOfFile('draft/typ', 'c.md', 'a'),
    ];
    expect(distinct([...different, ...different])).toEqual(different);
    expect(distinct([])).toEqual([]);
  });

  it('are sorted by file, line, column and code', () => {
    const other = sourceFile('drafts/Z.md', 'x');
    const sorted = [
      error('draft/typ', { file: other, start: 0, end: 0 }, ''),
      error('draft/auswahl', { file, start: 0, end: 0 }, 'z'),
      error('draft/typ', { file, start: 0, end: 0 }, 'a'),
      error('draft/typ', { file, start: 0, end: 0 }, 'b'),
      error('draft/auswahl', { file, start: 2, end: 2 }, ''),
      error('draft/auswahl', { file, start: 5, end: 5 }, ''),
    ];
    expect(sorted.toReversed().sort(compareDiagnostics)).toEqual(sorted);
    const signs = sorted.map((a) => sorted.map((b) => Math.sign(compareDiagnostics(a, b))));
    expect(signs).toEqual(sorted.map((_, a) => sorted.map((__, b) => Math.sign(a - b))));
  });
});
