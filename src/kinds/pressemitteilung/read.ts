import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { spanOfPath } from '../../draft/value-path.ts';
import type { Draft, Mapping } from '../../draft/value.ts';
import { checkNameFaults } from '../check-names.ts';
import { diagnose } from '../fault.ts';
import { checkFile, enclosureFaults, type FileStates } from '../files.ts';
import type { KindContext } from '../kind.ts';
import { resolveParties } from '../parties.ts';
import { readFields } from '../validate.ts';
import { readAboutMotion } from './about-motion.ts';
import { resolveContact } from './contact.ts';
import { foreignToReleases, type PartialReleaseFields, releaseForm } from './fields.ts';
import { derivedFrontMatter, extraFrontMatter } from './front-matter.ts';
import type { Release } from './release.ts';
import { readTexts } from './texts.ts';

/** Reads a draft as a press release: all faults at once, a value only if none of them is an error. */
export function readRelease(draft: Draft, context: KindContext): Outcome<Release> {
  const options = { free: ['zusatz'], foreign: foreignToReleases };
  const { root, complete, partial, diagnostics } = readFields(releaseForm, draft.data, options);
  const { haus } = context;
  const senders = resolveParties(root, 'absender', partial.absender ?? [], context);
  const contact = resolveContact(root, partial.kontakt, haus);
  const texts = readTexts(draft, root, partial, haus);
  const about = readAboutMotion(root, partial.zum_antrag, context);
  const found: readonly Diagnostic[] = [
    ...diagnostics,
    ...[senders, contact, texts, about].flatMap((part) => part.diagnostics),
    ...fileFaults(root, partial, context),
    ...checkNameFaults(root),
  ];
  if (complete === undefined || hasErrors(found)) return { diagnostics: found };
  const value: Release = {
    kind: 'pressemitteilung',
    draft,
    spanOf: (path) => spanOfPath(root, path),
    root,
    ...(haus === undefined ? {} : { haus }),
    fields: complete,
    senders: senders.parties,
    ...(contact.contact === undefined ? {} : { contact: contact.contact }),
    ...(about.motion === undefined ? {} : { motion: about.motion }),
    slots: texts.slots,
  };
  return { value, diagnostics: [...found, ...overwritten(value)] };
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

/** A key of `zusatz` wins over the same key derived from a field, but not in silence. */
function overwritten(release: Release): readonly Diagnostic[] {
  const derived = derivedFrontMatter(release);
  return Object.keys(extraFrontMatter(release))
    .filter((key) => Object.hasOwn(derived, key))
    .map((key) =>
      diagnose(release.root, {
        severity: 'info',
        code: 'draft/doppelte-angabe',
        path: ['zusatz', key],
        at: 'key',
        message: `zusatz.${key} ersetzt den Wert, der sich aus dem Entwurf ergibt`,
      }),
    );
}
