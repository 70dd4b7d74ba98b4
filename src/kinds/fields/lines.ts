import { faulty, field, type Field } from './field.ts';
import { asRead, plainList } from './fields.ts';
import { anyScalar, expectation, meta, type Note } from './note.ts';
import { text } from './text.ts';

function nonEmpty(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Lines: a list of texts, or one text with a line each. */
export function lines(note: Note): Field<readonly string[]> {
  const line = text({ description: 'Eine Zeile.' });
  const list = plainList(line, expectation(note));
  return field(
    (data) => {
      if (typeof data === 'string') return nonEmpty(data.split('\n'));
      const items = list.read(data);
      return items === faulty ? faulty : nonEmpty(items);
    },
    (zod) => {
      const block = zod.string(expectation(note)).meta({ type: [...anyScalar] });
      return zod.union([list.schema(), block]).meta(meta(note));
    },
  );
}

/** A list of texts; empty items are left out. */
export function textList(note: Note): Field<readonly string[]> {
  const list = plainList(text({ description: 'Ein Eintrag.' }), expectation(note));
  return field(
    (data) => {
      const items = list.read(data);
      return items === faulty ? faulty : nonEmpty(items);
    },
    () => list.schema().transform(asRead).meta(meta(note)),
  );
}
