import { furnitureIn } from './page-furniture.ts';
import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** Words of a web page that were copied along with the text. */
export const webResidue: Rule = {
  id: 'webreste',
  severity: 'warning',
  explain:
    'Wer einen Text von einer Webseite kopiert, nimmt leicht Zeilen mit, die zur Seite gehören: Kommentarfelder, Schaltflächen, Hinweise auf Cookies. Gemeldet werden nur ganze Zeilen.',
  example: { wrong: 'Der Radweg kommt.\n\n0 Kommentare', right: 'Der Radweg kommt.' },
  run: (entry) =>
    passagesOf(entry)
      .filter(({ type }) => type !== 'cell')
      .flatMap(residueIn),
};

/** By lines as written: in the text the lines of a paragraph are joined. */
function residueIn({ text, spanOf }: DraftPassage): readonly Finding[] {
  if (text.trim() === '') return [];
  const { file, start, end } = spanOf(0, text.length);
  let from = start;
  return file.text
    .slice(start, end)
    .split('\n')
    .flatMap((line) => {
      const lineStart = from;
      from += line.length + 1;
      const { before, rest } = withoutMarks(line);
      const words = furnitureIn(rest);
      if (words === undefined) return [];
      return [
        {
          span: { file, start: lineStart + before, end: lineStart + line.trimEnd().length },
          message: `Das sieht nach einem Rest einer Webseite aus: „${words}“`,
          hint: 'Die Zeile löschen.',
        },
      ];
    });
}

/** A line as read: without marks of emphasis, lists and links. */
function withoutMarks(line: string): { readonly before: number; readonly rest: string } {
  const before = /^[a-zA-Z]/.test(line)
    ? 0
    : (/^(?:\s|[>*_#-](?=[\s*_>#])|[*_]+(?=\S)|\[)*/u.exec(line)?.[0].length ?? 0);
  const rest = line.slice(before);
  if (!/[[\]*_\\]/.test(rest)) return { before, rest };
  return { before, rest: rest.replaceAll(/\]\([^)]*\)/gu, '').replaceAll(/[[\]*_\\]/gu, '') };
}
