import type { Span } from '../diagnostics/source-file.ts';
import { quoted } from '../kinds/fault.ts';
import { removalOf, sourceLines, textOf } from '../markdown/whole-lines.ts';
import { passagesOf } from './common/passages.ts';
import { isMailLine, isJoinedHead, mailField, mailTrace } from './mail-furniture.ts';
import type { Finding, Rule } from './rule.ts';

/** What a mail program wrote around a text that was copied out of a mail. */
export const mailResidue: Rule = {
  id: 'mailreste',
  severity: 'warning',
  explain:
    'Wer einen Text aus einer E-Mail kopiert, nimmt leicht mit, was das Mailprogramm dazugeschrieben hat: Von, Gesendet, An und Betreff, „Am 3.2.2026 schrieb …:“, „Von meinem iPhone gesendet“. Gemeldet werden nur ganze Zeilen; --fix löscht sie.',
  example: {
    wrong: 'Der Radweg kommt.\n\nVon meinem iPhone gesendet',
    right: 'Der Radweg kommt.',
  },
  run: (entry) => {
    const found = new Map<number, Finding>();
    const passages = passagesOf(entry).filter(({ text }) => mailTrace.test(text) || mayBeHead.test(text));
    for (const span of passages.flatMap((passage) => blocksIn(sourceLines(passage))))
      found.set(span.start, findingOf(span));
    return [...found.values()];
  },
};

const mayBeHead = /(?:Von|From|Gesendet|Sent|Betreff|Subject): /;

/** Two fields of a head make one, if one of them is of mails only. */
function blocksIn(lines: readonly Span[]): readonly Span[] {
  const blocks: Span[] = [];
  let head: Span[] = [];
  const close = (): void => {
    const [first] = head;
    const last = head.at(-1);
    if (first !== undefined && last !== undefined && isHead(head)) blocks.push({ ...first, end: last.end });
    head = [];
  };
  for (const line of lines) {
    const text = withoutMarks(textOf(line));
    if (mailField(text) !== undefined && !isJoinedHead(text)) {
      head.push(line);
      continue;
    }
    close();
    if (isMailLine(text) || isJoinedHead(text)) blocks.push(line);
  }
  close();
  return blocks;
}

function isHead(lines: readonly Span[]): boolean {
  const names = lines.map((line) => mailField(withoutMarks(textOf(line))) ?? '');
  const isOfMail = names.some((name) => /^(?:Gesendet|Sent|Von|From)/u.test(name));
  return (
    isOfMail &&
    new Set(names).size > 1 &&
    (names.length > 2 || names.some((name) => /^(?:Betreff|Subject|Gesendet|Sent)/u.test(name)))
  );
}

const withoutMarks = (line: string): string => line.trim().replaceAll(/^[>\s]+|^[*_]+|[*_\\]+$/gu, '');

function findingOf(span: Span): Finding {
  return {
    span,
    message: `Das sieht nach einem Rest einer E-Mail aus: ${quoted(textOf(span))}`,
    hint: textOf(span).includes('\n') ? 'Die Zeilen löschen.' : 'Die Zeile löschen.',
    fix: [removalOf(span)],
  };
}
