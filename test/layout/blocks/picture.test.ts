import { describe, expect, it } from 'vitest';
import type { DocNode } from '../../../src/document/nodes.ts';
import { layoutDocument } from '../../../src/layout/layout.ts';
import { mm, Z } from '../../../src/layout/measures.ts';
import type { ImageItem, LineItem, StructureElement } from '../../../src/layout/page.ts';
import { look, origin, paragraph } from '../nodes.ts';
import { plainRuler } from '../plain-ruler.ts';

const SRC = 'bilder/wiese.png';

function layOut(
  title: string | undefined,
  before: readonly DocNode[] = [],
  size = { width: 400, height: 200 },
) {
  const image = {
    type: 'image',
    src: SRC,
    alt: 'Wiese',
    ...(title === undefined ? {} : { title }),
    origin,
  } as const;
  const ruler = { ...plainRuler, picture: () => ({ kind: 'photo', ...size }) as const };
  const nodes: readonly DocNode[] = [...before, { type: 'paragraph', children: [image], origin }];
  const { value } = layoutDocument(nodes, look, { ruler, images: new Map([[SRC, new Uint8Array()]]) });
  if (value === undefined) throw new Error('no layout');
  const items = value.pages.map((page) => page.items);
  const page = items.find((all) => all.some(({ kind }) => kind === 'image')) ?? [];
  const picture = page.find((item): item is ImageItem => item.kind === 'image');
  const lines = page.filter(
    (item): item is LineItem => item.kind === 'line' && item.element?.type === 'Caption',
  );
  return { structure: value.structure, picture, lines };
}

const outlineOf = ({ type, children }: StructureElement): string =>
  `${type}${children.length === 0 ? '' : `(${children.map(outlineOf).join(' ')})`}`;

describe('a picture', () => {
  it('has its caption below it, as a part of the figure', () => {
    const { structure, picture, lines } = layOut('Die Wiese im Sommer.');
    expect(outlineOf(structure)).toBe('Document(Figure(Caption))');
    expect(lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['Die Wiese im Sommer.']);
    expect(lines[0]?.runs[0]?.style).toMatchObject({ size: 10.5, face: { family: 'apparat' } });
    expect(lines[0]?.x).toBe(picture?.x);
    expect(lines[0]?.y).toBeCloseTo((picture?.y ?? 0) + (picture?.height ?? 0) + Z / 4);
  });

  it('needs none', () => {
    const { structure, lines } = layOut(undefined);
    expect(outlineOf(structure)).toBe('Document(Figure)');
    expect(lines).toEqual([]);
  });

  it.each([
    [900, 1400, 80],
    [1400, 900, 165],
    [900, 900, 165],
    [300, 1000, 80],
    [200, 100, 52.9],
  ])(
    'of %i × %i pixels is as wide as the text, or 80 mm if it is small or a portrait',
    (width, height, wide) => {
      const { picture } = layOut(undefined, [], { width, height });
      expect((picture?.width ?? 0) / mm(1)).toBeCloseTo(Math.min(wide, (200 * width) / height), 1);
    },
  );

  it('gets smaller by a third at most, rather than leave a hole', () => {
    for (let count = 5; count < 30; count += 1) {
      const before = Array.from({ length: count }, () => paragraph('Davor.'));
      const { picture } = layOut(undefined, before, { width: 1400, height: 900 });
      expect((picture?.width ?? 0) / mm(165)).toBeGreaterThan(0.649);
    }
  });

  it('gets smaller where that fills a page', () => {
    const sizes = Array.from({ length: 25 }, (_, index) => {
      const before = Array.from({ length: index + 5 }, () => paragraph('Davor.'));
      return (layOut(undefined, before, { width: 1400, height: 900 }).picture?.width ?? 0) / mm(165);
    });
    expect(Math.min(...sizes)).toBeLessThan(0.7);
  });

  it('stays with its caption', () => {
    for (let count = 5; count < 40; count += 1) {
      const before = Array.from({ length: count }, () => paragraph('Davor.'));
      const { picture, lines } = layOut('Die Wiese im Sommer. '.repeat(12), before);
      expect(picture).toBeDefined();
      expect(lines.length).toBeGreaterThan(2);
      expect(Math.max(...lines.map(({ y }) => y + 14))).toBeLessThanOrEqual(mm(270) + 0.6);
    }
  });
});
