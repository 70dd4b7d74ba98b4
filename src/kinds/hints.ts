import { nearest } from '../diagnostics/suggestion.ts';
import type { Value } from '../draft/value.ts';
import { foldUmlauts } from './data.ts';
import { fieldMeant } from './words.ts';

export function joined(...hints: readonly string[]): string {
  return hints.filter((hint) => hint !== '').join(' ');
}

/** YAML reads more into a text than its author: a colon, a bracket or a comma that no quotes enclose. */
export function shapeHint(value: Value, shapes: readonly string[]): string {
  if (value.kind === 'scalar') return shapes.includes('eine Liste') ? asList(value.text) : '';
  if (!shapes.includes('ein Text')) return '';
  const { file, start, end } = value.span;
  const source = file.text.slice(start, end);
  const sample = source.includes('\n') || source.length > 60 || source.includes('"') ? '…' : source;
  const sign = value.kind === 'list' ? '„[“ oder Kommas' : 'einen Doppelpunkt';
  return `Ist ein Text gemeint, der ${sign} enthält, gehört er in Anführungszeichen: "${sample}"`;
}

function asList(text: string): string {
  const items = text.split(',').map((item) => item.trim());
  return `Als Liste schreiben: [${items.filter((item) => item !== '').join(', ')}]`;
}

export function choiceHint(text: string, words: readonly string[]): string {
  const near = nearest(text, words);
  return joined(near === undefined ? '' : `Meinten Sie „${near}“?`, `Erlaubt sind: ${words.join(', ')}.`);
}

/** What an unknown key probably means, or which there are. */
export function unknownFieldHint(
  key: string,
  allowed: readonly string[],
  written: Value | undefined,
): string {
  const word = foldUmlauts(key).toLowerCase();
  if (allowed.includes(word)) return `Feldnamen werden klein geschrieben: „${word}“.`;
  const meant = fieldMeant(word, allowed) ?? nearest(word, allowed);
  if (meant !== undefined) return `Meinten Sie „${meant}“?`;
  if (written?.kind === 'scalar' && written.isNull) {
    return 'Gehört das zum Text davor? Ein Text mit Komma steht zwischen { } in Anführungszeichen.';
  }
  return `Möglich sind hier: ${allowed.join(', ')}.`;
}
