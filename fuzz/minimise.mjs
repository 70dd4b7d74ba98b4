/** Each try builds a document: more of them would keep the search from searching. */
const TRIES = 200;

/** A shorter text for which `isSame` still holds: first without large parts, at last without single characters. */
export async function minimised(text, isSame) {
  let best = text;
  let tries = 0;
  for (
    let size = Math.ceil(best.length / 2);
    size >= 1 && tries < TRIES;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < best.length && tries < TRIES;) {
      const shorter = best.slice(0, at) + best.slice(at + size);
      tries += 1;
      if (await isSame(shorter)) best = shorter;
      else at += size;
    }
  }
  return best;
}

/** One fault is met a thousand times: told apart by its first line and place, whatever the numbers. */
export function faultOf(why) {
  return why
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .replaceAll(/\d+/gu, 'N')
    .replaceAll(/„[^“]*“/gu, '„…“');
}
