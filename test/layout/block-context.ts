import { TEXT_AREA } from '../../src/layout/measures.ts';
import { STYLES } from '../../src/layout/style.ts';
import { look } from './nodes.ts';
import { plainRuler } from './plain-ruler.ts';

/** What one block needs, for tests of blocks by themselves. */
export const context = {
  ruler: plainRuler,
  look,
  pictures: { get: () => ({ fault: 'Hier gibt es keine Bilder.' }) },
  sources: [],
  report: () => undefined,
};

export const bodySetting = {
  x: TEXT_AREA.left,
  width: TEXT_AREA.width,
  listLevel: 0,
  align: 'start' as const,
  hyphenate: true,
  counted: true,
  style: STYLES.text,
};
