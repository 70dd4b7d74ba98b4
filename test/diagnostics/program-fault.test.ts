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

it.each([
  ['TypeError: x\n    at f (file:///a/b/svg.js:12:3)\n    at g (/c/d.js:1:1)', 'svg.js:12:3'],
  ['Error: x\n    at file:///a/b/run.js:5:7', 'run.js:5:7'],
  ['Error: at 12:30:15 o’clock\n    at f (/a/b.js:1:2)', 'b.js:1:2'],
])('names the first place that is told: %j', (stack, place) => {
  const { message, hint } = faultOfProgram('a.md', Object.assign(new Error('x'), { stack }));
  expect(message).toContain(`(Error, ${place})`);
  expect(hint).toMatch(/^Bitte melden, .*\.$/u);
});
