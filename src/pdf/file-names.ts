/** Returns the names in their order. Two that some file system (Windows, macOS) takes for one are numbered. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((name) => {
    let unique = name;
    let count = counts.get(key(name)) ?? 1;
    for (; taken.has(key(unique)); unique = numbered(name, count)) count += 1;
    counts.set(key(name), count);
    taken.add(key(unique));
    return unique;
  });
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** `plan.pdf` → `plan-2.pdf` */
function numbered(name: string, count: number): string {
  const [, base = name, extension = ''] = /^(.+?)(\.[^.]*)?$/su.exec(name) ?? [];
  return `${base}-${count}${extension}`;
}

/**
 * Names that Windows keeps for devices, whatever their extension
 * (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
 */
const devices = /^(?:con|conin\$|conout\$|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu;

/** Characters that Windows refuses or a terminal obeys: control characters, and those that change the writing direction. */
const refused = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>:"|?*/\\\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Changes a name into one that every system accepts for a file or folder. A name that already is one stays. */
export function portableName(name: string): string {
  const taken = name.replaceAll(refused, '_').replace(/[\s.]+$/u, '');
  if (taken === '') return '_';
  return devices.test(taken) ? `_${taken}` : taken;
}

/**
 * Changes a stranger's name into one that stays in its folder on every system: no path, no hidden file, nothing that a
 * file system refuses or a terminal obeys.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const plain = last.replaceAll(/\p{C}/gu, '_').replace(/^[\s.]+/u, '');
  return plain === '' ? 'anhang' : shortened(portableName(plain));
}

/** Every file system accepts 200 bytes. The extension stays. */
function shortened(name: string): string {
  const [, base = name, extension = ''] = /^(.+?)(\.[^.]{1,10})?$/su.exec(name) ?? [];
  let characters = Array.from(base);
  while (Buffer.byteLength(characters.join('')) + Buffer.byteLength(extension) > 200)
    characters = characters.slice(0, -1);
  return characters.join('') + extension;
}
