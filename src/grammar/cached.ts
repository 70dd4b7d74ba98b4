/** A cache is cleared beyond this size: names of a council recur in every draft, other names of a batch do not. */
const MOST = 500;

/** The function with a cache. `make` must be pure, and `keyOf` must differ wherever its results do. */
export function cached<Asked extends readonly unknown[], Value>(
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

/** The same for a function of an object; its result is cached as long as the object lives. */
export function cachedFor<Asked extends object, Value>(
  make: (asked: Asked) => Value,
): (asked: Asked) => Value {
  const known = new WeakMap<Asked, { readonly value: Value }>();
  return (asked) => {
    const found = known.get(asked);
    if (found !== undefined) return found.value;
    const value = make(asked);
    known.set(asked, { value });
    return value;
  };
}
