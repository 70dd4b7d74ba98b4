import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { keySpanOf } from '../draft/value-path.ts';
import type { Entry } from '../kinds/kind.ts';
import { dateMissing } from './date-missing.ts';
import type { Finding, Rule } from './rule.ts';

/** Every rule there is, one line each. */
export const rules: readonly Rule[] = [dateMissing];

/** Rules of the contract (front-matter.md) that are still to come; a draft may switch them off already. */
const announced: readonly string[] = ['deckung-fehlt'];

/** What the rules find in a draft, without those that it switches off with a reason. */
export function checkEntry(entry: Entry): readonly Diagnostic[] {
  const switchedOff = Object.keys(entry.fields.pruefungen ?? {});
  const findings = rules
    .filter(({ id }) => !switchedOff.includes(id))
    .flatMap((rule) => rule.run(entry).map((finding) => diagnosticOf(rule, finding)));
  return [...switchedOff.flatMap((id) => unknownRule(id, entry)), ...findings];
}

function diagnosticOf({ code, severity }: Rule, { span, message, hint }: Finding): Diagnostic {
  return { severity, code, message, file: span.file.path, span, ...(hint === undefined ? {} : { hint }) };
}

function unknownRule(id: string, { root }: Entry): readonly Diagnostic[] {
  const known = [...rules.map((rule) => rule.id), ...announced];
  if (known.includes(id)) return [];
  const near = nearest(id, known);
  const hint = near === undefined ? `Möglich sind: ${known.join(', ')}.` : `Meinten Sie „${near}“?`;
  const message = `pruefungen.${id}: diese Prüfung gibt es nicht`;
  return [error('draft/unbekanntes-feld', keySpanOf(root, ['pruefungen', id]), message, hint)];
}
