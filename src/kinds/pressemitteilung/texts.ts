import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Draft, Mapping, ValuePath } from '../../draft/value.ts';
import type { Block } from '../../markdown/nodes.ts';
import { parseBlocks } from '../../markdown/parse.ts';
import { sourceOfBody } from '../../markdown/source.ts';
import type { SlotContent } from '../kind.ts';
import { parseBlockField, parseInlineField, type ParsedField, slotOf } from '../markdown-field.ts';
import type { Stammdaten } from '../stammdaten/stammdaten.ts';
import type { PartialReleaseFields } from './fields.ts';

export interface ReleaseTexts {
  readonly slots: ReadonlyMap<string, SlotContent>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Found {
  readonly slots: readonly [string, SlotContent][];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lead, text and the lines about the sender, each with its source as written. */
export function readTexts(
  draft: Draft,
  root: Mapping,
  fields: PartialReleaseFields,
  haus: Stammdaten | undefined,
): ReleaseTexts {
  const lead = fieldSlot('lead', root, ['lead'], fields.lead, parseInlineField);
  const found = [lead, bodySlots(draft, lead.slots.length > 0), aboutSender(root, fields, haus)];
  return {
    slots: new Map(found.flatMap(({ slots }) => slots)),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function fieldSlot(
  name: string,
  root: Mapping,
  path: ValuePath,
  text: string | undefined,
  parse: typeof parseInlineField,
): Found {
  const value = findValue(root, path);
  if (text === undefined || value === undefined) return { slots: [], diagnostics: [] };
  const { nodes, diagnostics }: ParsedField = parse(value, text);
  return { slots: nodes.length === 0 ? [] : [[name, slotOf(value, text, nodes)]], diagnostics };
}

function aboutSender(root: Mapping, { ueber }: PartialReleaseFields, haus: Stammdaten | undefined): Found {
  if (ueber !== undefined || haus === undefined)
    return fieldSlot('ueber', root, ['ueber'], ueber, parseBlockField);
  return fieldSlot('ueber', haus.root, ['presse', 'ueber'], haus.presse.ueber, parseBlockField);
}

/** Without a lead of its own the release opens with the first paragraph of its body. */
function bodySlots(draft: Draft, hasLead: boolean): Found {
  const { value: nodes = [], diagnostics } = parseBlocks(sourceOfBody(draft));
  const [first, second] = nodes;
  const opensText = !hasLead && first?.type === 'paragraph' && second?.origin.line !== first.origin.line;
  if (!opensText) return { slots: stretch('text', draft, nodes), diagnostics };
  const rest = nodes.slice(1);
  return {
    slots: [...stretch('lead', draft, [first], rest[0]), ...stretch('text', draft, rest)],
    diagnostics,
  };
}

/** The blocks up to `end` as a slot, with the body's lines as written. */
function stretch(name: string, draft: Draft, nodes: readonly Block[], end?: Block): [string, SlotContent][] {
  const [first] = nodes;
  if (first === undefined) return [];
  const { body } = draft;
  const lines = body.text
    .split('\n')
    .slice(first.origin.line - body.line, end && end.origin.line - body.line);
  const source = lines.join('\n').replaceAll(/^(?:[ \t]*\n)+|\s+$/g, '');
  return [[name, { nodes, source, origin: first.origin }]];
}
