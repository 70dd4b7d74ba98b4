import { nearest } from '../diagnostics/suggestion.ts';
import type { Scalar, Value } from '../draft/value.ts';
import { foldedWord } from './plain-fields.ts';
import { foldedLine, listHint } from './folded-lines.ts';
import { fieldMeant } from './field-synonyms.ts';

/**
 * How to write what YAML reads otherwise than its author: a list needs brackets, and a colon, a bracket or a dash
 * in a text needs quotes. `example` is the field's own; empty where only that helps.
 */
export function shapeHint(value: Value, shapes: readonly string[], example: string): string {
  if (value.kind === 'scalar') {
    const isListOfTexts = shapes.every((shape) => shape === 'eine Liste') && !example.includes('[{');
    if (!isListOfTexts) return '';
    if (foldedLine(value) !== undefined) return listHint(value);
    return value.text.length <= 60 ? asList(value) : '';
  }
  if (!shapes.includes('ein Text')) return '';
  if (holdsList(value)) return shapes.includes('eine Liste') ? hintToList : hintToSubItems;
  const { file, start, end } = value.span;
  const source = file.text.slice(start, end);
  const sample = source.includes('\n') || source.length > 60 || source.includes('"') ? '…' : source;
  return `Ist ein Text gemeint, der ${signOf(value, source)}, gehört er in Anführungszeichen: "${sample}"`;
}

/** A sentence with a list below it, as items are announced. */
function holdsList(value: Value): boolean {
  if (value.kind === 'list') return value.items.some(({ kind }) => kind !== 'scalar');
  return (
    value.kind === 'mapping' &&
    value.entries.some((entry) => entry.key.includes(' ') && entry.value.kind === 'list')
  );
}

const hintToSubItems =
  'Unterpunkte so schreiben: „- text: …“, darunter eingerückt „unterpunkte:“ und je Zeile „- …“; endet der Text mit „:“, gehört er in Anführungszeichen.';
const hintToList =
  'Als Text schreiben: „|“ hinter den Feldnamen, darunter eingerückt der Satz mit „:“ und je Zeile „1. …“; oder als Liste: je Punkt „- …“.';

function signOf({ kind }: Value, source: string): string {
  if (kind === 'mapping') return 'einen Doppelpunkt enthält';
  return source.startsWith('[') ? 'mit „[“ beginnt' : 'mit „-“ beginnt';
}

/** A comma may part entries, or stand within the only one. */
function asList({ text, style }: Scalar): string {
  const items = text.split(',').map((item) => item.trim());
  const list = `Als Liste schreiben: [${items.filter((item) => item !== '').join(', ')}]`;
  if (items.length < 2) return list;
  const one = style === 'plain' ? text : `"${text.replaceAll('"', '\\"')}"`;
  return `${list}; ist es ein einziger Eintrag, in die Zeile darunter: „  - ${one}“`;
}

export function choiceHint(text: string, words: readonly string[]): string {
  const near = nearest(text, words);
  return `${near === undefined ? '' : `Meinten Sie „${near}“? `}Erlaubt sind: ${words.join(', ')}.`;
}

/** The field that a word means or resembles, of those that are allowed at this place. */
export function nameMeant(key: string, allowed: readonly string[]): string | undefined {
  const word = foldedWord(key);
  if (allowed.includes(word)) return word;
  return fieldMeant(word, allowed) ?? nearest(word, allowed) ?? begunBy(word, allowed);
}

/** The only field that begins so. */
function begunBy(word: string, allowed: readonly string[]): string | undefined {
  const [first, other] = word.length < 5 ? [] : allowed.filter((field) => field.startsWith(word));
  return other === undefined ? first : undefined;
}

/** What an unknown key probably means, or which there are. */
export function unknownFieldHint(
  meant: string | undefined,
  allowed: readonly string[],
  written: Value | undefined,
): string {
  if (meant !== undefined) return `Meinten Sie „${meant}“?`;
  if (written?.kind === 'scalar' && written.isNull) {
    return 'Gehört das zum Text davor? Ein Text mit Komma steht zwischen { } in Anführungszeichen.';
  }
  return `Möglich sind hier: ${allowed.join(', ')}.`;
}
