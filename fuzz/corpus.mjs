/** Texts of one target: 30,000 characters each at most, so that all of them fit into a worker's memory. */
const LARGEST = 2500;

export const corpusOf = (seeds) => ({ texts: [...seeds], seeds: seeds.length });

/** Where the next text goes: behind the others, or in place of one that is no seed. */
export function placeFor({ texts, seeds }, random) {
  return texts.length < LARGEST ? texts.length : seeds + random.below(LARGEST - seeds);
}
