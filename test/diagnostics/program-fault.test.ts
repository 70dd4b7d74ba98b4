import { expect, it } from 'vitest';
import { faultOfProgram } from '../../src/diagnostics/program-fault.ts';

it.each([
  [
    new TypeError('x is not a function'),
    /^Das ist ein Fehler im Programm, nicht in „a\.md“ \(TypeError, [^/ ]+:\d+:\d+\)\.$/u,
  ],
  [Object.assign(new RangeError('x'), { stack: 'RangeError: x' }), /\(RangeError\)\.$/u],
  ['x', /\(unbekannte Ausnahme\)\.$/u],
])('says what happened and where, and no English: %s', (thrown, message) => {
  expect(faultOfProgram('a.md', thrown)).toMatchObject({
    severity: 'error',
    code: 'output/programmfehler',
    file: 'a.md',
    message: expect.stringMatching(message),
  });
});
