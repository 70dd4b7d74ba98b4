import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import type { Span } from '../../src/diagnostics/source-file.ts';
import { withoutStrayCharacters } from '../../src/draft/stray-characters.ts';
import { readDraft } from '../../src/draft/read.ts';
import type { Mapping } from '../../src/draft/value.ts';
import { bytesOf, readHaus, spansIn } from './drafts.ts';

function expectSpansInside({ value, diagnostics }: Outcome<{ readonly data: Mapping }>): void {
  const spans: readonly (Span | undefined)[] = [
    ...diagnostics.map(({ span }) => span),
    ...(value === undefined ? [] : spansIn(value.data)),
  ];
  for (const span of spans) {
    expect(span).toBeDefined();
    if (span === undefined) continue;
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(span.file.text.length);
  }
}

const signs = Array.from('---\n\n\n  \t::,,??[]{}&*!|>%@`"\'#~\\aäe\u0308🐕0<=+.;\r\u0000\uFEFF');
const pieces = fc.constantFrom(
  ...signs,
  '\n---\n',
  '\n- ',
  ': ',
  '\n  ',
  '---js',
  '<<: ',
  '!!str ',
  '\\u',
  '"\n',
  '...\n',
);
const yaml = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('reading', () => {
  test.prop([fc.uint8Array({ maxLength: 200 })])('never throws, whatever the bytes', (bytes) => {
    expectSpansInside(readDraft('x.md', bytes));
    expectSpansInside(readHaus(bytes));
  });

  test.prop([yaml, yaml], { numRuns: 2_000 })('never throws, whatever the YAML', (front, body) => {
    expectSpansInside(readDraft('x.md', bytesOf(`---\n${front}\n---\n${body}`)));
    expectSpansInside(readDraft('x.md', bytesOf(front)));
    expectSpansInside(readHaus(bytesOf(front)));
  });

  test.prop([fc.string({ unit: 'binary' })])('leaves the body as it is', (typed) => {
    const body = new TextDecoder().decode(bytesOf(typed));
    const { value } = readDraft('x.md', bytesOf(`---\na: b\n---\n${body}`));
    expect(value?.body.text).toBe(withoutStrayCharacters(body.replaceAll(/\r\n?/g, '\n').normalize('NFC')));
    expect(value?.body.line).toBe(4);
  });

  it('tells fields nested a thousandfold in one line as too deep, at that line', () => {
    const line = `x: { a: ${'<<: '.repeat(4_000)}}`;
    for (const { diagnostics } of [
      readDraft('x.md', bytesOf(`---\nart: antrag\n${line}\n---\nText.\n`)),
      readHaus(bytesOf(`art: antrag\n${line}\n`)),
    ]) {
      const [fault, ...others] = diagnostics;
      expect(others).toEqual([]);
      expect(fault?.message).toContain('zu tief');
      expect(fault?.span?.file.text.slice(fault.span.start)).toMatch(/^x: \{ a: <<:/u);
    }
  });
});
