import { z } from 'zod';
import { fields } from './fields.ts';
import { meta, type Note } from './note.ts';
import { filledText } from './text.ts';

/** An id of the Stammdaten or a name; `{name: SPD}` is a name whatever it looks like (front-matter.md, id). */
export function reference(note: Note & { readonly example: string }) {
  const name = filledText({ description: 'Der Name, wie er gedruckt wird.', example: note.example });
  const inPlace = { description: 'Ein Name, der nicht in den Stammdaten steht.', example: '{ name: … }' };
  return z.union([filledText(note), fields({ name }, inPlace)]).meta(meta(note));
}
