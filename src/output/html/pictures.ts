import { h } from 'hastscript';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readSize } from '../../layout/blocks/picture.ts';
import { Pictures } from '../../layout/pictures.ts';
import type { Image } from '../../markdown/nodes.ts';
import { readPicture } from '../../pdf/pictures/read-picture.ts';
import type { Resources } from '../format.ts';
import type { Html } from './stacked.ts';

/** Pictures within the page, so that it is one file (decision 28). What is wrong with one is said as for paper. */
export class EmbeddedPictures {
  readonly diagnostics: Diagnostic[] = [];
  readonly #pictures: Pictures;

  constructor(resources: Pick<Resources, 'image'>) {
    this.#pictures = new Pictures({ picture: readPicture }, { get: (path) => resources.image(path) });
  }

  element(image: Image): Html {
    const report = (found: Diagnostic): void => void this.diagnostics.push(found);
    const size = readSize({ pictures: this.#pictures, report }, image);
    const bytes = this.#pictures.usable.get(image.src);
    if (size === undefined || bytes === undefined) return [];
    const { width, height } = size;
    return [
      h('img', {
        src: `data:${typeOf(bytes)};base64,${Buffer.from(bytes).toString('base64')}`,
        alt: image.alt,
        width: Math.round(width),
        height: Math.round(height),
      }),
    ];
  }
}

/** Its content decides, not its name; anything else is no picture. */
function typeOf([first]: Uint8Array): string {
  if (first === 0x89) return 'image/png';
  return first === 0xff ? 'image/jpeg' : 'image/svg+xml';
}
