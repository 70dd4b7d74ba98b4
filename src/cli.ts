import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { main } from './commands/main.ts';
import type { Stream } from './commands/io.ts';

/** The only file that touches `process`. */
const interrupted = new AbortController();
process.on('SIGINT', () => {
  // A second interrupt does not wait for the current file.
  if (interrupted.signal.aborted) process.exit(130);
  interrupted.abort();
});

// A reader that closes the pipe early (`drucksache list | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
// Nor is a closed pipe for messages: the documents are still written, and the exit code says the rest.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2), {
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
  stdin,
  cwd: process.cwd(),
  env: process.env,
  processes: { pid: process.pid, isRunning },
  signal: interrupted.signal,
  version: packageVersion(),
  edition: edition(),
  now: () => new Date(),
  alarm,
}).then((exitCode) => {
  process.exitCode = exitCode;
});

function streamOf(stream: NodeJS.WriteStream): Stream {
  return {
    isTTY: stream.isTTY,
    columns: stream.columns ?? 80,
    write: (data) => {
      stream.write(data);
    },
  };
}

/** A timer stands still while the computer sleeps, and takes no more than 25 days: so the clock is asked again and again. */
function alarm(time: Date, ring: () => void): () => void {
  const timer = setInterval(() => {
    if (Date.now() < time.getTime()) return;
    clearInterval(timer);
    ring();
  }, 5000);
  return () => clearInterval(timer);
}

async function stdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 is not sent; it only asks whether the process exists (kill(2)).
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A version can be built again from other sources: what starts the program names its parts and data by their digest. */
function edition(): string {
  return `${packageVersion()} ${crc32(readFileSync(import.meta.filename)).toString(16)}`;
}

function packageVersion(): string {
  const data: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  return typeof version === 'string' ? version : 'unbekannt';
}
