import type { Span } from '../../diagnostics/source-file.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Motion } from '../../kinds/motion/motion.ts';
import { addresseeKey } from './addressees.ts';

/** One who gets a copy. */
export interface Copy {
  readonly name: string;
  readonly key: string;
  readonly span: Span;
}

export function copiesOf(motion: Motion): readonly Copy[] {
  const isListed = findValue(motion.root, ['kopie'])?.kind === 'list';
  return (motion.fields.kopie ?? []).map((name, index) => ({
    name,
    key: addresseeKey(name),
    span: motion.spanOf(isListed ? ['kopie', index] : ['kopie']),
  }));
}
