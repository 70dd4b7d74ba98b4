import { type Content, textOf } from '../content.ts';
import type { DraftMark, PageNumber, RunningHead } from '../nodes.ts';

/** What stands on every page. */

export function readRunningHead(content: Content): RunningHead {
  return { type: 'running-head', line: content.line(), origin: content.directive.origin };
}

export function readPageNumber(content: Content): PageNumber {
  return { type: 'page-number', pattern: textOf(content.line()), origin: content.directive.origin };
}

export function readDraftMark(content: Content): DraftMark {
  return { type: 'draft-mark', text: textOf(content.line()), origin: content.directive.origin };
}
