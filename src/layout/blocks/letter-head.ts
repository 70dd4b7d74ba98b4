import type { DraftMark, InfoBlock, LabelledValue, Letterhead } from '../../document/nodes.ts';
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
import { addressPart } from './address-field.ts';
import { reportHead } from './head-report.ts';
import { joinParts, linesPart, NOTHING } from './lines-part.ts';
import type { Part } from './lines-part.ts';
import { draftMarkArea } from './running-heads.ts';
import { lineBoxes, withBlankAtEnd } from './text.ts';

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
/** Of the field below a tall letterhead: farther down it is no longer seen in the window of an envelope. */
const MOST_SHIFT = mm(45);
const FACT: FactWidths = { label: mm(22), value: mm(53) };
const ABOVE_FACTS = mm(2.4);

interface FactWidths {
  readonly label: number;
  readonly value: number;
}

/** The head of a letter after DIN 5008; a tall letterhead moves all below it down (look.md 4). */
export function letterHead(context: LayoutContext, parts: Head, { draftMark }: Furniture): SetHead {
  const { field, ...names } = nameHead(context, parts.letterhead, draftMark);
  const address = addressPart(context, parts, field);
  const info = parts.infoBlock === undefined ? NOTHING : infoPart(context, parts.infoBlock, field);
  if (parts.address !== undefined)
    reportShift(context, parts, field - mm(LETTER_FORMS[context.look.form].fieldTop));
  const hasField = parts.address !== undefined || parts.returnLine !== undefined;
  // Without an address there is no field to keep clear.
  const fieldEnd = hasField ? field + mm(FIELD_OFFSETS.height) : field;
  const dateTop = Math.max(fieldEnd, address.bottom) + Z / 2;
  const text = { ...TEXT_MEASURE, style: STYLES.text };
  const date = linesPart(context, [parts.dateLine?.line], text, dateTop, 'each');
  const subject = Math.max(
    hasField ? field + mm(FIELD_OFFSETS.subject) : field,
    address.bottom + (hasField ? 1.5 * Z : 0),
    info.bottom + (info === NOTHING ? 0 : 1.5 * Z),
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

function reportShift(context: LayoutContext, { letterhead }: Head, shift: number): void {
  if (letterhead === undefined || shift <= MOST_SHIFT) return;
  reportHead(context, letterhead.senders[0]?.name ?? [], letterhead.origin, {
    message: `Der Briefkopf ist so hoch, dass alles darunter um ${Math.round(shift / mm(1))} mm nach unten rückt; die Anschrift steht nicht mehr im Fenster des Umschlags.`,
    hint: 'Namen und Zusatz kürzer schreiben; weitere Unterstützende gehören unter „unterstuetzer“.',
  });
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
      balanced: true,
      subject: true,
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
  const place = { x: TEXT_AREA.left, width: NAME_WIDTH, balanced: true, subject: true };
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
