import type { Diagnostic, Edit } from '../../diagnostics/diagnostic.ts';
import { info, warning } from '../../diagnostics/diagnostic.ts';
import type { Block, Inline } from '../../markdown/nodes.ts';
import { labelOf } from '../../markdown/labels.ts';
import { passageOf } from '../../markdown/passages.ts';
import { removalOf } from '../../markdown/whole-lines.ts';
import { quoted } from '../fault.ts';
import type { SlotContent } from '../kind.ts';
import { closingIn, type LetterLines, salutationIn, withoutStart } from '../letter-lines.ts';
import { headingsOf, tokens } from '../stammdaten/look.ts';
import type { Stammdaten } from '../stammdaten/stammdaten.ts';
import type { Recipient, Signatory } from './motion.ts';
import type { MotionParts } from './parts.ts';
import { type MotionProfile, votedParts } from './profile.ts';

/** What a motion prints around its texts. */
interface Frame {
  readonly profile: MotionProfile;
  readonly haus: Stammdaten | undefined;
  readonly recipient: Recipient;
  readonly signatories: readonly Signatory[];
}

/** A text without what the paper says anyway: its heading, the salutation, the greeting and who signs. */
export function withoutSaidTwice(
  parts: MotionParts,
  frame: Frame,
): { readonly value: MotionParts; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const slots = new Map(parts.slots);
  let isLetter = false;
  const names = parts.bodyOrder.length > 0 ? parts.bodyOrder : ['begruendung'];
  const change = (name: string | undefined, make: (slot: SlotContent, name: string) => Change): void => {
    const slot = name === undefined ? undefined : slots.get(name);
    if (name === undefined || slot === undefined) return;
    const { nodes, diagnostics: found, isOfLetter } = make(slot, name);
    diagnostics.push(...found);
    isLetter ||= isOfLetter === true;
    if (nodes !== undefined && nodes.length > 0) slots.set(name, { ...slot, nodes });
  };
  for (const name of names.filter((each) => !votedParts.has(each))) {
    change(name, ({ nodes }) => withoutSalutation(nodes, frame));
  }
  change(names.at(-1), ({ nodes }) => withoutClosing(nodes, frame));
  for (const name of slots.keys()) {
    if (!parts.formulas.has(name)) change(name, (slot, part) => withoutHeading(slot, part, frame));
  }
  return { value: { ...parts, slots, isLetter }, diagnostics };
}

interface Change {
  /** Absent where all stays as it is. */
  readonly nodes?: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  /** A salutation or a greeting was found. */
  readonly isOfLetter?: boolean;
}

const unchanged: Change = { diagnostics: [] };

function withoutSalutation(nodes: readonly Block[], { recipient, haus }: Frame): Change {
  const found = salutationIn(nodes);
  if (found === undefined) return unchanged;
  const isPrinted = recipient.salutation !== undefined && tokens(haus).kopf !== 'tabelle';
  if (isPrinted && found.rest.length > 0) return leftOut(found, 'Die Anrede steht ohnehin darüber');
  const message = `Eine Anrede steht mitten im Papier: ${quoted(found.words)}`;
  return reportedOnly(found, message, 'Sie gehört in das Feld anrede oder zum Empfänger in den Stammdaten.');
}

function withoutClosing(nodes: readonly Block[], { signatories, haus }: Frame): Change {
  const found = closingIn(
    nodes,
    signatories.map(({ name }) => name),
  );
  if (found === undefined) return unchanged;
  const [stranger] = found.strangers;
  if (stranger !== undefined) {
    const message = `Im Text stehen Gruß und Unterschrift, die das Programm selbst setzt: ${quoted(found.words)}`;
    const isName = !/[\d@]|^(?:-|www|http)/u.test(stranger);
    const place = isName
      ? `soll ${quoted(stranger)} unterschreiben, gehört der Name unter unterschriften`
      : 'Anschrift, Telefon und E-Mail stehen im Briefkopf, aus den Stammdaten';
    return reportedOnly(found, message, `Die Zeilen löschen; ${place}.`);
  }
  const isPrinted = tokens(haus).kopf !== 'tabelle' && found.rest.length > 0;
  if (isPrinted) return leftOut(found, 'Gruß und Unterschrift stehen ohnehin darunter');
  return reportedOnly(
    found,
    `Im Text stehen Gruß oder Unterschrift: ${quoted(found.words)}`,
    'Die Zeilen löschen.',
  );
}

function leftOut({ words, span, rest }: LetterLines, reason: string): Change {
  const message = `${reason}, aus dem Text wird nicht gedruckt: „${words}“`;
  const diagnostic = info('draft/brieftext', span, message, 'Die Zeilen löschen.');
  return { nodes: rest, diagnostics: [{ ...diagnostic, fix: [removalOf(span)] }], isOfLetter: true };
}

const reportedOnly = ({ span }: LetterLines, message: string, hint: string): Change => ({
  diagnostics: [warning('draft/brieftext', span, message, hint)],
  isOfLetter: true,
});

/** „Begründung: Es fehlt.“ below the heading „Begründung“. */
function withoutHeading(
  { nodes, heading, repeats }: SlotContent,
  part: string,
  { haus, profile }: Frame,
): Change {
  const [first, ...others] = nodes;
  if (first?.type !== 'paragraph' || heading !== undefined || repeats !== undefined) return unchanged;
  const { text, spanOf } = passageOf('paragraph', first.children);
  const [all = '', words = ''] = /^([^\s:][^:\n]{3,40}?)\s?:\s+(?=\S)/u.exec(text) ?? [];
  const printed = printedHeading(part, haus, profile);
  if (all === '' || printed === '' || !isHeading(words, part, printed)) return unchanged;
  const span = spanOf(0, all.trimEnd().length);
  const message = `Die Überschrift ${quoted(printed)} steht ohnehin darüber, gedruckt wird nicht noch einmal: ${quoted(all)}`;
  const fix = headingEdit(span.file.text, span.start, words);
  return {
    nodes: [{ ...first, children: trimmed(withoutStart(first.children, all.length)) }, ...others],
    diagnostics: [
      {
        ...info('draft/beschriftung', span, message, 'Nur den Text schreiben.'),
        ...(fix !== undefined && { fix: [{ span: { ...span, ...fix }, replacement: '' } satisfies Edit] }),
      },
    ],
  };
}

function printedHeading(part: string, haus: Stammdaten | undefined, profile: MotionProfile): string {
  const own = part === 'beschlussvorschlag' ? (profile.heading ?? part) : part;
  const found = Object.entries(headingsOf(haus)).find(([name]) => name === own);
  return found?.[1] ?? '';
}

function isHeading(words: string, part: string, printed: string): boolean {
  const label = labelOf(words);
  return (label?.label === part && !label.formula) || words.toLowerCase() === printed.toLowerCase();
}

/** With the marks around it: `**Begründung:** `. */
function headingEdit(source: string, start: number, words: string) {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(lineStart, start);
  const marks = /^[ \t]*([*_]*)$/u.exec(before);
  if (marks === null || !source.startsWith(words, start)) return undefined;
  const mark = marks[1] ?? '';
  const rest = source.slice(start + words.length);
  const end = mark === '' ? /^ ?:[ \t]+/u.exec(rest) : /^ ?(?::[*_]+|[*_]+:)[ \t]+/u.exec(rest);
  return end === null ? undefined : { start: start - mark.length, end: start + words.length + end[0].length };
}

/** What is left of an emphasised heading may begin with the blank behind it. */
function trimmed([first, ...others]: readonly Inline[]): readonly Inline[] {
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...others];
  const text = first.text.trimStart();
  return text === '' ? trimmed(others) : [{ ...first, text }, ...others];
}
