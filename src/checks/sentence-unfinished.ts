import { countWords, sentencesIn } from '../grammar/sentences.ts';
import type { Block, Inline } from '../markdown/nodes.ts';
import { passageOf } from '../markdown/passages.ts';
import type { Entry, SlotContent } from '../kinds/kind.ts';
import { areaOfSlot, slotsOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';
import { isJoinedHead } from './mail-furniture.ts';
import { hasVerb } from './common/verbs.ts';

/** A paragraph with fewer words may be a headline, an address or a signature; several sentences are prose. */
const PROSE = 12;
const LAST_SENTENCE = 3;
/** With fewer words, a text that ends in a comma or „und“ may be a greeting. */
const BROKEN_OFF = 5;

/** Only paragraphs: items of lists, headings, tables and captions need no full stop. */
export const sentenceUnfinished: Rule = {
  id: 'satz-ohne-ende',
  severity: 'warning',
  explain: `Ein Absatz hört ohne Satzzeichen auf, oder mit einem Komma oder „und“: Beim Kopieren ging vielleicht das Ende verloren. Geprüft werden Absätze aus mehreren Sätzen oder mit mindestens ${PROSE} Wörtern, keine Listen, Überschriften, Anschriften, Unterschriften und Quellenangaben, und kein Absatz ohne Verb („Einrichtung einer Ampel …“).`,
  example: {
    wrong: 'Der Radweg kommt. Gebaut wird er im nächsten Somm',
    right: 'Der Radweg kommt. Gebaut wird er im nächsten Sommer.',
  },
  run: (entry) => [...slotsOf(entry)].flatMap((slot) => unfinishedIn(entry, slot)),
};

function unfinishedIn(entry: Entry, [part, { nodes }]: readonly [string, SlotContent]): readonly Finding[] {
  return nodes.flatMap((node, index): readonly Finding[] => {
    if (node.type !== 'paragraph' || endsSurely(node.children)) return [];
    if (isEmphasised(node) || goesOn(nodes[index + 1])) return [];
    const { text, spanOf } = passageOf('paragraph', node.children, areaOfSlot(entry, part));
    const words = brokenEnd(text);
    if (words === undefined) return [];
    const end = text.trimEnd().length;
    const last = /\S+$/u.exec(text.slice(0, end))?.[0] ?? '';
    return [
      {
        span: spanOf(end - last.length, end),
        message: `Der Satz hört auf, ohne zu enden: „… ${words}“`,
        hint: 'Den Satz zu Ende schreiben, oder das Satzzeichen ergänzen.',
      },
    ];
  });
}

/** Whether the last printed character shows that the sentence is complete, as in most paragraphs. */
function endsSurely(inlines: readonly Inline[]): boolean {
  const last = lastPrinted(inlines);
  return last !== '' && '.!?…:;“”"»«)'.includes(last);
}

function lastPrinted(inlines: readonly Inline[]): string {
  for (const node of inlines.toReversed()) {
    const last =
      'children' in node ? lastPrinted(node.children) : 'text' in node ? node.text.trimEnd().slice(-1) : '';
    if (last !== '') return last;
  }
  return '';
}

/** A paragraph in bold or italics only is a headline or a remark. */
function isEmphasised({ children }: Extract<Block, { type: 'paragraph' }>): boolean {
  return children.every(
    (node) => node.type === 'strong' || node.type === 'emphasis' || node.type === 'break',
  );
}

/** Whether the next block may belong to the same sentence: a list, a table, a line typed as an item, or its rest. */
function goesOn(next: Block | undefined): boolean {
  if (next === undefined || next.type === 'heading' || next.type === 'rule' || next.type === 'footnotes')
    return false;
  if (next.type !== 'paragraph') return true;
  const { text } = passageOf('paragraph', next.children);
  return /^\s*(?:[–—•·*+-]|\(?\p{L}\)|\(?\d+[.)]|\p{Ll})/u.test(text);
}

/** The last words of a paragraph that stops too early. */
function brokenEnd(paragraph: string): string | undefined {
  const text = paragraph.trim();
  const sentence = sentencesIn(text).at(-1);
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  if (
    sentence === undefined ||
    isSignature(text) ||
    isJoinedHead(text) ||
    /^(?:[–—•·*+-]|\(?\p{L}\)|Sehr geehrte|Liebe|Guten|Hallo|Mit (?:freund|herz|kollegial|best))/u.test(
      lastLine,
    )
  )
    return undefined;
  const last = text.slice(sentence.start, sentence.end);
  const isBroken =
    (goingOn.test(last) && countWords(last) >= BROKEN_OFF) ||
    (/[\p{L}\p{N}\-]$/v.test(last) &&
      !isAddress(last) &&
      !isNoSentence(text) &&
      isProse(lastLine, last, lastLine !== text));
  return isBroken ? last.split(/\s+/u).slice(-3).join(' ') : undefined;
}

/** Words behind which something must follow; a preposition that may be a part of a verb („lehnt ab“) is none. */
const goingOn =
  /(?:,|(?<!\p{L})(?:und|oder|sowie|dass|weil|aber|der|die|das|des|dem|den|eine[mnrs]?|für|von|vom|zum|zur|im|am|beim|zwischen|gegen|wegen))$/u;

const sources =
  /^(?:\[\d+\]|(?:(?:Bild|Daten)?[qQ]uellen?(?:angaben?|verzeichnis)?|Literatur|Tab(?:elle|\.)|Abb(?:ildung|\.)|Grafik|Diagramm|Schaubild|Karte|Foto|Bild|Anlagen?|Anhang|Stand)(?:\s\d+[a-z]?)?:)(?=\s)/u;

/** A line of sources, the title of a table or picture, or a single noun phrase: „Einrichtung einer Ampel …“. */
function isNoSentence(text: string): boolean {
  return sources.test(text) || (sentencesIn(text).length === 1 && !hasVerb(text));
}

/** „Für die Fraktion im Rat der Stadt Erika Mustermann“, typed in two lines. */
function isSignature(text: string): boolean {
  return /^(?:Für (?:die|den|das)|Im (?:Namen|Auftrag)|[iI]\. ?[AV]\.|gez\.)\s/u.test(text) && !hasVerb(text);
}

/** Lines with breaks between them (an address, a signature) are prose only if they have several sentences. */
function isProse(line: string, last: string, isLines: boolean): boolean {
  const sentences = sentencesIn(line).length;
  const words = countWords(line);
  if (isLines) return sentences > 1 && countWords(last) >= LAST_SENTENCE;
  // A question within a sentence („Wer zahlt? wollten alle wissen“) does not end it.
  const isLong = words >= PROSE || (sentences === 1 && words >= PROSE / 2 && /[.?!…] \p{Ll}/u.test(line));
  return (sentences > 1 && countWords(last) >= LAST_SENTENCE) || isLong;
}

/** An address of the web, of mail or of a telephone gets no full stop, which might be taken for a part of it. */
function isAddress(sentence: string): boolean {
  const last = /\S+$/u.exec(sentence)?.[0] ?? '';
  return (
    /[@/]|^www\.|\.[a-z]{2,}$/iu.test(last) || /(?:Tel|Fax|Mobil)\p{L}*[.:]?\s[\d\s/+()–-]+$/iu.test(sentence)
  );
}
