import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { TemplateText } from '../document/compose.ts';
import type { Presentation, Profile, TemplateName } from '../kinds/kind.ts';
import type { Embeddable } from './embed.ts';

/** One format of output: from the filled-in template to the bytes of the file. */
export interface OutputFormat {
  /** Holds the wording; a kind that has it becomes this format. */
  readonly template: TemplateName;
  produce(
    filledIn: TemplateText,
    presentation: Presentation,
    resources: Resources,
  ): Promise<Outcome<Product>>;
}

/** What a format may ask of the world; `compile/` answers out of the workspace. */
export interface Resources {
  readonly draft: SourceFile;
  /** The bytes of an image in the workspace, or that it leaves the workspace; nothing where there is none. */
  image(path: string): Uint8Array | 'outside' | undefined;
  /** The files the fields were written in: where a field's character is to be found. */
  readonly sources: readonly SourceFile[];
  /** Date in the metadata, in place of the draft's `datum`. */
  readonly date?: Date;
  /** In place of the one that the look asks for. */
  readonly profile?: Profile;
  /** Present where the draft is to be embedded in its document. */
  readonly embeddable?: Embeddable;
  /** Nothing need be made: what is found on the way is all that is asked for. */
  readonly findingsOnly?: boolean;
}

export interface Product {
  readonly bytes: Uint8Array;
  readonly pages?: number;
}
