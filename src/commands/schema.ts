import { nearest } from '../diagnostics/suggestion.ts';
import { jsonSchemaFor, kinds } from '../kinds/registry.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';

export function schema(art: string | undefined, io: Io): 0 {
  const names = [...kinds.map(({ name }) => name), 'haus'];
  if (art !== undefined && !names.includes(art)) {
    const meant = nearest(art, names);
    const hint = meant === undefined ? `Möglich sind: ${names.join(', ')}.` : `Meinten Sie ${meant}?`;
    throw new UsageError(`Ein Schema für „${art}“ gibt es nicht.`, hint);
  }
  io.stdout.write(`${JSON.stringify(jsonSchemaFor(art), null, 2)}\n`);
  return 0;
}
