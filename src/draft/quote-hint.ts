/** How a value is written so that YAML takes it as it stands. */
export function quoteHint(value: string): string {
  const quoted = value.length > 80 ? undefined : quotedValue(value);
  const ask = 'Setzen Sie den ganzen Wert in Anführungszeichen';
  return quoted === undefined ? `${ask}.` : `${ask}: ${quoted}`;
}

/** The value in quotes. */
export function quotedValue(value: string): string | undefined {
  const text = unquoted(value.trim());
  if (text === '') return undefined;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.exec(value) !== null && value.length > 2 ? value.slice(1, -1) : value;
}
