/** `1.000.000`: a whole number as `toLocaleString('de-DE')` writes it, without loading the language. */
export function counted(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}
