import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { TemplateText } from '../document/compose.ts';
import type { Data, Presentation, TemplateName } from '../kinds/kind.ts';
import type { Profile } from '../kinds/profiles.ts';
import type { Stand } from '../site/embargo.ts';
import type { Embeddable } from './embed.ts';
import type { PictureFormat } from './formats.ts';

/** One format of output: from the filled-in template to the bytes of the file. */
export interface OutputFormat {
  /** Holds the wording; a kind that has it becomes this format. */
  readonly template: TemplateName;
  /** Only kinds that have this template as well become this format. */
  readonly onlyWith?: TemplateName;
  /** What the generator of a website reads: only there does an embargo decide what is written, and when. */
  readonly forSites?: true;
  produce(
    filledIn: TemplateText,
    presentation: Presentation,
    resources: Resources,
  ): Promise<Outcome<Product>>;
}

/** What a format may ask of the world; `compile/` answers out of the workspace. */
export interface Resources {
  readonly draft: SourceFile;
  /** The bytes of an image in the workspace, or why there are none; nothing where there is no such file. */
  image(path: string): Uint8Array | 'outside' | 'too-large' | undefined;
  /** Where in the workspace the image is that the draft names so. */
  pictureAt(path: string): string;
  /** Whether this place of the workspace is behind a link that leads out of it. */
  leadsOut(path: string): boolean;
  /** The files the fields were written in: where a field's character is to be found. */
  readonly sources: readonly SourceFile[];
  /** Date in the metadata, in place of the draft's `datum`. */
  readonly date?: Date;
  /** The draft for programs (`docs/daten.md`); nothing for a kind without data. */
  data(): Data | undefined;
  /** For a website: what counts as now. */
  readonly stand: Stand;
  /** In place of the one that the look asks for. */
  readonly profile?: Profile;
  /** Present where the draft is to be embedded in its document. */
  readonly embeddable?: Embeddable;
  /** Of the file to write, as seen from the workspace. */
  readonly path: string;
  /** Folder of all outputs. */
  readonly out: string;
  /** Nothing need be made: what is found on the way is all that is asked for. */
  readonly findingsOnly?: boolean;
}

export interface Product {
  readonly bytes: Uint8Array;
  readonly pages?: number;
  /** Written before it, since it refers to them. */
  readonly pictures?: readonly PictureFile[];
}

/** A picture that a website shows, as a file of its own. */
export interface PictureFile {
  readonly path: string;
  readonly format: PictureFormat;
  readonly bytes: Uint8Array;
}
