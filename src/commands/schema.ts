import { jsonSchemaFor, kinds } from '../kinds/registry.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { choices } from './options.ts';

export function schema(art: string | undefined, io: Io): 0 {
  const names = [...kinds.map(({ name }) => name), 'haus'];
  if (art !== undefined && !names.includes(art)) {
    throw new UsageError(`Ein Schema für „${art}“ gibt es nicht.`, choices(art, names));
  }
  io.stdout.write(`${JSON.stringify(jsonSchemaFor(art), null, 2)}\n`);
  return 0;
}
