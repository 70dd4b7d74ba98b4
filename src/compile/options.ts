import type { Profile } from '../kinds/profiles.ts';
import type { Format } from '../output/formats.ts';

export interface CompileOptions {
  /** Default: the first format of the draft's kind. */
  readonly formats?: readonly Format[];
  /** Id of the Stammdaten for drafts that name none. */
  readonly haus?: string;
  /** Folder of the outputs, as seen from the workspace; default `out`. */
  readonly out?: string;
  /** Date in a PDF's metadata; default: the draft's `datum`, else none. */
  readonly date?: Date;
  /** For websites: what counts as now; by default every embargo lies ahead. The one output that depends on the time. */
  readonly stand?: Date;
  /** Releases that nobody may see yet are also written for sites that cannot hold them back (Astro). */
  readonly alsoWithheld?: boolean;
  /** Every PDF a PDF/A-3a with the draft's source and data; default: where the Stammdaten say so (`einbetten`). */
  readonly embed?: boolean;
  /** The standards of every PDF: PDF/UA-1 and PDF/A-2a or 3a, or those of PDF 2.0; default: as the Stammdaten say (`profil`). */
  readonly profil?: Profile;
  /** Once aborted, no further draft is begun. */
  readonly signal?: AbortSignal;
}

/** What only this program asks for. */
export interface ProduceOptions extends CompileOptions {
  /** No output is made, only the diagnostics that one would have. */
  readonly findingsOnly?: boolean;
}

/** All options that show in an output or in its path; of `stand` each build record says how long it holds. */
export function settingsOf({
  formats,
  haus,
  out,
  date,
  embed,
  profil,
  alsoWithheld,
}: CompileOptions): string {
  return JSON.stringify([
    formats ?? null,
    haus ?? null,
    out ?? 'out',
    date?.getTime() ?? null,
    embed ?? false,
    alsoWithheld ?? false,
    profil ?? null,
  ]);
}
