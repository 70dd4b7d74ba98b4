import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { foldKeys, foldUmlauts, plainFields } from '../../src/kinds/plain-fields.ts';
import { draftOf } from './workbench.ts';

function dataOf(frontMatter: string, free: readonly string[] = []) {
  return plainFields(foldKeys(draftOf(frontMatter).data, new Set(free)).root);
}

describe('data', () => {
  it('keeps the source text of every scalar', () => {
    expect(dataOf('nummer: 0123\ntop: 4.10\nja: NO\nzeit: 17:30\nleer:\ntext: "null"')).toEqual({
      nummer: '0123',
      top: '4.10',
      ja: 'NO',
      zeit: '17:30',
      leer: undefined,
      text: 'null',
    });
  });

  it('folds the umlauts of keys at every depth, not of values', () => {
    expect(dataOf('begründung: Größe\nliste: [{öffentlich: ja}]')).toEqual({
      begruendung: 'Größe',
      liste: [{ oeffentlich: 'ja' }],
    });
  });

  it('leaves the keys below a free field as they are', () => {
    expect(dataOf('zusatz: {größe: 1, tief: {für: 2}}', ['zusatz'])).toEqual({
      zusatz: { größe: '1', tief: { für: '2' } },
    });
  });

  it('reports a key that is the same as an earlier one, and keeps the earlier', () => {
    const { root, repeated } = foldKeys(draftOf('über: eins\nueber: zwei').data, new Set());
    expect(plainFields(root)).toEqual({ ueber: 'eins' });
    expect(repeated.map(({ path, earlier, again }) => [path, earlier.key, again.key])).toEqual([
      [['ueber'], 'über', 'ueber'],
    ]);
  });

  it('takes __proto__ and constructor for keys like any other', () => {
    const data = dataOf('__proto__: {titel: x}\nconstructor: y');
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(data['titel']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('titel');
  });

  test.prop([fc.string({ unit: 'binary' })])('folding twice is folding once', (word) => {
    expect(foldUmlauts(foldUmlauts(word))).toBe(foldUmlauts(word));
  });
});
