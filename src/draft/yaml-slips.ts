import { germanPattern } from '../grammar/german-pattern.ts';
import { quotedValue, quoteHint } from './quote-hint.ts';
import { contentOfLine, lineAround, restFrom } from './yaml-lines.ts';
import { says, type Replacement, type Rule } from './yaml-rule.ts';

/** The slips of people who do not know YAML: blanks, colons, dashes. Most can be mended. */

export const tab: Rule = ({ found, at, source }) => {
  if (found.code !== 'TAB_AS_INDENT') return undefined;
  const lines = [...source.matchAll(/^[ \t]*\t[ \t]*(?=\S)/gm)];
  const more = lines.filter(({ index }) => index > at).length;
  return {
    start: at,
    end: at + (/^\t*/.exec(source.slice(at, at + 80))?.[0].length ?? 1),
    message: `Hier steht ein Tabulator${inMoreLines(more)}; YAML rückt nur mit Leerzeichen ein.`,
    hint: 'Ersetzen Sie jeden Tabulator durch zwei Leerzeichen.',
    fix: lines.map(({ 0: blanks, index }) => ({
      start: index,
      end: index + blanks.length,
      text: blanks.replaceAll('\t', '  '),
    })),
    isTab: true,
  };
};

export const colonInValue: Rule = ({ found, at, source }) => {
  const { start, end } = restFrom(source, at);
  const value = source.slice(start, end);
  if (found.code !== 'BLOCK_AS_IMPLICIT_KEY' || !/\S:(?:\s|$)/.test(value) || /^\s/.test(value))
    return undefined;
  const below = value.endsWith(':') ? indentationBelow(source, end, lineAround(source, at).start) : undefined;
  if (below !== undefined) {
    const field = source.slice(lineAround(source, at).start, start).trim();
    return {
      start,
      end,
      message:
        'Der Wert endet mit einem Doppelpunkt und geht darunter weiter; YAML hält die Zeile für ein weiteres Feld.',
      hint: `Setzen Sie „|“ hinter „${field}“ und den ganzen Text eingerückt darunter, auch diese Zeile.`,
      fix: [{ start, end: start, text: `|\n${below}` }],
    };
  }
  const shown = value.endsWith(':') && !/\S: /.test(value) ? 'am Ende' : 'mit Leerzeichen';
  const fixed = quotedValue(value);
  return {
    start,
    end,
    message: `Der Wert enthält einen Doppelpunkt ${shown}; YAML hält ihn für ein weiteres Feld.`,
    hint: quoteHint(value),
    ...(fixed !== undefined && { fix: [{ start, end, text: fixed }] }),
  };
};

/** The blanks before the next line where that belongs to the field of this one. */
function indentationBelow(source: string, end: number, lineStart: number): string | undefined {
  const next = /^\n([ ]+)(?=\S)/.exec(source.slice(end, end + 200))?.[1];
  const own = /^ */.exec(source.slice(lineStart, lineStart + 200))?.[0].length ?? 0;
  return next !== undefined && next.length > own ? next : undefined;
}

const forgotten = germanPattern(String.raw`^(\p{Ll}[\p{Ll}_]*)\s*(?:=\s*|\s)(?=[\d\p{Lu}"„[{])`);

export const missingColon: Rule = (site) => {
  const { found, at, source } = site;
  const isMeant =
    found.code === 'MULTILINE_IMPLICIT_KEY' || says(site, 'MISSING_CHAR', /need to be followed by map/);
  if (!isMeant) return undefined;
  const { start, end } = contentOfLine(source, at);
  const text = source.slice(start, end);
  const glued = /^([\p{L}\d_]+):(?=\S)/u.exec(text);
  if (glued !== null) {
    const at = start + glued[0].length;
    return {
      start,
      end,
      message: 'Hinter dem Doppelpunkt fehlt ein Leerzeichen.',
      hint: `Schreiben Sie: ${glued[0]} ${text.slice(glued[0].length)}`,
      ...(!text.startsWith('//', glued[0].length) && { fix: [{ start: at, end: at, text: ' ' }] }),
    };
  }
  const field = forgotten.exec(text);
  if (field !== null) {
    const [all, name = ''] = field;
    return {
      start,
      end,
      message: `Hinter „${name}“ fehlt der Doppelpunkt.`,
      hint: `Schreiben Sie: ${name}: ${text.slice(all.length)} – oder rücken Sie die Zeile ein, wenn sie zum Wert darüber gehört.`,
    };
  }
  return {
    start,
    end,
    message: 'Diese Zeile ist weder ein Feld noch die Fortsetzung des Feldes darüber.',
    hint: 'Ein Feld wird so geschrieben: „name: Wert“. Gehört die Zeile zum Wert darüber, rücken Sie sie ein; beginnt hier der Text, fehlt darüber eine Zeile „---“.',
  };
};

/** `-Die Verwaltung` among entries of a list; who forgets the blank once mostly forgets it in all of them. */
export const dash: Rule = ({ at, source }) => {
  const { start, end } = contentOfLine(source, at);
  const text = source.slice(start, end);
  if (!/^[-–](?=[^\s\d–-])/.test(text)) return undefined;
  const below = gluedBelow(source, end);
  return {
    start,
    end,
    message: `Hinter dem Strich fehlt ein Leerzeichen${inMoreLines(below.length)}.`,
    hint: `Schreiben Sie: - ${text.slice(1)}`,
    fix: [start, ...below].map((dash) => ({ start: dash, end: dash + 1, text: '- ' })),
  };
};

/** Where the dashes without a blank stand in the rest of the list, up to the next field at the margin. */
function gluedBelow(source: string, from: number): readonly number[] {
  const rest = source.slice(from);
  const field = rest.search(/^[^\s–#-]/m);
  const list = field === -1 ? rest : rest.slice(0, field);
  return [...list.matchAll(/(?<=^[ ]*)[-–](?=[^\s\d–-])/gm)].map(({ index }) => from + index);
}

function inMoreLines(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', auch in einer weiteren Zeile' : `, auch in ${count} weiteren Zeilen`;
}

export const indentation: Rule = ({ found, at, source }) => {
  const isOutside = found.code === 'MISSING_CHAR' && /without - indicator/.test(found.message);
  if (found.code !== 'BAD_INDENT' && found.code !== 'BLOCK_AS_IMPLICIT_KEY' && !isOutside) return undefined;
  // The parser reports a deeper line at the value above it.
  const isAbove = found.code === 'BLOCK_AS_IMPLICIT_KEY' && /^[^\s-]/.test(source.slice(at, at + 1));
  const below = source.indexOf('\n', at);
  const { start, end } = contentOfLine(source, isAbove && below !== -1 ? below + 1 : at);
  const line = lineAround(source, start).start;
  const isTop = start === line;
  if (isOutside && isTop) return undefined;
  const place = placeFor(source, start, end);
  const general =
    'Was zusammengehört, beginnt in derselben Spalte; was zu einem Feld gehört, steht zwei Leerzeichen weiter rechts.';
  if (place === undefined)
    return { start, end, message: 'Die Einrückung passt nicht zu den Zeilen darüber.', hint: general };
  const isNear = isNearMargin(start - line, place);
  const fix: readonly Replacement[] = [{ start: line, end: start, text: ' '.repeat(place.column) }];
  return {
    start,
    end,
    message: `Die Einrückung passt nicht zu den Zeilen darüber: „${place.name}“ steht hinter ${blanks(start - line)}, „${place.above}“ darüber hinter ${blanks(place.column)}.`,
    hint: `Gehören beide zusammen, beginnen sie in derselben Spalte: ${blanks(place.column)} vor „${place.name}“. ${isNear ? `Gehört „${place.name}“ nicht dazu, beginnt es am Zeilenanfang, ohne Leerzeichen davor.` : general}`,
    ...(Math.abs(start - line - place.column) === 1 && !isNear && { fix }),
  };
};

/** As near to the margin as to its neighbour, or nearer than a slip of one blank: perhaps a field of the draft itself. */
function isNearMargin(column: number, { name, column: above }: Sibling): boolean {
  return name !== '-' && (above - column > 1 || (column === 1 && above === 2));
}

function blanks(count: number): string {
  if (count === 0) return 'keinem Leerzeichen';
  return count === 1 ? 'einem Leerzeichen' : `${count} Leerzeichen`;
}

interface Sibling {
  readonly name: string;
  readonly above: string;
  readonly column: number;
}

/** The field or dash above, in the same block, whose column is nearest. */
function placeFor(source: string, start: number, end: number): Sibling | undefined {
  const lineStart = lineAround(source, start).start;
  const column = start - lineStart;
  const own = beginning(source.slice(start, end));
  if (own === undefined) return undefined;
  let best: Sibling | undefined;
  for (const line of linesAbove(source, lineStart)) {
    for (const { name, at } of beginnings(line)) {
      const isNearer = best === undefined || Math.abs(at - column) < Math.abs(best.column - column);
      if (at > 0 && (name === '-') === (own === '-') && isNearer)
        best = { name: own, above: name, column: at };
    }
    if (!/^\s/.test(line)) break;
  }
  // A line of another column than its neighbour's, or none was meant.
  return best !== undefined && best.column !== column ? best : undefined;
}

function linesAbove(source: string, end: number): readonly string[] {
  return source
    .slice(0, end)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .toReversed()
    .slice(0, 50);
}

/** What a line begins with: a dash, a field, or a field behind a dash. */
function beginnings(line: string): readonly { readonly name: string; readonly at: number }[] {
  const [, indent = '', dashes = '', rest = ''] = /^(\s*)((?:-\s+)*)(.*)$/.exec(line) ?? [];
  const name = beginning(rest);
  return [
    ...(dashes === '' ? [] : [{ name: '-', at: indent.length }]),
    ...(name === undefined ? [] : [{ name, at: indent.length + dashes.length }]),
  ];
}

function beginning(text: string): string | undefined {
  if (/^-\s/.test(text)) return '-';
  return /^([\p{L}\d_]+):(?:\s|$)/u.exec(text)?.[1];
}
