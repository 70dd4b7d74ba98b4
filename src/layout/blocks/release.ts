import type { CaptionedPicture, Embargo, Headline, Lead, Notice, TextLength } from '../../document/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, keepWhole, placeBoxes } from '../flow/box.ts';
import type { FlowBlock } from '../flow/box.ts';
import { mm, STROKE, TEXT_AREA, Z } from '../measures.ts';
import { element } from '../page.ts';
import { strong, STYLES } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import { bodyBlocks } from './body.ts';
import type { BodySetting } from './list.ts';
import { pictureBlocks } from './picture.ts';
import { lineBoxes, lineIfAny, textBlock } from './text.ts';

/** The margin beside it is for the newsroom's notes (look.md 11). */
const RELEASE_MEASURE = { x: TEXT_AREA.left, width: mm(140) } as const;

export const RELEASE_BODY: BodySetting = {
  ...RELEASE_MEASURE,
  listLevel: 0,
  align: 'start',
  // Newsrooms copy the text, and it is full of names.
  hyphenate: false,
  counted: false,
  style: STYLES.text,
};

const FRAME_PADDING = { x: mm(4), y: mm(1.9) } as const;

/** What newsrooms must see first, in a frame over the full width. */
export function framedBlock(context: LayoutContext, { line }: Embargo | Notice): FlowBlock {
  const tag = element('P');
  const setting = {
    x: TEXT_AREA.left + FRAME_PADDING.x,
    width: TEXT_AREA.width - 2 * FRAME_PADDING.x,
    style: STYLES.framed,
  };
  const lines = lineBoxes(context, runsOf(line, setting.style), setting, tag);
  const height = heightOf(lines) + 2 * FRAME_PADDING.y;
  const frame = { x: TEXT_AREA.left, y: 0, width: TEXT_AREA.width, height } as const;
  const items = placeBoxes(lines, FRAME_PADDING.y);
  return {
    boxes: [
      {
        height,
        spaceBefore: 0,
        items: [{ kind: 'frame', ...frame, stroke: STROKE.bar }, ...items],
        breakAfter: true,
      },
    ],
    above: 0.75 * Z,
    below: 1.25 * Z,
    keepWithNext: true,
    joinsNext: true,
    elements: [tag],
  };
}

const joined = (below: number) => ({ above: 0, below, keepWithNext: true });

/** Rubrik and Dachzeile, the headline, the Unterzeile; all stay with the first lines of the text. */
export function headlineBlocks(context: LayoutContext, headline: Headline): readonly FlowBlock[] {
  const { kickers, title, subhead } = headline;
  const setting = { ...RELEASE_MEASURE, balanced: true, subject: true };
  const last = kickers.length - 1;
  const below = subhead === undefined ? Z : Z / 4;
  return [
    ...kickers.map((kicker, index) =>
      textBlock(context, kicker, { ...setting, style: STYLES.reference }, joined(index === last ? Z / 4 : 0)),
    ),
    textBlock(context, title, { ...setting, style: STYLES.headline }, joined(below), 'H1'),
    ...lineIfAny(context, subhead, { ...setting, style: STYLES.subhead }, joined(Z)),
  ].map((block) => ({ ...keptWhole(block), joinsNext: true }));
}

const keptWhole = (block: FlowBlock): FlowBlock => ({ ...block, boxes: keepWhole(block.boxes) });

/** Strong as a whole. */
export function leadBlocks(context: LayoutContext, { children }: Lead): readonly FlowBlock[] {
  const blocks = bodyBlocks(context, children, { ...RELEASE_BODY, style: strong(STYLES.text) });
  return blocks.map((block, index) =>
    index === blocks.length - 1 ? { ...block, below: Math.max(block.below, 0.75 * Z) } : block,
  );
}

/** Caption and credit stay with their picture; where that cannot be set, they stand alone. */
export function captionedPictureBlocks(
  context: LayoutContext,
  { picture, caption }: CaptionedPicture,
): readonly FlowBlock[] {
  const pictures = pictureBlocks(context, picture, RELEASE_MEASURE);
  if (caption === undefined) return pictures;
  const setting = { ...RELEASE_MEASURE, style: STYLES.small };
  const text = textBlock(context, caption, setting, { above: Z / 4, below: 0.75 * Z });
  return [
    ...pictures.map((block) => ({ ...block, below: Z / 4, joinsNext: true, keepWithNext: true })),
    keptWhole(text),
  ];
}

export function textLengthBlock(context: LayoutContext, { line }: TextLength): FlowBlock {
  const setting = { ...RELEASE_MEASURE, style: STYLES.smallGrey };
  return textBlock(context, line, setting, { above: 0.75 * Z, below: 0 });
}
