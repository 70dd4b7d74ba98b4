import type { Ruler } from '../../src/layout/ruler.ts';

/** Every character is half its size wide: 20 characters at 10 pt are 100 pt. */
export const plainRuler: Ruler = {
  advance: (text) => text.length * 500,
  ascent: () => 1000,
  covers: (codePoint) => codePoint < 0x250,
  picture: () => ({ fault: 'Hier gibt es keine Bilder.' }),
};
