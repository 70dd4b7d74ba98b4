import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { checkEntry, rules } from '../../src/checks/registry.ts';
import { draftOf, faults, hausFaults, read, told } from '../kinds/workbench.ts';

/** What one rule says, through the registry. */
function checked(frontMatter: string): readonly string[] {
  const { value: entry, diagnostics } = read(draftOf(frontMatter));
  if (entry === undefined) throw new Error(told(diagnostics).join('\n'));
  const found = checkEntry(entry).filter(({ code }) => code === 'check/datum-fehlt');
  return told(found).map((line) => line.split(' |')[0] ?? '');
}

const release = 'titel: Radweg\nart: pressemitteilung\n';

const grades = (word: string) => told(hausFaults(`pruefungen: { datum-fehlt: ${word} }`).diagnostics);

describe('checks', () => {
  it('each have a code of the catalogue that ends in their id, and an explanation', () => {
    for (const { id, explain } of rules) {
      expect(catalogue).toHaveProperty([`check/${id}`]);
      expect(explain).not.toBe('');
    }
  });

  it('miss the date of a release and of a motion', () => {
    expect(checked(release)).toEqual(['3:1 check/datum-fehlt Der Pressemitteilung fehlt das Datum.']);
    expect(checked(`${release}datum: 2026-02-10`)).toEqual([]);
    expect(checked('art: antrag\ntitel: x\nantragsteller: A\nbeschlussvorschlag: x')).toEqual([
      '2:1 check/datum-fehlt Dem Schreiben fehlt das Datum.',
    ]);
  });

  it('are milder in doubt, unless the house grades them', () => {
    const motion =
      'art: antrag\ntitel: x\nantragsteller: A\nbeschlussvorschlag: x\nberatungsfolge: [{ gremium: Rat }, { gremium: Hauptausschuss }]';
    const severities = (yaml: string): readonly string[] => {
      const haus = hausFaults(yaml).value;
      const { value: entry } = read(draftOf(motion), haus);
      const found = entry === undefined ? [] : checkEntry(entry);
      return found.filter(({ code }) => code === 'check/beratung-verkehrt').map(({ severity }) => severity);
    };
    expect(severities('{}')).toEqual(['info']);
    expect(severities('pruefungen: { beratung-verkehrt: fehler }')).toEqual(['error']);
    expect(severities('pruefungen: { beratung-verkehrt: Wir verweisen immer }')).toEqual([]);
  });

  it('are switched off with a reason', () => {
    expect(checked(`${release}pruefungen: { datum-fehlt: Datum folgt }`)).toEqual([]);
    expect(checked(`${release}prüfungen: { datum-fehlt: Datum folgt, deckung-fehlt: im Nachtrag }`)).toEqual(
      [],
    );
    for (const reason of ['""', '', '~']) {
      expect(faults(`${release}pruefungen: { datum-fehlt: ${reason} }`)).toEqual([
        expect.stringMatching(/^4:\d+ draft\/pflichtfeld pruefungen\.datum-fehlt:? ist leer/),
      ]);
    }
  });

  it('are not switched off by a word that grades them', () => {
    for (const word of ['fehler', 'Warnung', 'true', 'nein', '"-"']) {
      expect(faults(`${release}pruefungen: { datum-fehlt: ${word} }`)).toEqual([
        expect.stringMatching(/^4:\d+ draft\/auswahl pruefungen\.datum-fehlt: .* ist kein Grund/),
      ]);
    }
  });

  it('are graded by the house in words it knows', () => {
    for (const word of ['fehler', 'Hinweis', 'Wir datieren nie']) expect(grades(word)).toEqual([]);
    expect(grades('Warnug')).toEqual([expect.stringContaining('Meinten Sie „warnung“?')]);
    expect(grades('nein')).toEqual([expect.stringContaining('draft/auswahl')]);
  });

  it('are known by name, whatever else is wrong', () => {
    const draft = `${release}datum: 31.02.2026\nprüfungen: { datum-felt: egal }`;
    expect(faults(draft)).toEqual([
      expect.stringContaining('4:8 draft/datum'),
      '5:14 draft/unbekanntes-feld pruefungen.datum-felt: diese Prüfung gibt es nicht | Meinten Sie „datum-fehlt“?',
    ]);
  });
});
