/** `1.000.000`, as `toLocaleString('de-DE')` writes whole numbers, which loads a language for it. */
export function counted(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}
