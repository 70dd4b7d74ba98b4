/** How a value is written so that YAML takes it as it stands. */
export function quoteHint(value: string): string {
  const text = unquoted(value.trim());
  if (text === '' || text.length > 80) return 'Setzen Sie den ganzen Wert in Anführungszeichen.';
  const quoted = /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
  return `Setzen Sie den ganzen Wert in Anführungszeichen: ${quoted}`;
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.exec(value) !== null && value.length > 2 ? value.slice(1, -1) : value;
}
