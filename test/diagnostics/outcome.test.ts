import { expect, it } from 'vitest';
import { faultOfFile } from '../../src/diagnostics/diagnostic.ts';
import { andThen } from '../../src/diagnostics/outcome.ts';

const [first, second] = ['Erstens.', 'Zweitens.'].map((text) => faultOfFile('draft/unlesbar', 'a.md', text));
if (first === undefined || second === undefined) throw new Error('none');

it('goes on with what a stage left, and keeps the findings of both', () => {
  const outcome = andThen({ value: 2, diagnostics: [first] }, (value) => ({
    value: value * 3,
    diagnostics: [second],
  }));
  expect(outcome).toEqual({ value: 6, diagnostics: [first, second] });
});

it('does not go on where a stage left nothing', () => {
  const outcome = andThen<number, number>({ diagnostics: [first] }, () => {
    throw new Error('went on');
  });
  expect(outcome).toEqual({ diagnostics: [first] });
});
