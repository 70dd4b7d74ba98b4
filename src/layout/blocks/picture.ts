import { error, info, warning } from '../../diagnostics/diagnostic.ts';
import { spanOfLine } from '../../diagnostics/source-file.ts';
import { imagesIn, isPicture } from '../../document/walk.ts';
import type { Image, Inline, Link } from '../../markdown/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { keepWhole } from '../flow/box.ts';
import type { FlowBlock } from '../flow/box.ts';
import { mm, Z } from '../measures.ts';
import { element } from '../page.ts';
import type { PictureSize } from '../ruler.ts';
import { STYLES } from '../style.ts';
import { plainRun } from '../text/runs.ts';
import { lineBoxes } from './text.ts';
import type { Measure } from './text.ts';

/** A smaller picture stands in half the measure, and so does a portrait. */
const NARROW = mm(80);
const MAX_HEIGHT = mm(200);
/** Pixels of CSS, 1/96 inch: the size a picture has by itself. */
const PIXEL = 72 / 96;

export const PICTURE_HINT = 'Erwartet wird eine PNG-, JPEG- oder SVG-Datei innerhalb des Arbeitsordners.';

/** The pictures of a paragraph, each a block of its own. */
export function pictureBlocks(
  context: LayoutContext,
  content: readonly Inline[],
  measure: Measure,
): readonly FlowBlock[] {
  reportMoved(context, content);
  return imagesIn(content).flatMap((image) => {
    const size = readSize(context, image);
    return size === undefined ? [] : [pictureBlock(context, image, size, measure)];
  });
}

/** Whether something is printed of a text without its pictures. */
export const hasWords = (content: readonly Inline[]): boolean =>
  content.some((node) => {
    if (node.type === 'text') return node.text.trim() !== '';
    if (node.type === 'break') return false;
    return 'children' in node ? hasWords(node.children) : !isPicture(node);
  });

/** A picture is set below the text it stands in, and without the link around it: that is said. */
function reportMoved({ report }: LayoutContext, content: readonly Inline[]): void {
  const moved = hasWords(content) ? imagesIn(content) : [];
  for (const { src, origin } of moved) {
    report(
      info(
        'layout/bild-im-satz',
        spanOfLine(origin.file, origin.line),
        `Das Bild „${src}“ steht in einem Satz; gedruckt wird es unter dem Absatz.`,
        'Das Bild in einen eigenen Absatz stellen, mit einer leeren Zeile davor und dahinter.',
      ),
    );
  }
  for (const { href, children, origin } of linksIn(content)) {
    const [image] = imagesIn(children);
    if (image === undefined) continue;
    report(
      info(
        'layout/bild-im-satz',
        spanOfLine(origin.file, origin.line),
        `Das Bild „${image.src}“ wird ohne seinen Verweis gedruckt, der nach „${href}“ führt.`,
        'Die Adresse in den Text oder in die Bildunterschrift schreiben: ![was zu sehen ist](datei.png "Mehr unter …")',
      ),
    );
  }
}

const linksIn = (content: readonly Inline[]): readonly Link[] =>
  content.flatMap((node) => {
    if (node.type === 'link') return [node];
    return 'children' in node ? linksIn(node.children) : [];
  });

/** A cell holds text only: a picture in it is refused rather than lost. */
export function refusePictures({ report }: LayoutContext, content: readonly Inline[]): void {
  for (const { src, origin } of imagesIn(content)) {
    report(
      error(
        'layout/bild',
        spanOfLine(origin.file, origin.line),
        `Das Bild „${src}“ steht in einer Tabelle; dort lässt es sich nicht setzen.`,
        'Stellen Sie es als eigenen Absatz vor oder hinter die Tabelle.',
      ),
    );
  }
}

/** None of a picture that cannot be used, which is reported; one without words for those who do not see it is, too. */
export function readSize(
  context: Pick<LayoutContext, 'pictures' | 'report'>,
  image: Image,
): PictureSize | undefined {
  const size = context.pictures.get(image.src);
  const span = spanOfLine(image.origin.file, image.origin.line);
  if ('fault' in size) {
    const message = `Das Bild „${image.src}“ lässt sich nicht verwenden. ${size.fault}`;
    context.report(error('layout/bild', span, message, PICTURE_HINT));
    return undefined;
  }
  if (image.alt.trim() === '') {
    context.report(
      warning(
        'layout/bild',
        span,
        `Dem Bild „${image.src}“ fehlt der Alternativtext.`,
        'Beschreiben Sie das Bild: ![was zu sehen ist](datei.png)',
      ),
    );
  }
  return size;
}

function pictureBlock(context: LayoutContext, image: Image, size: PictureSize, measure: Measure): FlowBlock {
  const natural = size.width * PIXEL;
  // Full measure or 80 wide (look.md 3); a picture that is higher than wide would fill the page.
  const isWide = natural > NARROW && size.width >= size.height;
  const wide = isWide ? measure.width : Math.min(NARROW, measure.width);
  const scale = Math.min(
    wide / size.width,
    MAX_HEIGHT / size.height,
    natural > NARROW ? Number.POSITIVE_INFINITY : PIXEL,
  );
  const width = size.width * scale;
  const height = size.height * scale;
  const alt = image.alt.trim() === '' ? image.src : image.alt;
  const caption = captionOf(context, image, {
    x: measure.x,
    width: Math.max(width, Math.min(NARROW, measure.width)),
  });
  const figure = element('Figure', caption?.elements ?? [], { alt });
  return {
    boxes: [
      {
        height,
        spaceBefore: 0,
        items: [{ kind: 'image', x: measure.x, y: 0, width, height, source: image.src, element: figure }],
        breakAfter: caption === undefined,
        picture: true,
      },
      ...(caption === undefined ? [] : keepWhole(caption.boxes)),
    ],
    above: Z / 2,
    below: caption === undefined ? Z / 2 : 0.75 * Z,
    keepWithNext: false,
    elements: [figure],
  };
}

/** What is printed below the picture: a part of the figure, read with it. */
function captionOf(
  context: LayoutContext,
  { title }: Image,
  measure: Measure,
): Pick<FlowBlock, 'boxes' | 'elements'> | undefined {
  if (title === undefined) return undefined;
  const style = STYLES.small;
  const caption = element('Caption');
  const boxes = lineBoxes(context, [plainRun(title, style)], { ...measure, style, hyphenate: true }, caption);
  return {
    boxes: boxes.map((box, index) => (index === 0 ? { ...box, spaceBefore: Z / 4 } : box)),
    elements: [caption],
  };
}
