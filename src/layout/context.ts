import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Look } from '../kinds/kind.ts';
import type { PictureFault, PictureSize, Ruler } from './ruler.ts';

/** What every block needs to know during one layout. */
export interface LayoutContext {
  readonly ruler: Ruler;
  readonly look: Look;
  /** By path in the workspace. */
  readonly pictures: { get(path: string): PictureSize | PictureFault };
  /** The files that a template's fields were written in. */
  readonly sources: readonly SourceFile[];
  /** Takes a diagnostic; a block has no other side effect. */
  readonly report: (diagnostic: Diagnostic) => void;
}
