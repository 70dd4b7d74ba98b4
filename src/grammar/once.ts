/** So many results are kept: names and words of a council come again in every draft, those of a batch have no end. */
const MOST = 500;

/** The same function, which looks up what it was asked before; `make` must be pure. */
export function once<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = make(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
