/** The code of a language as it is written (RFC 5646: `EN-gb` is `en-GB`), or nothing where no such language is known. */
export function languageOf(typed: string): string | undefined {
  try {
    const [code = ''] = Intl.getCanonicalLocales(typed);
    names ??= new Intl.DisplayNames(['de'], { type: 'language', fallback: 'none' });
    return names.of(code) === undefined ? undefined : code;
  } catch {
    return undefined;
  }
}

let names: Intl.DisplayNames | undefined;
