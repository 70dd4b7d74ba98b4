import type { Content } from '../content.ts';
import type { DocNode } from '../nodes.ts';
import { readBudgetTable } from './budget-table.ts';
import { readContacts, readCopies, readEndMatter, readGreeting, readSignatures } from './close.ts';
import { readCouncilHead, readFactSheet } from './council.ts';
import {
  readAddress,
  readDateLine,
  readInfoBlock,
  readLetterhead,
  readReturnLine,
  readSubject,
} from './letter.ts';
import { readDraftMark, readPageNumber, readRunningHead } from './page.ts';
import {
  readEmbargo,
  readHeadline,
  readNotice,
  readPicture,
  readReleaseHead,
  readTextLength,
} from './release.ts';

/** Reports in the content's diagnostics; no node where nothing can be made of it. */
export type Reader = (content: Content) => DocNode | undefined;

/**
 * How the content of each `:::` block is read. The others (`teil`, `slot`, `beschluss`, `angaben`, `lead`,
 * `pressefuss`) hold blocks, join one (`kuerzel`), or show derived rows (`synopse`).
 */
export const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['absender', readLetterhead],
  ['ruecksendung', readReturnLine],
  ['anschrift', readAddress],
  ['infoblock', readInfoBlock],
  ['angabenzeile', readDateLine],
  ['betreff', readSubject],
  ['ratskopf', readCouncilHead],
  ['werte', readFactSheet],
  ['haushalt', readBudgetTable],
  ['gruss', readGreeting],
  ['unterschriften', readSignatures],
  ['kontakte', readContacts],
  ['verzeichnis', readEndMatter],
  ['kopie', readCopies],
  ['kopfzeile', readRunningHead],
  ['seitenzahl', readPageNumber],
  ['entwurfsmarke', readDraftMark],
  ['pressekopf', readReleaseHead],
  ['sperrfrist', readEmbargo],
  ['vermerk', readNotice],
  ['schlagzeile', readHeadline],
  ['bild', readPicture],
  ['laenge', readTextLength],
]);
