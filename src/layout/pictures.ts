import { faultOfFile } from '../diagnostics/diagnostic.ts';
import { NO_PICTURE, PICTURE_HINT, PICTURE_OUTSIDE, PICTURE_TOO_LARGE } from './blocks/picture.ts';
import type { LayoutContext } from './context.ts';
import type { PictureFault, PictureSize, Ruler } from './ruler.ts';

/** The files of pictures, each asked for when it is to be set. */
export interface Images {
  /**
   * The bytes; `outside` where the path leaves the workspace, whether or not there is such a file; `too-large` beyond the limit
   * of any file; `undefined` without a file.
   */
  get(path: string): Uint8Array | 'outside' | 'too-large' | undefined;
}

/** Of all pictures of a document together: they are in memory until it is written. */
const MAX_BYTES = 40_000_000;

/** The pictures of one document, each read once. */
export class Pictures {
  readonly #ruler: Ruler;
  readonly #images: Images;
  readonly #known = new Map<string, PictureSize | PictureFault>();
  /** Bytes of all files so far. */
  #size = 0;
  readonly #usable = new Map<string, Uint8Array>();

  constructor(ruler: Ruler, images: Images) {
    this.#ruler = ruler;
    this.#images = images;
  }

  /** The files that are pictures. Any other is reported by the block that names it, and left out. */
  get usable(): ReadonlyMap<string, Uint8Array> {
    return this.#usable;
  }

  get(path: string): PictureSize | PictureFault {
    const known = this.#known.get(path) ?? this.#look(path);
    this.#known.set(path, known);
    return known;
  }

  #look(path: string): PictureSize | PictureFault {
    const bytes = this.#images.get(path);
    if (bytes === undefined) return NO_PICTURE;
    if (bytes === 'outside') return PICTURE_OUTSIDE;
    if (bytes === 'too-large' || this.#size + bytes.length > MAX_BYTES) return PICTURE_TOO_LARGE;
    this.#size += bytes.length;
    const picture = this.#ruler.picture(bytes);
    if (!('fault' in picture)) this.#usable.set(path, bytes);
    return picture;
  }
}

export function reportLogo({ look, pictures, report }: LayoutContext): void {
  if (look.logo === undefined) return;
  const picture = pictures.get(look.logo.datei);
  if (!('fault' in picture)) return;
  const message = `Das Logo lässt sich nicht verwenden. ${picture.fault}`;
  report(faultOfFile('layout/bild', look.logo.datei, message, PICTURE_HINT));
}
