import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts';
import { spanOfLine } from '../../diagnostics/source-file.ts';
import { findValue, keySpanOf } from '../../draft/value-path.ts';
import type { Draft, Mapping, ValuePath } from '../../draft/value.ts';
import { readSections, type Section, type Sections } from '../../markdown/sections.ts';
import { isGiven } from '../data.ts';
import { lineOf } from '../fault.ts';
import type { SlotContent } from '../kind.ts';
import { parseBlockField, type ParsedField, slotOf } from '../markdown-field.ts';
import type { PartialMotionFields } from './fields.ts';
import { parseResolution } from './items.ts';

/** The texts of a motion, wherever they stand, each under the name of its slot. */
export interface MotionParts {
  readonly slots: ReadonlyMap<string, SlotContent>;
  /** Slots that come from the body, in its order. */
  readonly bodyOrder: readonly string[];
  /** Headings such as „Der Rat möge beschließen:“, which print as typed. */
  readonly formulas: ReadonlyMap<string, string>;
}

/** A section of the body and the slot it belongs to. */
interface BodyPart {
  readonly name: string;
  readonly section: Section;
}

/** Brings together front matter and body; what stands in both is an error that names both lines. */
export function readParts(
  draft: Draft,
  root: Mapping,
  fields: PartialMotionFields,
): { readonly parts: MotionParts; readonly diagnostics: readonly Diagnostic[] } {
  const { value: body = { sections: [] }, diagnostics } = readSections(draft);
  const named = nameSections(body);
  const first = named.filter(({ name }, index) => named.findIndex((part) => part.name === name) === index);
  const inFields = partsOfFields(root, fields);
  const parts: MotionParts = {
    slots: new Map([
      ...inFields.slots,
      ...first.map(({ name, section }): [string, SlotContent] => [name, slotOfSection(section)]),
    ]),
    bodyOrder: first.map(({ name }) => name),
    formulas: new Map(
      first.filter(({ section }) => section.formula).map(({ name, section }) => [name, section.headingText]),
    ),
  };
  const twice = named.flatMap((part, index) => repetition(part, named.slice(0, index), root));
  return { parts, diagnostics: [...diagnostics, ...inFields.diagnostics, ...twice] };
}

/** Text before the first heading is the reasoning; a heading that is no label opens a section of the author's own. */
function nameSections({ preamble, sections }: Sections): readonly BodyPart[] {
  let own = 0;
  const named = sections
    .filter(({ nodes, label }) => nodes.length > 0 || label === undefined)
    .map((section): BodyPart => {
      const { label } = section;
      if (label === 'beschlussvorschlag' || label === 'begruendung') return { name: label, section };
      own += 1;
      return { name: `abschnitt-${own}`, section };
    });
  return preamble === undefined ? named : [{ name: 'begruendung', section: preamble }, ...named];
}

function slotOfSection({ nodes, source, origin, heading, label }: Section): SlotContent {
  const isOwn = label !== 'beschlussvorschlag' && label !== 'begruendung' && heading.length > 0;
  return { nodes, source, origin, ...(isOwn ? { heading } : {}) };
}

function repetition(
  { name, section }: BodyPart,
  before: readonly BodyPart[],
  root: Mapping,
): readonly Diagnostic[] {
  if (name.startsWith('abschnitt-')) return [];
  const earlier = before.find((part) => part.name === name)?.section;
  if (earlier === undefined && !isGiven(findValue(root, [name]))) return [];
  const { file, line } = section.origin;
  const where =
    earlier === undefined
      ? `im Vorspann (Zeile ${lineOf(keySpanOf(root, [name]))})`
      : `${earlier.heading.length === 0 ? 'vor der ersten Überschrift' : 'im Text'} (Zeile ${earlier.origin.line})`;
  const message = `${name} steht ${where} und noch einmal hier (Zeile ${line})`;
  const perItem =
    earlier !== undefined && name === 'begruendung'
      ? ' Zu jedem Punkt eine eigene: als „### Begründung“ unter dem Punkt.'
      : '';
  const hint = `Beides an einer Stelle zusammenführen.${perItem}`;
  return [error('draft/doppelte-angabe', spanOfLine(file, line), message, hint)];
}

function partsOfFields(
  root: Mapping,
  fields: PartialMotionFields,
): { readonly slots: readonly [string, SlotContent][]; readonly diagnostics: readonly Diagnostic[] } {
  const { beschlussvorschlag, begruendung, dringlichkeit, klima } = fields;
  const found = [
    ...(beschlussvorschlag === undefined || beschlussvorschlag.length === 0
      ? []
      : [
          fieldPart(
            'beschlussvorschlag',
            root,
            ['beschlussvorschlag'],
            parseResolution(root, ['beschlussvorschlag'], beschlussvorschlag),
          ),
        ]),
    ...blockPart('begruendung', root, ['begruendung'], begruendung),
    ...blockPart('dringlichkeit', root, ['dringlichkeit'], dringlichkeit),
    ...blockPart('klima', root, ['klima', 'text'], klima?.text),
  ];
  return {
    slots: found.flatMap(({ name, slot }): [string, SlotContent][] =>
      slot.nodes.length === 0 ? [] : [[name, slot]],
    ),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface FieldPart {
  readonly name: string;
  readonly slot: SlotContent;
  readonly diagnostics: readonly Diagnostic[];
}

function fieldPart(
  name: string,
  root: Mapping,
  path: ValuePath,
  { nodes, diagnostics }: ParsedField,
): FieldPart {
  const value = findValue(root, path) ?? root;
  const { file, start, end } = value.span;
  const source = value.kind === 'scalar' ? value.text : file.text.slice(start, end);
  return { name, slot: slotOf(value, source, nodes), diagnostics };
}

function blockPart(
  name: string,
  root: Mapping,
  path: ValuePath,
  text: string | undefined,
): readonly FieldPart[] {
  if (text === undefined) return [];
  return [fieldPart(name, root, path, parseBlockField(findValue(root, path) ?? root, text))];
}
