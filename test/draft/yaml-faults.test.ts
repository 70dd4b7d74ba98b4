import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostics/edits.ts';
import { processorTime } from '../processor-time.ts';
import { read, reported } from './drafts.ts';

/** The faults of the YAML, whose first line is the second of the draft. */
function faultsOf(yaml: string) {
  const { diagnostics } = read(`---\n${yaml}\n---\nText\n`);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['draft/yaml']));
  return diagnostics;
}

const quote = 'Setzen Sie den ganzen Wert in Anführungszeichen: ';

describe('faults of YAML', () => {
  it.each([
    ['a colon', 'titel: Bürger: Rat', '2:8', /Doppelpunkt/, `${quote}"Bürger: Rat"`],
    ['a colon and a quote', 'ü: Das "A": b', '2:4', /Doppelpunkt/, `${quote}'Das "A": b'`],
    ['a colon at the end', 'a: Hinweis:', '2:4', /Doppelpunkt/, `${quote}"Hinweis:"`],
    ['a colon in a list', 'a:\n  - text: ü: b', '3:11', /Doppelpunkt/, `${quote}"ü: b"`],
    ['@', 'ä: @rat', '2:4', /„@“/, `${quote}"@rat"`],
    ['a backtick', 'ä: `x`', '2:4', /„`“/, `${quote}"\`x\`"`],
    ['%', 'ä: % Anteil', '2:4', /„%“/, `${quote}"% Anteil"`],
    ['* and more', 'ä: *Rat* tagt', '2:4', /„\*“/, `${quote}"*Rat* tagt"`],
    ['* alone', 'ä: *', '2:4', /„\*“/, `${quote}"*"`],
    ['>', 'ä: >50 Leute', '2:4', /„>“/, `${quote}">50 Leute"`],
    ['a square bracket', 'ä: [Eil] Antrag', '2:4', /„\[“.*Liste/, `${quote}"[Eil] Antrag"`],
    ['a curly bracket', 'ä: {x} y', '2:4', /„\{“/, `${quote}"{x} y"`],
    ['a closing bracket', 'ä: ] y', '2:4', /„\]“/, `${quote}"] y"`],
    ['? and a blank', 'ä: ? y', '2:4', /„\?“/, `${quote}"? y"`],
    ['text behind quotes', 'ä: "Rat" tagt', '2:4', /schließende/, `${quote}'"Rat" tagt'`],
    ['an apostrophe in quotes', "ä: 'it's'", '2:4', /schließende/, `${quote}"it's"`],
    ['an unclosed quote', 'ä: "Rat\nb: c', '2:4', /nicht geschlossen/, /ein "\. /],
    ['an unclosed apostrophe', "a:\n  - ü\n  - 'Rat\nb: c", '4:5', /nicht geschlossen/, /ein '\. /],
    ['an unclosed square bracket', 'ä: [a, [b]\nc: d', '2:4', /„\[“.*nicht geschlossen/, /„\]“/],
    ['an unclosed curly bracket', 'a: [{ü: 1, b: 2]\nc: d', '2:5', /„\{“.*nicht geschlossen/, /„\}“/],
    ['two commas', 'ä: [a,, b]', '2:7', /Komma/, /Anführungszeichen/],
    ['a missing comma', 'ä: ["a" "b"]', '2:9', /Komma/, /Komma/],
    ['a tab', 'a:\n\tb: c', '3:1', /Tabulator/, /zwei Leerzeichen/],
    ['a deeper line', 'ä: x\n  b: c', '3:3', /Einrückung/, /Spalte/],
    ['a deeper line below quotes', 'ä: "x"\n  b: c', '3:3', /Einrückung/, /Spalte/],
    ['a shallower line', 'ä:\n   b: 1\n  c: 2', '4:3', /Einrückung/, /Spalte/],
    [
      'one blank too few',
      'ä:\n  - b: 1\n   c: 2',
      '4:4',
      /„c“ steht hinter 3 Leerzeichen, „b“ darüber hinter 4/,
      /4 Leerzeichen vor „c“/,
    ],
    [
      'a forgotten colon',
      'ä: b\ndatum 18.12.2026',
      '3:1',
      /Hinter „datum“ fehlt der Doppelpunkt/,
      /datum: 18\.12\.2026/,
    ],
    ['a sign of equality', 'ä: b\ntitel = Radweg', '3:1', /Hinter „titel“ fehlt/, /titel: Radweg/],
    ['a dash without blank', 'ä:\n  - b\n  -Die c', '4:3', /Hinter dem Strich/, 'Schreiben Sie: - Die c'],
    [
      'a colon before a list',
      'ä: Der Rat:\n  1. Bau',
      '2:4',
      /endet mit einem Doppelpunkt/,
      /„\|“ hinter „ä:“/,
    ],
    ['a shallower list item', 'ä:\n   - b\n  - c', '4:3', /Einrückung/, /Spalte/],
    ['a list on the line of its field', 'ä: - b', '2:4', /Liste/, /nächste Zeile/],
    ['a list below a value', 'ä: b\n- c', '3:1', /weder ein Feld/, /rücken/],
    ['a line without colon', 'ä: b\nText\nc: d', '3:1', /weder ein Feld/, /name: Wert/],
    ['a quoted line without colon', 'ä: b\n"Text"', '3:1', /weder ein Feld/, /name: Wert/],
    ['a first line without colon', 'Text\nc: d', '2:1', /weder ein Feld/, /name: Wert/],
    ['no blank behind the colon', 'ä: b\nart:antrag', '3:1', /fehlt ein Leerzeichen/, /art: antrag$/],
    ['an escape', 'ä: "C:\\Ordner"', '2:7', /\\O/, /einfache Anführungszeichen/],
    ['a second document', 'ä: b\n...\nc: d', '4:1', /zweites YAML-Dokument/, /Löschen/],
    ['a directive', '%x\nä: b', '2:1', /„%“/, /name: Wert/],
    ['fields below a list', '- ä\na: b', '3:1', /kein gültiges YAML/, /Anführungszeichen/],
    ['fields with brackets below a list', '- ä\na: [b]', '3:1', /kein gültiges YAML/, /Anführungszeichen/],
    ['a deeper line with a colon', 'ä: x\n  b: c: d', '3:3', /Einrückung/, /Spalte/],
  ])('%s: %j', (_, yaml, position, message, hint) => {
    const diagnostics = faultsOf(yaml);
    expect(reported(diagnostics)).toEqual([`${position} draft/yaml`]);
    expect(diagnostics[0]?.message).toMatch(message);
    if (typeof hint === 'string') expect(diagnostics[0]?.hint).toBe(hint);
    else expect(diagnostics[0]?.hint).toMatch(hint);
  });

  it('are reported all at once, each line once', () => {
    const diagnostics = faultsOf('a: @x\nb: c: d: e\nü: gut\nf: "g" h\n');
    expect(reported(diagnostics)).toEqual(['2:4 draft/yaml', '3:4 draft/yaml', '5:4 draft/yaml']);
  });

  it('of tabs are told once', () => {
    const [first, ...others] = faultsOf('a:\n\t- b: c\n\t  d: e\nf: g');
    expect(others).toEqual([]);
    expect(first?.message).toContain('Tabulator, auch in einer weiteren Zeile;');
    expect(first?.fix).toHaveLength(2);
  });

  it('of dashes without a blank are told once', () => {
    const [first, ...others] = faultsOf('a:\n-Die b\n-Das c\n- d\n-Es e\nf: g');
    expect(others).toEqual([]);
    expect(first?.message).toBe('Hinter dem Strich fehlt ein Leerzeichen, auch in 2 weiteren Zeilen.');
  });

  it('name both places of a field that stands between its own margin and that of a list', () => {
    const [fault, ...others] = faultsOf('a:\n  - b: c\n    d: e\n  titel: Rat');
    expect(others).toEqual([]);
    expect(fault?.hint).toBe(
      'Gehören beide zusammen, beginnen sie in derselben Spalte: 4 Leerzeichen vor „titel“. Gehört „titel“ nicht dazu, beginnt es am Zeilenanfang, ohne Leerzeichen davor.',
    );
  });

  it('are not mended where a field stands between its neighbour and the margin', () => {
    const [fault] = faultsOf('a:\n  b: c\n d: e');
    expect(fault?.fix).toBeUndefined();
    expect(fault?.hint).toContain('2 Leerzeichen vor „d“. Gehört „d“ nicht dazu, beginnt es am Zeilenanfang');
  });

  it('leave the other fields', () => {
    const { value, diagnostics } = read('---\na: b: c\nd: e\n# f\ng:\n  - h\n i: j\nk: l\n---\nText\n');
    expect(reported(diagnostics)).toEqual(['2:4 draft/yaml', '7:2 draft/yaml']);
    const entries = value?.data.entries.map(({ key, isUnread = false }) => [key, isUnread]);
    expect(entries).toEqual([
      ['d', false],
      ['k', false],
      ['a', true],
      ['g', true],
      ['i', true],
    ]);
    const [, last] = value?.data.entries ?? [];
    expect(last?.keySpan.file.text.slice(last.keySpan.start, last.keySpan.end)).toBe('k');
  });

  it.each([
    ['titel: Radweg: Bau', 'titel: "Radweg: Bau"'],
    ['a:\n\t- b: c\n\t  d: e', 'a:\n  - b: c\n    d: e'],
    ['a:\n  - b: c\n   d: e', 'a:\n  - b: c\n    d: e'],
    ['a:\n  - b\n  -Die c', 'a:\n  - b\n  - Die c'],
    ['a:\n-Die b\n-Das c\n- So-d\n-Es e\nf: -g', 'a:\n- Die b\n- Das c\n- So-d\n- Es e\nf: -g'],
    ['art:antrag\nb: c', 'art: antrag\nb: c'],
    ['a: Der Rat:\n  1. Bau', 'a: |\n  Der Rat:\n  1. Bau'],
  ])('are mended: %j', (yaml, expected) => {
    const [fault] = faultsOf(yaml);
    const { file } = fault?.span ?? {};
    if (file === undefined) throw new Error('no place');
    const fixed = new TextDecoder().decode(applyEdits(file, fault?.fix ?? []).bytes);
    expect(fixed).toBe(`---\n${expected}\n---\nText\n`);
    expect(read(fixed).diagnostics).toEqual([]);
  });

  it('underline the value', () => {
    const [fault] = faultsOf('ü: Rat: x  ');
    const { span } = fault ?? {};
    expect(span?.file.text.slice(span.start, span.end)).toBe('Rat: x');
  });

  it('end also where the nesting has no end', () => {
    const started = processorTime();
    expect(faultsOf(`a: ${'['.repeat(20_000)}`)).toHaveLength(1);
    expect(processorTime() - started).toBeLessThan(5_000);
  });

  it.each([201, 400, 900, 5_000])('name a nesting of %i levels', (depth) => {
    const { diagnostics } = read(`---\nü: ${'['.repeat(depth)}${']'.repeat(depth)}\n---\n`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain('verschachtelt');
  });

  it('let pass a nesting of 199 levels below a field', () => {
    expect(read(`---\nü: ${'['.repeat(199)}${']'.repeat(199)}\n---\n`).diagnostics).toEqual([]);
  });
});
