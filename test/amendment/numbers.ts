/** „4“, „4 und 5“, „a bis d“. */
export function range(given = ''): readonly string[] {
  const [from = '', word, to = from] = given.split(' ');
  if (word === undefined) return [from];
  const [start, end] = [ordinal(from), ordinal(to)];
  if (word === 'und' ? end !== start + 1 : end < start + 2) throw new Error(`no range: ${given}`);
  return Array.from({ length: end - start + 1 }, (_, step) => likeNumber(start + step, from));
}

/** The place of `3` or `c` in its sequence, from 1. */
export function ordinal(name: string): number {
  return /^\d+$/u.test(name) ? Number(name) : name.toLowerCase().charCodeAt(0) - 96;
}

function likeNumber(value: number, model: string): string {
  if (/^\d+$/u.test(model)) return `${value}`;
  return String.fromCharCode((/[a-z]/u.test(model) ? 96 : 64) + value);
}
