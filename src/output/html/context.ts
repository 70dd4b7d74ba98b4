import type { Image } from '../../markdown/nodes.ts';
import type { NoteMarks } from './notes.ts';
import type { Html } from './stacked.ts';

/** What the parts of one page share. */
export interface PageContext {
  readonly notes: NoteMarks;
  /** The picture itself, without its caption; nothing where there is none. */
  picture(image: Image): Html;
}
