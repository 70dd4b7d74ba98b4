import type { Outcome } from './diagnostic.ts';

/** Runs the next stage where the one before gave a value; the outcome has the diagnostics of both. */
export function andThen<A, B>(
  { value, diagnostics }: Outcome<A>,
  next: (value: A) => Outcome<B>,
): Outcome<B> {
  if (value === undefined) return { diagnostics };
  const outcome = next(value);
  return { ...outcome, diagnostics: [...diagnostics, ...outcome.diagnostics] };
}
