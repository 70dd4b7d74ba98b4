import type { YamlData } from '../draft/write-yaml.ts';

/** What a release says of itself, as plain data: which keys a website gets of it decides `src/site`. */
export interface ReleaseFacts {
  readonly title: string;
  /** `unterzeile` */
  readonly subhead?: string;
  /** `dachzeile` */
  readonly kicker?: string;
  /** `rubrik` */
  readonly section?: string;
  /** `ort` */
  readonly place?: string;
  /** `2026-02-10` */
  readonly day?: string;
  /** `2026-02-10T17:30:00+01:00`; its day is that in Germany. */
  readonly embargo?: string;
  readonly isDraft: boolean;
  /** Day of the correction. */
  readonly corrected?: string;
  /** Day on which it was withdrawn. */
  readonly withdrawn?: string;
  /** Its words in brief: those of the lead, else of the first paragraph anywhere, else the title. */
  readonly description: string;
  readonly tags: readonly string[];
  /** Who sends it. */
  readonly authors: readonly string[];
  readonly contact?: Readonly<Record<string, YamlData>>;
  readonly number?: string;
  /** Titles of what is enclosed. */
  readonly enclosures: readonly string[];
  /** Paths in the workspace. */
  readonly pictures: readonly { readonly path: string; readonly alt: string }[];
  /** The layout that the Stammdaten name (`presse.layout`). */
  readonly layout?: string;
  /** The author's own keys (`zusatz`). */
  readonly ownKeys: Readonly<Record<string, YamlData>>;
}
