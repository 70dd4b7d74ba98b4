import type { Env, Token } from 'markdown-it';
import type { ListMarker } from './marker.ts';

export interface OpenList {
  readonly style: string;
  /** Of the item being parsed. */
  label: string;
}

/** An item of a list that is not marked as lists are written. */
export interface UnusualItem {
  readonly line: number;
  readonly label: string;
  /** The mark as lists are written, where it prints the same. */
  readonly usual?: string;
}

/** What a search down the lines has found, or that it found nothing. */
export interface Lookahead {
  readonly from: number;
  /** The line at which it ended. */
  readonly to: number;
  readonly found: boolean;
}

/** A tag that is understood: nothing else in Markdown says what these three do. */
export interface SimpleTag {
  readonly name: 'br' | 'sub' | 'sup';
  /** The place behind it. */
  readonly end: number;
  /** Of `sub` and `sup`: where the closing tag begins and ends. */
  readonly close?: { readonly start: number; readonly end: number };
}

/** What the rules record while they parse one text. */
export class Environment {
  [more: string | symbol]: unknown;
  /** Whether the lines from the first to the one before the second, all that a `:::` block holds, need not be read. */
  readonly isKnown: (from: number, to: number) => boolean;
  /** The lists around the place being parsed, the innermost last. */
  readonly openLists: OpenList[] = [];
  readonly unusualItems: UnusualItem[] = [];
  /** Lines (from 0) where text is nested too deep. */
  readonly tooDeep: number[] = [];
  /** The last search for each thing: thousands of lines that look for the same would each read the rest of the text. */
  readonly lookaheads = new Map<string, Lookahead>();
  /** Markers of lists by the place in the text at which they would stand. */
  readonly markers = new Map<number, ListMarker | undefined>();
  /** Where the last `-->` of a text stands. */
  readonly lastClosings = new Map<string, number>();
  /** The HTML that is understood, of each text. */
  readonly simpleTags = new Map<string, ReadonlyMap<number, SimpleTag>>();
  /** Whether a text marks words of another language. */
  readonly languageMarks = new Map<string, boolean>();
  /** Labels of the definitions of links, and of those that a link refers to. */
  readonly definitions = new Set<string>();
  readonly usedDefinitions = new Set<string>();
  /** Set by the footnote plugin. */
  footnotes?: { readonly list?: readonly { readonly tokens?: readonly Token[] }[] };

  constructor(isKnown: Environment['isKnown'] = () => false) {
    this.isKnown = isKnown;
  }
}

/** markdown-it hands it through to every rule as an object of any kind. */
export function environmentOf({ env }: { readonly env: Env }): Environment {
  if (!(env instanceof Environment)) throw new Error('a text is parsed without its environment');
  return env;
}
