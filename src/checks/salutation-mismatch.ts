import { germanPattern } from '../grammar/german-pattern.ts';
import { findValue } from '../draft/value-path.ts';
import type { ValuePath } from '../draft/value.ts';
import { type Motion, isMotion } from '../kinds/motion/motion.ts';
import type { Finding, Rule } from './rule.ts';

type Gender = 'Herr' | 'Frau';

/** Whom a line of the letter addresses, as far as it says. */
interface Addressed {
  readonly genders: ReadonlySet<Gender>;
  /** Without gender and place: „landrat“. */
  readonly offices: ReadonlySet<string>;
  /** Surnames and first names that follow „Herrn“ or „Frau“. */
  readonly names: readonly string[];
  /** All words of the line. */
  readonly words: ReadonlySet<string>;
}

/** Only contradictions are reported: a salutation may say less than the address, or more. */
export const salutationMismatch: Rule = {
  id: 'anrede-passt-nicht',
  severity: 'warning',
  explain:
    'Die Anrede nennt dieselbe Person wie die Anschrift: Herr oder Frau, das Amt und, wo er in der Anschrift steht, den Namen. Nach einer Wahl bleibt leicht die alte Anrede stehen.',
  example: {
    wrong: 'anschrift: [An die, Landrätin des Musterkreises]\nanrede: "Sehr geehrter Herr Landrat,"',
    right: 'anschrift: [An die, Landrätin des Musterkreises]\nanrede: "Sehr geehrte Frau Landrätin,"',
  },
  run: (entry) => {
    if (!isMotion(entry)) return [];
    const { address, salutation } = entry.recipient;
    if (salutation === undefined || address.length === 0) return [];
    const reason = mismatch(address, salutation);
    return reason === undefined ? [] : [findingOf(entry, salutation, reason)];
  },
};

function findingOf(entry: Motion, salutation: string, reason: string): Finding {
  const places: readonly ValuePath[] = [['anrede'], ['empfaenger', 'anrede'], ['empfaenger'], ['anschrift']];
  const path = places.find((place) => findValue(entry.root, place) !== undefined) ?? [];
  const inHouse = typeof entry.fields.empfaenger === 'string';
  return {
    span: entry.spanOf(path),
    message: `Die Anrede „${salutation}“ passt nicht zur Anschrift: Diese ${reason}.`,
    hint: `Anrede oder Anschrift berichtigen${inHouse ? '; beide stehen in den Stammdaten unter empfaenger' : ''}.`,
  };
}

/** Cached by the address lines as an object: most drafts of a house go to one recipient. */
function mismatch(address: readonly string[], salutation: string): string | undefined {
  const known = compared.get(address);
  if (known?.salutation === salutation) return known.reason;
  const reason = contradiction(inAddress(address), inSalutation(salutation));
  compared.set(address, { salutation, reason });
  return reason;
}

const compared = new WeakMap<
  readonly string[],
  { readonly salutation: string; readonly reason: string | undefined }
>();

function contradiction(address: Addressed, salutation: Addressed): string | undefined {
  const [gender, otherGender] = [...salutation.genders];
  if (gender !== undefined && otherGender === undefined) {
    if (address.genders.size === 1 && !address.genders.has(gender)) {
      return `richtet sich an ${gender === 'Herr' ? 'eine Frau' : 'einen Herrn'}`;
    }
  }
  const [office] = address.offices;
  const stranger = [...salutation.offices].find(
    (one) => ![...address.offices].some((two) => isSame(one, two)),
  );
  if (stranger !== undefined && office !== undefined) return 'nennt ein anderes Amt';
  const isNamed = salutation.names.length > 0 && address.names.length > 0;
  const isKnown = salutation.names.some((name) => name.split('-').some((part) => address.words.has(part)));
  return isNamed && !isKnown ? 'nennt einen anderen Namen' : undefined;
}

/** An Oberbürgermeister is called „Bürgermeister“, too. */
function isSame(one: string, two: string): boolean {
  return one.endsWith(two) || two.endsWith(one);
}

const office = String.raw`(landrat|\p{L}*burgermeister|kreisdirektor|stadtdirektor|prasident|\p{L}*vorsteher)(in)?\b`;
const anyOffice = germanPattern(String.raw`\b${office}`, 'gu');
const officeOfLine = germanPattern(
  String.raw`^(?:an )?(?:(den|die) )?(?:herrn? |frau )?(?:(?:dr|prof)\.? )*${office}`,
);
const title = germanPattern(String.raw`^(?:an )?(herrn?|frau)(?!\p{L})`);
const noLetters = germanPattern(String.raw`[^\p{L}]+`);
const betweenNames = germanPattern(String.raw`[^\p{L}-]+`);
/** The decomposed letters of German; other marks need a longer table. */
const isPlain = /^[\u0300-\u036F\n -~ß„“”–]*$/;

/** The text without marks and umlauts, so that „Landrätin“ begins with „landrat“: „landratin“. */
function plain(text: string): string {
  const apart = text.normalize('NFD');
  return apart
    .replaceAll(isPlain.test(apart) ? /[\u0300-\u036F]/g : /\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/([aou])e/g, '$1');
}

function inAddress(address: readonly string[]): Addressed {
  const lines = address.map(plain);
  const genders = new Set<Gender>();
  const offices = new Set<string>();
  lines.forEach((line, index) => {
    const gender = title.exec(line)?.[1];
    if (gender !== undefined) genders.add(gender === 'frau' ? 'Frau' : 'Herr');
    // „Der Landrat“ is an authority, „Büro der Landrätin“ a place: neither says anything about the person.
    const [, article = /^(?:an )?(den|die)$/.exec(lines[index - 1] ?? '')?.[1], name, feminine] =
      officeOfLine.exec(line) ?? [];
    if (name === undefined) return;
    offices.add(name);
    if (feminine !== undefined) genders.add('Frau');
    else if (article === 'den') genders.add('Herr');
  });
  return { genders, offices, names: namesInAddress(lines), words: wordsOf(lines.join(' ')) };
}

function namesInAddress(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => title.test(line));
  if (at < 0) return [];
  const same = (lines[at] ?? '').replace(title.for(lines[at] ?? ''), '');
  // The line below is the name only if this one has none: „Herrn / Landrat Max Muster“.
  return properNames(same.trim() === '' ? (lines[at + 1] ?? '') : same);
}

function inSalutation(salutation: string): Addressed {
  const text = plain(salutation);
  const offices = new Set([...text.matchAll(anyOffice.for(text))].map(([, name = '']) => name));
  const genders = new Set<Gender>();
  const names: string[] = [];
  for (const [, gender, rest = ''] of text.matchAll(
    /\b(herrn?|frau)\s+([^,;!]*?)(?=,|;|!|$|\bund\b|\bsehr\b|\bliebe)/g,
  )) {
    genders.add(gender === 'frau' ? 'Frau' : 'Herr');
    names.push(...properNames(rest).slice(-1));
  }
  return { genders, offices, names, words: wordsOf(text) };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(noLetters.for(text)));
}

const noNames =
  /^(?:dr|prof|professor|professorin|dipl|ing|med|jur|phil|h|c|mult|mdl|mdb|ktm|von|van|de|zu|den|die)$/;

/** Unlisted offices are recognised by their ending. */
const officeEnding =
  /(?:rat|meister|direktor|prasident|leiter|vorsteher|kammerer|minister|sekretar)(?:in)?$|(?:vorsitzend|dezernent|abgordnet|bigordnet|bauftragt)(?:in|e|er|en)?$/;

/** Words that can be a person's name, up to „des Kreises“. */
function properNames(text: string): readonly string[] {
  const words = text.split(betweenNames.for(text));
  const upToPlace = words.findIndex((word) => /^(?:des|der|im|in)$/.test(word));
  return (upToPlace < 0 ? words : words.slice(0, upToPlace)).filter(
    (word) => word !== '' && !noNames.test(word) && !officeEnding.test(word),
  );
}
