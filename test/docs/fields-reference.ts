import { jsonSchemaFor, kinds } from '../../src/kinds/registry.ts';
import { code, generated, markdownTable, prose } from './markdown-table.ts';
import { type ListedField as Field, fieldsOf, readSchema } from '../../src/kinds/listed-fields.ts';

const head = ['Feld', 'Form', 'Bedeutung', 'Beispiel'];

const intro = `Was im Vorspann eines Entwurfs und in den Stammdaten stehen kann. Ein **fett** gedrucktes Feld ist Pflicht. Ein Punkt trennt ein
Feld von seinem Unterfeld: \`finanzen.betrag\` heißt, dass \`betrag\` eingerückt unter \`finanzen\` steht. \`[]\` heißt: in jedem
Eintrag der Liste. Umlaute dürfen auch im Namen eines Feldes stehen: \`begründung\` und \`begruendung\` sind dasselbe.`;

const forms = markdownTable(
  ['Form', 'So steht es da'],
  [
    [
      'Text',
      'auf einer Zeile; mit Doppelpunkt, `#` oder Anführungszeichen in geraden Anführungszeichen: `"Radweg: Teil 2"`',
    ],
    [
      'Markdown',
      'Text mit Auszeichnung, auch über mehrere Zeilen: hinter dem Doppelpunkt `\\|`, darunter eingerückt',
    ],
    ['Datum', '`2026-02-25` oder `25.02.2026`'],
    ['Zeitpunkt', '`2026-08-09 17:30`, deutsche Zeit'],
    ['Betrag', '`50.000 EUR`, `1.234,50 EUR`, `1,5 Mio. EUR`'],
    ['Zahl', '`2`, `1,5`'],
    ['Liste', '`[erster, zweiter]`, oder je Eintrag eine Zeile mit `- `'],
    ['Felder', '`{ name: Erika Mustermann, funktion: Vorsitzende }`, oder je Feld eine eingerückte Zeile'],
    ['Einträge', 'wie Felder, aber die Namen wählen Sie selbst'],
  ].map(([form = '', spelling = '']) => [form, spelling.replaceAll('\\|', '|')]),
);

/** Every field of every kind and of the Stammdaten; what several kinds share stands once. */
export function fieldsReference(): string {
  const all = kinds.map(({ name }) => ({ name, fields: fieldsOf(readSchema(jsonSchemaFor(name))) }));
  const motions = all.filter(({ fields }) => fields.some(({ step }) => step === 'antragsteller'));
  const everywhere = sharedBy(all, all.length);
  const inMotions = without(sharedBy(motions, Math.ceil(motions.length * MOST)), everywhere);
  const table = tables();
  return generated(
    'Alle Felder',
    intro,
    forms,
    '## Jede Art',
    `Dazu \`art\`: ${kinds.map(({ name }) => code(name)).join(', ')}.`,
    table(everywhere),
    '## Anträge',
    'Diese Felder haben alle Arten außer der Pressemitteilung, wo nichts anderes dabeisteht.',
    table(inMotions.map((field) => ({ ...field, meaning: `${field.meaning}${exceptions(field, motions)}` }))),
    ...all.flatMap(({ name, fields }) => {
      const own = without(
        without(fields, everywhere),
        motions.some((kind) => kind.name === name) ? inMotions : [],
      );
      const rest = own.filter(({ step }) => step !== 'art');
      return [`## ${name}`, rest.length === 0 ? 'Keine weiteren Felder.' : table(rest)];
    }),
    '## Stammdaten',
    'Die Datei `templates/haus/<kennung>.yaml`; wie man sie anlegt, steht unter [Stammdaten](../handbuch/stammdaten.md).',
    table(fieldsOf(readSchema(jsonSchemaFor('haus')))),
  );
}

/** A field of this part of all kinds of motion is told with those they share. */
const MOST = 2 / 3;

interface KindFields {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** The fields that at least so many of the kinds have. */
function sharedBy(among: readonly KindFields[], count: number): readonly Field[] {
  const [first] = among;
  return (first?.fields ?? []).filter(
    (field) => among.filter(({ fields }) => isAmong(field, fields)).length >= count,
  );
}

function exceptions(field: Field, among: readonly KindFields[]): string {
  const lacking = among.filter(({ fields }) => !isAmong(field, fields)).map(({ name }) => code(name));
  return lacking.length === 0 ? '' : ` Nicht in: ${lacking.join(', ')}.`;
}

function without(fields: readonly Field[], told: readonly Field[]): readonly Field[] {
  return fields.filter((field) => !isAmong(field, told));
}

function isAmong(field: Field, fields: readonly Field[]): boolean {
  return fields.some((other) => JSON.stringify(other) === JSON.stringify(field));
}

/** Of fields below several others, which are many, the first are told; then it says where. */
function tables(): (fields: readonly Field[]) => string {
  const told = new Map<string, string>();
  const rowsOf = (field: Field, above: string): readonly (readonly string[])[] => {
    const path = above + field.step;
    const same = field.below.length > 2 ? told.get(JSON.stringify(field.below)) : undefined;
    if (same === undefined) told.set(JSON.stringify(field.below), path);
    const row = [
      field.isRequired ? `**${code(path)}**` : code(path),
      field.form,
      prose(
        `${field.meaning}${same === undefined ? '' : ` Unterfelder wie ${same === path ? 'oben' : `bei ${code(same)}`}.`}`,
      ),
      field.example === '' ? '' : code(field.example),
    ];
    return [row, ...(same === undefined ? field.below.flatMap((part) => rowsOf(part, path)) : [])];
  };
  return (fields) =>
    markdownTable(
      head,
      fields.flatMap((field) => rowsOf(field, '')),
    );
}
