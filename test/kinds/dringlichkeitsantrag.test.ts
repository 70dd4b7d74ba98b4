import { describe, expect, it } from 'vitest';
import { dringlichkeitsantrag } from '../../src/kinds/dringlichkeitsantrag/dringlichkeitsantrag.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { council, draftOf, faults, files, hausOf, present, strays } from './workbench.ts';

const haus = hausOf(council);
const start = `art: dringlichkeitsantrag
titel: Ersatzverkehr
antragsteller: [mitte, gruene]
beschlussvorschlag: Die Verwaltung richtet einen Ersatzverkehr ein.
`;
const urgent = 'dringlichkeit: Die Brücke ist gesperrt.\nfristversäumnis: Das Gutachten kam *gestern*.\n';

describe('dringlichkeitsantrag', () => {
  it('says why it is urgent and why it is late', () => {
    const { view, slots, bodyOrder } = present(start + urgent, '', haus);
    expect(view).toMatchObject({
      dokumentart: 'Dringlichkeitsantrag',
      satz: { verb: 'stellen' },
      dringlichkeit: true,
      fristversaeumnis: true,
      beschlussvorschlag: true,
      ueberschriften: { dringlichkeit: 'Begründung der Dringlichkeit' },
    });
    expect(plainText(slots.get('fristversaeumnis')?.nodes ?? [])).toBe('Das Gutachten kam gestern.');
    expect(bodyOrder).toEqual([]);
    expect(strays(view, dringlichkeitsantrag.viewShape)).toEqual([]);
  });

  it.each(['## Dringlichkeit', '## Begründung der Dringlichkeit', '**Eilbedürftigkeit:**'])(
    'takes the reason from the body: %s',
    (heading) => {
      const body = `\n${heading}\n\nDie Brücke ist gesperrt.\n\n## Begründung\n\nDarum.\n`;
      const { view, slots, bodyOrder } = present(start, body, haus);
      expect(bodyOrder).toEqual(['dringlichkeit', 'begruendung']);
      expect(plainText(slots.get('dringlichkeit')?.nodes ?? [])).toBe('Die Brücke ist gesperrt.');
      expect(view).toMatchObject({ dringlichkeit: true, fristversaeumnis: false });
    },
  );

  it('needs the reason', () => {
    const missing =
      'draft/pflichtfeld „dringlichkeit“ fehlt: Warum kann die Sache nicht bis zur nächsten Sitzung warten? | ' +
      'Als Feld dringlichkeit im Vorspann, oder im Text unter „## Dringlichkeit“.';
    expect(faults(start, '', haus)).toEqual([`2:1 ${missing}`]);
    expect(faults(`${start}dringlichkeit:\n`, '', haus)).toEqual([`6:1 ${missing}`]);
    expect(faults(`${start}dringlichkeit: [a]\n`, '', haus)).toEqual([
      expect.stringMatching(/^6:16 draft\/typ /u),
    ]);
  });

  it('has the reason once', () => {
    const body = '\n## Dringlichkeit\n\nDarum.\n';
    expect(faults(`${start}dringlichkeit: Darum.\n`, body, haus)).toEqual([
      '10:1 draft/doppelte-angabe dringlichkeit steht im Vorspann (Zeile 6) und noch einmal hier (Zeile 10) | ' +
        'Beides an einer Stelle zusammenführen.',
    ]);
  });

  it('leaves the reason for the delay to this kind', () => {
    const other =
      'art: antrag\ntitel: x\nantragsteller: mitte\nbeschlussvorschlag: x\nfristversaeumnis: Spät.';
    expect(faults(other, '', haus)).toEqual([
      '6:1 draft/unbekanntes-feld fristversaeumnis: ' +
        'dieses Feld gibt es nur in einem Entwurf der Art dringlichkeitsantrag',
    ]);
  });

  it('tells both reasons to programs', () => {
    const { value } = dringlichkeitsantrag.read(draftOf(start + urgent), { ...files, haus });
    expect(value && dringlichkeitsantrag.data?.(value)).toMatchObject({
      paperType: 'Dringlichkeitsantrag',
      'drucksache:kind': 'dringlichkeitsantrag',
      'drucksache:urgency': 'Die Brücke ist gesperrt.',
      'drucksache:missedDeadline': 'Das Gutachten kam gestern.',
    });
  });
});
