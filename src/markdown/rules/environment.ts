import type { Token } from 'markdown-it';

export interface OpenList {
  readonly style: string;
  /** Of the item being parsed. */
  label: string;
}

/** What the rules note down while they parse one text. */
export interface Environment {
  /** The lists around the place being parsed, the innermost last. */
  readonly openLists: OpenList[];
  /** Lines (from 0) where text is nested too deep. */
  readonly tooDeep: number[];
  /** Set by the footnote plugin. */
  footnotes?: {
    readonly refs?: Readonly<Record<string, number>>;
    readonly list?: readonly { readonly label?: string; readonly tokens?: readonly Token[] }[];
  };
}

export function newEnvironment(): Environment {
  return { openLists: [], tooDeep: [] };
}

/** markdown-it hands the environment through untyped; it is always made by `newEnvironment`. */
export function environmentOf(state: { readonly env: Environment }): Environment {
  return state.env;
}
