import { type Money, type MoneyFault, parseMoney } from '../../grammar/money.ts';
import type { Note } from './note.ts';
import { reading, spellingHint } from './reading.ts';

const faults: Readonly<Record<MoneyFault, string>> = {
  spelling: 'ist kein Geldbetrag',
  'too-large': 'ist zu groß',
};

const rule = 'Ein Betrag steht so da: 50.000 EUR, 1.234,50 EUR oder 1,5 Mio. EUR.';

/** An amount in euros. */
export function money(note: Note) {
  return reading<Money>({ ...note, description: `${note.description} ${rule}` }, (text) => {
    const parsed = parseMoney(text);
    if ('money' in parsed) return { value: parsed.money };
    const hint = spellingHint(parsed.suggestion, rule);
    return { complaint: { code: 'draft/betrag', message: faults[parsed.fault], hint } };
  });
}
