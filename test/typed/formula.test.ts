import { describe, expect, it } from 'vitest';
import { compileDraft } from '../../src/compile/compile.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';
import { bodyText, readPdf } from '../reading/pdf-text.ts';
import { describeTyped, typedMotion, type TypedCase } from './tried.ts';

const sentence = 'Fraktion Neue Mitte beantragt:';
const items = '- Der Weg wird gebaut.\n- Die Verwaltung berichtet.\n\n## Begründung\n\nEr ist schmal.';

const below = (formula: string): string =>
  typedMotion(`## Beschlussvorschlag\n\n${formula}\n\n${items}`, 'nummer: 1');

/** How often a text stands on the page is what these cases are about. */
function motion(kind: string, fields: string, body: string): string {
  return typedMotion(body, fields).replace('art: antrag', `art: ${kind}`);
}

const once = (
  name: string,
  draft: string,
  prints: readonly string[],
  not: readonly string[] = [],
): TypedCase => ({
  name,
  draft,
  prints,
  not,
  reports: [],
});

describeTyped('a formula above the resolution', [
  ...[
    'Die Fraktion Neue Mitte beantragt:',
    'Wir beantragen:',
    'Wir beantragen daher:',
    '**Wir beantragen:**',
    'Die Fraktion stellt folgenden Antrag:',
    'Wir stellen daher den folgenden Antrag:',
    'Es wird beantragt:',
    'Die Fraktion Neue Mitte beantragt, der Rat möge beschließen:',
  ].map((formula) =>
    once(
      `pdf 5: says what the sentence says, ${formula}`,
      below(formula),
      ['Landrätin, Beschlussvorschlag', formula.replaceAll('*', ''), '1. Der Weg', '2. Die Verwaltung'].map(
        (piece) => piece.replace('1. Der Weg', 'Der Weg').replace('2. Die Verwaltung', 'Die Verwaltung'),
      ),
      ['die Fraktion Neue Mitte beantragt: Beschluss'],
    ),
  ),
  ...[
    'Der Rat möge beschließen:',
    'Der Rat der Stadt Musterstadt möge in seiner Sitzung beschließen:',
    'Der Kreistag beschließt:',
    'Der Rat wird gebeten, folgenden Beschluss zu fassen:',
  ].map((formula) =>
    once(`stands below the sentence, ${formula}`, below(formula), [
      `die ${sentence} Beschlussvorschlag ${formula}`,
      'Der Weg wird gebaut.',
    ]),
  ),
  once('as the first line of a paragraph', below('Der Rat möge beschließen:\nDer Weg wird gebaut.'), [
    `die ${sentence} Beschlussvorschlag Der Rat möge beschließen:`,
    'Der Weg wird gebaut.',
  ]),
  once(
    'in a field',
    typedMotion(
      'Er ist schmal.',
      'beschlussvorschlag: |\n  Wir beantragen:\n\n  - Der Weg wird gebaut.\n  - Es wird berichtet.',
    ),
    ['Landrätin, Beschlussvorschlag Wir beantragen:', 'Der Weg wird gebaut.'],
  ),
  once('as a heading', typedMotion(`## Wir beantragen:\n\n${items}`, 'nummer: 1'), [
    'Landrätin, Wir beantragen:',
    'Der Weg wird gebaut.',
  ]),
  // Near misses: what is voted on stays within the bar, and the sentence above it.
  ...[
    'Die Verwaltung wird beauftragt:',
    'Wir beantragen, dass der Rat die Verwaltung beauftragt:',
    'Der Rat möge die folgende Satzung ändern:',
    'Der Rat beschließt, die Verwaltung zu beauftragen:',
  ].map((text) =>
    once(`none: ${text}`, below(text), [
      `die ${sentence} Beschlussvorschlag ${text}`,
      'Der Weg wird gebaut.',
    ]),
  ),
  once(
    'of a budget motion',
    motion(
      'haushaltsantrag',
      'finanzen: { jahr: 2027 }',
      `## Beschlussvorschlag\n\nWir beantragen:\n\n${items}`,
    ),
    ['Landrätin, Beschlussvorschlag Wir beantragen:', 'Der Weg'],
  ),
  once(
    'of an examination',
    motion('pruefantrag', 'nummer: 1', `## Beschlussvorschlag\n\nWir beantragen:\n\n${items}`),
    ['Landrätin, Beschlussvorschlag Wir beantragen:', 'Der Weg'],
  ),
  once(
    'of an urgent motion, whose sentence says more',
    motion(
      'dringlichkeitsantrag',
      'dringlichkeit: Es eilt.',
      `## Beschlussvorschlag\n\nWir beantragen:\n\n${items}`,
    ),
    ['stellt folgenden Dringlichkeitsantrag:', 'Beschlussvorschlag Wir beantragen:', 'Der Weg'],
  ),
  once(
    'of a motion for the agenda, whose sentence says more',
    motion('tagesordnungsantrag', 'nummer: 1', `## Beschlussvorschlag\n\nWir beantragen:\n\n${items}`),
    [
      'die Tagesordnung um den oben genannten Punkt zu ergänzen.',
      'Beschlussvorschlag Wir beantragen:',
      'Der Weg',
    ],
  ),
  once(
    'of an appeal',
    motion('resolution', 'nummer: 1', `## Beschlussvorschlag\n\nWir beantragen:\n\n${items}`),
    ['Landrätin, Resolution Wir beantragen:', 'Der Weg'],
  ),
  once(
    'of an appeal that the council is to resolve',
    motion(
      'resolution',
      'nummer: 1',
      `## Beschlussvorschlag\n\nDer Rat möge folgende Resolution beschließen:\n\n${items}`,
    ),
    [
      'beantragt, folgende Resolution zu beschließen: Resolution Der Rat möge folgende Resolution beschließen:',
      'Der Weg',
    ],
  ),
  ...['aenderungsantrag', 'ergaenzungsantrag'].map((kind) =>
    once(
      `of an ${kind} written by hand, whose sentence says more`,
      motion(
        kind,
        'bezug: { drucksache: 2026/0123 }',
        `## Beschlussvorschlag\n\nWir beantragen:\n\n${items}`,
      ),
      [
        'beantragt, den Beschlussvorschlag der Drucksache 2026/0123 wie folgt',
        'gen Wir beantragen: – Der Weg',
      ],
    ),
  ),
  ...[
    'Die Verwaltung wird gebeten, folgende Fragen zu beantworten:',
    'Wir bitten um Beantwortung der folgenden Fragen:',
    'Wir fragen die Verwaltung:',
    'Hierzu fragen wir:',
  ].map((formula) =>
    once(
      `clerk 17: of an inquiry, ${formula}`,
      motion(
        'anfrage',
        'nummer: 1',
        `## Fragen\n\n${formula}\n\n1. Wie viele?\n2. Warum?\n\n## Begründung\n\nEs fehlt.`,
      ),
      [`Landrätin, Fragen ${formula}`, 'Wie viele?'],
      ['um Beantwortung der folgenden Fragen: Fragen'],
    ),
  ),
  once(
    'of an inquiry whose questions come later',
    motion('anfrage', 'nummer: 1', 'Es fehlt.\n\n## Fragen\n\nWir fragen daher:\n\n1. Wie viele?\n2. Warum?'),
    ['um Beantwortung der unten stehenden Fragen.', 'Fragen Wir fragen daher:', 'Wie viele?'],
  ),
  once(
    'none, in an inquiry',
    motion(
      'anfrage',
      'nummer: 1',
      '## Fragen\n\nWie viele Fragen sind offen?\n\nWarum?\n\n## Begründung\n\nEs fehlt.',
    ),
    ['um Beantwortung der folgenden Fragen: Fragen Wie viele Fragen', 'Warum?'],
  ),
]);

const voted = '- Der Weg wird gebaut.\n- Die Verwaltung berichtet.';
const body = `## Beschlussvorschlag\n\nDer Rat möge beschließen:[^1]\n\n${voted}\n\n## Begründung\n\nEr ist schmal.\n\n[^1]: In der nächsten Sitzung.`;

describe('what is voted on', () => {
  it('is all that the bar holds, in the data and for other formats', async () => {
    const draft = 'drafts/a.md';
    const files = { [draft]: typedMotion(body, 'nummer: 1') };
    const { outputs, diagnostics } = await compileDraft(memoryWorkspace(files), draft, { formats: ['txt'] });
    expect(diagnostics).toEqual([]);
    const text = new TextDecoder().decode(outputs[0]?.bytes);
    // The text is set in by four blanks where the page has its bar.
    expect(text).toMatch(/^Der Rat möge beschließen:¹\n\n {4}1?\.?–? ?Der Weg/mu);
  });

  it('is all that an amendment quotes', async () => {
    const amendment = typedMotion(
      'Er ist wichtig.',
      'bezug: { entwurf: drafts/a.md, drucksache: 2026/1 }\nneufassung: |\n  Der Rat möge beschließen:\n\n  - Der Weg wird schnell gebaut.\n  - Die Verwaltung berichtet.',
    ).replace('art: antrag', 'art: aenderungsantrag');
    const files = { 'drafts/a.md': typedMotion(body, 'nummer: 1'), 'drafts/b.md': amendment };
    const { outputs, diagnostics } = await compileDraft(memoryWorkspace(files), 'drafts/b.md');
    expect(diagnostics).toEqual([]);
    const [output] = outputs;
    const printed = output === undefined ? '' : bodyText(await readPdf(output.bytes));
    expect(printed).toContain('In Spiegelstrich 1');
    expect(printed).not.toContain('möge');
  });
});

describeTyped('a formula above the heading', [
  {
    name: 'leads to the resolution as below the heading',
    draft: typedMotion(
      'Die Fraktion Neue Mitte beantragt:\n\n## Beschlussvorschlag\n\n1. Die Verwaltung berichtet.\n2. Die Verwaltung baut.\n\n## Begründung\n\nDarum.',
      'zeichen: R 1',
    ),
    prints: [
      'Frau Landrätin, Beschlussvorschlag Die Fraktion Neue Mitte beantragt: 1. Die Verwaltung berichtet.',
    ],
    reports: [],
  },
  {
    name: 'text of another kind above the heading stays there',
    draft: typedMotion(
      'Der Weg ist schmal:\n\n## Beschlussvorschlag\n\n1. Die Verwaltung berichtet.\n2. Die Verwaltung baut.',
      'zeichen: R 1',
    ),
    prints: [
      'die Fraktion Neue Mitte beantragt: Begründung Der Weg ist schmal: Beschlussvorschlag 1. Die Verwaltung',
    ],
    reports: [],
  },
]);
