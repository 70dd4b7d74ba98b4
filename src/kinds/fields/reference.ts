import { either, fields } from './fields.ts';
import type { Note } from './note.ts';
import { filledText } from './text.ts';

/** An id of the Stammdaten or a name; `{name: SPD}` is a name whatever it looks like (front-matter.md, id). */
export function reference(note: Note & { readonly example: string }) {
  const name = filledText({ description: 'Der Name, wie er gedruckt wird.', example: note.example });
  const inPlace = { description: 'Ein Name, der nicht in den Stammdaten steht.', example: '{ name: … }' };
  return either([filledText(note), fields({ name }, inPlace)], note);
}
