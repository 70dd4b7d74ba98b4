import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { siteFileName, siteFolderName } from '../../src/site/picture-names.ts';

describe('a file name for a website', () => {
  it.each([
    ['bilder/schule.png', 'schule.png'],
    ['Foto Süd.JPG', 'foto-sued.jpg'],
    ['Größe (1).jpeg', 'groesse-1.jpg'],
    // The same letters as decomposed Unicode, as macOS stores them.
    ['Foto Su\u0308d.JPG', 'foto-sued.jpg'],
    ['Café №2.png', 'cafe-no2.png'],
    ['a\\b\\Bild.png', 'bild.png'],
    ['日本.png', 'bild.png'],
    ['100%.png', '100.png'],
    ['.png', 'bild.png'],
    ['plan.v2.png', 'plan-v2.png'],
  ])('%s', (path, name) => {
    expect(siteFileName(path, name.replace(/^.*\./u, ''))).toBe(name);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 300 })])('is plain and short', (path) => {
    expect(siteFileName(path, 'png')).toMatch(/^[a-z\d](?:[a-z\d-]{0,78}[a-z\d])?\.png$/u);
  });
});

describe('a folder name for a website', () => {
  it.each(['15-bild-pfad', '2026-11-10-ferien', 'Ferien_2', 'v1.2'])('%s stays', (name) => {
    expect(siteFolderName(name)).toBe(name);
  });

  it('keeps names apart that would look alike', () => {
    const names = ['Über uns', 'über uns', 'Über-uns', 'ueber-uns'].map(siteFolderName);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toMatch(/^ueber-uns-[\da-f]{6}$/u);
  });

  test.prop([fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })])('is plain', (name) => {
    expect(siteFolderName(name)).toMatch(/^[\w-][\w.-]*$/u);
  });
});
