import type { Ruler, StateBlock, StateInline } from 'markdown-it';

export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

export type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** A rule as markdown-it has it. Rulers do not say the names of their rules; those of the functions are the same. */
export function ruleNamed<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
  name: string,
): (...args: Args) => Result {
  const rule = ruler.getRules('').find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}
