import { tooOldMessage } from './node-version.ts';

/** Filled in by `scripts/bundle.mjs`, from `engines` in `package.json`. */
declare const NEEDED: string;

const message = tooOldMessage(process.versions.node, NEEDED);
if (message !== undefined) {
  process.stderr.write(message);
  // Else the rest of the file would run.
  process.exit(2);
}
