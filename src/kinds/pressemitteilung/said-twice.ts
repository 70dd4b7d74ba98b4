import type { Block } from '../../markdown/nodes.ts';
import { type Passage, passageOf } from '../../markdown/passages.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { type Release, slotNodes } from './release.ts';

type Said = Pick<Release, 'fields' | 'slots'>;

/** Without the brackets that the template sets. */
export const initialsOf = ({ fields }: Pick<Release, 'fields'>): string =>
  fields.kuerzel?.replaceAll(/^\(|\)$/g, '').trim() ?? '';

/** The last paragraph of the text, where it ends with the initials already: „… beschlossen. (mtm)“. */
export function ownInitials(release: Said): Passage | undefined {
  const initials = initialsOf(release);
  const last = slotNodes(release, release.slots.has('text') ? 'text' : 'lead').at(-1);
  if (initials === '' || last?.type !== 'paragraph') return undefined;
  const passage = passageOf('paragraph', last.children);
  return passage.text.trimEnd().endsWith(`(${initials})`) ? passage : undefined;
}

/** „Über die Fraktion: Sie hat …“ */
const opensWithLabel = /^Über [^.!?:\n]{1,80}:(?:\s|$)/u;

/** The first words about the sender, where they are the label that the template sets above them: „**Über uns**“. */
export function ownAboutLabel({ slots }: Pick<Release, 'slots'>): Passage | undefined {
  const [first] = slotNodes({ slots }, 'ueber');
  if (first === undefined || !('children' in first) || !labelsItself(first)) return undefined;
  return first.type === 'paragraph' || first.type === 'heading'
    ? passageOf('paragraph', first.children)
    : undefined;
}

function labelsItself(first: Block): boolean {
  const text = plainText([first]).trim();
  if (first.type === 'heading') return text.startsWith('Über ');
  if (first.type !== 'paragraph') return false;
  const [only, ...others] = first.children;
  const isMarked = others.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis');
  return isMarked ? text.startsWith('Über ') : opensWithLabel.test(text);
}
