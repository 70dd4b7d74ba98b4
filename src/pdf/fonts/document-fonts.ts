import type { Face, FontPair } from '../../layout/style.ts';
import { fontFile } from './font-files.ts';
import { ascentOf, typefaceOf } from './typeface.ts';
import { DocumentFont } from './document-font.ts';

interface FaceInDocument {
  readonly font: DocumentFont;
  /** Of the line box, in thousandths of the type size: two faces of one file may differ. */
  readonly ascent: number;
}

/** The fonts of one document, in the order of their first use. */
export class DocumentFonts {
  readonly #pair: FontPair;
  readonly #byFile = new Map<string, DocumentFont>();
  /** Faces are objects that styles share. */
  readonly #byFace = new Map<Face, FaceInDocument>();

  constructor(pair: FontPair) {
    this.#pair = pair;
  }

  get all(): Iterable<DocumentFont> {
    return this.#byFile.values();
  }

  of(face: Face): FaceInDocument {
    const known = this.#byFace.get(face);
    if (known !== undefined) return known;
    const file = fontFile(this.#pair, face);
    const font = this.#byFile.get(file) ?? new DocumentFont(`F${this.#byFile.size + 1}`, typefaceOf(file));
    const made = { font, ascent: ascentOf(this.#pair, face) };
    this.#byFile.set(file, font);
    this.#byFace.set(face, made);
    return made;
  }
}
