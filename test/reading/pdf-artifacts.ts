import type { PaintedPage } from './pdf-painted.ts';
import type { PdfObjects } from './pdf-objects.ts';

/** A stretch of a page that is no content, with what the file says of it (ISO 32000-1, table 330). */
export interface Artifact {
  readonly type: string;
  readonly subtype: string;
  readonly attached: string;
  /** Baselines of the text in it, mm from the page's top; none for rules. */
  readonly baselines: readonly number[];
}

const TOKEN =
  /\/(?<tag>\w+) <<(?<properties>[^>]*)>> BDC|\/\w+ BMC|(?<end>\bEMC\b)|[-\d.]+ (?<y>[-\d.]+) Tm\b/gu;

/** Read from the content stream itself: pdfjs drops the property lists of marks. */
export function artifactsOn({ object }: PaintedPage, objects: PdfObjects): readonly Artifact[] {
  const page = objects.dictionary({ object });
  const height = Number(objects.list(page.get('MediaBox'))[3]);
  const open: (Artifact & { readonly baselines: number[] })[] = [];
  const found: Artifact[] = [];
  for (const { groups = {} } of objects.stream(page.get('Contents')).matchAll(TOKEN)) {
    const { tag, properties = '', end, y } = groups;
    if (end !== undefined) open.pop();
    else if (y === undefined) {
      const artifact = { ...propertiesOf(properties), baselines: [] };
      open.push(artifact);
      if (tag === 'Artifact') found.push(artifact);
    } else open.at(-1)?.baselines.push(((height - Number(y)) * 25.4) / 72);
  }
  return found;
}

const propertiesOf = (properties: string): Omit<Artifact, 'baselines'> => ({
  type: /\/Type \/(\w+)/u.exec(properties)?.[1] ?? '',
  subtype: /\/Subtype \/(\w+)/u.exec(properties)?.[1] ?? '',
  attached: /\/Attached \[\/(\w+)\]/u.exec(properties)?.[1] ?? '',
});
