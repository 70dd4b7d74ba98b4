/** Random numbers that a seed repeats (Marsaglia, „Xorshift RNGs“, 2003): the log names the seed of a run. */
export class Random {
  constructor(seed) {
    // Zero would stay zero; neighbouring seeds are to begin far apart.
    this.state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  }

  /** From 0 up to, not including, 1. */
  next() {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 2 ** 32;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  isOneIn(count) {
    return this.below(count) === 0;
  }

  pick(values) {
    return values[this.below(values.length)];
  }
}
