/**
 * What is said to a user whose Node is too old, if it is. `scripts/bundle.mjs` puts it in front of all else, in words of
 * 2015: the rest may have syntax that such a Node cannot even read.
 *
 * @param version of the Node that runs, as in `process.versions.node`
 * @param needed the oldest that will do, of which major and minor count
 */
export function tooOldMessage(version: string, needed: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined;
  return `drucksache: Node.js ist hier in Version ${version} zu alt; nötig ist ${needed} oder neuer.
  Tipp: Eine neue Version gibt es auf https://nodejs.org – „node --version“ zeigt danach, ob sie gilt.
`;
}
