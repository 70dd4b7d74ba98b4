import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../kinds/kind.ts';
import { dateMissing } from './date-missing.ts';
import type { Finding, Rule } from './rule.ts';

/** Every rule there is, one line each. */
export const rules: readonly Rule[] = [dateMissing];

/** What the rules find in a draft, without those that it switches off with a reason. */
export function checkEntry(entry: Entry): readonly Diagnostic[] {
  const switchedOff = Object.keys(entry.fields.pruefungen ?? {});
  return rules
    .filter(({ id }) => !switchedOff.includes(id))
    .flatMap((rule) => rule.run(entry).map((finding) => diagnosticOf(rule, finding)));
}

function diagnosticOf({ code, severity }: Rule, { span, message, hint }: Finding): Diagnostic {
  return { severity, code, message, file: span.file.path, span, ...(hint === undefined ? {} : { hint }) };
}
