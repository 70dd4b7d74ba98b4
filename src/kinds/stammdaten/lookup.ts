import { nearest } from '../../diagnostics/suggestion.ts';
import type { ValuePath } from '../../draft/value.ts';
import { foldUmlauts } from '../plain-fields.ts';
import { quoted, type Fault } from '../fault.ts';

/** Spelled like a key of the Stammdaten: such a word must be one, any other text is a name (front-matter.md). */
export function isId(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text);
}

export interface Hit<Entry> {
  readonly id: string;
  readonly entry: Entry;
  /** Found by another word than its key: worth an info. */
  readonly byName: boolean;
}

/** What an entry may be called besides its key. */
export type NamesOf<Entry> = (entry: Entry) => readonly string[];

/** The entry that a text means: its key, or, case and umlauts folded, its key or one of its names. */
export function findEntry<Entry>(
  text: string,
  entries: ReadonlyMap<string, Entry>,
  namesOf: NamesOf<Entry>,
): Hit<Entry> | undefined {
  const exact = entries.get(text);
  if (exact !== undefined) return { id: text, entry: exact, byName: false };
  const word = folded(text);
  for (const [id, entry] of entries) {
    const names = [id, ...namesOf(entry)].map(folded);
    if (names.includes(word)) return { id, entry, byName: true };
  }
  return undefined;
}

function folded(text: string): string {
  return foldUmlauts(text).toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** `field` is the name of the place, `section` the part of the Stammdaten that was searched. */
export function unknownId(
  text: string,
  path: ValuePath,
  field: string,
  section: string,
  known: Iterable<string>,
): Fault {
  const ids = [...known];
  const near = nearest(text, ids);
  const listed = ids.length === 0 ? '' : ` Bekannt sind: ${ids.join(', ')}.`;
  const hint =
    near === undefined
      ? `Ein Name, der nicht in den Stammdaten steht, wird als { name: ${text} } geschrieben.${listed}`
      : `Meinten Sie „${near}“?`;
  return {
    code: 'draft/kennung',
    path,
    message: `${field}: die Kennung ${quoted(text)} steht nicht unter „${section}“ in den Stammdaten`,
    hint,
  };
}

/** Tells that a name was taken for an entry of the Stammdaten. */
export function recognised(text: string, path: ValuePath, field: string, id: string): Fault {
  return {
    severity: 'info',
    code: 'draft/kennung-erkannt',
    path,
    message: `${field}: ${quoted(text)} ist in den Stammdaten „${id}“`,
    hint: `Ist der Name selbst gemeint, wird er als { name: … } geschrieben; sonst genügt ${id}.`,
  };
}
