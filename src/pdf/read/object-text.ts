import { escaped, pdfName } from '../syntax.ts';
import type { PdfValue } from './object-parser.ts';

/** A value as it is written in a file. @param numberOf the new number of an object */
export function textOfValue(value: PdfValue, numberOf: (id: number) => number): string {
  switch (value.kind) {
    case 'scalar':
      return String(value.value);
    case 'name':
      return pdfName(value.name);
    case 'text':
      return `(${escaped(Buffer.from(value.bytes).toString('latin1'))})`;
    case 'reference':
      return `${numberOf(value.id)} 0 R`;
    case 'list':
      return `[${value.items.map((item) => textOfValue(item, numberOf)).join(' ')}]`;
    case 'dictionary': {
      const entries = Array.from(
        value.entries,
        ([key, entry]) => `${pdfName(key)} ${textOfValue(entry, numberOf)}`,
      );
      return `<<${entries.join(' ')}>>`;
    }
  }
}
