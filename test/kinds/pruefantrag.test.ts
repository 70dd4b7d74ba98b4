import { describe, expect, it } from 'vitest';
import { pruefantrag } from '../../src/kinds/pruefantrag/pruefantrag.ts';
import { council, draftOf, faults, files, hausOf, present, strays } from './workbench.ts';

const haus = hausOf(council);
const start = `art: pruefantrag
titel: Solardächer
antragsteller: mitte
beschlussvorschlag: Die Verwaltung prüft, welche Dächer geeignet sind.
`;

describe('pruefantrag', () => {
  it('says to whom, until when and how to report, in the dative', () => {
    const report = 'bericht: { gremium: kreisausschuss, bis: 30.6.2026, form: muendlich }';
    const { view } = present(start + report, '', haus);
    expect(view).toMatchObject({
      dokumentart: 'Prüfantrag',
      satz: { verb: 'beantragt' },
      bericht: { gremium: 'dem Kreisausschuss', bis: '30. Juni 2026', form: 'mündlich' },
    });
    expect(strays(view, pruefantrag.viewShape)).toEqual([]);
  });

  it.each([
    ['kreistag', 'dem Kreistag'],
    ['Ausschuss für Schule und Sport', 'dem Ausschuss für Schule und Sport'],
    ['{ name: Bezirksvertretung 2 }', 'der Bezirksvertretung 2'],
  ])('reports to %s', (gremium, expected) => {
    expect(present(`${start}bericht: { gremium: ${gremium} }`, '', haus).view).toMatchObject({
      bericht: { gremium: expected, bis: undefined, form: undefined },
    });
  });

  it('needs no report', () => {
    expect(present(start, '', haus).view['bericht']).toBeUndefined();
  });

  it('names what is wrong, with its place', () => {
    expect(
      faults(`${start}bericht: { gremium: kreisauschuss, bis: 31.6.2026, form: brieflich }`, '', haus),
    ).toEqual([
      expect.stringMatching(/^6:21 draft\/kennung bericht\.gremium: .*Meinten Sie „kreisausschuss“\?$/u),
      expect.stringMatching(/^6:41 draft\/datum bericht\.bis: „31\.6\.2026“ ist kein Kalendertag/u),
      expect.stringMatching(/^6:58 draft\/auswahl bericht\.form: „brieflich“/u),
    ]);
    expect(faults('art: pruefantrag\ntitel: x\nantragsteller: mitte', '', haus)).toEqual([
      '2:1 draft/pflichtfeld „beschlussvorschlag“ fehlt: Was soll geprüft werden? | ' +
        'Als Feld beschlussvorschlag im Vorspann, oder im Text unter „## Beschlussvorschlag“.',
    ]);
  });

  it('tells the report to programs', () => {
    const draft = draftOf(`${start}bericht: { gremium: kreistag, bis: 2026-06-30, form: schriftlich }`);
    const { value } = pruefantrag.read(draft, { ...files, haus });
    expect(value && pruefantrag.data?.(value)).toMatchObject({
      paperType: 'Prüfantrag',
      'drucksache:report': { organization: 'Kreistag', date: '2026-06-30', form: 'schriftlich' },
    });
  });
});
