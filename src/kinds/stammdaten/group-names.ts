import { cached } from '../../grammar/cached.ts';
import { foldUmlauts } from '../plain-fields.ts';

/** What remains of a group's name without article, endings and the word for what it is: „die Fraktion Neue Mitte“. */
interface GroupName {
  readonly core: string;
  readonly word?: 'fraktion' | 'gruppe';
}

/** Whether two spellings name one group. One may say nothing of what it is, but not something else. */
export function isSameGroup(one: string, other: string): boolean {
  const [a, b] = [readName(one), readName(other)];
  if (a.core === '' || a.core !== b.core) return false;
  return a.word === undefined || b.word === undefined || a.word === b.word;
}

const readName = cached(
  (name: string): GroupName => {
    const words = foldUmlauts(name)
      .toLowerCase()
      .replace(
        /\s+(?:im|in der|in dem|des|der)\s+\S*(?:rat|tag|versammlung|vertretung|buergerschaft)e?s?(?:\s.*)?$/u,
        '',
      )
      .split(/\s+/u)
      .filter((word) => !/^(?:der|die|das)$/u.test(word));
    const [word] = words.flatMap((each) => /(fraktion|gruppe)$/u.exec(each)?.[1] ?? []);
    const core = words
      .map((each) => each.replace(/(?:^|-)\p{L}*(?:fraktion|gruppe)$/u, ''))
      .filter((each) => each !== '')
      .map(withoutEnding)
      .join(' ');
    return word === 'fraktion' || word === 'gruppe' ? { core, word } : { core };
  },
  (name) => name,
);

/** „Freien Wähler“ are „Freie Wähler“. Short words are too alike without their ends. */
export function withoutEnding(word: string): string {
  return word.replace(/(?<=\p{L}{3})e[nrs]?$/u, '');
}
