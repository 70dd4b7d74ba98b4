/**
 * The first word of a body that its output lacks, or has only before those that stood before it. A comment is a
 * note and is not printed: what stands in one, or touches one, is not asked for.
 */
export function lostWord(body, output) {
  // Notes go below the text.
  if (body.includes('[^')) return undefined;
  const visible = body
    .normalize('NFC')
    .replaceAll(/[\p{L}\p{N}]*<!--[^]*?(?:-->[\p{L}\p{N}]*|$)/gu, ' ')
    // Characters by their names, tags that are understood, languages of words, and where links lead, which is encoded.
    .replaceAll(/&#?\w+;|\{lang=[^{}\n]*\}|<\/?[a-z][^<>]*>|\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|^ {0,3}\[[^\]\n]*\]:.*/gimu, ' ');
  // Without what stands between words: the output may put marks around them, and take out invisible characters.
  const printed = output.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
  let at = 0;
  for (const [word] of visible.matchAll(/[\p{L}\p{N}]{3,}/gu)) {
    const found = printed.indexOf(word, at);
    if (found < 0) return word;
    at = found + word.length;
  }
  return undefined;
}
