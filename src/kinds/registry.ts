import { error, type Outcome } from '../diagnostics/diagnostic.ts';
import { given } from '../diagnostics/given.ts';
import type { Span } from '../diagnostics/source-file.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import type { Draft } from '../draft/value.ts';
import { aenderungsantrag } from './aenderungsantrag/aenderungsantrag.ts';
import { anfrage } from './anfrage/anfrage.ts';
import { antrag } from './antrag/antrag.ts';
import { entryNamed, foldedWord } from './plain-fields.ts';
import { dringlichkeitsantrag } from './dringlichkeitsantrag/dringlichkeitsantrag.ts';
import { ergaenzungsantrag } from './ergaenzungsantrag/ergaenzungsantrag.ts';
import { quoted } from './fault.ts';
import { haushaltsantrag } from './haushaltsantrag/haushaltsantrag.ts';
import type { Kind } from './kind.ts';
import { type Json, jsonSchemaOf, jsonSchemaOfAll } from './json-schema.ts';
import { pressemitteilung } from './pressemitteilung/pressemitteilung.ts';
import { pruefantrag } from './pruefantrag/pruefantrag.ts';
import { resolution } from './resolution/resolution.ts';
import { stammdatenForm } from './stammdaten/schema.ts';
import { tagesordnungsantrag } from './tagesordnungsantrag/tagesordnungsantrag.ts';

/** Every kind of document there is, one line each. */
const all: readonly Kind[] = [
  antrag,
  dringlichkeitsantrag,
  haushaltsantrag,
  pruefantrag,
  aenderungsantrag,
  ergaenzungsantrag,
  anfrage,
  resolution,
  tagesordnungsantrag,
  pressemitteilung,
];

const owners = new Map<string, readonly string[]>();
for (const { name, shape } of all) {
  for (const field of Object.keys(shape)) owners.set(field, [...(owners.get(field) ?? []), name]);
}

/** The same; a field of another kind is reported as one. */
export const kinds: readonly Kind[] = all.map((kind) => ({
  ...kind,
  read: (draft, context) => kind.read(draft, context, owners),
}));

const names = kinds.map(({ name }) => name);

/** In any case, and with its umlauts. */
export function kindNamed(typed: string): Kind | undefined {
  const word = foldedWord(typed);
  return kinds.find(({ name }) => name === word);
}

/**
 * JSON Schema (draft-07) of the front matter of a kind, of the Stammdaten for `haus`, else of every kind, reported apart
 * by `art`.
 *
 * @throws RangeError where there is no such kind
 */
export function jsonSchemaFor(name?: string): Json {
  if (name === undefined) return jsonSchemaOfAll(kinds);
  if (name === 'haus') return jsonSchemaOf(stammdatenForm.complete, 'Stammdaten');
  const kind = kindNamed(name);
  if (kind === undefined) throw new RangeError(`Ein Schema für ${quoted(name)} gibt es nicht.`);
  return kind.jsonSchema();
}

/** The kind a draft says it is; `draft/art` at the place where it says so, or should. */
export function kindOf({ data, file }: Draft): Outcome<Kind> {
  const entry = entryNamed(data, 'art');
  if (entry?.isUnread === true) return { diagnostics: [] };
  if (entry === undefined || (entry.value.kind === 'scalar' && entry.value.text.trim() === '')) {
    const span = entry?.keySpan ?? data.entries[0]?.keySpan ?? { file, start: 0, end: 0 };
    return fault(span, '„art“ fehlt: Was für ein Dokument ist das?', allowed());
  }
  const { value } = entry;
  const name = value.kind === 'scalar' ? value.text.trim() : '';
  const kind = kindNamed(name);
  if (kind !== undefined) return { value: kind, diagnostics: [] };
  const near = nearest(foldedWord(name), names);
  const { diagnostics } = fault(
    value.span,
    name === '' ? 'art: hier wird ein Wort erwartet' : `art: ${quoted(name)} ist keine Art von Dokument`,
    near === undefined ? allowed() : `Meinten Sie „${near}“?`,
  );
  // As what it seems to be, so that its other faults are reported as well.
  const meant = near === undefined ? undefined : kindNamed(near);
  return { diagnostics, ...given({ value: meant }) };
}

function fault(span: Span, message: string, hint: string): Outcome<Kind> {
  return { diagnostics: [error('draft/art', span, message, hint)] };
}

function allowed(): string {
  return `Möglich sind: ${names.join(', ')}.`;
}
