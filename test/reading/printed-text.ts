/**
 * The lines of a motion as it was published, without the marks of the page it was saved from: emphasis, rules and
 * trailing blanks are gone, every line that is left must be found in print.
 */
export function printedLines(published: string): readonly string[] {
  return published
    .split('\n')
    .map((line) =>
      line
        .replaceAll('**', '')
        .replace(/\\?\s*$/u, '')
        .trim(),
    )
    .filter((line) => line !== '' && !/^-+$/u.test(line));
}

/** The parts that do not follow one another in the text; empty when all are there in their order. */
export function outOfOrder(text: string, parts: readonly string[]): readonly string[] {
  let from = 0;
  return parts.filter((part) => {
    const at = text.indexOf(part, from);
    if (at !== -1) from = at + part.length;
    return at === -1;
  });
}
