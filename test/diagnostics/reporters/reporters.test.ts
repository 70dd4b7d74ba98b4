import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { error, faultOfFile, info, warning } from '../../../src/diagnostics/diagnostic.ts';
import type { Report } from '../../../src/diagnostics/report.ts';
import {
  isReporterName,
  reporters,
  reportersForPrograms,
} from '../../../src/diagnostics/reporters/reporters.ts';
import { sourceFile } from '../../../src/diagnostics/source-file.ts';

const summary = { drafts: 3, built: 2, cached: 0, failed: 1, errors: 4, warnings: 1, ms: 12 };
const file = sourceFile('drafts/a.md', '---\ntitl: Über\n---\n');

function reportOf(...diagnostics: readonly Diagnostic[]): Report {
  return { diagnostics, outputs: [], summary };
}

function frameOf(source: string, start: number, end: number): string {
  const found = error('draft/typ', { file: sourceFile('x.md', source), start, end }, 'Falsch.');
  const { stderr } = reporters.pretty(reportOf(found), {});
  return stderr.split('\n').slice(2, -3).join('\n');
}

const unknownField = error(
  'draft/unbekanntes-feld',
  { file, start: 4, end: 8 },
  'Das Feld „titl“ gibt es nicht.',
  'Meinten Sie „titel“?',
);

function tagged(format: string, text: string): string {
  return `<${format}>${text}</${format}>`;
}

describe('the registry', () => {
  it('knows its names and no other', () => {
    const names = ['pretty', 'short', 'json', 'ndjson', 'github', 'sarif'];
    expect(Object.keys(reporters)).toEqual(names);
    expect(names.every(isReporterName)).toBe(true);
    expect(isReporterName('toString')).toBe(false);
  });

  it('knows which of them write to stdout', () => {
    const writing = Object.entries(reporters).flatMap(([name, reporter]) =>
      reporter(reportOf(unknownField), {}).stdout === '' ? [] : [name],
    );
    expect(writing).toEqual(reportersForPrograms);
  });
});

describe('short', () => {
  it('prints a line each, to stderr', () => {
    const printed = reporters.short(
      reportOf(unknownField, faultOfFile('draft/unlesbar', 'b.md', 'Fehlt.')),
      {},
    );
    expect(printed).toEqual({
      stdout: '',
      stderr:
        'drafts/a.md:2:1 error draft/unbekanntes-feld Das Feld „titl“ gibt es nicht.\n' +
        'b.md:1:1 error draft/unlesbar Fehlt.\n',
    });
  });

  test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
    'lets nothing through that a terminal obeys',
    (path, message) => {
      const { stderr } = reporters.short(reportOf(faultOfFile('draft/unlesbar', path, message)), {});
      expect(stderr.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    },
  );

  it('shows what was hidden', () => {
    const { stderr } = reporters.short(
      reportOf(faultOfFile('draft/unlesbar', 'a\u001b[31m\n.md', '\u202e\u007f')),
      {},
    );
    expect(stderr).toBe('a␛[31m␊.md:1:1 error draft/unlesbar <U+202E>␡\n');
  });
});

describe('json', () => {
  it('prints the one object of the contract to stdout', () => {
    const output = {
      draft: 'drafts/a.md',
      path: 'out/a.pdf',
      format: 'pdf',
      bytes: 9,
      sha256: 'ab',
      pages: 2,
      cached: false,
    };
    const { stdout, stderr } = reporters.json(
      { diagnostics: [unknownField], outputs: [output], summary },
      {},
    );
    expect(stderr).toBe('');
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(JSON.parse(stdout)).toStrictEqual({
      version: 1,
      diagnostics: [
        {
          file: 'drafts/a.md',
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
          severity: 'error',
          code: 'draft/unbekanntes-feld',
          message: 'Das Feld „titl“ gibt es nicht.',
          hint: 'Meinten Sie „titel“?',
        },
      ],
      outputs: [output],
      summary,
    });
  });

  it('has every key also without place and hint', () => {
    const { stdout } = reporters.json(reportOf(faultOfFile('draft/unlesbar', 'b.md', 'Fehlt.')), {});
    expect(JSON.parse(stdout).diagnostics[0]).toMatchObject({
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      hint: null,
    });
  });
});

describe('github', () => {
  it('prints workflow commands with their escapes', () => {
    const odd = sourceFile('a,b:c%.md', 'x');
    const { stdout, stderr } = reporters.github(
      reportOf(unknownField, info('draft/kennung-erkannt', { file: odd, start: 0, end: 1 }, '50 %, a: b')),
      {},
    );
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toEqual([
      '::error file=drafts/a.md,line=2,col=1,endLine=2,endColumn=5,title=draft/unbekanntes-feld::Das Feld „titl“ gibt es nicht.%0AMeinten Sie „titel“?',
      '::notice file=a%2Cb%3Ac%25.md,line=1,col=1,endLine=1,endColumn=2,title=draft/kennung-erkannt::50 %25, a: b',
      '',
    ]);
  });

  test.prop([fc.string({ unit: 'binary' })])('keeps every command on its line', (text) => {
    const { stderr } = reporters.github(reportOf(faultOfFile('draft/unlesbar', text, text, text)), {});
    expect(stderr.match(/[\r\n]/g)).toEqual(['\n']);
  });
});

describe('pretty', () => {
  it('shows place, message, source and hint, and the sum', () => {
    const { stdout, stderr } = reporters.pretty(reportOf(unknownField), {});
    expect(stdout).toBe('');
    expect(stderr).toBe(
      [
        'drafts/a.md:2:1 Fehler draft/unbekanntes-feld',
        '  Das Feld „titl“ gibt es nicht.',
        '  2 | titl: Über',
        '    | ^^^^',
        '  Tipp: Meinten Sie „titel“?',
        '',
        '3 Entwürfe, 2 gebaut, 1 mit Fehlern; 4 Fehler, 1 Warnung',
        '',
      ].join('\n'),
    );
  });

  it('shows no place for a fault of the file', () => {
    const { stderr } = reporters.pretty(reportOf(faultOfFile('draft/unlesbar', 'b.md', 'Fehlt.')), {});
    expect(stderr).toMatch(/^b\.md Fehler draft\/unlesbar\n {2}Fehlt\.\n\n/);
  });

  it('colours by the style given', () => {
    const { stderr } = reporters.pretty(reportOf(warning('draft/typ', { file, start: 4, end: 5 }, 'Hm.')), {
      style: tagged,
    });
    expect(stderr).toContain('<bold>drafts/a.md:2:1</bold> <yellow>Warnung</yellow> <dim>draft/typ</dim>');
    expect(stderr).toContain('<red>^</red>');
  });

  it.each([
    ['a tab', '\tab: x', 3, 4, '  1 |     ab: x\n    |       ^'],
    ['wide characters', '漢字🐕x', 4, 5, '  1 | 漢字🐕x\n    |       ^'],
    ['a wide character meant', '漢字', 1, 2, '  1 | 漢字\n    |   ^^'],
    ['decomposed umlauts', 'u\u0308u\u0308x', 2, 3, '  1 | u\u0308u\u0308x\n    |   ^'],
    ['the end of the line', 'ab', 2, 2, '  1 | ab\n    |   ^'],
    ['an empty span', 'ab', 1, 1, '  1 | ab\n    |  ^'],
    ['control characters', '\u001b[2Jx', 4, 5, '  1 | ␛[2Jx\n    |     ^'],
  ])('underlines behind %s', (_, source, start, end, frame) => {
    expect(frameOf(source, start, end)).toBe(frame);
  });

  it('shows the first lines of a long span', () => {
    expect(frameOf('x: a\n  b\n  c\n  d\ny', 3, 16)).toBe(
      '  1 | x: a\n    |    ^\n  2 |   b\n    |   ^\n  3 |   c\n    |   ^\n    | …',
    );
    expect(frameOf('a\nb\n', 0, 2)).toBe('  1 | a\n    | ^');
  });

  it('cuts a paragraph on one line around the place', () => {
    const source = `${'lang '.repeat(100)}HIER ${'lang '.repeat(100)}`;
    const [line = '', underline = ''] = frameOf(source, 500, 504).split('\n');
    expect(line.length).toBeLessThan(110);
    expect(line.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('HIER');
  });

  it('says at which ends a line is cut', () => {
    const before = 'lang '.repeat(40);
    const cut = (start: number) =>
      (frameOf(`${before}HIER ${before}`, start, start + 4).split('\n')[0] ?? '').slice(6);
    expect(cut(200)).toBe(`…${before.slice(-24)}HIER ${'lang '.repeat(13)}la…`);
    expect(cut(0)).toBe(`${'lang '.repeat(19)}l…`);
    expect(cut(400)).toBe(`…ang ${'lang '.repeat(5)}`.trimEnd());
  });

  it.each([
    ['at its start', 0, /^ {2}1 \| HIER.*…$/u],
    ['inside', 90_000, /^ {2}1 \| ….*HIER.*…$/u],
    ['at its end', 180_000, /^ {2}1 \| ….*HIER$/u],
  ])('looks at a piece of a very long line only: %s', (_, at, shown) => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const source = `${'🐕 ü '.repeat(at / 5)}HIER${' Wort'.repeat((180_000 - at) / 5)}`;
    const start = source.indexOf('HIER');
    const [line = '', underline = ''] = frameOf(source, start, start + 4).split('\n');
    const lengths = segment.mock.calls.map(([text]) => text.length);
    segment.mockRestore();
    expect(line).toMatch(shown);
    expect(underline).toMatch(/[^^]\^{4}$/u);
    expect(Math.max(...lengths)).toBeLessThan(2000);
  });

  it('names what was written', () => {
    const output = { draft: 'drafts/a.md', format: 'pdf', sha256: '', cached: false };
    const outputs = [
      { ...output, path: 'out/a.pdf', bytes: 48_211, pages: 1 },
      { ...output, path: 'out/a.md', bytes: 1, pages: null, cached: true },
    ];
    const { stderr } = reporters.pretty({ diagnostics: [], outputs, summary }, {});
    expect(stderr).toContain('drafts/a.md → out/a.pdf (1 Seite, 48 kB)\n');
    expect(stderr).toContain('drafts/a.md → out/a.md (1 Byte, unverändert)\n');
  });

  it.each([
    [{ drafts: 1, built: 1 }, '1 Entwurf, 1 gebaut'],
    [{ drafts: 0 }, '0 Entwürfe'],
    [{ drafts: 2, cached: 2, warnings: 2 }, '2 Entwürfe, 2 unverändert; 2 Warnungen'],
    [{ drafts: 1, failed: 1, errors: 1 }, '1 Entwurf, 1 mit Fehlern; 1 Fehler'],
  ])('sums up %o', (counts, line) => {
    const none = { drafts: 0, built: 0, cached: 0, failed: 0, errors: 0, warnings: 0, ms: 0 };
    const { stderr } = reporters.pretty(
      { diagnostics: [], outputs: [], summary: { ...none, ...counts } },
      {},
    );
    expect(stderr).toBe(`${line}\n`);
  });

  test.prop([fc.string({ unit: 'binary' }), fc.nat(60), fc.nat(60)])('never throws', (source, a, b) => {
    const text = sourceFile('x.md', source);
    const [start = 0, end = 0] = [a, b].map((n) => Math.min(n, text.text.length)).sort((x, y) => x - y);
    const { stderr } = reporters.pretty(reportOf(error('draft/typ', { file: text, start, end }, '')), {});
    expect(stderr).toContain('^');
  });
});
