import type { Face } from './style.ts';

/** What the layout must know of fonts and pictures. The PDF room implements it; tests may use a simpler one. */
export interface Ruler {
  /** Advance of `text` in thousandths of the type size, kerning included. */
  advance(text: string, face: Face): number;
  /** Measures a text once for all its parts; `undefined` where each part has to be measured by itself. */
  parts?(text: string, face: Face): PartAdvances | undefined;
  /** Height of the line box above the baseline, in thousandths of the type size. */
  ascent(face: Face): number;
  covers(codePoint: number, face: Face): boolean;
  /** Pixels (or user units) of a picture, or why it cannot be set. */
  picture(bytes: Uint8Array): PictureSize | PictureFault;
}

/** `advance` of the part of a text between two offsets (UTF-16). */
export type PartAdvances = (start: number, end: number) => number;

/** What is wrong with a picture, in German for the user. */
export interface PictureFault {
  readonly fault: string;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}
