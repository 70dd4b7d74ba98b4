/** The text as it begins a sentence: „die SPD-Fraktion …“ → „Die SPD-Fraktion …“. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('de') + text.slice(first.length);
}
