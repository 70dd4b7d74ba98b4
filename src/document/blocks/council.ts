import { type Content, labelledValues } from '../content.ts';
import type { CouncilHead, FactSheet } from '../nodes.ts';

/** The council's table head in place of the letter. */
export function readCouncilHead(content: Content): CouncilHead {
  const body = content.line();
  const paperType = content.line();
  const angaben = content.optionalDirective('angaben');
  const facts = labelledValues(angaben?.required('list'));
  angaben?.end();
  content.diagnostics.push(...(angaben?.diagnostics ?? []));
  const applicants = facts.at(-1);
  if (applicants === undefined)
    content.problem('„::: ratskopf“ erwartet „::: angaben“ mit den Antragstellenden als Letztem.');
  const consultations = content.optional('table');
  return {
    type: 'council-head',
    body,
    paperType,
    fields: facts.slice(0, -1),
    applicants: applicants ?? { label: [], value: [] },
    ...(consultations === undefined ? {} : { consultations }),
    origin: content.directive.origin,
  };
}

export function readFactSheet(content: Content): FactSheet {
  return {
    type: 'fact-sheet',
    facts: labelledValues(content.required('list')),
    origin: content.directive.origin,
  };
}
