import type { Kind } from '../kinds/kind.ts';

/** What a template of a kind may name. */
export type Vocabulary = Pick<Kind, 'viewShape' | 'parts' | 'slots'>;
