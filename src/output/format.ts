import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { TemplateText } from '../document/compose.ts';
import type { Presentation, TemplateName } from '../kinds/kind.ts';
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
  /** The bytes of an image in the workspace, or why there are none; nothing where there is no such file. */
  image(path: string): Uint8Array | 'outside' | 'too-large' | undefined;
  /** The files the fields were written in: where a field's character is to be found. */
  readonly sources: readonly SourceFile[];
  /** Date in the metadata, in place of the draft's `datum`. */
  readonly date?: Date;
  /** Present where the draft is to be embedded in its document. */
  readonly embeddable?: Embeddable;
  /** Nothing need be made: what is found on the way is all that is asked for. */
  readonly findingsOnly?: boolean;
}

export interface Product {
  readonly bytes: Uint8Array;
  readonly pages?: number;
}
