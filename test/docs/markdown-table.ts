/** A table in Markdown; a bar within a cell would end it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(rowOf).join('\n');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Text in a code span, whatever stands in it. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Text as it stands: `<kennung>` would be HTML. */
export function prose(text: string): string {
  return text.replaceAll('<', '\\<');
}

/** A file that is written by `npm run docs`. */
export function generated(title: string, ...parts: readonly string[]): string {
  const note = '<!-- Erzeugt mit „npm run docs“; Änderungen hier gehen verloren. -->';
  return `${[`# ${title}`, note, ...parts].join('\n\n')}\n`;
}
