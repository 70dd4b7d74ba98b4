import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { error, faultOfFile } from '../../../src/diagnostics/diagnostic.ts';
import { reporters } from '../../../src/diagnostics/reporters/reporters.ts';
import { sourceFile } from '../../../src/diagnostics/source-file.ts';

const summary = { drafts: 2, built: 1, cached: 0, failed: 1, errors: 1, warnings: 0, ms: 12 };
const output = {
  draft: 'drafts/b.md',
  path: 'out/b.pdf',
  format: 'pdf',
  bytes: 9,
  sha256: 'ab',
  pages: 2,
  cached: false,
};

describe('ndjson', () => {
  it('has the same data as json, a line each, the sum last', () => {
    const file = sourceFile('drafts/a.md', '---\ntitl: Über\n---\n');
    const found = error('draft/unbekanntes-feld', { file, start: 4, end: 8 }, 'Falsch.', 'Tipp');
    const report = { diagnostics: [found], outputs: [output], summary };
    const whole = JSON.parse(reporters.json(report, {}).stdout);
    const { stdout, stderr } = reporters.ndjson(report, {});
    expect(stderr).toBe('');
    expect(stdout.endsWith('}\n')).toBe(true);
    const lines = stdout
      .slice(0, -1)
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toStrictEqual([
      { type: 'diagnostic', ...whole.diagnostics[0] },
      { type: 'output', ...output },
      { type: 'summary', version: 1, ...summary },
    ]);
  });

  test.prop([fc.string({ unit: 'binary' })])('keeps every finding on its line', (text) => {
    const found = faultOfFile('draft/unlesbar', text, text, text);
    const { stdout } = reporters.ndjson({ diagnostics: [found], outputs: [], summary }, {});
    const lines = stdout.split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ type: 'diagnostic', message: text, hint: text });
  });
});
