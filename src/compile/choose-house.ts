import { error } from '../diagnostics/diagnostic.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { entryNamed, foldUmlauts } from '../kinds/plain-fields.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import type { Draft } from '../draft/value.ts';

/** The ids of the Stammdaten. Two questions, because a draft depends on the answers to those that it asks. */
export interface Houses {
  readonly ids: () => readonly string[];
  readonly has: (id: string) => boolean;
}

/**
 * The id of a draft's Stammdaten: the named one, that of `--haus`, or the only one there is. Neither value nor error
 * where there is none.
 */
export function chooseHouse(
  draft: Draft,
  { ids, has }: Houses,
  fallback: string | undefined,
): Outcome<string> {
  const entry = entryNamed(draft.data, 'haus');
  if (entry?.isUnread === true) return { diagnostics: [] };
  const named = entry?.value;
  // Nothing between the quotes is nothing named, as in every field that may be left out.
  if (named?.kind === 'scalar' && !named.isNull && named.text.trim() !== '') {
    if (has(named.text)) return { value: named.text, diagnostics: [] };
    const word = foldUmlauts(named.text).toLowerCase();
    const inOtherCase = ids().find((known) => foldUmlauts(known).toLowerCase() === word);
    if (inOtherCase !== undefined) return { value: inOtherCase, diagnostics: [] };
    const message = `haus: „${named.text}“ gibt es nicht: templates/haus/${named.text}.yaml fehlt.`;
    return { diagnostics: [error('draft/haus', named.span, message, hintFor(named.text, ids()))] };
  }
  const houses = ids();
  const id = fallback ?? (houses.length === 1 ? houses[0] : undefined);
  if (id !== undefined) return { value: id, diagnostics: [] };
  if (houses.length === 0) return { diagnostics: [] };
  const span = draft.data.entries[0]?.keySpan ?? draft.data.span;
  const message = `haus fehlt, und es gibt mehrere Stammdaten: ${houses.join(', ')}.`;
  return { diagnostics: [error('draft/haus', span, message, `Zum Beispiel „haus: ${houses[0]}“ ergänzen.`)] };
}

function hintFor(id: string, houses: readonly string[]): string {
  if (houses.length === 0) return 'Die Datei anlegen, oder das Feld haus weglassen.';
  const meant = nearest(id, houses);
  return meant === undefined ? `Vorhanden sind: ${houses.join(', ')}.` : `Meinten Sie „${meant}“?`;
}
