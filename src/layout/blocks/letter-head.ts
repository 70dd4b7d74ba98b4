import type { DraftMark, InfoBlock, LabelledValue, Letterhead, Line } from '../../document/nodes.ts';
import type { Furniture, Head } from '../../document/paper.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, placeBoxes, shiftItem } from '../flow/box.ts';
import type { FlowBlock } from '../flow/box.ts';
import {
  FIELD_OFFSETS,
  LETTER_FORMS,
  mm,
  SECOND_AXIS,
  STROKE,
  TEXT_AREA,
  TEXT_MEASURE,
  Z,
} from '../measures.ts';
import type { LetterForm } from '../measures.ts';
import { element, elementsOf, ruleItem } from '../page.ts';
import type { PageItem, StructureElement } from '../page.ts';
import { STYLES } from '../style.ts';
import { labelRuns, runsOf } from '../text/runs.ts';
import { draftMarkArea } from './running-heads.ts';
import { lineBoxes, withBlankAtEnd, withPauseAtEnd } from './text.ts';
import type { TextSetting } from './text.ts';

/** What stands at fixed places of page 1, and where the flow begins below it (pt). */
export interface SetHead {
  readonly items: readonly PageItem[];
  readonly elements: readonly StructureElement[];
  readonly flowTop: number;
  /** What opens the flow. */
  readonly flow?: readonly FlowBlock[];
}

const NAME_WIDTH = mm(95);
const NAME_COLUMN = { width: mm(80), gap: mm(5) } as const;
const NAME_HANGING = mm(4);
const MANY_NAMES = 5;
const BELOW_NAMES = mm(2.4);
const BELOW_MARK = mm(1);
const BAND = mm(0.9);
const LOGO_WIDTH = mm(65);
/** CSS pixels: a logo is never scaled up. */
const PIXEL = 72 / 96;
const FIELD_WIDTH = mm(80);
/** So many lines of the ordinary address leading fill the field (DIN 5008: 27.3 mm). */
const ADDRESS_LINES = 5;
const FACT: FactWidths = { label: mm(22), value: mm(53) };
const ABOVE_FACTS = mm(2.4);

/** A part of the head: its items, its structure, and where it ends. */
export interface Part {
  readonly items: readonly PageItem[];
  readonly elements: readonly StructureElement[];
  readonly bottom: number;
}

interface FactWidths {
  readonly label: number;
  readonly value: number;
}

const NOTHING: Part = { items: [], elements: [], bottom: 0 };

/** The head of a letter after DIN 5008; a tall letterhead moves all below it down (look.md 4). */
export function letterHead(context: LayoutContext, parts: Head, { draftMark }: Furniture): SetHead {
  const { field, ...names } = nameHead(context, parts.letterhead, draftMark);
  const address = addressPart(context, parts, field);
  const info = parts.infoBlock === undefined ? NOTHING : infoPart(context, parts.infoBlock, field);
  const dateTop = Math.max(field + mm(FIELD_OFFSETS.height), address.bottom) + Z / 2;
  const text = { ...TEXT_MEASURE, style: STYLES.text };
  const date = linesPart(context, [parts.dateLine?.line], text, dateTop, 'each');
  const subject = Math.max(
    field + mm(FIELD_OFFSETS.subject),
    address.bottom + 1.5 * Z,
    info.bottom + 1.5 * Z,
  );
  const all = [names, address, info, date];
  return {
    items: all.flatMap(({ items }) => items),
    elements: elementsOf(all),
    flowTop: parts.dateLine === undefined ? subject : date.bottom + 2 * Z,
  };
}

/** Names, logo and rule, and where the field below them begins (pt). */
export interface NameHead {
  readonly items: readonly PageItem[];
  readonly elements: readonly StructureElement[];
  readonly field: number;
}

/**
 * What stands at the top of a letter and of a press release alike. The draft mark is at the top right, where wide names
 * and a logo may reach.
 */
export function nameHead(
  context: LayoutContext,
  letterhead: Letterhead | undefined,
  draftMark: DraftMark | undefined,
): NameHead {
  const form = LETTER_FORMS[context.look.form];
  const field = mm(form.fieldTop);
  if (letterhead === undefined) return { items: [], elements: [], field };
  const names = clearOfMark(context, letterheadPart(context, letterhead, form), draftMark);
  const base = Math.max(mm(form.baseMinimum), names.bottom);
  return {
    items: [...baseRule(context, letterhead, base), ...names.items],
    elements: names.elements,
    field: Math.max(field, base + mm(form.gapToField)),
  };
}

function letterheadPart(context: LayoutContext, { senders }: Letterhead, form: LetterForm): Part {
  if (senders.length === 1) return singleSender(context, senders[0], form);
  const top = mm(form.nameTopSeveral);
  const many = senders.length >= MANY_NAMES;
  const perColumn = many ? Math.ceil(senders.length / 2) : senders.length;
  const style = many ? STYLES.names14 : STYLES.names4;
  const columns = [senders.slice(0, perColumn), senders.slice(perColumn)].map((names, column) => {
    const setting = {
      x: TEXT_AREA.left + column * (NAME_COLUMN.width + NAME_COLUMN.gap),
      width: many ? NAME_COLUMN.width : TEXT_AREA.width,
      style,
      hanging: NAME_HANGING,
    };
    const lines = names.map(({ name }) => name);
    return linesPart(context, lines, setting, top, 'each');
  });
  return { ...joinParts(columns), bottom: Math.max(...columns.map(({ bottom }) => bottom)) + BELOW_NAMES };
}

/** Moved down as far as it would lie under the draft mark: nothing overlaps. */
function clearOfMark(context: LayoutContext, part: Part, mark: DraftMark | undefined): Part {
  if (mark === undefined) return part;
  const area = draftMarkArea(context, mark);
  const end = area.y + area.height + BELOW_MARK;
  const covered = part.items.filter((item) => item.y < end && rightOf(item) > area.x - BELOW_MARK);
  if (covered.length === 0) return part;
  const shift = end - Math.min(...covered.map(({ y }) => y));
  return { ...part, items: part.items.map((item) => shiftItem(item, shift)), bottom: part.bottom + shift };
}

function rightOf(item: PageItem): number {
  if (item.kind !== 'line') return item.x + item.width;
  return Math.max(...item.runs.map((run) => item.x + run.x + run.width));
}

function singleSender(
  context: LayoutContext,
  sender: Letterhead['senders'][number] | undefined,
  form: LetterForm,
): Part {
  if (sender === undefined) return NOTHING;
  const place = { x: TEXT_AREA.left, width: NAME_WIDTH };
  const above = { ...place, style: STYLES.names1 };
  const name = linesPart(context, [sender.name], above, mm(form.nameTopSingle), 'each');
  const below = { ...place, style: STYLES.senderLine };
  const addition = linesPart(context, [sender.addition], below, name.bottom, 'each');
  const logo = logoPart(context, form);
  return {
    ...joinParts([name, addition, logo]),
    bottom: Math.max(addition.bottom, logo.bottom) + BELOW_NAMES,
  };
}

function logoPart({ look, pictures }: LayoutContext, form: LetterForm): Part {
  const size = look.logo === undefined ? undefined : pictures.get(look.logo.datei);
  if (look.logo === undefined || size === undefined || 'fault' in size) return NOTHING;
  const scale = Math.min(PIXEL, LOGO_WIDTH / size.width, mm(form.logoMaxHeight) / size.height);
  const figure = element('Figure', [], { alt: look.logo.alt });
  const box = { x: SECOND_AXIS, y: mm(form.logoTop), width: size.width * scale, height: size.height * scale };
  return {
    items: [{ kind: 'image', ...box, source: look.logo.datei, element: figure }],
    elements: [figure],
    bottom: box.y + box.height,
  };
}

/** The black rule, and above it the band in the house colour of a single applicant. */
function baseRule({ look }: LayoutContext, { senders }: Letterhead, base: number): readonly PageItem[] {
  const rule = ruleItem({ ...TEXT_MEASURE, y: base }, STROKE.thin);
  if (senders.length !== 1 || look.farbe === undefined) return [rule];
  return [ruleItem({ ...TEXT_MEASURE, y: base - BAND }, BAND, look.farbe), rule];
}

function addressPart(context: LayoutContext, { returnLine, address }: Head, field: number): Part {
  const place = { x: TEXT_AREA.left, width: FIELD_WIDTH };
  const returned = returnLine === undefined ? NOTHING : returnPart(context, returnLine.line, field);
  if (address === undefined) return returned;
  const blank = address.note === undefined ? 0 : 2;
  const lines = linesPart(context, address.lines, { ...place, style: STYLES.address }, 0, 'one');
  const tight = lines.items.length + blank > ADDRESS_LINES;
  const style = tight ? STYLES.addressTight : STYLES.address;
  const top = field + mm(FIELD_OFFSETS.address);
  const placed = linesPart(context, address.lines, { ...place, style }, top, 'one');
  if (address.note === undefined) return joinParts([returned, placed]);
  const note = linesPart(context, [address.note], { ...place, style }, placed.bottom + style.leading, 'each');
  return joinParts([returned, placed, note]);
}

/** Bottom-aligned above the address. */
function returnPart(context: LayoutContext, line: Line, field: number): Part {
  const setting = { x: TEXT_AREA.left, width: FIELD_WIDTH, style: STYLES.smallGrey };
  const tag = element('P');
  const boxes = lineBoxes(context, runsOf(line, setting.style), setting, tag);
  const bottom = field + mm(FIELD_OFFSETS.returnLineBottom);
  return { items: placeBoxes(boxes, bottom - heightOf(boxes)), elements: [tag], bottom };
}

function infoPart(context: LayoutContext, info: InfoBlock, field: number): Part {
  const place = { x: SECOND_AXIS, width: FACT.label + FACT.value };
  const top = field + mm(FIELD_OFFSETS.infoBlock);
  const label = linesPart(context, [info.contactLabel], { ...place, style: STYLES.smallGrey }, top, 'each');
  const contact = linesPart(context, info.contact, { ...place, style: STYLES.small }, label.bottom, 'one');
  let y = contact.bottom + (contact.bottom > top && info.facts.length > 0 ? ABOVE_FACTS : 0);
  const facts = info.facts.map((fact) => {
    const part = factPart(context, fact, y);
    y = part.bottom;
    return part;
  });
  return joinParts([label, contact, ...facts]);
}

/** Label and value on one line are one paragraph, read as "Datum: 10. Februar 2026". */
export function factPart(
  context: LayoutContext,
  fact: LabelledValue,
  top: number,
  { label: labelWidth, value: valueWidth }: FactWidths = FACT,
): Part {
  const tag = element('P');
  const label = { x: SECOND_AXIS, width: labelWidth, style: STYLES.smallGrey };
  const value = { x: SECOND_AXIS + labelWidth, width: valueWidth, style: STYLES.small };
  const labelBoxes = withBlankAtEnd(lineBoxes(context, labelRuns(fact.label, label.style), label, tag));
  const valueBoxes = lineBoxes(context, runsOf(fact.value, value.style), value, tag);
  return {
    items: [...placeBoxes(labelBoxes, top), ...placeBoxes(valueBoxes, top)],
    elements: [tag],
    bottom: top + Math.max(heightOf(labelBoxes), heightOf(valueBoxes)),
  };
}

/** The lines that there are one below the other, each an element of its own or all together one. */
function linesPart(
  context: LayoutContext,
  lines: readonly (Line | undefined)[],
  setting: TextSetting,
  top: number,
  tagging: 'each' | 'one',
): Part {
  const given = lines.filter((line) => line !== undefined);
  const groups = tagging === 'each' ? given.map((line) => [line]) : given.length === 0 ? [] : [given];
  let y = top;
  const placed = groups.map((group) => {
    const tag = element('P');
    const boxes = group.flatMap((line, index) => {
      const own = lineBoxes(context, runsOf(line, setting.style), setting, tag);
      const next = group[index + 1];
      return next === undefined ? own : withPauseAtEnd(own, next);
    });
    const items = placeBoxes(boxes, y);
    y += heightOf(boxes);
    return { items, tag };
  });
  return { items: placed.flatMap(({ items }) => items), elements: placed.map(({ tag }) => tag), bottom: y };
}

function joinParts(parts: readonly Part[]): Part {
  return {
    items: parts.flatMap(({ items }) => items),
    elements: elementsOf(parts),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
  };
}
