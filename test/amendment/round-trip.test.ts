import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { amend } from '../../src/amendment/amend.ts';
import { normalizeResolution } from '../../src/amendment/resolution.ts';
import { printed } from '../../src/amendment/sentence.ts';
import { drafts, edited, edits, seen, typeset } from './drafts.ts';
import { carryOut } from './reader.ts';

describe('the printed sentences, carried out on the old text', () => {
  test.prop([drafts, edits], { numRuns: 3000 })('give the new one', (draft, script) => {
    const before = typeset(draft);
    const after = typeset(edited(draft, script));
    const sentences = amend(before, after).sentences.map(printed);
    expect(seen(carryOut(sentences, normalizeResolution(before)))).toEqual(seen(after));
  });

  test.prop([drafts, drafts], { numRuns: 1000 })('give the new one where nothing is alike', (one, other) => {
    const [before, after] = [typeset(one), typeset(other)];
    const sentences = amend(before, after).sentences.map(printed);
    expect(seen(carryOut(sentences, normalizeResolution(before)))).toEqual(seen(after));
  });

  test.prop([drafts])('are none for the same text', (draft) => {
    expect(amend(typeset(draft), typeset(draft)).sentences).toEqual([]);
  });
});
