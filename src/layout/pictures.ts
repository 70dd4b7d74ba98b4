import { faultOfFile } from '../diagnostics/diagnostic.ts';
import { PICTURE_HINT } from './blocks/picture.ts';
import type { LayoutContext } from './context.ts';
import { bytesOf } from './picture-faults.ts';
import type { PictureFile } from './picture-faults.ts';
import type { PictureFault, PictureSize, Ruler } from './ruler.ts';

/** The files of pictures, each asked for when it is to be set. */
export interface Images {
  /** `outside` where the path leaves the workspace, whether or not there is such a file; `too-large` beyond the limit of any file. */
  get(path: string): PictureFile;
}

/** The pictures of one document, each read once. */
export class Pictures {
  readonly #ruler: Pick<Ruler, 'picture'>;
  readonly #images: Images;
  readonly #known = new Map<string, PictureSize | PictureFault>();
  /** Bytes of all files so far. */
  #size = 0;
  readonly #usable = new Map<string, Uint8Array>();

  constructor(ruler: Pick<Ruler, 'picture'>, images: Images) {
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
    const bytes = bytesOf(this.#images.get(path), this.#size);
    if ('fault' in bytes) return bytes;
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
