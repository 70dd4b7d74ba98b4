import { describe, expect, it } from 'vitest';
import { placePictures } from '../../src/site/pictures.ts';
import type { PublishedPicture, SitePlace } from '../../src/site/pictures.ts';

const picture = (content: string): PublishedPicture => ({ bytes: Buffer.from(content), format: 'png' });

const one = new Map([['bilder/Schule.png', picture('a')]]);
const placeOf = (src: string): string => src;
const place = { path: 'out/2026/x.md', out: 'out', placeOf };

function placed(pictures: ReadonlyMap<string, PublishedPicture>, where: SitePlace) {
  const { files, pictureAddress } = placePictures(pictures, where);
  return { files: files.map(({ path }) => path), addresses: [...pictures.keys()].map(pictureAddress) };
}

describe('where the page finds a picture', () => {
  it.each([
    ['hugo', 'out/2026/x/schule.png', 'schule.png'],
    ['astro', 'out/2026/x/schule.png', './x/schule.png'],
    ['eleventy', 'out/2026/x/schule.png', 'x/schule.png'],
    ['keins', 'out/2026/x/schule.png', 'x/schule.png'],
    ['jekyll', 'out/bilder/2026/x/schule.png', '/bilder/2026/x/schule.png'],
  ] as const)('%s', (ziel, file, address) => {
    expect(placed(one, { ...place, ziel })).toEqual({ files: [file], addresses: [address] });
  });

  it.each(['hugo', 'jekyll', 'eleventy', 'astro', 'keins'] as const)(
    '%s, with a folder of the Stammdaten',
    (ziel) => {
      const store = { folder: 'static/presse', address: '/presse' };
      expect(placed(one, { ...place, ziel, store })).toEqual({
        files: ['static/presse/2026/x/schule.png'],
        addresses: ['/presse/2026/x/schule.png'],
      });
    },
  );

  it('has a folder among the outputs where the Stammdaten name only an address', () => {
    const store = { address: 'https://cdn.example.org/b/' };
    expect(placed(one, { ...place, ziel: 'hugo', store })).toEqual({
      files: ['out/bilder/2026/x/schule.png'],
      addresses: ['https://cdn.example.org/b/2026/x/schule.png'],
    });
  });

  it('does not copy what the site has already', () => {
    const store = { folder: 'static/presse', address: '/presse/' };
    const there = new Map([['static/presse/alt/Größe 1.png', picture('a')]]);
    expect(placed(there, { ...place, ziel: 'hugo', store })).toEqual({
      files: [],
      addresses: ['/presse/alt/Gr%C3%B6%C3%9Fe%201.png'],
    });
  });

  it('copies what lies beside its draft, whatever it is called there', () => {
    const store = { folder: 'static/presse', address: '/presse/' };
    const beside = new Map([['static/presse/neu.png', picture('a')]]);
    const near = { ...place, placeOf: (src: string) => `drafts/${src}` };
    expect(placed(beside, { ...near, ziel: 'hugo', store }).files).toEqual(['static/presse/2026/x/neu.png']);
    const within = { ...place, placeOf: () => 'static/presse/neu.png' };
    expect(placed(beside, { ...within, ziel: 'hugo', store }).files).toEqual([]);
  });

  it('of an index.md of Hugo, which is the page of its folder', () => {
    const where: SitePlace = { ziel: 'hugo', path: 'out/presse/x/index.md', out: 'out', placeOf };
    expect(placed(one, where)).toEqual({
      files: ['out/presse/x/index/schule.png'],
      addresses: ['index/schule.png'],
    });
  });

  it('gives Hugo the folder that has the name of the page, and all others a plain one', () => {
    const where = { ...place, path: 'out/Über uns.md' };
    expect(placed(one, { ...where, ziel: 'hugo' }).files).toEqual(['out/Über uns/schule.png']);
    expect(placed(one, { ...where, ziel: 'astro' }).files[0]).toMatch(/^out\/ueber-uns-\w{6}\/schule\.png$/u);
  });

  it('never leaves the folder of the Stammdaten, also for outputs elsewhere', () => {
    const store = { folder: 'static/presse', address: '/presse/' };
    const where: SitePlace = { ziel: 'hugo', path: '/tmp/a/x.md', out: '/tmp/b', store, placeOf };
    expect(placed(one, where).files).toEqual(['static/presse/a/x/schule.png']);
  });
});

describe('several pictures', () => {
  it('of one content share a file', () => {
    const twice = new Map([
      ['a/schule.png', picture('a')],
      ['b/kopie.png', picture('a')],
    ]);
    expect(placed(twice, { ...place, ziel: 'hugo' })).toEqual({
      files: ['out/2026/x/schule.png'],
      addresses: ['schule.png', 'schule.png'],
    });
  });

  it('of one name stay apart', () => {
    const alike = new Map([
      ['a/schule.png', picture('a')],
      ['b/Schule.PNG', picture('b')],
    ]);
    expect(placed(alike, { ...place, ziel: 'hugo' })).toEqual({
      files: ['out/2026/x/schule.png', 'out/2026/x/schule-2.png'],
      addresses: ['schule.png', 'schule-2.png'],
    });
  });

  it('knows no address of what is no picture of the page', () => {
    expect(placePictures(one, { ...place, ziel: 'hugo' }).pictureAddress('x.txt')).toBeUndefined();
  });
});
