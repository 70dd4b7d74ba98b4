const raised: ReadonlyMap<string, string> = new Map(
  Array.from('0123456789+-−–=()ni', (character, index) => [
    character,
    Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ')[index] ?? character,
  ]),
);

/** `10⁶`, not „106“: the same text in raised characters; undefined where Unicode has not got them all. */
export function superscript(text: string): string | undefined {
  const characters = Array.from(text, (character) => raised.get(character));
  return characters.includes(undefined) || characters.length === 0 ? undefined : characters.join('');
}
