import {
  closeSync,
  fstatSync,
  futimesSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  statSync,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { heldFiles } from '../output/held-files.ts';
import { writeFailure } from '../output/write.ts';
import type { ProcessTable } from '../output/write.ts';
import { keyOf } from '../workspace/digests.ts';

/**
 * The build records of earlier runs: lines of JSON in `.drucksache/` beside the outputs. Each run writes a file
 * (segment) of its own, so that runs at the same time, and shards whose folders are merged, never write to one file.
 * All segments are read as one manifest. A line says what it is valid for, so it can be out of date but never wrong:
 * lost lines, torn lines and lines of other versions cost time and nothing else.
 */
export interface Manifest {
  /** The last value added under that name, parsed. */
  find(name: string): unknown;
  /** Does nothing where the folder cannot be written: `close` tells of it. */
  add(name: string, value: unknown): void;
  /** What was added before this run under names that are not among these. */
  others(names: Iterable<string>): Iterable<unknown>;
  /** Ends the writing, and merges many segments into one. Why not all could be added, as the end of a German sentence. */
  close(): string | undefined;
}

const HEXES = 12;
/** More ended segments than these are merged. */
const SEGMENTS = 8;
const CHUNK = 1 << 16;
/** A place in all segments is the number of a segment times this, plus the offset in it (up to a terabyte). */
const SPAN = 2 ** 40;

/** `version`: segments of any other are not read. */
export function openManifest(outputs: string, version: string, processes: ProcessTable): Manifest {
  const folder = join(outputs, '.drucksache');
  const header = `${JSON.stringify({ drucksache: version })}\n`;
  const segments = filesIn(folder, '.jsonl').map((file) => openSegment(file, header, processes));
  const places = new Map<number, number>();
  let endedLines = 0;
  for (const [index, segment] of segments.entries()) {
    for (const { key, start } of linesOf(segment)) {
      places.set(key, index * SPAN + start);
      if (segment.hasEnded) endedLines += 1;
    }
  }
  const segmentOf = (place: number): Segment | undefined => segments[Math.floor(place / SPAN)];
  const textAt = (place: number): string => {
    const segment = segmentOf(place);
    return segment === undefined ? '' : lineAt(segment, place % SPAN);
  };
  function* textsAt(these: readonly number[]): Generator<string> {
    for (const place of these) yield textAt(place);
  }
  const own = createAppender(folder, header, processes.pid);

  /** Puts one segment in place of those that no run writes to any more. */
  function mergeEnded(): void {
    const ended = segments.filter(({ hasEnded }) => hasEnded);
    const valid = [...places.values()].filter((place) => segmentOf(place)?.hasEnded);
    if (ended.length <= SEGMENTS && endedLines <= 2 * valid.length + 100) return;
    // A moment older than the newest of them, so that the lines of this run, and of runs at the same time, are newer:
    // a file system may give what is written within some milliseconds one time.
    const changed = Math.max(...ended.map(({ mtimeMs }) => mtimeMs)) - 1;
    if (!writeSegment(segmentPath(folder, processes.pid), header, textsAt(valid), changed)) return;
    const halves = filesIn(folder, '.tmp').filter(({ path }) => !isOfOtherRun(path, processes));
    for (const { path } of [...ended, ...halves]) heldFiles.remove(path);
  }

  return {
    find: (name) => {
      const place = places.get(keyOf(name));
      return place === undefined ? undefined : parsed(textAt(place).slice(HEXES + 1));
    },
    add: (name, value) => {
      const key = keyOf(name).toString(16).padStart(HEXES, '0');
      own.write(`${key} ${JSON.stringify(value)}\n`);
    },
    *others(names) {
      const known = new Set(Array.from(names, keyOf));
      for (const [key, place] of places) if (!known.has(key)) yield parsed(textAt(place).slice(HEXES + 1));
    },
    close: () => {
      const { hasWritten, fault } = own.close();
      if (hasWritten) mergeEnded();
      for (const { descriptor } of segments) if (descriptor !== undefined) closeSync(descriptor);
      return fault;
    },
  };
}

interface SegmentFile {
  readonly path: string;
  readonly mtimeMs: number;
}

/** The oldest first, so that later lines win. */
function filesIn(folder: string, ending: string): readonly SegmentFile[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name))
      .map((path) => ({ path, mtimeMs: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => a.mtimeMs - b.mtimeMs || (begunAt(a) < begunAt(b) ? -1 : 1));
  } catch {
    return [];
  }
}

/** The name without the process. */
const begunAt = ({ path }: SegmentFile): string => basename(path).replace(/^\d+-/u, '');

interface Segment extends SegmentFile {
  /** No run writes to it any more. Asked before its lines are read, so that none is missed. */
  readonly hasEnded: boolean;
  /** None for a segment that cannot be read, or of another version. */
  readonly descriptor: number | undefined;
  readonly start: number;
}

function openSegment(file: SegmentFile, header: string, processes: ProcessTable): Segment {
  const start = Buffer.byteLength(header);
  const segment = { ...file, hasEnded: !isOfOtherRun(file.path, processes), start };
  try {
    if (!statSync(file.path).isFile()) return { ...segment, descriptor: undefined };
    const descriptor = openSync(file.path, 'r');
    const head = Buffer.alloc(start);
    readAt(descriptor, head, 0);
    if (head.toString() === header && fstatSync(descriptor).size < SPAN) return { ...segment, descriptor };
    closeSync(descriptor);
  } catch {
    // The drafts of a segment that cannot be read are built again.
  }
  return { ...segment, descriptor: undefined };
}

/** How many bytes were read; none where the file is gone: another machine may have removed it. */
function readAt(descriptor: number, into: Buffer, position: number): number {
  try {
    return readSync(descriptor, into, 0, into.length, position);
  } catch {
    return 0;
  }
}

/** Whole lines only: a line that a killed run left half-written has no end. */
function* linesOf({
  descriptor,
  start,
}: Segment): Generator<{ readonly key: number; readonly start: number }> {
  if (descriptor === undefined) return;
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let at = start;
  for (let position = start; ;) {
    const read = readAt(descriptor, chunk, position);
    if (read === 0) return;
    position += read;
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      const key = Number.parseInt(bytes.toString('latin1', from, from + HEXES), 16);
      if (!Number.isNaN(key)) yield { key, start: at };
      at += end + 1 - from;
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
}

function lineAt({ descriptor }: Segment, start: number): string {
  if (descriptor === undefined) return '';
  for (let size = 4096; ; size *= 4) {
    const bytes = Buffer.alloc(size);
    const read = readAt(descriptor, bytes, start);
    const end = bytes.subarray(0, read).indexOf(10);
    if (end >= 0) return bytes.toString('utf8', 0, end);
    if (read < size) return '';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Appender {
  write(line: string): void;
  close(): { readonly hasWritten: boolean; readonly fault: string | undefined };
}

/** Its name says when it was begun: a file system may give what is written within some milliseconds one time. */
function segmentPath(folder: string, pid: number): string {
  const begun = Math.round((performance.timeOrigin + performance.now()) * 1000);
  return join(folder, `${pid}-${begun.toString(16)}-${randomUUID().slice(0, 8)}.jsonl`);
}

/** Begins a segment with the first line. A full disk ends it, and the run goes on. */
function createAppender(folder: string, header: string, pid: number): Appender {
  const path = segmentPath(folder, pid);
  let descriptor: number | undefined;
  let fault: string | undefined;
  return {
    write(line) {
      if (fault !== undefined) return;
      try {
        if (descriptor === undefined) {
          mkdirSync(folder, { recursive: true });
          // Under its own name from the start: a run that reads it before the header is there passes it over.
          descriptor = openSync(path, 'wx');
          writeSync(descriptor, header);
        }
        writeSync(descriptor, line);
      } catch (error) {
        fault = writeFailure(error);
      }
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      return { hasWritten: descriptor !== undefined && fault === undefined, fault };
    },
  };
}

/** Writes all lines or none; says whether it could. */
function writeSegment(path: string, header: string, lines: Iterable<string>, mtimeMs: number): boolean {
  const temporary = `${path}.tmp`;
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      writeSync(descriptor, header);
      for (const line of lines) writeSync(descriptor, `${line}\n`);
      futimesSync(descriptor, mtimeMs / 1000, mtimeMs / 1000);
    } finally {
      closeSync(descriptor);
    }
    heldFiles.rename(temporary, path);
    return true;
  } catch {
    heldFiles.remove(temporary);
    return false;
  }
}

function isOfOtherRun(path: string, processes: ProcessTable): boolean {
  const writer = Number(/(\d+)-[^/\\]*$/u.exec(path)?.[1]);
  return writer !== processes.pid && processes.isRunning(writer);
}
