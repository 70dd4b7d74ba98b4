/** Those of a house's drafts are among the first thousands. */
const MOST_WORDS = 4000;

/** What was found out about words, kept for a run's documents. Beyond so many words it begins anew. */
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

/** V8 keeps a text in memory as long as any word that was cut out of it: a draft for each new word. */
const cutLoose = (word: string): string => ` ${word}`.slice(1);
