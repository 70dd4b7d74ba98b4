/** Enough for the drafts of a house. */
const MOST_WORDS = 4000;

/** Results by word, for all documents of a run. The cache is emptied when it is full. */
export class WordCache<T> {
  readonly #known = new Map<string, T>();
  readonly #most: number;

  constructor(most = MOST_WORDS) {
    this.#most = most;
  }

  get(word: string): T | undefined {
    return this.#known.get(word);
  }

  keep(word: string, found: T): void {
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(cutLoose(word), found);
  }
}

/** A copy: V8 keeps the whole text in memory as long as a slice of it. */
const cutLoose = (word: string): string => ` ${word}`.slice(1);
