import type { ListItem } from '../../markdown/nodes.ts';
import { type Content, linesOf, lineOfItem, unwrapped } from '../content.ts';
import { filledOnly } from '../filled-table.ts';
import type { Contacts, Copies, EndMatter, Greeting, Signatures } from '../nodes.ts';

/** What stands below the text. */

export function readGreeting(content: Content): Greeting {
  return { type: 'greeting', line: content.line(), origin: content.directive.origin };
}

export function readSignatures(content: Content): Signatures {
  const signatories = (content.required('list')?.items ?? []).map(signatory);
  return { type: 'signatures', signatories, origin: content.directive.origin };
}

function signatory(item: ListItem): Signatures['signatories'][number] {
  const functions = item.children.filter((block) => block.type === 'list').flatMap(linesOf);
  return { name: lineOfItem(item), functions };
}

export function readContacts(content: Content): Contacts | undefined {
  const heading = content.required('heading')?.children ?? [];
  const table = content.required('table');
  if (table === undefined) return undefined;
  // Who has no telephone and no address is named above already.
  const filled = filledOnly(table, ['', '–']);
  if (filled.table.rows.length === 0) return undefined;
  return { type: 'contacts', heading, ...filled, origin: content.directive.origin };
}

export function readEndMatter(content: Content): EndMatter {
  const label = unwrapped(content.line());
  return {
    type: 'end-matter',
    label,
    items: linesOf(content.required('list')),
    origin: content.directive.origin,
  };
}

/** „**Kopie an:** A, B, C“ */
export function readCopies(content: Content): Copies {
  const { origin } = content.directive;
  const [first, ...others] = content.line();
  if (first?.type !== 'strong')
    return { type: 'copies', label: [], line: first === undefined ? [] : [first, ...others], origin };
  const [next, ...rest] = others;
  const line = next?.type === 'text' ? [{ ...next, text: next.text.trimStart() }, ...rest] : others;
  return { type: 'copies', label: first.children, line, origin };
}
