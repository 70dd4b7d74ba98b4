import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Mapping, ValuePath } from '../draft/value.ts';
import { hasNoArticle } from '../grammar/applicant.ts';
import { declined } from '../grammar/noun-phrase.ts';
import { diagnose, fieldName, quoted } from './fault.ts';
import type { GroupFields } from './fields/party.ts';

/** A name for sentences is printed as it is: without its article the sentence lacks one („SPD-Fraktion beantragt“). */
export function articleMissing(
  root: Mapping,
  path: ValuePath,
  { im_satz: inSentence }: Pick<GroupFields, 'im_satz'>,
): readonly Diagnostic[] {
  if (inSentence === undefined) return [];
  const name = typeof inSentence === 'string' ? inSentence : inSentence.nominativ;
  const where = typeof inSentence === 'string' ? [...path, 'im_satz'] : [...path, 'im_satz', 'nominativ'];
  if (/^(?:der|die|das|unsere?)\s/iu.test(name) || hasNoArticle(name)) return [];
  const meant = declined(name, 'nominative');
  // Of a name that no rule knows it is not sure that it has an article.
  if (meant === undefined) return [];
  const message = `${fieldName(where)}: ${quoted(name)} steht ohne Artikel da`;
  const hint = `Meinten Sie ${quoted(meant)}? So steht der Name im Satz: ${meant} …`;
  return [diagnose(root, { severity: 'warning', code: 'draft/artikel', path: where, message, hint })];
}
