import type { Address, Line } from '../../document/nodes.ts';
import type { Head } from '../../document/paper.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, placeBoxes } from '../flow/box.ts';
import { FIELD_OFFSETS, mm, TEXT_AREA } from '../measures.ts';
import { element } from '../page.ts';
import { STYLES } from '../style.ts';
import type { TextStyle } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import type { Run } from '../text/runs.ts';
import { reportHead } from './head-report.ts';
import { joinParts, linesPart, NOTHING } from './lines-part.ts';
import type { Part } from './lines-part.ts';
import { lineBoxes, setLines } from './text.ts';

const FIELD_WIDTH = mm(80);
/** So many lines of the ordinary address leading fill the field (DIN 5008: 27.3 mm). */
const ADDRESS_LINES = 5;
/** Of the whole field, its three lines of notes included (DIN 5008); more are not seen in the window of an envelope. */
const MOST_LINES = 9;

/** The return line in grey from its usual size down to 6 pt, the least that DIN 5008 allows. */
const RETURN_STYLES: readonly TextStyle[] = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6].map((size) =>
  size === STYLES.smallGrey.size
    ? STYLES.smallGrey
    : { ...STYLES.smallGrey, size, leading: (size * STYLES.smallGrey.leading) / STYLES.smallGrey.size },
);

/** The field of the address, with the return line above it. */
export function addressPart(context: LayoutContext, { returnLine, address }: Head, field: number): Part {
  const returned = returnLine === undefined ? NOTHING : returnPart(context, returnLine.line, field);
  if (address === undefined) return returned;
  const place = { x: TEXT_AREA.left, width: FIELD_WIDTH };
  const blank = address.note === undefined ? 0 : 2;
  const lines = linesPart(context, address.lines, { ...place, style: STYLES.address }, 0, 'one');
  const count = lines.items.length + blank;
  if (count > MOST_LINES) reportLines(context, address, count);
  const style = count > ADDRESS_LINES ? STYLES.addressTight : STYLES.address;
  const top = field + mm(FIELD_OFFSETS.address);
  const placed = linesPart(context, address.lines, { ...place, style }, top, 'one');
  if (address.note === undefined) return joinParts([returned, placed]);
  const note = linesPart(context, [address.note], { ...place, style }, placed.bottom + style.leading, 'each');
  return joinParts([returned, placed, note]);
}

function reportLines(context: LayoutContext, { lines: [first = []], origin }: Address, count: number): void {
  reportHead(context, first, origin, {
    message: `Die Anschrift hat mit Versandvermerk ${count} Zeilen; in das Anschriftfeld passen ${MOST_LINES} (DIN 5008).`,
    hint: 'Höchstens sechs Zeilen schreiben: Empfänger, Straße, Postleitzahl und Ort.',
  });
}

/** Bottom-aligned above the address, on one line: smaller where it must be, else in two that end at „·“. */
function returnPart(context: LayoutContext, line: Line, field: number): Part {
  const place = { x: TEXT_AREA.left, width: FIELD_WIDTH };
  const fits = (style: TextStyle): boolean =>
    setLines(context, runsOf(line, style), { ...place, style }).length === 1;
  const one = RETURN_STYLES.find(fits);
  const style = one ?? STYLES.smallGrey;
  const tag = element('P');
  const runs = runsOf(line, style);
  const boxes = lineBoxes(
    context,
    one === undefined ? runs.map(endingAtDots) : runs,
    { ...place, style },
    tag,
  );
  const bottom = field + mm(FIELD_OFFSETS.returnLineBottom);
  return { items: placeBoxes(boxes, bottom - heightOf(boxes)), elements: [tag], bottom };
}

/** A word joiner forbids the end of a line, and is not painted. */
const endingAtDots = (run: Run): Run => ({
  ...run,
  text: run.text.replaceAll(/(?<!·)[ /-](?=\S)/gu, '$&\u2060'),
});
