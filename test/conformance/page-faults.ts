import { artifactsOn, type Artifact } from '../reading/pdf-artifacts.ts';
import { isReference } from '../reading/pdf-objects.ts';
import { objectOf, withDescendants } from '../reading/pdf-structure.ts';
import type { TaggedElement, TaggedPdf } from '../reading/pdf-structure.ts';

/** Text above and below these belongs to the head and the foot of its page, mm (look.md 10). */
const HEAD_ENDS = 20;
const FOOT_BEGINS = 190;
const LOWEST_TEXT = 272;

/** What stands at the head or foot of pages says so (ISO 14289-1, 7.8; Matterhorn 18-002), and nothing else does. */
export function artifactFaults({ pages, objects }: TaggedPdf): readonly string[] {
  return pages.flatMap((page, index) => {
    const height = Number(objects.list(objects.dictionary({ object: page.object }).get('MediaBox'))[3]);
    const footBegins = height < 700 ? FOOT_BEGINS : LOWEST_TEXT;
    return artifactsOn(page, objects).flatMap((artifact) =>
      artifactFault(artifact, footBegins).map((fault) => `page ${index + 1}: ${fault}`),
    );
  });
}

function artifactFault({ type, subtype, attached, baselines }: Artifact, foot: number): readonly string[] {
  if (type !== 'Pagination' && type !== 'Layout') return ['an artifact has no Type'];
  const place = baselines.map((y) => (y < HEAD_ENDS ? 'Header' : y > foot ? 'Footer' : ''));
  const wrong = place.find((expected) => expected !== subtype);
  if (wrong !== undefined)
    return [`an artifact that is ${wrong || 'neither head nor foot'} is called ${subtype || 'nothing'}`];
  const edge = { Header: 'Top', Footer: 'Bottom' }[subtype] ?? '';
  return attached === edge
    ? []
    : [`a ${subtype || 'plain artifact'} is attached to ${attached || 'nothing'}`];
}

/** What a reader asks of the file before it reads a word (Matterhorn 06, 07, 09, 11). */
export function documentFaults({ catalog, objects, pages }: TaggedPdf): readonly string[] {
  const preferences = objects.dictionary(catalog.get('ViewerPreferences'));
  const language = catalog.get('Lang');
  const unordered = pages.filter(({ object }) => objects.dictionary({ object }).get('Tabs') !== 'S').length;
  const faults: readonly (false | string)[] = [
    preferences.get('DisplayDocTitle') !== true && 'the title is not shown',
    objects.dictionary(catalog.get('MarkInfo')).get('Marked') !== true &&
      'the file does not say that it is tagged',
    !isLanguage(language) && 'the document has no language',
    unordered > 0 && `${unordered} pages have another order of tabs than that of the structure`,
  ];
  return faults.filter((fault) => fault !== false);
}

/** RFC 5646, as far as one can tell without its registry. */
export const isLanguage = (code: unknown): boolean =>
  typeof code === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(code);

/** Each annotation belongs to a Link, which its StructParent leads back to (14.7.4.4). */
export function annotationFaults(
  { pages, objects, catalog }: TaggedPdf,
  elements: readonly TaggedElement[],
): readonly string[] {
  const tree = objects.dictionary(catalog.get('StructTreeRoot'));
  const numbers = objects.list(objects.dictionary(tree.get('ParentTree')).get('Nums'));
  const parents = new Map(
    numbers.flatMap((key, index) => (index % 2 === 0 ? [[key, numbers[index + 1]]] : [])),
  );
  const owners = new Map(
    elements.flatMap(({ kids, object }) =>
      kids.flatMap((kid) => (kid.kind === 'annotation' ? [[kid.object, object] as const] : [])),
    ),
  );
  return pages.flatMap(({ object }, index) =>
    objects.list(objects.dictionary({ object }).get('Annots')).flatMap((annotation) => {
      const owner = isReference(annotation) ? owners.get(annotation.object) : undefined;
      if (owner === undefined) return [`page ${index + 1} has an annotation without an element`];
      const parent = parents.get(objects.dictionary(annotation).get('StructParent') ?? null);
      return objectOf(parent) === owner ? [] : [`page ${index + 1}: an annotation has another parent`];
    }),
  );
}

/** A bookmark for each heading, of the same words and leading to it (Matterhorn 27). */
export function bookmarkFaults({ catalog, objects, elements }: TaggedPdf): readonly string[] {
  const headings = elements.flatMap(withDescendants).filter(({ type }) => /^H\d$/u.test(type));
  const targets: number[] = [];
  const collect = (parent: ReturnType<typeof objects.dictionary>): void => {
    for (let at = parent.get('First'); at !== undefined; at = objects.dictionary(at).get('Next')) {
      const entry = objects.dictionary(at);
      targets.push(objectOf(entry.get('SE')));
      collect(entry);
    }
  };
  collect(objects.dictionary(catalog.get('Outlines')));
  return headings.flatMap(({ object, type }, index) =>
    targets[index] === object ? [] : [`the bookmark of heading ${index + 1} (${type}) does not lead to it`],
  );
}
