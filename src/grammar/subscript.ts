const lowered: ReadonlyMap<string, string> = new Map(
  Array.from('0123456789+-−–=()aehijklmnoprstuvx', (character, index) => [
    character,
    Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')[index] ?? character,
  ]),
);

/** „CO₂“: the same text in lowered characters; undefined where Unicode has not got them all. */
export function subscript(text: string): string | undefined {
  const characters = Array.from(text, (character) => lowered.get(character));
  return characters.includes(undefined) || characters.length === 0 ? undefined : characters.join('');
}
