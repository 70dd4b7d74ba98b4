import type { Clause } from '../../src/amendment/resolution.ts';

/** The named parts of a sentence. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The words between the marks; within „…“, the marks ‚…‘ stand for „…“. */
export function unquote(quoted = ''): string {
  const inner = quoted.slice(1, -1);
  return quoted.startsWith('„') ? inner.replaceAll('‚', '„').replaceAll('‘', '“') : inner;
}

/** The new wording of a sentence: on its line, or on the lines below it. */
export function clausesIn(groups: Groups, lines: readonly string[]): readonly Clause[] {
  if (groups['inline'] !== undefined) {
    return [{ label: '', text: unquote(groups['inline']), children: [] }];
  }
  const last = lines.length - 1;
  const open = /^(?<mark>[„»])/u.exec(lines[0] ?? '')?.groups;
  if (groups['bare'] !== undefined) return readList(lines.map(readLine));
  const close = open?.['mark'] === '„' ? '“' : '«';
  if (open === undefined || !lines[last]?.endsWith(close)) throw new Error('no quotation below');
  const bareLines = lines
    .map((line, at) => (at === 0 ? line.slice(1) : line))
    .map((line, at) => (at === last ? line.slice(0, -1) : line));
  if (/[„“]/u.test(bareLines.join('')) && close === '“') throw new Error('marks within the quotation');
  return readList(
    bareLines
      .map((line) => (close === '“' ? line.replaceAll('‚', '„').replaceAll('‘', '“') : line))
      .map(readLine),
  );
}

interface Line {
  readonly depth: number;
  readonly label: string;
  readonly text: string;
}

function readLine(line: string): Line {
  const match = /^(?<tabs>\t*)(?:(?<label>[^\t]+)\t)?(?<text>[^\t]*)$/u.exec(line)?.groups;
  if (match === undefined) throw new Error(`no line: ${line}`);
  return { depth: match['tabs']?.length ?? 0, label: match['label'] ?? '', text: match['text'] ?? '' };
}

/** Lines of one depth are its items; deeper ones belong to the item before. */
function readList(lines: readonly Line[], depth = 0): readonly Clause[] {
  const clauses: Clause[] = [];
  for (let at = 0; at < lines.length;) {
    const head = lines[at];
    if (head === undefined || head.depth !== depth) throw new Error('an item without its list');
    const inner = head.label === '' ? depth : depth + 1;
    let end = at + 1;
    const own = [head.text];
    const continues = (line: Line | undefined): boolean =>
      line !== undefined && line.label === '' && (line.text === '' || line.depth === inner);
    while (continues(lines[end])) own.push(lines[end++]?.text ?? '');
    const start = end;
    while ((lines[end]?.depth ?? depth) > depth) end += 1;
    // An empty line in a sub-item says nothing of its depth.
    while (end < lines.length && lines[end]?.text === '' && lines[end]?.label === '') {
      end += 1;
      while ((lines[end]?.depth ?? depth) > depth) end += 1;
    }
    clauses.push({
      label: head.label,
      text: own.join('\n').trim(),
      children: readList(lines.slice(start, end), depth + 1),
    });
    at = end;
  }
  return clauses;
}
