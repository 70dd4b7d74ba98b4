import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { given } from '../../diagnostics/given.ts';
import type { SourceFile } from '../../diagnostics/source-file.ts';
import type { Mapping } from '../../draft/value.ts';
import { checkNameFaults } from '../fields/check-switch.ts';
import { diagnose, fieldName } from '../fault.ts';
import type { ValueOf } from '../fields/field.ts';
import { checkFile, type FileStates } from '../files.ts';
import { articleMissing } from '../sentence-article.ts';
import { readFields } from '../validate.ts';
import { isId, lookUp, nameOf } from './lookup.ts';
import { stammdatenForm } from './schema.ts';

type Fields = ValueOf<typeof stammdatenForm.complete>;
type PartialFields = ValueOf<typeof stammdatenForm.partial>;
type EntryOf<Key extends keyof Fields> = NonNullable<Fields[Key]>[string & keyof NonNullable<Fields[Key]>];

export type CommitteeFields = EntryOf<'gremien'>;
export type RecipientFields = EntryOf<'empfaenger'>;
export type LookFields = NonNullable<Fields['gestaltung']>;

/** The sections of entries under ids; those of `pruefungen` are `fehler`, `warnung`, `hinweis`, or why a check is off. */
type Section = 'gremien' | 'fraktionen' | 'gruppen' | 'personen' | 'empfaenger' | 'kontakte' | 'pruefungen';
type Sections = { readonly [Key in Section]: ReadonlyMap<string, EntryOf<Key>> };

/** What a council's file in `templates/haus/` says, checked. */
export interface Stammdaten extends Sections {
  readonly id: string;
  readonly file: SourceFile;
  /** The file's values with the keys of the contract, for positions. */
  readonly root: Mapping;
  readonly koerperschaft?: Fields['koerperschaft'];
  readonly gestaltung: LookFields;
  readonly presse: NonNullable<Fields['presse']>;
}

/** Reads the Stammdaten `templates/haus/<id>.yaml`; all faults at once, a value only without an error. */
export function readStammdaten(
  id: string,
  { file, data }: { readonly file: SourceFile; readonly data: Mapping },
  files: FileStates,
): Outcome<Stammdaten> {
  const { root, complete, partial, diagnostics } = readFields(stammdatenForm, data);
  const found = [
    ...diagnostics,
    ...logoFaults(root, partial, files),
    ...articleFaults(root, partial),
    ...contactFaults(root, partial),
    ...sharedIds(root, partial),
    ...checkNameFaults(root),
  ];
  if (complete === undefined || hasErrors(found)) return { diagnostics: found };
  const { koerperschaft, gestaltung = {}, presse = {} } = complete;
  const value: Stammdaten = {
    id,
    file,
    root,
    ...given({ koerperschaft }),
    gremien: mapOf(complete.gremien),
    fraktionen: mapOf(complete.fraktionen),
    gruppen: mapOf(complete.gruppen),
    personen: mapOf(complete.personen),
    empfaenger: mapOf(complete.empfaenger),
    kontakte: mapOf(complete.kontakte),
    gestaltung,
    presse,
    pruefungen: mapOf(complete.pruefungen),
  };
  return { value, diagnostics: found };
}

function mapOf<Entry>(entries: Readonly<Record<string, Entry>> = {}): ReadonlyMap<string, Entry> {
  return new Map(Object.entries(entries));
}

function logoFaults(root: Mapping, fields: PartialFields, files: FileStates): readonly Diagnostic[] {
  return groupsIn(fields).flatMap(({ path, logo }) =>
    logo === undefined ? [] : checkFile(root, [...path, 'logo', 'datei'], logo.datei, files),
  );
}

function articleFaults(root: Mapping, fields: PartialFields): readonly Diagnostic[] {
  return groupsIn(fields).flatMap(({ path, ...group }) => articleMissing(root, path, group));
}

function groupsIn(fields: PartialFields) {
  return (['fraktionen', 'gruppen'] as const).flatMap((section) =>
    Object.entries(fields[section] ?? {}).map(([id, group]) => ({ ...group, path: [section, id] })),
  );
}

function contactFaults(root: Mapping, { presse, kontakte = {} }: PartialFields): readonly Diagnostic[] {
  const contact = presse?.kontakt;
  if (typeof contact !== 'string' || !isId(contact)) return [];
  const section = { name: 'kontakte', entries: mapOf(kontakte), namesOf: nameOf };
  const { entry, diagnostics } = lookUp(root, ['presse', 'kontakt'], contact, section);
  return entry === undefined ? diagnostics : [];
}

/** An applicant's id must mean one of the three. */
function sharedIds(
  root: Mapping,
  { fraktionen = {}, gruppen = {}, personen = {} }: PartialFields,
): readonly Diagnostic[] {
  const ids = [fraktionen, gruppen, personen].map((entries) => new Set(Object.keys(entries)));
  const [factions = new Set(), groups = new Set(), people = new Set()] = ids;
  const again = [
    ...[...groups].filter((id) => factions.has(id)).map((id) => ['gruppen', id]),
    ...[...people].filter((id) => factions.has(id) || groups.has(id)).map((id) => ['personen', id]),
  ];
  const hint = 'Jede Kennung nur einmal vergeben; an ihr erkennt ein Entwurf, wer gemeint ist.';
  return again.map((path) => {
    const message = `${fieldName(path)}: diese Kennung gibt es schon unter fraktionen oder gruppen`;
    return diagnose(root, { code: 'draft/doppelte-angabe', path, at: 'key', message, hint });
  });
}
