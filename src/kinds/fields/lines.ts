import * as z from 'zod/mini';
import { anyScalar, described, expectation, type Field, type FieldInfo, overLines } from './field.ts';
import { either, fields } from './fields.ts';
import { filledText, text } from './scalars.ts';

function nonEmpty(lines: string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function listOfTexts(item: string, info: FieldInfo) {
  return z.pipe(z.array(text(item), expectation(info)), z.transform(nonEmpty));
}

/** Lines: a list of texts, or one text with a line each. */
export function lines(...info: FieldInfo): Field<readonly string[]> {
  const block = z.pipe(
    z.string(expectation(info)),
    z.transform((written: string) => nonEmpty(written.split('\n'))),
  );
  z.globalRegistry.add(block, { ...anyScalar });
  return overLines('list', described(z.union([listOfTexts('Eine Zeile.', info), block]), info));
}

/** A list of texts; empty items are left out. */
export function textList(...info: FieldInfo): Field<readonly string[]> {
  return overLines('list', described(listOfTexts('Ein Eintrag.', info), info));
}

/** An id of the Stammdaten or a name; `{name: SPD}` is a name whatever it looks like (front-matter.md, id). */
export function reference(description: string, example: string) {
  const name = filledText('Der Name, wie er gedruckt wird.', example);
  const inPlace = fields({ name }, 'Ein Name, der nicht in den Stammdaten steht.', '{ name: … }');
  return either([filledText(description, example), inPlace], description, example);
}
