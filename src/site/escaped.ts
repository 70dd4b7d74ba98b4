import type { Dialect } from './dialects/dialect.ts';
import type { Run } from './marks/mark.ts';

/** The texts of one run, each as Markdown that the dialect reads back as that text. */
export function escaped(
  texts: readonly string[],
  where: Pick<Run, 'place' | 'hasNotes'>,
  dialect: Dialect,
): readonly string[] {
  const run: Run = { ...where, text: texts.join('') };
  if (!special.test(run.text)) return texts;
  const places = new Set(dialect.marks.flatMap((mark) => mark(run)));
  const substitutes = dialect.substitutes?.(run) ?? new Map<number, string>();
  if (places.size === 0 && substitutes.size === 0) return texts;
  let start = 0;
  return texts.map((text) => {
    const offset = start;
    start += text.length;
    return Array.from({ length: text.length }, (_, index) => {
      const character = text.charAt(index);
      const substitute = substitutes.get(offset + index);
      if (substitute !== undefined) return substitute;
      return places.has(offset + index) ? escapedCharacter(character, dialect) : character;
    }).join('');
  });
}

/** Most texts hold nothing that could be a mark. */
const special =
  /[!-+\-/<-@[-`{-~]|\d[.)]|[.:]{2}|www\.|\uE004[ xX]\uE005|(?:^|\n)(?:[:.]|[ie](?:m|x)port)|:\/\//u;

const escapedCharacter = (character: string, { escapable }: Dialect): string =>
  escapable.test(character) ? `\\${character}` : `&#${character.codePointAt(0)};`;
