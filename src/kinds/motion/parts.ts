import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts';
import { spanOfLine } from '../../diagnostics/source-file.ts';
import { findValue, keySpanOf } from '../../draft/value-path.ts';
import type { Draft, Mapping, ValuePath } from '../../draft/value.ts';
import type { Block, Inline } from '../../markdown/nodes.ts';
import { labelWithoutText } from '../../markdown/heading-faults.ts';
import { votedNumbers } from '../../markdown/numbering-faults.ts';
import { readSections, type Section, type Sections } from '../../markdown/sections.ts';
import { isGiven } from '../plain-fields.ts';
import { joined, lineOf, type Resolved } from '../fault.ts';
import type { SlotContent } from '../kind.ts';
import { parseBlockField, slotOf } from '../markdown-field.ts';
import type { PartialMotionFields, ResolutionItem } from './fields.ts';
import { withFormulaApart, withLeadBelow } from './formula.ts';
import { parseResolution } from './items.ts';
import { type MotionProfile, votedParts } from './profile.ts';

/** The texts of a motion, wherever they stand, each under the name of its slot. */
export interface MotionParts {
  readonly slots: ReadonlyMap<string, SlotContent>;
  /** Slots that come from the body, in its order. */
  readonly bodyOrder: readonly string[];
  /** Headings such as „Der Rat möge beschließen:“, which print as typed. */
  readonly formulas: ReadonlyMap<string, string>;
  /** The text opens or closes as a letter does. */
  readonly isLetter?: boolean;
}

/** The texts of a part, which a body may have more than once. */
export function slotsOf({ slots }: MotionParts, part: string): readonly SlotContent[] {
  return [...slots].flatMap(([name, slot]) => (name === part || slot.repeats?.part === part ? [slot] : []));
}

/** A section of the body and the slot it belongs to. */
interface BodyPart {
  /** One more of the same is `begruendung-2`. */
  readonly name: string;
  /** Absent for a section of the author's own. */
  readonly part?: string;
  readonly section: Section;
}

/** Brings together front matter and body; what stands in both is an error that names both lines. */
export function readParts(
  draft: Draft,
  root: Mapping,
  fields: PartialMotionFields,
  profile: MotionProfile,
  ownParts: readonly FieldPart[] = [],
): Resolved<MotionParts> {
  const places = placesOf(profile);
  const { value: body = { sections: [] }, diagnostics } = readSections(draft, places);
  const empty = body.sections.filter((section) => isEmpty(section, places));
  const others = body.sections.filter((section) => !empty.includes(section));
  const named = nameSections(withLeadBelow({ ...body, sections: others }), places);
  const inFields = partsOfFields(root, fields, ownParts, profile.quotes);
  const numbered = named.map((each) => withSoundNumbers(each, profile));
  const inBody = numbered.map(({ value }): [string, SlotContent] => [value.name, slotOfPart(value, named)]);
  const parts: MotionParts = {
    slots: new Map([...inFields.value, ...inBody]),
    bodyOrder: named.map(({ name }) => name),
    formulas: new Map(
      named
        .filter(({ name, part, section }) => name === part && section.formula)
        .map(({ name, section }) => [name, section.headingText]),
    ),
  };
  const twice = named.flatMap((each) => repetition(each, body.preamble, root));
  const refused = named.flatMap((each) => refusal(each, profile));
  const unprinted = empty
    .filter(({ label = '' }) => !parts.slots.has(label) && !isSaidOrally(label, fields))
    .map(({ headingText, origin }) => labelWithoutText(headingText, origin));
  return {
    value: parts,
    diagnostics: [
      ...diagnostics,
      ...inFields.diagnostics,
      ...numbered.flatMap((each) => each.diagnostics),
      ...twice,
      ...refused,
      ...unprinted,
    ],
  };
}

function placesOf({ parts, refuses = [] }: MotionProfile): ReadonlySet<string> {
  return new Set([...parts, ...refuses.map(({ part }) => part)]);
}

/** A label alone says nothing; a heading that prints as typed does. */
function isEmpty({ nodes, label, formula }: Section, places: ReadonlySet<string>): boolean {
  return nodes.length === 0 && label !== undefined && places.has(label) && !formula;
}

/** The heading is printed above the sentence that says so. */
function isSaidOrally(label: string, { begruendung_muendlich: isOral }: PartialMotionFields): boolean {
  return label === 'begruendung' && isOral === true;
}

/** Text before the first heading is the reasoning; a heading that is no label opens a section of the author's own. */
function nameSections({ preamble, sections }: Sections, places: ReadonlySet<string>): readonly BodyPart[] {
  const counts = new Map<string, number>();
  const counted = (name: string): number => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
  const labelled = (part: string, section: Section): BodyPart => {
    const count = counted(part);
    return { name: count === 1 ? part : `${part}-${count}`, part, section };
  };
  const opening = preamble === undefined ? [] : [labelled('begruendung', preamble)];
  const others = sections.map((section): BodyPart => {
    const { label, nodes } = section;
    const isPart = nodes.length > 0 && label !== undefined && places.has(label);
    return isPart ? labelled(label, section) : { name: `abschnitt-${counted('abschnitt')}`, section };
  });
  return [...opening, ...others];
}

/** In what is voted on, items can be cited by their numbers. */
function withSoundNumbers(each: BodyPart, { quotes }: MotionProfile): Resolved<BodyPart> {
  if (each.part === undefined || !votedParts.has(each.part)) return { value: each, diagnostics: [] };
  const { value: nodes, diagnostics } = votedNumbers(each.section.nodes, quotes === true);
  return { value: { ...each, section: { ...each.section, nodes } }, diagnostics };
}

function refusal({ part, section }: BodyPart, { refuses = [] }: MotionProfile): readonly Diagnostic[] {
  const { file, line } = section.origin;
  return refuses
    .filter((refused) => refused.part === part)
    .map(({ code = 'draft/unbekanntes-feld', message, hint }) =>
      error(code, spanOfLine(file, line), `${part}: ${message}`, hint),
    );
}

function slotOfPart({ name, part, section }: BodyPart, all: readonly BodyPart[]): SlotContent {
  const { nodes, origin, heading, headingText, formula } = section;
  const content: SlotContent = { nodes, origin };
  if (part === undefined) return heading.length > 0 ? { ...content, heading } : content;
  const marks = referencesOf(heading);
  const first = all.find((each) => each.name === part);
  const printsTyped = formula || first?.section.formula === true;
  const { label } = section;
  return {
    ...(label === undefined ? content : withFormulaApart(content, label)),
    ...(marks.length === 0 ? {} : { marks }),
    ...(name === part ? {} : { repeats: { part, ...(printsTyped ? { heading: headingText } : {}) } }),
  };
}

function referencesOf(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'footnote-reference') return [inline];
    return 'children' in inline ? referencesOf(inline.children) : [];
  });
}

/** A body may have several resolutions, each with its reasoning; not text before all headings and a reasoning too. */
function repetition(
  { name, part, section }: BodyPart,
  preamble: Section | undefined,
  root: Mapping,
): readonly Diagnostic[] {
  if (part === undefined) return [];
  const isInFields = isGiven(findValue(root, [part]));
  const isBelowPreamble = preamble !== undefined && part === 'begruendung' && name !== part;
  if (!isInFields && !isBelowPreamble) return [];
  const { file, line } = section.origin;
  const where = isBelowPreamble
    ? `vor der ersten Überschrift (Zeile ${preamble.origin.line})`
    : `im Vorspann (Zeile ${lineOf(keySpanOf(root, [part]))})`;
  const message = `${part} steht ${where} und noch einmal hier (Zeile ${line})`;
  const hint = 'Beides an einer Stelle zusammenführen.';
  return [error('draft/doppelte-angabe', spanOfLine(file, line), message, hint)];
}

function partsOfFields(
  root: Mapping,
  fields: PartialMotionFields,
  ownParts: readonly FieldPart[],
  quotes: boolean | undefined,
): Resolved<readonly [string, SlotContent][]> {
  const { beschlussvorschlag, begruendung, dringlichkeit, klima } = fields;
  const found = [
    ...itemsPart('beschlussvorschlag', root, beschlussvorschlag, quotes),
    ...blockPart('begruendung', root, ['begruendung'], begruendung),
    ...blockPart('dringlichkeit', root, ['dringlichkeit'], dringlichkeit),
    ...blockPart('klima', root, ['klima', 'text'], klima?.text),
    ...ownParts,
  ];
  return joined(
    found.map(({ name, slot, diagnostics }) => ({
      value: slot.nodes.length === 0 ? [] : [[name, slot]],
      diagnostics,
    })),
  );
}

/** A text of the front matter for the slot `name`. */
export interface FieldPart {
  readonly name: string;
  readonly slot: SlotContent;
  readonly diagnostics: readonly Diagnostic[];
}

function fieldPart(
  name: string,
  root: Mapping,
  path: ValuePath,
  { value: nodes, diagnostics }: Resolved<readonly Block[]>,
): FieldPart {
  const value = findValue(root, path) ?? root;
  const slot = slotOf(value, nodes);
  const label = name === 'fragen' ? name : 'beschlussvorschlag';
  return { name, slot: itemNames.has(name) ? withFormulaApart(slot, label) : slot, diagnostics };
}

/** Fields of the shape of `beschlussvorschlag`. */
const itemNames: ReadonlySet<string> = new Set(['beschlussvorschlag', 'neufassung', 'fragen']);

/** A field of the shape of `beschlussvorschlag`, for the slot of the same name. */
export function itemsPart(
  name: string,
  root: Mapping,
  items: string | readonly ResolutionItem[] | undefined,
  quotes = false,
): readonly FieldPart[] {
  if (items === undefined || items.length === 0) return [];
  const { value, diagnostics } = parseResolution(root, [name], items);
  const numbered = votedNumbers(value, quotes);
  const found = [...diagnostics, ...numbered.diagnostics];
  return [fieldPart(name, root, [name], { value: numbered.value, diagnostics: found })];
}

/** A field of Markdown blocks. */
export function blockPart(
  name: string,
  root: Mapping,
  path: ValuePath,
  text: string | undefined,
): readonly FieldPart[] {
  if (text === undefined) return [];
  return [fieldPart(name, root, path, parseBlockField(findValue(root, path) ?? root, text))];
}
