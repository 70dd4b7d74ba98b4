/** „A“, „A und B“, „A, B und C“; empty for no items. `sowie` is better where an item itself holds an „und“. */
export function enumerate(items: readonly string[], conjunction: 'und' | 'sowie' = 'und'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/**
 * Names for a place with little room, without articles: all of them up to `most`, else the first and „und weitere“.
 * Never „und weitere“ for a single one left out: its name is hardly longer.
 */
export function shortened(names: readonly string[], most: number): string {
  return names.length <= most
    ? enumerate(names)
    : `${names.slice(0, Math.max(most - 1, 1)).join(', ')} und weitere`;
}
