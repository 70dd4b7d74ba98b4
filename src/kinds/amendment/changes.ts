import { amend } from '../../amendment/amend.ts';
import type { ResolutionText } from '../../amendment/resolution.ts';
import type { SynopsisRow } from '../../amendment/synopsis.ts';
import { hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Mapping } from '../../draft/value.ts';
import type { Block } from '../../markdown/nodes.ts';
import { isGiven } from '../plain-fields.ts';
import { diagnose, type Fault, givenTwice, quoted } from '../fault.ts';
import type { SlotContent, Synopsis } from '../kind.ts';
import type { FieldPart } from '../motion/parts.ts';
import { operationsList, resolutionBlocks } from './operations.ts';
import { inFormOf } from './form-of-original.ts';
import { linksOf, redirected, resolutionTextOf } from './resolution-text.ts';
import type { Target } from './target.ts';

/** What follows from the two versions of a resolution. */
export interface Changes {
  /** The operations, for the place of the resolution. */
  readonly operations: SlotContent;
  readonly synopsis: Synopsis;
  /** The resolution as it reads afterwards. */
  readonly amended: readonly Block[];
}

/** `onlyAdds`: the kind may not strike or change what stands. */
export function deriveChanges(
  root: Mapping,
  neufassung: readonly FieldPart[],
  { resolution, links = new Map() }: Target,
  onlyAdds: boolean,
): Outcome<Changes> {
  const faults = placeFaults(root);
  const [part] = neufassung;
  if (part === undefined || resolution === undefined || part.slot.nodes.length === 0) {
    return { diagnostics: faults.map((fault) => diagnose(root, fault)) };
  }
  const { slot } = part;
  const text = resolutionTextOf(slot.nodes);
  if (text === undefined) return { diagnostics: [...faults, pictured].map((fault) => diagnose(root, fault)) };
  const isFieldList = findValue(root, ['neufassung'])?.kind === 'list';
  const amended = inFormOf(resolution, text, isFieldList);
  const { sentences, synopsis } = amend(resolution, amended);
  const words = redirected(links, linksOf(slot.nodes));
  const found = [
    ...faults,
    ...(words === undefined ? [] : [unspoken(words, sentences.length)]),
    ...(words !== undefined && sentences.length === 0
      ? []
      : contentFaults(resolution, sentences.length, synopsis, { onlyAdds, isFieldList })),
  ];
  const diagnostics = found.map((fault) => diagnose(root, fault));
  if (hasErrors(diagnostics)) return { diagnostics };
  const { origin } = slot;
  return {
    value: {
      operations: {
        nodes: [operationsList(sentences, origin)],
        origin,
      },
      synopsis: { rows: synopsis, origin },
      amended: resolutionBlocks(amended, origin),
    },
    diagnostics,
  };
}

/** Faults of fields that stand together, or alone, whatever their values are. */
function placeFaults(root: Mapping): readonly Fault[] {
  if (!isGiven(findValue(root, ['neufassung']))) return [];
  return [
    ...(isGiven(findValue(root, ['beschlussvorschlag']))
      ? [givenTwice(root, 'beschlussvorschlag', 'neufassung')]
      : []),
    ...(isGiven(findValue(root, ['bezug', 'entwurf'])) ? [] : [withoutOriginal]),
  ];
}

function faultOfText(message: string, hint: string): Fault {
  return { code: 'draft/neufassung', path: ['neufassung'], at: 'key', message, hint };
}

const withoutOriginal: Fault = {
  ...faultOfText(
    'neufassung braucht bezug.entwurf: Womit soll sie verglichen werden?',
    'Unter bezug den Entwurf des Antrags nennen, oder die Änderungen von Hand unter beschlussvorschlag schreiben.',
  ),
  code: 'draft/pflichtfeld',
};

const pictured = faultOfText(
  'neufassung enthält ein Bild, das sich nicht vergleichen lässt',
  'Das Bild herausnehmen und unter anlagen nennen.',
);

/** With other changes the new address would be lost; without them there is nothing to vote on. */
function unspoken(words: string, operations: number): Fault {
  const beside = operations > 0;
  const fault = faultOfText(
    `neufassung ändert ${beside ? 'auch' : 'nur'} die Adresse des Links ${quoted(words)}, was sich in Worten nicht sagen lässt`,
    'Die Adresse im Text ausschreiben, oder die Änderungen von Hand unter beschlussvorschlag schreiben.',
  );
  return beside ? { ...fault, severity: 'warning' } : fault;
}

function contentFaults(
  before: ResolutionText,
  operations: number,
  rows: readonly SynopsisRow[],
  { onlyAdds, isFieldList }: { readonly onlyAdds: boolean; readonly isFieldList: boolean },
): readonly Fault[] {
  if (operations === 0) {
    const same = before.clauses.length === 1 ? 'lautet' : 'lautet Punkt für Punkt';
    const message = `neufassung ändert nichts: Sie ${same} wie der Beschlussvorschlag unter bezug.entwurf`;
    const hint = 'Hierhin gehört der Beschlussvorschlag, wie er mit den Änderungen lauten soll.';
    return [faultOfText(message, hint)];
  }
  const [pointed] = rows.flatMap(standInOf);
  if (pointed !== undefined) return [notQuoted(pointed)];
  const lost = isFieldList && before.clauses.some(({ label }) => label !== '') ? rows.filter(isLost) : [];
  if (lost.length > 0) return [leftOut(lost, onlyAdds)];
  const [struck] = onlyAdds ? rows.flatMap(struckIn) : [];
  return struck === undefined ? [] : [notOnlyAdded(struck)];
}

/** „(unverändert)“ for the text of an item would be voted on as it stands. */
function standInOf({ after }: SynopsisRow): readonly string[] {
  if (typeof after === 'string') return [];
  const text = after
    .map((run) => run.text)
    .join('')
    .trim();
  return /^[[(]?(?:(?:bleibt )?unverändert|wie bisher|keine Änderung(?:en)?|wie gehabt|s\. ?o\.|…|\.\.\.)[\])]?\.?$/iu.test(
    text,
  )
    ? [text]
    : [];
}

function notQuoted(text: string): Fault {
  return faultOfText(
    `neufassung sagt ${quoted(text)}, wo der Text des Punktes stehen muss`,
    'Den Punkt ganz abschreiben, auch wo er bleibt, wie er ist: Das Programm findet selbst, was sich ändert.',
  );
}

/** A free paragraph of the original that is gone. */
function isLost({ label, after }: SynopsisRow): boolean {
  return label === '' && after === 'dropped';
}

/** A list has no place for the paragraphs around it: whether they shall go, the draft does not say. */
function leftOut(rows: readonly SynopsisRow[], onlyAdds: boolean): Fault {
  const texts = rows.map(({ before }) =>
    before === 'missing' ? '' : before.map(({ text }) => text).join(''),
  );
  const [first = '', ...more] = texts.map(quoted);
  const rest =
    more.length === 0
      ? ''
      : ` und ${more.length === 1 ? 'ein weiterer Absatz' : `${more.length} weitere Absätze`}`;
  const fault = faultOfText(
    `neufassung ist eine Liste: ${first}${rest} ${more.length === 0 ? 'steht' : 'stehen'} nicht darin und ${more.length === 0 ? 'entfällt' : 'entfallen'}`,
    'Soll der Absatz bleiben, die Neufassung als Text schreiben („neufassung: |“), mit den Absätzen über und unter der Liste.',
  );
  return onlyAdds ? fault : { ...fault, severity: 'warning' };
}

function struckIn({ label, before, after }: SynopsisRow): readonly { label: string; text: string }[] {
  if (before === 'missing') return [];
  const struck = before.filter(({ mark }) => mark === 'deleted').map(({ text }) => text);
  const [old = ''] = label.split(/ ?→/u);
  return struck.length > 0 || after === 'dropped' ? [{ label: old, text: struck[0] ?? '' }] : [];
}

function notOnlyAdded({ label, text }: { readonly label: string; readonly text: string }): Fault {
  const where = /[\p{L}\p{N}]/u.test(label) ? ` (Ziffer ${label})` : '';
  return faultOfText(
    `neufassung streicht oder ersetzt ${text === '' ? 'einen Punkt' : quoted(text)}${where}; ein Ergänzungsantrag fügt nur hinzu`,
    'Soll auch etwas wegfallen oder anders lauten, ist es „art: aenderungsantrag“.',
  );
}
