import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bytesWithoutCuts } from '../../src/draft/cuts.ts';
import { unprintedYaml } from '../../src/draft/unprinted.ts';
import { plain, read } from './drafts.ts';

function published(text: string): string {
  const { value } = read(text);
  if (value === undefined) throw new Error('cannot be read');
  const { file } = value;
  return Buffer.from(bytesWithoutCuts(file, unprintedYaml(file, 'notiz'))).toString();
}

const inFences = (yaml: string): string => `---\n${yaml}\n---\n\nText # bleibt.\n`;

const asOnWindows = (yaml: string): string => `\uFEFF---\r\n${yaml}---\r\nKo\u0308rper\r\n`;

const isBlock = (lines: readonly string[]): boolean => lines.length > 1 && !/^ [^|>]/.test(lines[0] ?? '');

describe('the front matter without what is for the office', () => {
  it.each([
    ['nothing to leave out', 'titel: A#B\ndatum: x', 'titel: A#B\ndatum: x'],
    ['a line of comment', '# GEHEIM\ntitel: A\n  # GEHEIM\ndatum: x', 'titel: A\ndatum: x'],
    ['a comment behind a value', 'titel: A  # GEHEIM\ndatum: x', 'titel: A\ndatum: x'],
    ['a comment last', 'titel: A\n# GEHEIM', 'titel: A'],
    ['a # in quotes', 'titel: "A # B" # GEHEIM\nx: \'C # D\'', 'titel: "A # B"\nx: \'C # D\''],
    ['a # in a block of text', 'x: | # GEHEIM\n  # bleibt\n  A # B\ny: 1', 'x: |\n  # bleibt\n  A # B\ny: 1'],
    ['comments in lists', 'x: # GEHEIM\n  - a # GEHEIM\n  # GEHEIM\n  - b', 'x:\n  - a\n  - b'],
    ['comments in brackets', 'x: [a, # GEHEIM\n  # GEHEIM\n  b]', 'x: [a,\n  b]'],
    ['a note', 'titel: A\nnotiz: GEHEIM\ndatum: x', 'titel: A\ndatum: x'],
    ['a note first', 'notiz: GEHEIM\ntitel: A', 'titel: A'],
    ['a note last', 'titel: A\nnotiz: GEHEIM', 'titel: A'],
    ['an empty note', 'notiz: # GEHEIM\ntitel: A', 'titel: A'],
    ['a note on several lines', 'notiz: GEHEIM\n  GEHEIM\n\n  GEHEIM\ntitel: A', 'titel: A'],
    ['a quoted note', '"notiz": "GEHEIM\n\n  GEHEIM" # GEHEIM\ntitel: A', 'titel: A'],
    ['a note as a block', 'notiz: |-\n  # GEHEIM\n\n  titel: GEHEIM\n\ntitel: A', '\ntitel: A'],
    ['a note with a no-break space', 'notiz: |\n  GEHEIM\n  \u00A0\ntitel: A', 'titel: A'],
    ['a note with an explicit key', '? notiz\n: GEHEIM\ntitel: A', 'titel: A'],
    ['a note deeper down, which is another field', 'x: { notiz: bleibt }', 'x: { notiz: bleibt }'],
    ['braces, first', '{ notiz: GEHEIM, titel: A }', '{ titel: A }'],
    ['braces, middle', '{ titel: A, notiz: "GEHEIM", datum: x }', '{ titel: A, datum: x }'],
    ['braces, last', '{ titel: A, # GEHEIM\n  notiz: GEHEIM # GEHEIM\n}', '{ titel: A\n}'],
  ])('%s', (_name, yaml, expected) => {
    expect(published(inFences(yaml))).toBe(inFences(expected));
  });

  it('keeps byte order mark, line ends and decomposed letters', () => {
    const written = asOnWindows(
      'titel: Bru\u0308cke # GEHEIM\r\nnotiz: |\r\n  GEHEIM\r\nx: A\u0308\r\n# GEHEIM\r\n',
    );
    expect(published(written)).toBe(asOnWindows('titel: Bru\u0308cke\r\nx: A\u0308\r\n'));
  });

  /** A piece of front matter, and what is left of it. */
  type Piece = readonly [written: string, left: string];
  const word = fc.constantFrom('Weg', 'Bru\u0308cke', 'a#b', 'Ärger', '„so“');
  const value = word.chain((text) =>
    fc.constantFrom<readonly string[]>(
      [` ${text}`],
      [` "${text} # ${text}"`],
      [` '${text} #'`],
      [` [${text}, "#"]`],
      [` ${text}`, `  ${text}`],
      [' |', `  # ${text}`, '', `  ${text} # x`],
      [' >-', `  ${text}`, `    # ${text}`],
      ['', `  - ${text}`, `  - "#${text}"`],
    ),
  );
  const comment = fc.constantFrom('', ' # GEHEIM', '\t#GEHEIM "', '   # GEHEIM: [');
  const field = fc.tuple(value, comment).map(([lines, end]): readonly [string[], string[]] => {
    // Behind a block a `#` is text, within a text of several lines it is a fault.
    const at = isBlock(lines) ? 0 : lines.length - 1;
    const isPossible = lines[0] !== '' || end === '';
    const written = lines.map((line, index) => (index === at && isPossible ? line + end : line));
    return [written, [...lines]];
  });
  const fieldPiece = fc
    .tuple(fc.nat(9999), field)
    .map(([number, [written, left]]): Piece => [
      `feld_${number}:${written.join('\n')}\n`,
      `feld_${number}:${left.join('\n')}\n`,
    ]);
  const linePiece = fc.constantFrom<Piece>(['# GEHEIM\n', ''], [' #GEHEIM\n', ''], ['\n', '\n']);
  const note = field.map(([written]): Piece => [`notiz:${written.join('\n')}\n`, '']);
  const document = fc
    .record({
      pieces: fc.array(fc.oneof(fieldPiece, linePiece), { maxLength: 12 }),
      notes: fc.array(fc.tuple(note, fc.nat()), { maxLength: 1 }),
      end: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
    })
    .map(({ pieces, notes, end, mark }) => {
      const all: Piece[] = [['art: antrag\n', 'art: antrag\n'], ...pieces];
      for (const [piece, at] of notes) all.splice(at % (all.length + 1), 0, piece);
      const text = (index: 0 | 1): string =>
        `${mark}${`---\n${all.map((piece) => piece[index]).join('')}---\n# Bleibt\n`.replaceAll('\n', end)}`;
      return { written: text(0), left: text(1) };
    });

  test.prop([document], { numRuns: 500 })('keeps every other byte, and the data', ({ written, left }) => {
    const before = read(written).value;
    if (before === undefined) throw new Error('cannot be read');
    expect(published(written)).toBe(left);
    const after = read(left).value;
    const entries = before.data.entries.filter(({ key }) => key !== 'notiz');
    expect(after && plain(after.data)).toEqual(plain({ ...before.data, entries }));
    expect(after?.body.text).toBe(before.body.text);
  });
});
