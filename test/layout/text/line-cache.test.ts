import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { setLines } from '../../../src/layout/blocks/text.ts';
import type { TextSetting } from '../../../src/layout/blocks/text.ts';
import { STYLES } from '../../../src/layout/style.ts';
import type { SetLine } from '../../../src/layout/text/place-line.ts';
import { FORCED_BREAK, plainRun } from '../../../src/layout/text/runs.ts';
import type { Run } from '../../../src/layout/text/runs.ts';
import { look } from '../nodes.ts';
import { plainRuler } from '../plain-ruler.ts';

function set(runs: readonly Run[], setting: TextSetting, ruler = plainRuler, satz = look.satz) {
  const diagnostics: Diagnostic[] = [];
  const context = {
    ruler,
    look: { ...look, satz },
    pictures: new Map(),
    sources: [],
    report: (diagnostic: Diagnostic) => diagnostics.push(diagnostic),
  };
  return { lines: setLines(context, runs, setting), diagnostics };
}

/** A ruler that has set nothing before. */
const freshlySet = (runs: readonly Run[], setting: TextSetting, satz = look.satz): readonly SetLine[] =>
  set(runs, setting, { ...plainRuler }, satz).lines;

const flag = fc.boolean();
const runs = fc.array(
  fc
    .tuple(
      fc.constantFrom('Kreistag', 'Kreistag ', 'des Musterkreises', FORCED_BREAK, 'a-b c'),
      fc.constantFrom(STYLES.text, STYLES.small),
    )
    .map(([text, style]) => plainRun(text, style)),
  { maxLength: 4 },
);
const setting = fc.record({
  x: fc.constant(0),
  width: fc.constantFrom(40, 80, 200),
  style: fc.constant(STYLES.text),
  hyphenate: flag,
  balanced: flag,
  subject: flag,
  hanging: fc.constantFrom(0, 10),
});
const satz = fc.constantFrom('block', 'flatter');

describe('lines', () => {
  test.prop([fc.array(fc.tuple(runs, setting, satz), { maxLength: 30 })])(
    'are the same whatever was set before',
    (texts) => {
      for (const [text, place, way] of texts)
        expect(set(text, place, plainRuler, way).lines).toEqual(freshlySet(text, place, way));
    },
  );

  it('of a text that no font has are told of each time', () => {
    const text = [plainRun('Ж', STYLES.text)];
    const place = { x: 0, width: 100, style: STYLES.text };
    const origin = { file: { path: 'a.md', text: 'Ж', original: 'Ж' }, line: 1 };
    const written = text.map((run) => ({ ...run, origin }));
    expect([1, 2].map(() => set(written, place).diagnostics.length)).toEqual([1, 1]);
  });

  it('keep their link, which belongs to one document', () => {
    const linked = [1, 2].map(() => ({ type: 'Link', children: [], attributes: {} }) as const);
    const place = { x: 0, width: 100, style: STYLES.text };
    const found = linked.map(
      (inline) => set([{ text: 'Seite', style: STYLES.text, inline }], place).lines[0]?.runs[0]?.inline,
    );
    expect(found[0]).toBe(linked[0]);
    expect(found[1]).toBe(linked[1]);
    expect(set([plainRun('Seite', STYLES.text)], place).lines[0]?.runs[0]?.inline).toBeUndefined();
  });
});
