import { info, type Diagnostic, type Edit } from '../diagnostics/diagnostic.ts';
import type { Mapping, Scalar, Value } from '../draft/value.ts';
import { germanPattern, type GermanPattern } from '../grammar/german-pattern.ts';
import { fieldName, quoted } from './fault.ts';
import { foldUmlauts } from './plain-fields.ts';

/** Takes a label from the start of a text: what is left, and the label; nothing where there is none. */
type Label = (text: string, root: Mapping) => { readonly label: string; readonly rest: string } | undefined;

/** „Foto: CDU“, „(Foto: CDU)“; `bare`: what may stand behind the words without a colon. */
function words(source: string, bare?: string): Label {
  const end = String.raw`\s*[:：]\s*${bare === undefined ? '' : `|${bare}`}`;
  const plain = germanPattern(`^(?:${source})(?:${end})(?=[^\\s:])`, 'iu');
  const enclosed = germanPattern(String.raw`^\((?:${source})\s*:\s*(?=[^\s)][^()]*\)$)`, 'iu');
  return (text) => taken(text, plain) ?? taken(text, enclosed, ')');
}

function taken(text: string, pattern: GermanPattern, closing = '') {
  const label = pattern.exec(text)?.[0];
  if (label === undefined) return undefined;
  return { label, rest: text.slice(label.length, text.length - closing.length).trim() };
}

/** A number may follow without a colon: „Drucksache 2026/1“. */
const number = String.raw`\s+(?=\d)`;
const account = words('Sachkonto|Sachkonto Nr\\.|Konto', number);
const telephone = words('Telefon|Telefonnummer|Tel\\.?|Fon', String.raw`(?<=Tel\.)\s*|\s+(?=[\d+(])`);
const paper = words(String.raw`(?:Drucksachen?(?:-?nummer)?|Drs\.?)(?:[ -]?Nr\.)?`, number);
const responsible = words(
  String.raw`(?:Verantwortlich |Verantwortliche[rn]? )?(?:(?:V\.? ?)?i\.? ?S\.? ?d\.? ?(?:P|PrG|PresseG|§ ?\d+ \p{L}+)\.?|im Sinne des Presserechts)|Verantwortlich(?:e[rn]?)?`,
  String.raw`(?<=[Pp]\.?|Presserechts)\s+`,
);
const until = words('bis(?: zum)?', String.raw`\s+`);
const enclosure = words('Anlagen?');
const contact = words('(?:Presse-?)?kontakt');

/**
 * What the templates print before a value, by the field's key or by that of the field above it too; `.titel` is at the
 * top. A value that is copied from an older paper often has its label with it, which is meant once.
 * `test/kinds/printed-labels.test.ts` compares the list with the templates.
 */
const labels: ReadonlyMap<string, Label> = new Map(
  Object.entries<Label>({
    '.titel': kindOfPaper,
    '.nummer': paper,
    'bezug.drucksache': paper,
    'bezug.vom': words('vom', String.raw`\s+`),
    'antwort.bis': until,
    'bericht.bis': until,
    '.anlass': words('hier'),
    '.zeichen': words('(?:Unser |Mein )?(?:Diktat)?zeichen'),
    telefon: telephone,
    email: words('E-?Mail(?:-?Adresse)?|Mail'),
    'beratungsfolge.top': words('TOP|Tagesordnungspunkt', number),
    'finanzen.betrag': words('Betrag|Kosten'),
    'finanzen.jahr': words('Haushaltsjahr|Haushalt|Jahr', number),
    'finanzen.produkt': words('Produkt(?:-?nummer| Nr\\.)?', number),
    'finanzen.sachkonto': account,
    'finanzen.deckung': words('Deckung|Deckungsvorschlag'),
    'finanzen.folgekosten': words('Folgekosten'),
    'positionen.sachkonto': account,
    'positionen.bezeichnung': words('Bezeichnung'),
    'stellen.bewertung': words('Bewertung'),
    'stellen.bezeichnung': words('Bezeichnung'),
    '.datum': words('Datum'),
    '.eingang': words('Eingang'),
    '.sperrfrist': words('Sperrfrist'),
    '.berichtigt': words('Berichtigte Fassung(?: vom)?|Berichtigt(?: am)?|am|vom', String.raw`\s+(?=\d)`),
    '.zurueckgezogen': words('Zurückgezogen(?: am)?|am|vom', String.raw`\s+(?=\d)`),
    '.anlagen': enclosure,
    'anlagen.titel': enclosure,
    '.kopie': words('Kopien?(?: an)?'),
    '.unterstuetzer': words('Unterstützt von'),
    'bilder.nachweis': words('Fotos?|Photo|Bild|Bildnachweis|Fotonachweis'),
    'bilder.unterschrift': words('Bild|Bildunterschrift|Bildtext'),
    visdp: responsible,
    '.kontakt': contact,
    'presse.kontakt': contact,
    'kontakt.name': contact,
  }),
);

export const labelledFields: readonly string[] = [...labels.keys()];

/** The running head names the kind before the title: „Resolution: Bahnhalt erhalten!“. */
function kindOfPaper(text: string, root: Mapping): ReturnType<Label> {
  const [label = '', word = ''] = /^(\p{L}{5,})\s*:\s*(?=[^\s:])/u.exec(text) ?? [];
  const kind = root.entries.find(({ key }) => key === 'art')?.value;
  const isKind = kind?.kind === 'scalar' && kind.text.endsWith(foldUmlauts(word).toLowerCase());
  return word !== '' && isKind ? { label, rest: text.slice(label.length).trim() } : undefined;
}

/** The author's own keys, and what is never printed. */
const free: ReadonlySet<string> = new Set(['zusatz', 'pruefungen', 'notiz']);

/** The values without labels that are printed before them anyway, each with an info. */
export function withoutLabels(root: Mapping): {
  readonly root: Mapping;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];

  function relieved(value: Value, keys: readonly string[], path: readonly (string | number)[]): Value {
    switch (value.kind) {
      case 'scalar':
        return relievedScalar(value, keys, path);
      case 'list': {
        const items = value.items.map((item, index) => relieved(item, keys, [...path, index]));
        return items.every((item, index) => item === value.items[index]) ? value : { ...value, items };
      }
      case 'mapping':
        return relievedMapping(value, keys, path);
    }
  }

  function relievedMapping(
    mapping: Mapping,
    keys: readonly string[],
    path: readonly (string | number)[],
  ): Mapping {
    const entries = mapping.entries.map((entry) => {
      if (free.has(entry.key)) return entry;
      const value = relieved(entry.value, [...keys, entry.key], [...path, entry.key]);
      return value === entry.value ? entry : { ...entry, value };
    });
    const isSame = entries.every((entry, index) => entry === mapping.entries[index]);
    return isSame ? mapping : { ...mapping, entries };
  }

  function relievedScalar(
    scalar: Scalar,
    keys: readonly string[],
    path: readonly (string | number)[],
  ): Scalar {
    const key = keys.at(-1) ?? '';
    const take = labels.get(`${keys.at(-2) ?? ''}.${key}`) ?? labels.get(key);
    if (take === undefined || scalar.isNull) return scalar;
    let text = scalar.text.trimStart();
    for (let found = take(text, root); found !== undefined; found = take(text, root)) text = found.rest;
    if (text === scalar.text.trimStart()) return scalar;
    diagnostics.push(saidOnce(scalar, text, path));
    return { ...scalar, text };
  }

  return { root: relievedMapping(root, [], []), diagnostics };
}

function saidOnce(scalar: Scalar, rest: string, path: readonly (string | number)[]): Diagnostic {
  const label = scalar.text.trim().slice(0, scalar.text.trim().indexOf(rest)).replace(/^\(/u, '').trim();
  const message = `${fieldName(path)}: ${quoted(label)} setzt das Programm selbst davor, gedruckt wird es nur einmal`;
  const fix = editsOf(scalar, rest);
  return {
    ...info('draft/beschriftung', scalar.span, message, `Es genügt: ${quoted(rest)}`),
    ...(fix.length > 0 && { fix }),
  };
}

/** Only where the text stands in the file as it is read, and is the same to YAML without the label. */
function editsOf({ text, span, style }: Scalar, rest: string): readonly Edit[] {
  const { file, start, end } = span;
  const written = file.text.slice(start, end);
  const at = written.indexOf(text.trim());
  if (at < 0 || (style === 'plain' && !/^(?!(?:null|true|false)$)[\p{L}\d][^:#]*$/iu.test(rest))) return [];
  const from = start + at;
  return [{ span: { file, start: from, end: from + text.trim().length }, replacement: rest }];
}
