type MayBeMissing<Each, Key extends keyof Each> = undefined extends Each[Key] ? Key : never;

/** The properties with a value; one that may be undefined may be missing instead. */
type Given<Each> = {
  [Key in keyof Each as Exclude<Key, MayBeMissing<Each, Key>>]: Each[Key];
} & {
  [Key in keyof Each as MayBeMissing<Each, Key>]?: Exclude<Each[Key], undefined>;
};

/** For optional properties, which under `exactOptionalPropertyTypes` are missing and never `undefined`. */
export function given<Each extends object>(properties: Each): Given<Each>;
export function given(properties: object): object {
  return withoutAny([undefined], properties);
}

/** The same where an empty text counts as none. */
export function filled<Each extends object>(properties: Each): Partial<Given<Each>>;
export function filled(properties: object): object {
  return withoutAny([undefined, ''], properties);
}

function withoutAny(unwanted: readonly unknown[], properties: object): object {
  const wanted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(properties)) if (!unwanted.includes(value)) wanted[key] = value;
  return wanted;
}
