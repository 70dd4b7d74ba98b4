import type { List, Mapping, MappingEntry, Value, ValuePath } from '../draft/value.ts';

/** Front matter without positions: every scalar its source text, `null` undefined. */
export type Data = string | undefined | Data[] | DataFields;
export interface DataFields {
  [key: string]: Data;
}

const umlauts: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
};

const isAscii = /^[ -~]*$/;

/** `begründung` → `begruendung`. */
export function foldUmlauts(word: string): string {
  if (isAscii.test(word)) return word;
  return word.normalize('NFC').replaceAll(/[äöüÄÖÜßẞ]/g, (letter) => umlauts[letter] ?? letter);
}

/** A field or fixed value as people write it: `Begründung mündlich` → `begruendung_muendlich`. */
export function foldedWord(word: string): string {
  return foldUmlauts(word.trim())
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** What stands under a name at the top of a file, however its author wrote it. */
export function entryNamed({ entries }: Mapping, name: string): MappingEntry | undefined {
  return entries.find(({ key }) => key === name) ?? entries.find(({ key }) => foldedWord(key) === name);
}

/** A key that says the same as an earlier one of its mapping, once the umlauts are folded. */
export interface RepeatedKey {
  readonly path: ValuePath;
  readonly earlier: MappingEntry;
  readonly again: MappingEntry;
}

/**
 * The tree with its keys in the spelling of the contract. Below a key named in `free` the author's own keys stay as
 * they are. Of two keys that become the same the first counts, the second is returned as repeated.
 */
export function foldKeys(
  root: Mapping,
  free: ReadonlySet<string>,
): { root: Mapping; repeated: RepeatedKey[] } {
  const repeated: RepeatedKey[] = [];

  function foldMapping(mapping: Mapping, path: ValuePath): Mapping {
    const seen = new Map<string, MappingEntry>();
    const folded: MappingEntry[] = [];
    let isSame = true;
    for (const entry of mapping.entries) {
      const key = foldUmlauts(entry.key);
      const earlier = seen.get(key);
      if (earlier !== undefined) {
        repeated.push({ path: [...path, key], earlier, again: entry });
        isSame = false;
        continue;
      }
      seen.set(key, entry);
      const value = free.has(key) ? entry.value : fold(entry.value, [...path, key]);
      const kept = key === entry.key && value === entry.value ? entry : { ...entry, key, value };
      isSame &&= kept === entry;
      folded.push(kept);
    }
    return isSame ? mapping : { ...mapping, entries: folded };
  }

  function fold(value: Value, path: ValuePath): Value {
    switch (value.kind) {
      case 'scalar':
        return value;
      case 'list':
        return foldList(value, path);
      case 'mapping':
        return foldMapping(value, path);
    }
  }

  function foldList(list: List, path: ValuePath): List {
    const items = list.items.map((item, index) => fold(item, [...path, index]));
    return items.every((item, index) => item === list.items[index]) ? list : { ...list, items };
  }

  return { root: foldMapping(root, []), repeated };
}

/** What the fields read. Mappings have no prototype, so a key such as `__proto__` is a key like any other. */
function plainData(value: Value): Data {
  switch (value.kind) {
    case 'scalar':
      return value.isNull ? undefined : value.text;
    case 'list':
      return value.items.map(plainData);
    case 'mapping':
      return plainFields(value);
  }
}

export function plainFields(mapping: Mapping): DataFields {
  const data: DataFields = Object.create(null);
  for (const { key, value } of mapping.entries) data[key] = plainData(value);
  return data;
}

/** Whether there is a value that says something: neither `null` nor an empty text. */
export function isGiven(value: Value | undefined): boolean {
  if (value === undefined) return false;
  return value.kind !== 'scalar' || !(value.isNull || value.text.trim() === '');
}
