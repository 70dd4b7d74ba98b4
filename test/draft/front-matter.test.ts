import { afterEach, describe, expect, it } from 'vitest';
import matter from 'gray-matter';
import { splitFrontMatter } from '../../src/draft/front-matter.ts';
import { processorTime } from '../processor-time.ts';
import { place, plain, read, sound, spansIn, reported } from './drafts.ts';

describe('the fences', () => {
  it.each([
    ['nothing', '', '1:1 draft/vorspann-fehlt'],
    ['blank lines only', '\n \n', '3:1 draft/vorspann-fehlt'],
    ['text only', 'Sehr geehrte Damen\n', '1:1 draft/vorspann-fehlt'],
    ['fields without the first fence', 'art: antrag\n---\n', '1:1 draft/vorspann-fehlt'],
    ['four dashes', '----\nart: antrag\n----\n', '1:1 draft/vorspann-fehlt'],
    ['a dash made by a word processor', '—\nart: antrag\n—\n', '1:1 draft/vorspann-fehlt'],
    ['an indented fence', ' ---\nart: antrag\n---\n', '1:1 draft/vorspann-fehlt'],
    ['no closing fence', '---\nart: antrag\n\nText\n', '1:1 draft/vorspann-offen'],
    ['only the first fence', '---', '1:1 draft/vorspann-offen'],
    ['a closing fence of four dashes', '---\nart: antrag\n----\nText\n---\n', '3:1 draft/vorspann-offen'],
    ['text on the closing fence', '---\nart: antrag\n--- Text\n', '3:1 draft/vorspann-offen'],
    ['a closing dash', '---\nart: antrag\n—\nText\n', '3:1 draft/vorspann-offen'],
    ['an indented closing fence', '---\nart: antrag\n ---\nText\n', '3:1 draft/vorspann-offen'],
    ['dots', '---\nart: antrag\n...\nText\n', '3:1 draft/vorspann-offen'],
    ['JavaScript', '---js\n({})\n---\n', '1:4 draft/vorspann-sprache'],
    ['JSON', '---  json\n{}\n---\n', '1:6 draft/vorspann-sprache'],
    ['TOML behind the fence', '---toml\na = 1\n---\n', '1:4 draft/vorspann-sprache'],
    ['TOML', '+++\na = 1\n+++\n', '1:1 draft/vorspann-sprache'],
    ['JSON between semicolons', ';;;\n{}\n;;;\n', '1:1 draft/vorspann-sprache'],
    ['JSON alone', '{\n"art": "antrag"}\n', '1:1 draft/vorspann-sprache'],
  ])('%s: %s', (_, text, fault) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(reported(diagnostics)).toEqual([fault]);
    expect(diagnostics[0]?.hint).toContain('---');
  });

  it.each([
    ['nothing between them', '---\n---\n', [], '', 3],
    ['comments between them', '---\n# offen\n---\n', [], '', 4],
    ['nothing below them', '---\na: b\n---', [['a', 'b']], '', 3],
    ['blanks behind them', '---  \na: b\n---\t \nText', [['a', 'b']], 'Text', 4],
    ['blank lines above', '\n  \n---\na: b\n---\nText', [['a', 'b']], 'Text', 6],
    ['blank lines below', '---\na: b\n---\n\n\nText', [['a', 'b']], '\n\nText', 4],
    ['the name of YAML', '---yaml\na: b\n---\nText', [['a', 'b']], 'Text', 4],
    ['more fences in the body', '---\na: b\n---\n---\nc: d\n---\n', [['a', 'b']], '---\nc: d\n---\n', 4],
    ['BOM and CRLF', '\uFEFF---\r\na: b\r\n---\r\nText\r\n', [['a', 'b']], 'Text\n', 4],
    ['a fence inside a block text', '---\na: |\n  x\n  ---\n---\nText', [['a', 'x\n---\n']], 'Text', 6],
  ])('with %s', (_, text, fields, body, line) => {
    const draft = sound(text);
    expect(plain(draft.data)).toEqual(fields);
    expect(draft.body).toEqual({ text: body, start: draft.file.text.length - body.length, line });
  });

  it('count blanks behind the first of them', () => {
    const { data } = sound('---  \na: b\n---\n');
    expect(spansIn(data).map(place)).toEqual(['2:1-2:5', '2:1-2:2', '2:4-2:5']);
  });

  // gray-matter by itself takes seconds for as many.
  it.each([
    ['between fields', `a: b${'\n'.repeat(100_000)}c: d`],
    ['with blanks', `a: b${'\n '.repeat(50_000)}\nc: d`],
    ['in a text', `a: |\n  b${'\n'.repeat(100_000)}  c`],
  ])('reads many blank lines quickly: %s', (_, yaml) => {
    const started = processorTime();
    expect(sound(`---\n${yaml}\n---\n`).data.entries[0]?.key).toBe('a');
    expect(processorTime() - started).toBeLessThan(3_000);
  });

  it('reads a long body quickly', () => {
    const text = `---\na: b\n---\n${'Ein Absatz mit U\u0308ber und 🐕.\n\n'.repeat(4_000)}`;
    const started = processorTime();
    expect(sound(text).body.text.length).toBeGreaterThan(100_000);
    expect(processorTime() - started).toBeLessThan(2_000);
  });
});

describe('gray-matter', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'executed'));

  const program = '(globalThis.executed = true, {})';
  const languages = [
    'js',
    'javascript',
    'JS',
    'JavaScript',
    'coffee',
    'coffeescript',
    'cson',
    'json',
    'toml',
  ];
  const others = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'lisp'];

  it.each([...languages, ...others])('never runs nor reads „---%s“', (language) => {
    const text = `---${language}\n${program}\n---\n`;
    expect(reported(read(text).diagnostics)).toEqual(['1:4 draft/vorspann-sprache']);
    expect(globalThis).not.toHaveProperty('executed');
  });

  it.each(languages)('refuses „%s“ also by itself', (language) => {
    expect(() => splitFrontMatter(`---${language}\n${program}\n---\n`)).toThrow();
    expect(globalThis).not.toHaveProperty('executed');
  });

  it('keeps nothing between calls', () => {
    sound('---\na: b\n---\n');
    expect(matter).toHaveProperty('cache', {});
  });
});
