import { info } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Target } from '../output/paths.ts';
import { outputFormats } from '../output/registry.ts';
import { validityOf, withheldFor, wordsOf } from '../site/withheld.ts';
import type { Validity, Withheld } from '../site/withheld.ts';
import type { CompileOptions } from './options.ts';
import type { Presented } from './plan.ts';

/** Why an output is not written now, where it is not: the generator of the site would publish it at once. */
export function withheld(
  { presentation: { facts, ziel = 'keins' } }: Presented,
  { format }: Pick<Target, 'format'>,
  { stand, alsoWithheld = false }: CompileOptions,
): Withheld | undefined {
  if (facts === undefined || alsoWithheld || outputFormats[format].forSites !== true) return undefined;
  const hold = withheldFor(ziel, facts, stand?.getTime());
  return hold && wordsOf(hold, facts);
}

export function tellOfWithheld({ entry }: Presented, path: string, { field, reason }: Withheld): Diagnostic {
  return info(
    'output/gesperrt',
    entry.spanOf([field]),
    `${reason}: „${path}“ wird nicht geschrieben, denn Astro veröffentlicht, was es vorfindet.`,
    field === 'sperrfrist'
      ? 'Danach noch einmal bauen. Für eine Vorschau schreibt --auch-gesperrte die Datei schon jetzt.'
      : 'Für eine Vorschau schreibt --auch-gesperrte die Datei trotzdem.',
  );
}

/** How long the outputs stay as they are, whatever else stays; nothing where the time does not matter. */
export function validityOfOutputs(
  { presentation: { facts, ziel = 'keins' } }: Presented,
  targets: readonly Target[],
  { stand }: CompileOptions,
): Validity | undefined {
  const isForSite = targets.some(({ format }) => outputFormats[format].forSites === true);
  return facts && isForSite ? validityOf(ziel, facts, stand?.getTime()) : undefined;
}
