import { quoted } from '../kinds/fault.ts';
import { ownDateline } from '../kinds/pressemitteilung/dateline.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** The text's own dateline prints, and the field's does not. */
export const datelineTwice: Rule = {
  id: 'ortsmarke-doppelt',
  severity: 'info',
  explain:
    'Aus dem Feld ort setzt das Programm die Ortsmarke vor den ersten Satz. Beginnt der Text selbst mit ihr („LAHNBRÜCK. Der Halt …“), wird sie so gedruckt, wie sie dort steht, und nicht zweimal.',
  example: {
    wrong: 'ort: Musterstadt\n---\n\nMUSTERSTADT. Der Radweg kommt.',
    right: 'ort: Musterstadt\n---\n\nDer Radweg kommt.',
  },
  run: (entry) => {
    const own = isRelease(entry) ? ownDateline(entry) : undefined;
    if (own === undefined) return [];
    const { passage, words, isPlaceOnly } = own;
    const span = passage.spanOf(0, words.trimEnd().length);
    const whole = { ...span, end: span.start + words.length };
    const isExact = span.file.text.slice(whole.start, whole.end) === words;
    return [
      {
        span,
        message: `Der Text beginnt selbst mit der Ortsmarke ${quoted(words)}; die aus dem Feld ort wird nicht noch einmal gedruckt.`,
        hint: 'Die Ortsmarke im Text oder das Feld ort löschen.',
        ...(isExact && isPlaceOnly && { fix: [{ span: whole, replacement: '' }] }),
      },
    ];
  },
};
