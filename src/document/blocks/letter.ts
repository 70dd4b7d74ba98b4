import type { ListItem } from '../../markdown/nodes.ts';
import { type Content, linesOf, paragraphsOf, unwrapped } from '../content.ts';
import type { Address, DateLine, InfoBlock, Letterhead, ReturnLine, Subject } from '../nodes.ts';

/** The parts of a letter above its text, DIN 5008. */

export function readLetterhead(content: Content): Letterhead {
  const senders = (content.required('list')?.items ?? []).map(sender);
  return { type: 'letterhead', senders, origin: content.directive.origin };
}

function sender({ children }: ListItem): Letterhead['senders'][number] {
  const [name, addition] = paragraphsOf(children);
  return { name: name?.children ?? [], ...(addition === undefined ? {} : { addition: addition.children }) };
}

export function readReturnLine(content: Content): ReturnLine {
  return { type: 'return-line', line: content.line(), origin: content.directive.origin };
}

export function readAddress(content: Content): Address {
  const lines = linesOf(content.required('list'));
  const note = content.optional('paragraph');
  const { origin } = content.directive;
  return { type: 'address', lines, ...(note === undefined ? {} : { note: note.children }), origin };
}

export function readInfoBlock(content: Content): InfoBlock {
  const contactLabel = content.optional('paragraph');
  const contact = linesOf(content.optional('list'));
  const facts = content.facts();
  return {
    type: 'info-block',
    ...(contactLabel === undefined ? {} : { contactLabel: unwrapped(contactLabel.children) }),
    contact,
    facts,
    origin: content.directive.origin,
  };
}

export function readDateLine(content: Content): DateLine {
  return { type: 'date-line', line: content.line(), origin: content.directive.origin };
}

export function readSubject(content: Content): Subject {
  const reference = content.optional('paragraph');
  const occasion = content.optional('paragraph');
  const title = content.required('heading')?.children ?? [];
  return {
    type: 'subject',
    ...(reference === undefined ? {} : { reference: reference.children }),
    ...(occasion === undefined ? {} : { occasion: occasion.children }),
    title,
    origin: content.directive.origin,
  };
}
