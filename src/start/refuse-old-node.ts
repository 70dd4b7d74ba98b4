import { tooOldMessage } from './node-version.ts';

/** Filled in by `scripts/bundle.mjs`, from `engines` in `package.json`. */
declare const NEEDED: string;
/** Likewise: the program that imported it goes on or ends as it likes. */
declare const IS_LIBRARY: boolean;

const message = tooOldMessage(process.versions.node, NEEDED);
if (message !== undefined) {
  if (IS_LIBRARY) throw new Error(message);
  process.stderr.write(message);
  // Else the rest of the file would run.
  process.exit(2);
}
