import { warning } from '../../diagnostics/diagnostic.ts';
import type { Origin } from '../../diagnostics/source-file.ts';
import type { Line } from '../../document/nodes.ts';
import { spansOf } from '../../markdown/origin-span.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { LayoutContext } from '../context.ts';

interface ReportText {
  readonly message: string;
  readonly hint: string;
}

/** Reports what leaves its place in the head of a letter, where its first line was written. */
export function reportHead(
  { report, sources }: LayoutContext,
  line: Line,
  origin: Origin,
  { message, hint }: ReportText,
): void {
  const text = plainText(line);
  const [span] = spansOf({ text, start: 0, length: text.length }, origin, sources);
  if (span !== undefined) report(warning('layout/briefkopf', span, message, hint));
}
