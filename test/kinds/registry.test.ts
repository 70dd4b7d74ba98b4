import { describe, expect, it } from 'vitest';
import { kindNamed, kindOf, kinds } from '../../src/kinds/registry.ts';
import { draftOf, told } from './workbench.ts';

const fault = (frontMatter: string) => told(kindOf(draftOf(frontMatter)).diagnostics);

describe('registry', () => {
  it('finds a kind by its name', () => {
    expect(kinds.map(({ name }) => kindNamed(name)?.name)).toEqual(['antrag', 'pressemitteilung']);
    expect(kindNamed('toString')).toBeUndefined();
    expect(kindOf(draftOf('art: antrag')).value?.name).toBe('antrag');
  });

  it.each([
    [
      'titel: x',
      '2:1 draft/art „art“ fehlt: Was für ein Dokument ist das? | Möglich sind: antrag, pressemitteilung.',
    ],
    [
      'titel: x\nart:',
      '3:1 draft/art „art“ fehlt: Was für ein Dokument ist das? | Möglich sind: antrag, pressemitteilung.',
    ],
    [
      'Art: antrag',
      '2:1 draft/art „Art“: dieses Feld gibt es nicht | Feldnamen werden klein geschrieben: „art“.',
    ],
    ['art: antrak', '2:6 draft/art art: „antrak“ ist keine Art von Dokument | Meinten Sie „antrag“?'],
    [
      'art: anfrage',
      '2:6 draft/art art: „anfrage“ gibt es in dieser Version noch nicht | Möglich sind: antrag, pressemitteilung.',
    ],
    [
      'art: Änderungsantrag',
      '2:6 draft/art art: „Änderungsantrag“ gibt es in dieser Version noch nicht | Möglich sind: antrag, pressemitteilung.',
    ],
    [
      'art: brief',
      '2:6 draft/art art: „brief“ ist keine Art von Dokument | Möglich sind: antrag, pressemitteilung.',
    ],
    [
      'art: [antrag]',
      '2:6 draft/art art: hier wird ein Wort erwartet | Möglich sind: antrag, pressemitteilung.',
    ],
  ])('%s', (frontMatter, expected) => {
    expect(fault(frontMatter)).toEqual([expected]);
  });
});
