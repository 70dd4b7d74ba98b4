/**
 * „A“, „A und B“, „A, B und C“; empty for no items. `sowie` is the better last word where an item holds an „und“
 * of its own.
 */
export function enumerate(items: readonly string[], conjunction: 'und' | 'sowie' = 'und'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
