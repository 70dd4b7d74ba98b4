import type { Noun, Numbering } from './numbering.ts';

/** One step on the way to an item, named by its number in the old text. */
export interface Step {
  readonly noun: Noun;
  readonly number: string;
  /** Another item has the same number by now: „bisherig“ says that the old one is meant. */
  readonly former: boolean;
}

/** The way to an item from the resolution down; empty for the resolution itself. */
export type Address = readonly Step[];

export type Verb = 'wird' | 'werden';

/** „Ziffer 2“. */
export function itemName({ noun, numberAt }: Numbering, index: number): string {
  return `${noun.one} ${numberAt(index)}`;
}

/**
 * The start of a sentence about something in the item: „In Ziffer 2 Buchstabe a wird“, „In der bisherigen Ziffer 2
 * werden“, „In Ziffer 1 wird im bisherigen Buchstaben b“.
 */
export function inside(address: Address, verb: Verb): string {
  const steps = address.map(within);
  const inner = address.findIndex(({ former }, at) => former && at > 0);
  const outer = inner === -1 ? steps : steps.slice(0, inner);
  const start = address[0]?.former ? capital(outer.join(' ')) : `In ${outer.join(' ')}`;
  return [start, verb, ...(inner === -1 ? [] : steps.slice(inner))].join(' ');
}

/** A sentence about the item itself: „Ziffer 2 Buchstabe a wird gestrichen.“, with „bisherig“ where it is needed. */
export function itself(address: Address, predicate: string): string {
  const last = address.at(-1);
  if (last === undefined || !address.some(({ former }) => former)) {
    return `${address.map(bare).join(' ')} wird ${predicate}`;
  }
  const outer = address.slice(0, -1);
  return outer.length === 0
    ? `${capital(subject(last))} wird ${predicate}`
    : `${inside(outer, 'wird')} ${subject(last)} ${predicate}`;
}

/** After „vor“ and „nach“: „Ziffer 2“, „dem bisherigen Buchstaben b“. */
export function dative(step: Step): string {
  const { noun, number, former } = step;
  return former ? `${noun.feminine ? 'der' : 'dem'} bisherigen ${noun.dative} ${number}` : bare(step);
}

function within(step: Step): string {
  const { noun, number, former } = step;
  return former ? `${noun.feminine ? 'in der' : 'im'} bisherigen ${noun.dative} ${number}` : bare(step);
}

function subject(step: Step): string {
  return step.former ? `${step.noun.feminine ? 'die' : 'der'} bisherige ${bare(step)}` : bare(step);
}

function bare({ noun, number }: Step): string {
  return `${noun.one} ${number}`;
}

export function capital(text: string): string {
  return text.replace(/^./u, (letter) => letter.toUpperCase());
}
