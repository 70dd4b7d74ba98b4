import type { Ruler, StateBlock, StateInline } from 'markdown-it';

export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

export type InlineRule = (state: StateInline, silent: boolean) => boolean;

/**
 * The rules of a ruler by their names. Rulers do not say the names; those of the functions are the same. Read once, since
 * each change of a ruler makes it gather its rules anew when asked.
 */
export function rulesOf<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
): (name: string) => (...args: Args) => Result {
  const rules = new Map(ruler.getRules('').map((rule) => [rule.name, rule]));
  return (name) => {
    const rule = rules.get(name);
    if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`);
    return rule;
  };
}
