import { positionAt } from '../../diagnostics/source-file.ts';
import type { Span } from '../../diagnostics/source-file.ts';
import type { Entry } from '../../kinds/kind.ts';
import type { Motion } from '../../kinds/motion/motion.ts';
import { isRelease, type Release } from '../../kinds/pressemitteilung/release.ts';
import { passagesOf, type DraftPassage } from './passages.ts';
import type { Finding } from '../rule.ts';

/** A release and the motion that it is about. */
export interface Pair {
  readonly release: Release;
  readonly motion: Motion;
}

/** Compares a release with its motion; no findings for other entries. */
export function comparedWithMotion(
  entry: Entry,
  compare: (pair: Pair) => readonly Finding[],
): readonly Finding[] {
  if (!isRelease(entry) || entry.motion === undefined) return [];
  return compare({ release: entry, motion: entry.motion });
}

/** Parts of a release about the matter: neither captions nor lines about the sender. */
const statements: ReadonlySet<string> = new Set(['titel', 'dachzeile', 'unterzeile', 'lead', 'text']);

export function statementsOf(release: Release): readonly DraftPassage[] {
  return passagesOf(release).filter(({ part }) => statements.has(part));
}

/** `drafts/antrag.md:12:5` */
export function placeInWords({ file, start }: Span): string {
  const { line, column } = positionAt(file, start);
  return `${file.path}:${line}:${column}`;
}
