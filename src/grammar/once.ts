/** So many results are kept: names and words of a council come again in every draft, those of a batch have no end. */
const MOST = 500;

/**
 * The same function, which looks up what it was asked before. `make` must be pure, and `keyOf` another text for whatever
 * it makes another of.
 */
export function once<Asked extends readonly unknown[], Value>(
  make: (...asked: Asked) => Value,
  keyOf: (...asked: Asked) => string,
): (...asked: Asked) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (...asked) => {
    const key = keyOf(...asked);
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = make(...asked);
    if (known.size >= MOST) known.clear();
    known.set(key, { value });
    return value;
  };
}

/** The same for a function of an object, for as long as that lives. */
export function onceFor<Asked extends object, Value>(make: (asked: Asked) => Value): (asked: Asked) => Value {
  const known = new WeakMap<Asked, { readonly value: Value }>();
  return (asked) => {
    const found = known.get(asked);
    if (found !== undefined) return found.value;
    const value = make(asked);
    known.set(asked, { value });
    return value;
  };
}
