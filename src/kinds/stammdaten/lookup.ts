import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/suggestion.ts';
import type { Mapping, ValuePath } from '../../draft/value.ts';
import { foldUmlauts } from '../plain-fields.ts';
import { diagnose, type Fault, fieldName, quoted } from '../fault.ts';
import { nearName } from './near-names.ts';

/** Spelled like a key of the Stammdaten: such a word must be one, any other text is a name (front-matter.md). */
export function isId(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text);
}

interface Hit<Entry> {
  readonly id: string;
  readonly entry: Entry;
  /** Found by another word than its key: worth an info. */
  readonly byName: boolean;
}

/** What an entry may be called besides its key. */
type NamesOf<Entry> = (entry: Entry) => readonly string[];

export function nameOf({ name }: { readonly name: string }): readonly string[] {
  return [name];
}

/** The entry that a text means: its key, or, case and umlauts folded, its key or one of its names. */
export function findEntry<Entry>(
  text: string,
  entries: ReadonlyMap<string, Entry>,
  namesOf: NamesOf<Entry>,
  isMeant?: Section<Entry>['isMeant'],
): Hit<Entry> | undefined {
  const exact = entries.get(text);
  if (exact !== undefined) return { id: text, entry: exact, byName: false };
  const word = folded(text);
  for (const [id, entry] of entries) {
    const names = [id, ...namesOf(entry)].map(folded);
    if (names.includes(word)) return { id, entry, byName: true };
  }
  if (isMeant === undefined) return undefined;
  const [only, ...others] = [...entries].filter(([, entry]) => isMeant(entry, text));
  // An applicant may be there twice, by its key and by its name.
  if (only === undefined || others.some(([, entry]) => entry !== only[1])) return undefined;
  return { id: only[0], entry: only[1], byName: true };
}

function folded(text: string): string {
  return foldUmlauts(text).toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** The part of the Stammdaten in which a reference of a draft is looked up. */
interface Section<Entry> {
  /** As it is called there. */
  readonly name: string;
  readonly entries: ReadonlyMap<string, Entry> | undefined;
  readonly namesOf: NamesOf<Entry>;
  /** Whether another spelling of its name means an entry, if it means no other. */
  readonly isMeant?: (entry: Entry, text: string) => boolean;
  /** Names may differ in a place only. */
  readonly havePlaces?: boolean;
  /** How to say that no entry is meant, where `{ name: … }` does not. */
  readonly otherwise?: string;
}

interface Found<Entry> {
  readonly id?: string;
  /** Absent for a name, and for an unknown id. */
  readonly entry?: Entry;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a reference means. An unknown id is reported, and that a name was taken for an entry. */
export function lookUp<Entry>(
  root: Mapping,
  path: ValuePath,
  text: string,
  section: Section<Entry>,
): Found<Entry> {
  const { name, entries = new Map(), namesOf, isMeant, otherwise } = section;
  const hit = findEntry(text, entries, namesOf, isMeant);
  const fault =
    hit !== undefined
      ? hit.byName && recognised(text, path, hit.id, otherwise)
      : isId(text)
        ? unknownId(text, path, name, entries.keys(), otherwise)
        : misspelt(text, path, section);
  return { ...hit, diagnostics: fault === false || fault === undefined ? [] : [diagnose(root, fault)] };
}

/** Any text may be a name, but hardly one that is nearly that of an entry. */
function misspelt<Entry>(
  text: string,
  path: ValuePath,
  { entries = new Map<string, Entry>(), namesOf, havePlaces = false, otherwise }: Section<Entry>,
): Fault | undefined {
  const names = [...entries].flatMap(([id, entry]) => [...namesOf(entry), id]);
  const near = nearName(
    text,
    names.filter((known) => known !== ''),
    havePlaces,
  );
  if (near === undefined) return undefined;
  const asName = otherwise ?? `Ist der Name richtig, wird er als { name: ${text} } geschrieben.`;
  const message = `${fieldName(path)}: ${quoted(text)} steht nicht in den Stammdaten und wird gedruckt, wie es dasteht`;
  const hint = `Meinten Sie „${near}“? ${asName}`;
  return { severity: 'warning', code: 'draft/name-aehnlich', path, message, hint };
}

function unknownId(
  text: string,
  path: ValuePath,
  section: string,
  known: Iterable<string>,
  otherwise: string | undefined,
): Fault {
  const ids = [...known];
  const near = nearest(text, ids);
  const listed = ids.length === 0 ? '' : ` Bekannt sind: ${ids.join(', ')}.`;
  const asName = `Ein Name, der nicht in den Stammdaten steht, wird als { name: ${text} } geschrieben.${listed}`;
  const message = `${fieldName(path)}: die Kennung ${quoted(text)} steht nicht unter „${section}“ in den Stammdaten`;
  const hint = near === undefined ? (otherwise ?? asName) : `Meinten Sie „${near}“?`;
  return { code: 'draft/kennung', path, message, hint };
}

function recognised(text: string, path: ValuePath, id: string, otherwise: string | undefined): Fault {
  const asName = `Ist der Name selbst gemeint, wird er als { name: … } geschrieben; sonst genügt ${id}.`;
  const message = `${fieldName(path)}: ${quoted(text)} ist in den Stammdaten „${id}“`;
  const hint = otherwise ?? asName;
  return { severity: 'info', code: 'draft/kennung-erkannt', path, message, hint };
}
