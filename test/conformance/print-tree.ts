import { isList } from '../reading/pdf-objects.ts';
import type { PdfDictionary, PdfObjects, PdfValue } from '../reading/pdf-objects.ts';
import { childrenOf, paintedText } from '../reading/pdf-structure.ts';
import type { Kid, TaggedElement, TaggedPdf } from '../reading/pdf-structure.ts';

const LONGEST = 300;
const KEPT = 40;

/** The structure tree, an element a line; of a long one its beginning and end. */
export function printTree({ elements, objects }: TaggedPdf): string {
  const lines = elements.flatMap((element) => linesOf(element, objects, ''));
  if (lines.length <= LONGEST) return `${lines.join('\n')}\n`;
  const left = `… ${lines.length - 2 * KEPT} more elements …`;
  return `${[...lines.slice(0, KEPT), left, ...lines.slice(-KEPT)].join('\n')}\n`;
}

function linesOf(element: TaggedElement, objects: PdfObjects, indent: string): readonly string[] {
  const { type, alt, actualText, lang, id, attributes, kids } = element;
  const named = Object.entries({ Alt: alt, ActualText: actualText, Lang: lang, ID: id });
  const given = [
    ...named.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${JSON.stringify(value)}`])),
    ...[...attributes].map(([name, value]) => `${name}=${valueText(value)}`),
  ];
  const targets = kids.flatMap((kid) =>
    kid.kind === 'annotation' ? [` → ${targetOf(kid.annotation, objects)}`] : [],
  );
  const attributed = given.length === 0 ? '' : ` [${given.join(' ')}]`;
  return [
    `${indent}${type}${attributed}${[...new Set(targets)].join('')}${ownText(kids)}`,
    ...childrenOf(element).flatMap((child) => linesOf(child, objects, `${indent}  `)),
  ];
}

function valueText(value: PdfValue): string {
  if (isList(value)) return value.map(valueText).join(' ');
  if (typeof value === 'number') return value.toFixed();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Where its children stand in it is shown by their types. */
function ownText(kids: readonly Kid[]): string {
  const text = kids
    .map((kid) => {
      if (kid.kind === 'content') return paintedText(kid.painted);
      return kid.kind === 'element' ? `‹${kid.element.type}›` : '';
    })
    .join('');
  const isGroup = kids.every(({ kind }) => kind !== 'content');
  return isGroup || text === '' ? '' : ` ${JSON.stringify(text.replaceAll('\u00AD', ''))}`;
}

/** Address or destination, and what is read for it. */
function targetOf(annotation: PdfDictionary, objects: PdfObjects): string {
  const action = objects.dictionary(annotation.get('A'));
  const target = action.get('URI') ?? action.get('D') ?? annotation.get('Dest');
  return `${valueText(objects.resolve(target))} ${JSON.stringify(objects.resolve(annotation.get('Contents')))}`;
}
