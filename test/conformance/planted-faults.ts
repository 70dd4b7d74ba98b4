import { vi } from 'vitest';
import { PageContent } from '../../src/pdf/page-content.ts';
import { letter } from '../layout/nodes.ts';
import { layOut, printPages } from '../pdf/print-nodes.ts';
import type { BuiltDocument } from './documents.ts';
import { edited, editedOnPage } from './edit-pdf.ts';

/** A good file made bad, and how each of the two examiners must put it. */
export interface PlantedFault {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Clause and number of veraPDF's rule; none where it asks no such thing. */
  readonly rule?: string;
  /** All that our own assertions say of it. */
  readonly ownFault: RegExp;
}

interface Edit {
  readonly name: string;
  readonly draft: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** In the operators of a page, which are packed. */
  readonly onPage?: true;
  readonly rule?: string;
  readonly ownFault: RegExp;
}

const FOOTNOTES = 'ugly/fussnoten';
/** A text string in UTF-16, as it stands in a regular expression. */
const wide = (text: string): string =>
  Buffer.from(`\uFEFF${text}`, 'utf16le')
    .swap16()
    .toString('latin1')
    .replaceAll(/[^\w]/gu, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);

const EDITS: readonly Edit[] = [
  {
    name: 'head-without-subtype',
    draft: 'sample/antrag',
    from: '/Subtype /Header ',
    to: '',
    onPage: true,
    ownFault: /^page 2: an artifact that is Header is called nothing$/u,
  },
  {
    name: 'foot-called-head',
    draft: 'sample/antrag',
    from: '/Subtype /Footer /Attached [/Bottom]',
    to: '/Subtype /Header /Attached [/Top]',
    onPage: true,
    ownFault: /^page 1: an artifact that is Footer is called Header$/u,
  },
  {
    name: 'head-not-attached',
    draft: 'sample/antrag',
    from: ' /Attached [/Top]',
    to: '',
    onPage: true,
    ownFault: /^page 2: a Header is attached to nothing$/u,
  },
  {
    name: 'artifact-without-type',
    draft: 'sample/antrag',
    from: '<</Type /Layout>>',
    to: '<<>>',
    onPage: true,
    ownFault: /^page 1: an artifact has no Type$/u,
  },
  {
    name: 'content-called-artifact',
    draft: 'sample/antrag',
    from: '/P <</MCID 0>> BDC',
    to: '/Artifact <</Type /Layout>> BDC',
    onPage: true,
    ownFault:
      /^page 1, content 0 of P paints nothing$|^page 1: an artifact that is Header|^P „“? ?is empty|^P is empty$/u,
  },
  {
    name: 'missing-alt',
    draft: 'ugly/bilder',
    from: '/Alt (',
    to: '/Alx (',
    rule: '7.3-1',
    ownFault: /^a Figure has no Alt$/u,
  },
  {
    name: 'skipped-heading',
    draft: FOOTNOTES,
    from: '/S /H2',
    to: '/S /H3',
    rule: '7.4.2-1',
    ownFault: /^H3 comes after H1$/u,
  },
  { name: 'second-title', draft: FOOTNOTES, from: '/S /H2', to: '/S /H1', ownFault: /^2 headings are H1$/u },
  {
    name: 'head-without-scope',
    draft: 'ugly/haushaltstabelle-acht-spalten',
    from: '/Scope /Column',
    to: '/Scopx /Column',
    ownFault: /^TH „Sachkonto“ has no Scope$/u,
  },
  {
    name: 'empty-head',
    draft: 'ugly/zum-hoeren',
    from: /\/S \/TD (\/P \d+ 0 R) \/K \[\]/u,
    to: '/S /TH $1 /A <</O /Table /Scope /Column>> /K []',
    ownFault: /^1 TH are empty$/u,
  },
  {
    name: 'row-without-name',
    draft: 'ugly/zum-hoeren',
    from: '/A <</O /Table /Scope /Row>>',
    to: '/A <</O /Table /Scope /Column>>',
    ownFault: /^1 rows of a table have no name$/u,
  },
  {
    name: 'list-without-numbering',
    draft: 'ugly/listen-vier-ebenen',
    from: '/ListNumbering',
    to: '/ListNumberinx',
    ownFault: /^L „.*“ has no ListNumbering$/u,
  },
  {
    name: 'link-without-contents',
    draft: 'ugly/zitat-verweise-code',
    from: '/Contents (',
    to: '/Contentx (',
    rule: '7.18.5-2',
    ownFault: /^Link „.*“ has no Contents$/u,
  },
  {
    name: 'note-link-called-by-its-digit',
    draft: FOOTNOTES,
    from: new RegExp(`/Contents \\(${wide('Fußnote 1')}\\)`, 'u'),
    to: '/Contents (1)',
    ownFault: /^Link „1“ is called „1“$/u,
  },
  {
    name: 'note-without-id',
    draft: FOOTNOTES,
    from: '/ID (',
    to: '/Ix (',
    rule: '7.9-1',
    ownFault: /^1 Notes have no ID$/u,
  },
  {
    name: 'note-not-announced',
    draft: FOOTNOTES,
    from: /\/S \/Link (\/P \d+ 0 R) \/ActualText/u,
    to: '/S /Link $1 /ActualTexx',
    ownFault: /^a Note is announced as „1“$/u,
  },
  {
    name: 'struck-and-not-said',
    draft: 'ugly/zum-hoeren',
    from: /(?<=\/S \/Span \/P \d+ 0 R) \/ActualText \(gestrichen/u,
    to: ' /ActualTexx (gestrichen',
    ownFault: /^Span has words with a line that nobody hears$/u,
  },
  {
    name: 'no-language',
    draft: 'sample/antrag',
    from: '/Lang (de-DE)',
    to: '/Lanx (de-DE)',
    ownFault: /^the document has no language$/u,
  },
  {
    name: 'language-that-is-none',
    draft: 'sample/antrag',
    from: '/Lang (de-DE)',
    to: '/Lang (deutsch)',
    ownFault: /^the document has no language$/u,
  },
  {
    name: 'other-parent',
    draft: 'sample/antrag',
    from: /\/ParentTree <<\/Nums \[0 \[(\d+ 0 R) (\d+ 0 R)/u,
    to: '/ParentTree <</Nums [0 [$2 $1',
    ownFault: /^page 1, content \d of \w+ has another parent$/u,
  },
  {
    name: 'link-with-another-parent',
    draft: FOOTNOTES,
    from: /\/StructParent \d+/u,
    to: '/StructParent 0',
    ownFault: /^page 1: an annotation has another parent$/u,
  },
  {
    name: 'other-order-of-tabs',
    draft: 'sample/antrag',
    from: '/Tabs /S',
    to: '/Tabs /R',
    ownFault: /^1 pages have another order of tabs than that of the structure$/u,
  },
  {
    name: 'title-not-shown',
    draft: 'sample/antrag',
    from: '/DisplayDocTitle true',
    to: '/DisplayDocTitle false',
    rule: '7.1-10',
    ownFault: /^the title is not shown$/u,
  },
  {
    name: 'bookmark-without-heading',
    draft: 'sample/antrag',
    from: '/SE ',
    to: '/SX ',
    ownFault: /^the bookmark of heading \d \(H\d\) does not lead to it$/u,
  },
  {
    name: 'empty-tree',
    draft: 'sample/antrag',
    from: '/S /Document',
    to: '/X /Document',
    ownFault: /^the tree is not one Document$/u,
  },
];

export async function plantFaults(documents: readonly BuiltDocument[]): Promise<readonly PlantedFault[]> {
  const goodOf = (draft: string): Uint8Array =>
    documents.find(({ name }) => name === draft)?.bytes ?? new Uint8Array();
  const byEdit = EDITS.map(({ draft, from, to, onPage, ...fault }) => ({
    ...fault,
    bytes:
      onPage === true && typeof from === 'string'
        ? editedOnPage(goodOf(draft), from, to)
        : edited(goodOf(draft), from, to),
  }));
  const ofOrder = {
    name: 'note-after-all',
    bytes: withNoteAtEnd(goodOf(FOOTNOTES)),
    ownFault: /^Note \d does not follow what refers to it$/u,
  };
  const behindList = {
    name: 'note-after-its-list',
    bytes: withNoteBehindList(goodOf('ugly/zum-hoeren')),
    ownFault: /^Note 3 does not follow what refers to it$/u,
  };
  const untagged = {
    name: 'untagged-line',
    bytes: await withUntaggedLine(),
    rule: '7.1-3',
    ownFault: /^page 1 paints outside of all marks$|^page 1, content|^page \d: an artifact/u,
  };
  return [untagged, ofOrder, behindList, ...byEdit];
}

/** The first Note behind all that the document says, where they all stood before. */
function withNoteAtEnd(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const note = /(\d+ 0) obj\n<<\/Type \/StructElem \/S \/Note/u.exec(text)?.[1] ?? '';
  const kids = new RegExp(`(/S /Document [^\\]]*?)${note} R ([^\\]]*)\\]`, 'u');
  return edited(bytes, kids, `$1$2 ${note} R]`);
}

/** The notes of an item behind the whole list. */
function withNoteBehindList(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const holderOf = (type: string, id: string): string =>
    new RegExp(`\\n${id} obj\\n<</Type /StructElem /S /${type} /P (\\d+ 0) R`, 'u').exec(text)?.[1] ?? '';
  const found = /(\d+ 0) obj\n<<\/Type \/StructElem \/S \/LBody [^>]*?\/K \[(\d+ 0 R) (\d+ 0 R \d+ 0 R)\]/u;
  const [, body = '', paragraph = '', notes = ''] = found.exec(text) ?? [];
  const list = holderOf('LI', holderOf('LBody', body));
  const root = holderOf('L', list);
  const alone = edited(bytes, `[${paragraph} ${notes}]`, `[${paragraph}]`);
  const behind = edited(alone, new RegExp(`(/S /Document [^\\]]*?${list} R)`, 'u'), `$1 ${notes}`);
  return (notes.match(/\d+ 0/gu) ?? []).reduce(
    (moved, note) =>
      edited(
        moved,
        new RegExp(`(\\n${note} obj\\n<</Type /StructElem /S /Note /P )${body}`, 'u'),
        `$1${root}`,
      ),
    behind,
  );
}

/** A letter whose first line is painted before any mark is opened. */
async function withUntaggedLine(): Promise<Uint8Array> {
  const spy = vi.spyOn(PageContent.prototype, 'openElement');
  spy.mockImplementationOnce(function close(this: PageContent) {
    this.end();
  });
  const bytes = await printPages(layOut(letter(['Fraktion Neue Mitte'])));
  spy.mockRestore();
  return bytes;
}
