import { createRequire } from 'node:module';
import { endianness } from 'node:os';
import type { Face, FontPair } from '../../layout/style.ts';

type FileOf = (face: Face) => string;

const SOURCE_CUTS = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' } as const;

const source =
  (folder: string, name: string): FileOf =>
  ({ weight, italic }) => {
    const cut = `${weight}${SOURCE_CUTS[weight]}${italic ? '_Italic' : ''}`;
    return `@expo-google-fonts/${folder}/${cut}/${name}_${cut}.ttf`;
  };

/** DejaVu has two weights: 600 is set in bold. */
const dejavu =
  (name: string, slanted: string): FileOf =>
  ({ weight, italic }) => {
    const cut = `${weight === 400 ? '' : 'Bold'}${italic ? slanted : ''}`;
    return `dejavu-fonts-ttf/ttf/${name}${cut === '' ? '' : `-${cut}`}.ttf`;
  };

/** Scripts that know neither a slanted hand nor serifs; 600 is set in bold. */
const upright =
  (folder: string, name: string): FileOf =>
  ({ weight }) => {
    const cut = weight === 400 ? '400Regular' : '700Bold';
    return `@expo-google-fonts/${folder}/${cut}/${name}_${cut}.ttf`;
  };

const SCRIPTS = {
  arabic: upright('vazirmatn', 'Vazirmatn'),
  hebrew: upright('noto-serif-hebrew', 'NotoSerifHebrew'),
};

const dejavuSans = dejavu('DejaVuSans', 'Oblique');

/**
 * look.md, section 1: Source Serif 4 and Source Sans 3 (OFL). DejaVu (Bitstream Vera licence) has arrows, ballot boxes,
 * dingbats and polytonic Greek, so what a pair lacks comes from its sans. Vazirmatn and Noto Serif Hebrew (OFL): decision 33.
 */
const PAIRS: Readonly<Record<FontPair, Readonly<Record<Face['family'], FileOf>>>> = {
  source: {
    text: source('source-serif-4', 'SourceSerif4'),
    apparat: source('source-sans-3', 'SourceSans3'),
    fallback: dejavuSans,
    ...SCRIPTS,
  },
  dejavu: {
    text: dejavu('DejaVuSerif', 'Italic'),
    apparat: dejavuSans,
    fallback: dejavuSans,
    ...SCRIPTS,
  },
};

/** The module path of a face's file. Two faces of one file are one font. */
export const fontFile = (pair: FontPair, face: Face): string => PAIRS[pair][face.family](face);

export const fontPath = (file: string): string => createRequire(import.meta.url).resolve(file);

/** Beside the built `typeface.js`. Numbers in it are in the byte order of the machine that packed it. */
export const packName = (file: string): string => `${file.replace(/^.*\//u, './')}.${endianness()}.pack`;
