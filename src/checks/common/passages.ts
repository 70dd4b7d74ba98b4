import { spanOfLine } from '../../diagnostics/source-file.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Value, ValuePath } from '../../draft/value.ts';
import type { Entry, SlotContent } from '../../kinds/kind.ts';
import { isMotion } from '../../kinds/motion/motion.ts';
import { isRelease } from '../../kinds/pressemitteilung/release.ts';
import { passageOf, passageOfField, passagesIn, type AreaOf, type Passage } from '../../markdown/passages.ts';

/** A passage of a draft with the part of the document it is in. */
export interface DraftPassage extends Passage {
  /** The name of the field (`titel`, `bilder`) or of the slot (`beschlussvorschlag`, `text`, `abschnitt-1`). */
  readonly part: string;
}

/** Plain-text fields that are printed as prose; Markdown fields are slots. */
const prose: readonly ValuePath[] = [
  ['titel'],
  ['anlass'],
  ['rubrik'],
  ['dachzeile'],
  ['unterzeile'],
  ['finanzen', 'deckung'],
  ['finanzen', 'folgekosten'],
];

/** All passages of a draft, in no particular order of fields and text. */
export function passagesOf(entry: Entry): readonly DraftPassage[] {
  const known = passagesByEntry.get(entry);
  if (known !== undefined) return known;
  const found = [
    ...fieldPassages(entry),
    ...captions(entry),
    ...[...slotsOf(entry)].flatMap((slot) => slotPassages(entry, slot)),
  ];
  passagesByEntry.set(entry, found);
  return found;
}

/** Cached for all rules. */
const passagesByEntry = new WeakMap<Entry, readonly DraftPassage[]>();

/** The Markdown of a draft by slot: its own, and texts of the house. */
export function slotsOf(entry: Entry): ReadonlyMap<string, SlotContent> {
  if (isRelease(entry)) return entry.slots;
  return isMotion(entry) ? entry.parts.slots : new Map();
}

function slotPassages(
  entry: Entry,
  [part, { heading, formula, nodes }]: readonly [string, SlotContent],
): readonly DraftPassage[] {
  const title = heading === undefined ? [] : [passageOf('heading', heading)];
  const area = areaOfSlot(entry, part);
  const passages = [...title, ...passagesIn(nodes, 'paragraph', area)].map((each) => ({ ...each, part }));
  // It is no part of what is voted on.
  const said =
    formula === undefined ? [] : [{ ...passageOf('paragraph', formula.children, area), part: 'formel' }];
  return [...said, ...passages];
}

/** A text that YAML folds has its first line as origin: a passage may be anywhere in the value from there. */
export function areaOfSlot(entry: Entry, part: string): AreaOf {
  const values = [
    findValue(entry.root, [part]),
    part === 'ueber' && entry.haus !== undefined ? findValue(entry.haus.root, ['presse', part]) : undefined,
  ];
  return ({ file, line }) => {
    const { start, end } = spanOfLine(file, line);
    const field = values.find((value) => value?.span.file === file && start < value.span.end);
    return { file, start, end: Math.max(end, field?.span.end ?? end) };
  };
}

function fieldPassages({ root }: Entry): readonly DraftPassage[] {
  return prose.flatMap((path) => fieldPassage(findValue(root, path), String(path[0])));
}

function captions({ root }: Entry): readonly DraftPassage[] {
  const pictures = findValue(root, ['bilder']);
  if (pictures?.kind !== 'list') return [];
  return pictures.items.flatMap((picture) => fieldPassage(findValue(picture, ['unterschrift']), 'bilder'));
}

function fieldPassage(value: Value | undefined, part: string): readonly DraftPassage[] {
  return value?.kind === 'scalar' && !value.isNull
    ? [{ ...passageOfField(value.text, value.span), part }]
    : [];
}
