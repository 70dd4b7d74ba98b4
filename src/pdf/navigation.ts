import type { StructureElement } from '../layout/page.ts';
import type { CrossReferences } from './cross-references.ts';
import type { FileWriter } from './file-writer.ts';
import type { Destination, Link, Marks } from './marks.ts';
import { parentKeyOfLink } from './structure-tree.ts';
import { compareTexts, pdfNumber, pdfText, reference } from './syntax.ts';

/** The annotations of links (ISO 32000-1, 12.5.6.5), by link. */
export function writeLinks(
  file: FileWriter,
  { links, destinations }: Marks,
  pages: readonly number[],
  references: CrossReferences,
): Map<Link, number> {
  const ids = new Map<Link, number>();
  for (const [index, link] of links.entries()) {
    const { href, goTo, contents = '' } = link.element.attributes;
    const target = destinations.get(goTo ?? '');
    const element = target && references.idOf(target.element);
    const action =
      href === undefined
        ? `<</S /GoTo /D ${pdfText(goTo ?? '')}${structural(target, element)}>>`
        : `<</S /URI /URI ${pdfText(href)}>>`;
    const key = parentKeyOfLink(index, pages.length);
    ids.set(
      link,
      file.add(
        `<</Type /Annot /Subtype /Link /Rect [${link.box.map(pdfNumber).join(' ')}] /Border [0 0 0] /F 4 /Contents ${pdfText(contents)} /A ${action} /StructParent ${key}>>`,
      ),
    );
  }
  return ids;
}

/** The named destinations, as pairs of a name tree (ISO 32000-1, 12.3.2.3). */
export function destinationNames(
  { destinations }: Marks,
  pages: readonly number[],
  references: CrossReferences,
): string {
  const sorted = [...destinations].toSorted(([one], [other]) => compareTexts(one, other));
  const places = sorted.map(([name, target]) => {
    const place = written(target, pages);
    const element = references.idOf(target.element);
    return `${pdfText(name)} ${element === undefined ? place : `<</D ${place}${structural(target, element)}>>`}`;
  });
  return places.join(' ');
}

/** A target that is an element, and not a place only (ISO 32000-2, 12.3.2.3). */
const structural = (target: Destination | undefined, element: number | undefined): string =>
  target === undefined || element === undefined ? '' : ` /SD ${writtenAt(target, element)}`;

const written = (target: Destination, pages: readonly number[]): string =>
  writtenAt(target, pages[target.page] ?? 0);

const writtenAt = ({ left, top }: Destination, id: number): string =>
  `[${reference(id)} /XYZ ${pdfNumber(left)} ${pdfNumber(top)} null]`;

/** Object numbers of the pages, and of the headings among the elements. */
interface OutlineIds {
  readonly pages: readonly number[];
  readonly elements: ReadonlyMap<StructureElement, number>;
  /** Whether bookmarks lead to elements, as PDF/UA-2 asks (ISO 14289-2, 8.8). */
  readonly structural: boolean;
}

interface Entry {
  readonly element: StructureElement;
  readonly target: Destination;
  readonly children: Entry[];
}

/**
 * Bookmarks from the headings (ISO 32000-1, 12.3.3), all open.
 * @returns nothing where there are none
 */
export function writeOutline(file: FileWriter, { headings }: Marks, ids: OutlineIds): number | undefined {
  if (headings.size === 0) return undefined;
  const entries = nested(headings);
  const id = file.reserve();
  const top = writeEntries(file, entries, id, ids);
  return file.add(`<</Type /Outlines ${rangeOf(top)} /Count ${headings.size}>>`, id);
}

function nested(headings: Marks['headings']): readonly Entry[] {
  const top: Entry[] = [];
  const path: Entry[] = [];
  for (const [element, target] of headings) {
    while ((path.at(-1)?.element.type ?? '') >= element.type) path.pop();
    const entry = { element, target, children: [] };
    (path.at(-1)?.children ?? top).push(entry);
    path.push(entry);
  }
  return top;
}

function writeEntries(
  file: FileWriter,
  entries: readonly Entry[],
  parent: number,
  outlineIds: OutlineIds,
): readonly number[] {
  const { elements } = outlineIds;
  const ids = entries.map(() => file.reserve());
  for (const [index, { element, target, children }] of entries.entries()) {
    const id = ids[index] ?? 0;
    const below = writeEntries(file, children, id, outlineIds);
    const [previous, next] = [ids[index - 1], ids[index + 1]];
    file.add(
      `<</Title ${pdfText(element.attributes.outline ?? '')} /Parent ${reference(parent)}` +
        (previous === undefined ? '' : ` /Prev ${reference(previous)}`) +
        (next === undefined ? '' : ` /Next ${reference(next)}`) +
        (below.length === 0 ? '' : ` ${rangeOf(below)} /Count ${countOf(children)}`) +
        `${leadingTo(target, outlineIds)} /SE ${reference(elements.get(element) ?? 0)}>>`,
      id,
    );
  }
  return ids;
}

function leadingTo(target: Destination, { pages, elements, structural: isStructural }: OutlineIds): string {
  const place = written(target, pages);
  const element = elements.get(target.element);
  return isStructural ? ` /A <</S /GoTo /D ${place}${structural(target, element)}>>` : ` /Dest ${place}`;
}

const countOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { children }) => sum + 1 + countOf(children), 0);

const rangeOf = (ids: readonly number[]): string =>
  `/First ${reference(ids[0] ?? 0)} /Last ${reference(ids.at(-1) ?? 0)}`;
