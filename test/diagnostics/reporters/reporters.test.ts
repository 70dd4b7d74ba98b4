import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { error, faultOfFile, info, warning } from '../../../src/diagnostics/diagnostic.ts';
import type { Report } from '../../../src/diagnostics/report.ts';
import { pretty } from '../../../src/diagnostics/reporters/pretty.ts';
import {
  isReporterName,
  partReporters,
  reporters,
  reportersForPrograms,
} from '../../../src/diagnostics/reporters/reporters.ts';
import { sourceFile } from '../../../src/diagnostics/source-file.ts';

const summary = { drafts: 3, built: 2, cached: 0, failed: 1, errors: 4, warnings: 1, ms: 12 };
const file = sourceFile('drafts/a.md', '---\ntitl: Über\n---\n');

function reportOf(...diagnostics: readonly Diagnostic[]): Report {
  return { diagnostics, outputs: [], summary };
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

describe('a part of a report', () => {
  it('is printed by those that print draft by draft, without a sum', () => {
    expect(Object.keys(partReporters)).toEqual(['pretty', 'short', 'ndjson', 'github']);
    for (const print of Object.values(partReporters)) {
      expect(print({ diagnostics: [], outputs: [] }, {})).toEqual({ stdout: '', stderr: '' });
    }
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
    const rare = reporters.short(reportOf(faultOfFile('draft/unlesbar', 'a.md', '\u0085 \u061C')), {});
    expect(rare.stderr).toBe('a.md:1:1 error draft/unlesbar <U+0085> <U+061C>\n');
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

  it('escapes every line end, and says what is a warning', () => {
    const { stderr } = reporters.github(
      reportOf(warning('draft/typ', { file, start: 4, end: 5 }, 'Eins.\r\nZwei.\rDrei.\nVier.')),
      {},
    );
    expect(stderr).toMatch(/^::warning file=.*::Eins\.%0D%0AZwei\.%0DDrei\.%0AVier\.\n$/u);
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
    const long = sourceFile('x.md', 'a\nb\nc\nd');
    const found = error('draft/typ', { file: long, start: 0, end: 7 }, 'Falsch.', 'So.');
    const output = {
      draft: 'x.md',
      path: 'x.pdf',
      format: 'pdf',
      sha256: '',
      bytes: 1,
      pages: 2,
      cached: false,
    };
    const printed = pretty({ diagnostics: [found], outputs: [output] }, { style: tagged }).stderr;
    expect(printed.split('\n').slice(2)).toEqual([
      '  <dim>1 |</dim> a',
      '  <dim>  |</dim> <red>^</red>',
      '  <dim>2 |</dim> b',
      '  <dim>  |</dim> <red>^</red>',
      '  <dim>3 |</dim> c',
      '  <dim>  |</dim> <red>^</red>',
      '  <dim>  | …</dim>',
      '  <green>Tipp:</green> So.',
      '',
      'x.md → <bold>x.pdf</bold> <dim>(2 Seiten, 1 Byte)</dim>',
      '',
    ]);
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
    [0, '0 Byte'],
    [999, '999 Byte'],
    [1000, '1 kB'],
  ])('names a size of %i', (bytes, size) => {
    const output = { draft: 'a', format: 'md', sha256: '', cached: false, path: 'b', bytes, pages: null };
    const { stderr } = pretty({ diagnostics: [], outputs: [output] }, {});
    expect(stderr).toBe(`a → b (${size})\n`);
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
