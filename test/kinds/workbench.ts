import { compareDiagnostics, hasErrors, placeOf } from '../../src/diagnostics/diagnostic.ts';
import type { Diagnostic, Outcome } from '../../src/diagnostics/diagnostic.ts';
import { andThen } from '../../src/diagnostics/outcome.ts';
import { decode } from '../../src/draft/decode.ts';
import { readDraft, readStammdatenFile } from '../../src/draft/read.ts';
import type { Draft } from '../../src/draft/value.ts';
import type { Entry, KindContext, Presentation, ViewShape, ViewValue } from '../../src/kinds/kind.ts';
import { kindOf } from '../../src/kinds/registry.ts';
import { readStammdaten } from '../../src/kinds/stammdaten/stammdaten.ts';
import type { Stammdaten } from '../../src/kinds/stammdaten/stammdaten.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Every file under `da/` is there, `../` is outside, all else is missing; no other draft can be read. */
export const files = {
  fileState: (path: string) => {
    if (path.startsWith('..')) return 'outside' as const;
    return path.startsWith('da/') ? ('file' as const) : ('missing' as const);
  },
  entryOf: () => undefined,
};

/** As `files`, with other drafts beside: their whole text under their paths. */
export function amongDrafts(drafts: Readonly<Record<string, string>>, haus?: Stammdaten): KindContext {
  const open = new Set<string>();
  const context: KindContext = {
    ...(haus === undefined ? {} : { haus }),
    fileState: (path) => (Object.hasOwn(drafts, path) ? 'file' : files.fileState(path)),
    entryOf: (path) => {
      const text = drafts[path];
      if (text === undefined || open.has(path)) return undefined;
      open.add(path);
      const draft = readDraft(path, bytes(text)).value;
      const outcome = draft && kindOf(draft).value?.read(draft, context);
      open.delete(path);
      return outcome === undefined || hasErrors(outcome.diagnostics) ? undefined : outcome.value;
    },
  };
  return context;
}

export function draftOf(frontMatter: string, body = '', path = 'drafts/x.md'): Draft {
  const { value, diagnostics } = readDraft(path, bytes(`---\n${frontMatter}\n---\n${body}`));
  if (value === undefined) throw new Error(told(diagnostics).join('\n'));
  return value;
}

export function hausFaults(yaml: string): Outcome<Stammdaten> {
  const file = decode('templates/haus/muster.yaml', bytes(yaml));
  const { value, diagnostics } = andThen(file, readStammdatenFile);
  if (value === undefined) throw new Error(told(diagnostics).join('\n'));
  return readStammdaten('muster', value, files);
}

export function hausOf(yaml: string): Stammdaten {
  const { value, diagnostics } = hausFaults(yaml);
  if (value === undefined) throw new Error(told(diagnostics).join('\n'));
  return value;
}

export function read(draft: Draft, haus?: Stammdaten, context = amongDrafts({}, haus)): Outcome<Entry> {
  const kind = kindOf(draft);
  if (kind.value === undefined) return { diagnostics: kind.diagnostics };
  return kind.value.read(draft, context);
}

/** What a draft without an error is made into. */
export function present(frontMatter: string, body = '', haus?: Stammdaten): Presentation {
  const draft = draftOf(frontMatter, body);
  const { value: entry, diagnostics } = read(draft, haus);
  const kind = kindOf(draft).value;
  if (entry === undefined || kind === undefined || hasErrors(diagnostics)) {
    throw new Error(told(diagnostics).join('\n'));
  }
  return kind.present(entry);
}

export function faults(frontMatter: string, body = '', haus?: Stammdaten): readonly string[] {
  return told(read(draftOf(frontMatter, body), haus).diagnostics);
}

/** `line:column code message | hint`; the front matter's first line is line 2. */
export function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.toSorted(compareDiagnostics).map((diagnostic) => {
    const { line, column } = placeOf(diagnostic);
    const hint = diagnostic.hint === undefined ? '' : ` | ${diagnostic.hint}`;
    return `${line}:${column} ${diagnostic.code} ${diagnostic.message}${hint}`;
  });
}

/** The paths at which a view holds something that its shape does not promise. */
export function strays(
  value: ViewValue | undefined,
  shape: ViewShape | undefined,
  path = 'view',
): readonly string[] {
  if (value === undefined) return [];
  if (shape === undefined) return [path];
  if (typeof value === 'string') return shape === 'text' ? [] : [path];
  if (typeof value === 'boolean') return shape === 'flag' || shape === 'slot' ? [] : [path];
  if (isList(value)) {
    if (typeof shape === 'string' || !('list' in shape)) return [path];
    return value.flatMap((item, index) => strays(item, shape.list, `${path}[${index}]`));
  }
  if (typeof shape === 'string' || !('fields' in shape)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => strays(inner, shape.fields[key], `${path}.${key}`));
}

function isList(value: ViewValue): value is readonly ViewValue[] {
  return Array.isArray(value);
}

export const council = `
koerperschaft: { name: Musterkreis, land: NW, ags: "05999" }
gremien:
  kreisausschuss: { name: Kreisausschuss, artikel: der }
  kreistag: { name: Kreistag, artikel: der, genitiv: des Kreistages }
empfaenger:
  landrat: { anschrift: [An den, Landrat des Musterkreises], anrede: "Sehr geehrter Herr Landrat," }
fraktionen:
  mitte:
    name: Kreistagsfraktion Neue Mitte Musterkreis
    zusatz: im Kreistag des Musterkreises
    im_satz: die Kreistagsfraktion Neue Mitte
    kurz: Fraktion Neue Mitte
    vorsitz: { name: Erika Mustermann, funktion: Vorsitzende }
    anschrift: ["Kreishaus, Zimmer 114", "Marktstraße 12, 12345 Musterstadt"]
    telefon: 01234 567-890
    email: fraktion@neue-mitte.example
    web: www.neue-mitte.example
    farbe: "#1f5f4a"
    logo: { datei: da/logo.png, alt: Logo Neue Mitte }
  gruene:
    name: Fraktion Grüne Auen
    kurz: Grüne Auen
    artikel: die
    vorsitz:
      - { name: Max Beispiel, funktion: Vorsitzender }
      - { name: Ada Probst, funktion: Vorsitzende }
    email: buero@gruene-auen.example
gruppen:
  frei: { name: Gruppe Freies Land, kurz: Gruppe Freies Land }
personen:
  sperling: { name: Petra Sperling, nachname: Sperling, geschlecht: w, mandat: Kreistagsmitglied }
kontakte:
  presse: { name: Erika Mustermann, telefon: 01234 567-891, email: presse@neue-mitte.example }
`;
