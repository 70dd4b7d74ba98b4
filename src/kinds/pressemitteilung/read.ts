import { type Diagnostic, hasErrors, type Outcome, warning } from '../../diagnostics/diagnostic.ts';
import { given } from '../../diagnostics/given.ts';
import { spanOfPath } from '../../draft/value-path.ts';
import type { Draft, Mapping } from '../../draft/value.ts';
import { checkNameFaults } from '../fields/check-switch.ts';
import { diagnose, quoted } from '../fault.ts';
import type { PressContactReference } from '../fields/party.ts';
import { checkFile, enclosureFaults, type FileStates } from '../files.ts';
import { removalOf } from '../../markdown/whole-lines.ts';
import type { FieldOwners, KindContext, KindReading, SlotContent } from '../kind.ts';
import { closingIn, salutationIn } from '../letter-lines.ts';
import { isMotion, type Motion } from '../motion/motion.ts';
import { resolveParties } from '../parties.ts';
import { isId, lookUp, nameOf } from '../stammdaten/lookup.ts';
import type { Stammdaten } from '../stammdaten/stammdaten.ts';
import { readFields } from '../validate.ts';
import { standIn } from '../without-faults.ts';
import { type PartialReleaseFields, type PressContact, type Release, releaseForm } from './release.ts';
import { readTexts } from './texts.ts';

/** Reads a draft as a press release: all faults at once, a value only if none of them is an error. */
export function readRelease(
  draft: Draft,
  context: KindContext,
  owners: FieldOwners = new Map(),
): KindReading<Release> {
  const message = 'dieses Feld gibt es nur in Anträgen, nicht in einer Pressemitteilung';
  const foreign = (field: string) => (owners.has(field) ? { message } : undefined);
  const { root, complete, tentative, partial, diagnostics } = readFields(
    releaseForm,
    draft.data,
    ['zusatz'],
    foreign,
  );
  const { haus } = context;
  const senders = resolveParties(root, 'absender', partial.absender ?? [], context);
  const contact = resolveContact(root, partial.kontakt, haus);
  const texts = readTexts(draft, root, partial, haus);
  const letter = letterFaults(new Map(texts.value), contact.value, partial.visdp);
  const about = readAboutMotion(root, partial.zum_antrag, context);
  const found: readonly Diagnostic[] = [
    ...diagnostics,
    ...[senders, contact, texts, about].flatMap((part) => part.diagnostics),
    ...letter,
    ...fileFaults(root, partial, context),
    ...checkNameFaults(root),
  ];
  if (tentative === undefined) return { diagnostics: found };
  const value: Release = {
    kind: 'pressemitteilung',
    draft,
    spanOf: (path) => spanOfPath(root, path),
    root,
    fields: tentative,
    senders: senders.value,
    ...given({ haus, contact: contact.value, motion: about.value }),
    slots: new Map(texts.value),
  };
  if (complete === undefined || hasErrors(found)) return { tentative: value, diagnostics: found };
  return { value, diagnostics: found };
}

/** A release has no salutation and no signature; in a text out of a mail they stay easily. */
function letterFaults(
  slots: ReadonlyMap<string, SlotContent>,
  contact: PressContact | undefined,
  responsible: string = '',
): readonly Diagnostic[] {
  const [first] = [...slots.values()];
  const last = slots.get('text') ?? slots.get('lead');
  const named = [
    ...(contact === undefined ? [] : 'name' in contact ? [contact.name] : contact.zeilen),
    ...responsible.split(/,\s+/u),
  ];
  const found = [first && salutationIn(first.nodes), last && closingIn(last.nodes, named)];
  return found.flatMap((lines) => {
    if (lines === undefined) return [];
    const { words, span, strangers } = lines;
    const message = `Anrede, Gruß und Unterschrift gehören nicht in eine Pressemitteilung: ${quoted(words)}`;
    const fault = warning('draft/brieftext', span, message, 'Die Zeilen löschen.');
    return strangers.length > 0 ? [fault] : [{ ...fault, fix: [removalOf(span)] }];
  });
}

function fileFaults(root: Mapping, fields: PartialReleaseFields, files: FileStates): readonly Diagnostic[] {
  const { anlagen = [], bilder = [] } = fields;
  return [
    ...enclosureFaults(root, anlagen, files),
    ...bilder.flatMap(({ datei }, index) =>
      datei === undefined ? [] : checkFile(root, ['bilder', index, 'datei'], datei, files),
    ),
  ];
}

/** The release's own contact, else that of the Stammdaten. */
function resolveContact(
  root: Mapping,
  reference: PressContactReference | undefined,
  haus: Stammdaten | undefined,
): Outcome<PressContact> {
  const used = reference ?? haus?.presse.kontakt;
  if (used === undefined) return { diagnostics: [] };
  if (typeof used !== 'string') return { value: 'name' in used ? used : { zeilen: used }, diagnostics: [] };
  const section = { name: 'kontakte', entries: haus?.kontakte, namesOf: nameOf };
  const { entry, diagnostics } = lookUp(root, ['kontakt'], used, section);
  // The contact of the Stammdaten was checked with them.
  if (entry !== undefined) return { value: entry, diagnostics: reference === undefined ? [] : diagnostics };
  if (isId(used)) return { diagnostics };
  const zeilen = used
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ...(zeilen.length > 0 && { value: { zeilen } }), diagnostics: [] };
}

/** The motion that a release is about. */
function readAboutMotion(root: Mapping, named: string | undefined, context: KindContext): Outcome<Motion> {
  const path = ['zum_antrag'];
  if (named === undefined || named === standIn) return { diagnostics: [] };
  const missing = checkFile(root, path, named, context);
  if (missing.length > 0) return { diagnostics: missing };
  const entry = context.entryOf(named);
  if (entry === undefined) {
    const message = `zum_antrag: ${quoted(named)} lässt sich nicht verwenden, denn der Entwurf hat Fehler`;
    const hint = `Welche es sind, zeigt: drucksache check ${named}`;
    return { diagnostics: [diagnose(root, { code: 'draft/datei', path, message, hint })] };
  }
  if (isMotion(entry)) return { value: entry, diagnostics: [] };
  const message = `zum_antrag: ${quoted(named)} ist kein Antrag (art: ${entry.kind})`;
  const hint = 'Hier steht der Entwurf, um den es in der Pressemitteilung geht.';
  return { diagnostics: [diagnose(root, { code: 'draft/datei', path, message, hint })] };
}
