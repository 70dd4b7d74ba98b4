import type { Outcome } from './diagnostic.ts';

/** The next stage, where the one before left something to go on with; the findings of both. */
export function andThen<A, B>(
  { value, diagnostics }: Outcome<A>,
  next: (value: A) => Outcome<B>,
): Outcome<B> {
  if (value === undefined) return { diagnostics };
  const outcome = next(value);
  return { ...outcome, diagnostics: [...diagnostics, ...outcome.diagnostics] };
}
