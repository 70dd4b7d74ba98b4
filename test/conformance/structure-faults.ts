import { childrenOf, objectOf, readText, withDescendants } from '../reading/pdf-structure.ts';
import type { TaggedElement, TaggedPdf } from '../reading/pdf-structure.ts';
import { annotationFaults, artifactFaults, bookmarkFaults, documentFaults } from './page-faults.ts';
import { decorationFaults, languageFaults, linkFault, noteFaults, tableFaults } from './reading-faults.ts';

/**
 * What veraPDF does not ask, or asks of something else: an empty tree passes PDF/A-2a, and a line in the wrong
 * element passes everything. Empty where the file is as it should be.
 */
export function structureFaults(pdf: TaggedPdf): readonly string[] {
  const [document, ...others] = pdf.elements;
  if (document?.type !== 'Document' || others.length > 0) return ['the tree is not one Document'];
  const elements = withDescendants(document);
  if (readText(document).trim() === '') return ['the Document has no text'];
  return [
    ...documentFaults(pdf),
    ...artifactFaults(pdf),
    ...contentFaults(pdf, elements),
    ...annotationFaults(pdf, elements),
    ...bookmarkFaults(pdf),
    ...headingFaults(elements),
    ...noteFaults(document),
    ...decorationFaults(elements),
    ...languageFaults(elements),
    ...elements.filter(({ type }) => type === 'Table').flatMap(tableFaults),
    ...elements.flatMap((element) => elementFaults(element, pdf)),
  ];
}

/** All that is painted is in the tree once or an artifact, and the parent tree says the same (14.7.4.4). */
function contentFaults({ pages, objects, catalog }: TaggedPdf, elements: readonly TaggedElement[]) {
  const tree = objects.dictionary(catalog.get('StructTreeRoot'));
  const parents = numberTree(objects.list(objects.dictionary(tree.get('ParentTree')).get('Nums')));
  return pages.flatMap(({ object, painted }, index) => {
    const number = index + 1;
    const page = objects.dictionary({ object });
    const ofPage = objects.list(parents.get(Number(page.get('StructParents'))));
    const painters = new Set(painted.map(({ owner }) => owner));
    const faults = painters.has('nothing') ? [`page ${number} paints outside of all marks`] : [];
    const holders = elements.flatMap((element) =>
      element.kids.flatMap((kid) =>
        kid.kind === 'content' && kid.page === number ? [{ element, mcid: kid.mcid }] : [],
      ),
    );
    const held = new Set<unknown>();
    for (const { element, mcid } of holders) {
      const name = `page ${number}, content ${mcid} of ${element.type}`;
      if (held.has(mcid)) faults.push(`${name} is in the tree twice`);
      if (!painters.has(mcid)) faults.push(`${name} paints nothing`);
      if (objectOf(ofPage[mcid]) !== element.object) faults.push(`${name} has another parent`);
      held.add(mcid);
    }
    for (const owner of painters) {
      if (typeof owner === 'number' && !held.has(owner)) {
        faults.push(`page ${number}, content ${owner} is not in the tree`);
      }
    }
    return faults;
  });
}

function numberTree<T>(entries: readonly T[]): ReadonlyMap<unknown, T | undefined> {
  return new Map(
    entries.flatMap((key, index) => (index % 2 === 0 ? [[key, entries[index + 1]] as const] : [])),
  );
}

function headingFaults(elements: readonly TaggedElement[]): readonly string[] {
  const headings = elements.filter(({ type }) => /^H\d$/u.test(type));
  const titles = headings.filter(({ type }) => type === 'H1').length;
  const levels = headings.map(({ type }) => Number(type.slice(1)));
  const gaps = levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`H${level} comes after H${levels[index - 1] ?? 0}`] : [],
  );
  return titles === 1 ? gaps : [`${titles} headings are H1`, ...gaps];
}

/** Which children an element has, where it has others no more than these. */
const CHILDREN: Readonly<Record<string, RegExp>> = {
  L: /^(Caption )?(LI ?)+$/u,
  LI: /^(Lbl )?LBody$/u,
  Table: /^(Caption )?(THead )?(TBody ?)+$|^(Caption )?(TR ?)+$/u,
  THead: /^(TR ?)+$/u,
  TBody: /^(TR ?)+$/u,
  TR: /^((TH|TD) ?)+$/u,
};

const KEPT_EMPTY: ReadonlySet<string> = new Set(['TD', 'TH', 'Figure']);

function elementFaults(element: TaggedElement, { objects }: TaggedPdf): readonly string[] {
  const { type, alt = '', attributes, kids } = element;
  const children = childrenOf(element).map((child) => child.type);
  const named = `${type} „${readText(element).trim().slice(0, 40)}“`;
  const faults: (false | string)[] = [
    readText(element).trim() === '' && !KEPT_EMPTY.has(type) && !holdsKept(element) && `${type} is empty`,
    CHILDREN[type]?.test(children.join(' ')) === false && `${named} has the children ${children.join(' ')}`,
    type === 'L' && !attributes.has('ListNumbering') && `${named} has no ListNumbering`,
    type === 'L' && !isLabelled(element) && `${named} has items without Lbl`,
    type === 'TH' && !attributes.has('Scope') && `${named} has no Scope`,
    type === 'Figure' && alt.trim() === '' && 'a Figure has no Alt',
    type === 'Figure' && !attributes.has('BBox') && 'a Figure has no BBox',
    type === 'Figure' && !holdsPicture(element) && 'a Figure shows no picture',
    type === 'Table' && !isRectangular(element) && `${named} has rows of different length`,
    type === 'Link' && !kids.some(({ kind }) => kind === 'annotation') && `${named} has no annotation`,
    ...kids.map(
      (kid) => kid.kind === 'annotation' && linkFault(named, objects.resolve(kid.annotation.get('Contents'))),
    ),
  ];
  return faults.filter((fault) => fault !== false);
}

/** A list that is none to the eye, one line under the other, has no labels and says so. */
const isLabelled = (list: TaggedElement): boolean =>
  list.attributes.get('ListNumbering') === 'None' ||
  childrenOf(list).every((item) => childrenOf(item)[0]?.type === 'Lbl');

const holdsKept = (element: TaggedElement): boolean =>
  withDescendants(element).some(({ type }) => KEPT_EMPTY.has(type));

const holdsPicture = ({ kids }: TaggedElement): boolean =>
  kids.some((kid) => kid.kind === 'content' && kid.painted.some((painted) => painted.kind !== 'glyph'));

function isRectangular(table: TaggedElement): boolean {
  const rows = withDescendants(table).filter(({ type }) => type === 'TR');
  const widths = rows.map((row) =>
    childrenOf(row).reduce((sum, { attributes }) => sum + Number(attributes.get('ColSpan') ?? 1), 0),
  );
  const spansRows = withDescendants(table).some(({ attributes }) => attributes.has('RowSpan'));
  return spansRows || new Set(widths).size <= 1;
}
