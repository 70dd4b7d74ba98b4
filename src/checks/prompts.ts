/** What the starters of a kind ask the writer to replace. Read when asked for: few drafts have a square bracket. */
export type Prompts = () => ReadonlySet<string>;

/** What a starter asks the writer to replace: the words that it has in square brackets, links and YAML lists left out. */
export function promptsIn(starter: string): readonly string[] {
  const [, head = '', body = starter] = /^---\n(.*?)\n---\n(.*)$/su.exec(starter) ?? [];
  const quoted = [...head.matchAll(/"([^"\n]*)"|'([^'\n]*)'/gu)].map(([words]) => words);
  return [...[...quoted, body].join('\n\n').matchAll(/\[([^[\]]{2,300})\](?![({])/gu)].map(([, words = '']) =>
    words.replaceAll(/\s+/gu, ' ').trim(),
  );
}
