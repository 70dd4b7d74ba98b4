import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { keyOf } from './suspects.ts';
import type { ProcessTable } from './write.ts';

/**
 * What earlier runs noted of their outputs: lines of JSON in `.drucksache/` beside them. Every run adds a file of its
 * own, so that runs at once, and shards whose folders are put together, never write to one; when they are read, all count as one. A
 * line says what it holds for, so none can be wrong, only out of date: lost ones, torn ones and those of other versions cost time
 * and nothing else.
 */
export interface Manifest {
  /** What was noted last under that name, as parsed. */
  find(name: string): unknown;
  /** Where nothing can be written nothing is kept. */
  add(name: string, value: unknown): void;
  /** Ends the writing; many files are made one. */
  close(): void;
}

const HEXES = 12;
/** More files than these are put together. */
const SEGMENTS = 8;
const CHUNK = 1 << 16;
/** Of a place among all files: which one, and where in it (up to a terabyte). */
const SPAN = 2 ** 40;

/** `version`: notes of any other are not read. */
export function openManifest(outputs: string, version: string, processes: ProcessTable): Manifest {
  const folder = join(outputs, '.drucksache');
  const header = `${JSON.stringify({ drucksache: version })}\n`;
  const segments = segmentsIn(folder).map((name) => openSegment(join(folder, name), header));
  const places = new Map<number, number>();
  let lines = 0;
  for (const [index, segment] of segments.entries()) {
    for (const { key, start } of linesOf(segment)) {
      places.set(key, index * SPAN + start);
      lines += 1;
    }
  }
  const textAt = (place: number): string => {
    const segment = segments[Math.floor(place / SPAN)];
    return segment === undefined ? '' : lineAt(segment, place % SPAN);
  };
  const own = createAppender(folder, header, processes.pid);
  return {
    find: (name) => {
      const place = places.get(keyOf(name));
      return place === undefined ? undefined : parsed(textAt(place).slice(HEXES + 1));
    },
    add: (name, value) => {
      const key = keyOf(name).toString(16).padStart(HEXES, '0');
      own.write(`${key} ${JSON.stringify(value)}\n`);
    },
    close: () => {
      const written = own.close();
      const isLong = segments.length > SEGMENTS || lines > 2 * places.size + 100;
      if (written !== undefined && isLong) {
        const whole = createAppender(folder, header, processes.pid);
        for (const place of places.values()) whole.write(`${textAt(place)}\n`);
        const replaced = whole.close() !== undefined;
        for (const { path } of segments) if (replaced && !isOfOther(path, processes)) remove(path);
      }
      for (const { descriptor } of segments) if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

/** The oldest first, so that later notes win. */
function segmentsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => a.time - b.time || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

interface Segment {
  readonly path: string;
  /** None for a file that cannot be read, or of another version. */
  readonly descriptor: number | undefined;
  readonly start: number;
}

function openSegment(path: string, header: string): Segment {
  const start = Buffer.byteLength(header);
  try {
    if (!statSync(path).isFile()) return { path, descriptor: undefined, start };
    const descriptor = openSync(path, 'r');
    const head = Buffer.alloc(start);
    readSync(descriptor, head, 0, start, 0);
    if (head.toString() === header && fstatSync(descriptor).size < SPAN) return { path, descriptor, start };
    closeSync(descriptor);
  } catch {
    // What cannot be read is noted again.
  }
  return { path, descriptor: undefined, start };
}

/** The whole lines only: what a killed run left half-written has no end. */
function* linesOf({
  descriptor,
  start,
}: Segment): Generator<{ readonly key: number; readonly start: number }> {
  if (descriptor === undefined) return;
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let at = start;
  for (let position = start; ;) {
    const read = readSync(descriptor, chunk, 0, CHUNK, position);
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
    const read = readSync(descriptor, bytes, 0, size, start);
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
  /** Makes what was written known to later runs; its path, unless there is nothing or it failed. */
  close(): string | undefined;
}

/** Begins a file with the first line; a full disk ends it, and the run goes on. */
function createAppender(folder: string, header: string, pid: number): Appender {
  const path = join(folder, `${pid}-${randomUUID().slice(0, 8)}.jsonl`);
  let descriptor: number | undefined;
  let hasFailed = false;
  return {
    write(line) {
      if (hasFailed) return;
      try {
        if (descriptor === undefined) {
          mkdirSync(folder, { recursive: true });
          // Whole under its name from the start: a file without its header is of another version.
          descriptor = openSync(`${path}.tmp`, 'wx');
          writeSync(descriptor, header);
          renameSync(`${path}.tmp`, path);
        }
        writeSync(descriptor, line);
      } catch {
        hasFailed = true;
      }
    },
    close() {
      if (descriptor === undefined) return undefined;
      closeSync(descriptor);
      return hasFailed ? undefined : path;
    },
  };
}

function isOfOther(path: string, processes: ProcessTable): boolean {
  const writer = Number(/(\d+)-[^/\\]*$/u.exec(path)?.[1]);
  return writer !== processes.pid && processes.isRunning(writer);
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is read once more by the next run.
  }
}
