/** The names in their order, made different where some file system (Windows, macOS) would take two for one. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let count = 2; taken.has(key(unique)); count += 1) unique = numbered(name, count);
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

/** Names that Windows keeps for devices, whatever their extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * A name a stranger wrote as one that stays in its folder on every system: no path, no hidden file, nothing that a
 * file system refuses or a terminal obeys.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const safe = last
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '_')
    .replace(/^[\s.]+/u, '')
    .replace(/[\s.]+$/u, '');
  if (safe === '') return 'anhang';
  return shortened(devices.test(safe) ? `_${safe}` : safe);
}

/** To 200 bytes, which every file system takes; the extension stays. */
function shortened(name: string): string {
  const [, base = name, extension = ''] = /^(.+?)(\.[^.]{1,10})?$/su.exec(name) ?? [];
  let characters = Array.from(base);
  while (Buffer.byteLength(characters.join('')) + Buffer.byteLength(extension) > 200)
    characters = characters.slice(0, -1);
  return characters.join('') + extension;
}
