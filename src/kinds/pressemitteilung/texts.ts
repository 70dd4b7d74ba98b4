import { findValue } from '../../draft/value-path.ts';
import type { Draft, Mapping, ValuePath } from '../../draft/value.ts';
import { footnotesFor } from '../../markdown/footnotes.ts';
import type { Block } from '../../markdown/nodes.ts';
import { parseBlocks } from '../../markdown/parse.ts';
import { sourceOfBody } from '../../markdown/source.ts';
import { joined, type Resolved } from '../fault.ts';
import type { SlotContent } from '../kind.ts';
import { parseBlockField, parseInlineField, slotOf } from '../markdown-field.ts';
import type { Stammdaten } from '../stammdaten/stammdaten.ts';
import type { PartialReleaseFields } from './release.ts';

type Slots = Resolved<readonly [string, SlotContent][]>;

/** Lead, text and the lines about the sender. */
export function readTexts(
  draft: Draft,
  root: Mapping,
  fields: PartialReleaseFields,
  haus: Stammdaten | undefined,
): Slots {
  const lead = fieldSlot('lead', root, ['lead'], fields.lead, parseInlineField);
  return joined([lead, bodySlots(draft, lead.value.length > 0), aboutSender(root, fields, haus)]);
}

function fieldSlot(
  name: string,
  root: Mapping,
  path: ValuePath,
  text: string | undefined,
  parse: typeof parseInlineField,
): Slots {
  const value = findValue(root, path);
  if (text === undefined || value === undefined) return { value: [], diagnostics: [] };
  const { value: nodes, diagnostics } = parse(value, text);
  return { value: nodes.length === 0 ? [] : [[name, slotOf(value, nodes)]], diagnostics };
}

function aboutSender(root: Mapping, { ueber }: PartialReleaseFields, haus: Stammdaten | undefined): Slots {
  if (ueber !== undefined || haus === undefined)
    return fieldSlot('ueber', root, ['ueber'], ueber, parseBlockField);
  return fieldSlot('ueber', haus.root, ['presse', 'ueber'], haus.presse.ueber, parseBlockField);
}

/** Without a lead of its own the release opens with the first paragraph of its body. Each has the notes it refers to. */
function bodySlots(draft: Draft, hasLead: boolean): Slots {
  const { value: nodes = [], diagnostics } = parseBlocks(sourceOfBody(draft));
  const [first, second, ...others] = nodes;
  const opensText = !hasLead && first?.type === 'paragraph' && second?.origin.line !== first.origin.line;
  if (!opensText) return { value: slot('text', nodes), diagnostics };
  const rest = second === undefined ? [] : [second, ...others];
  const text = rest.filter(({ type }) => type !== 'footnotes');
  const notes = rest.find((node) => node.type === 'footnotes');
  const withNotes = (part: readonly Block[]): readonly Block[] => [...part, ...footnotesFor(part, notes)];
  return { value: [...slot('lead', withNotes([first])), ...slot('text', withNotes(text))], diagnostics };
}

function slot(name: string, nodes: readonly Block[]): [string, SlotContent][] {
  const [first] = nodes;
  return first === undefined ? [] : [[name, { nodes, origin: first.origin }]];
}
