import { childrenOf, paintedText, withDescendants } from '../reading/pdf-structure.ts';
import type { Kid, TaggedElement, TaggedPdf } from '../reading/pdf-structure.ts';

/**
 * A document as a screen reader says it, a stop a line: what an element is, then what is read of it. Made from the
 * finished bytes alone: roles, names of links and cells, Alt, ActualText, Lang.
 */
export function printHeard({ elements }: TaggedPdf): string {
  return `${elements.flatMap(blockLines).join('\n')}\n`;
}

function blockLines(element: TaggedElement): readonly string[] {
  const { type, lang, alt = '' } = element;
  const inner = childrenOf(element).flatMap(blockLines);
  const said = lang === undefined ? '' : ` (${lang})`;
  switch (type) {
    case 'Document':
      return inner;
    case 'Sect':
      return [`[Abschnitt${said}]`, ...inner, '[Ende des Abschnitts]'];
    case 'L':
      return listLines(element);
    case 'Table':
      return tableLines(element);
    case 'BlockQuote':
      return ['[Zitat]', ...inner, '[Ende des Zitats]'];
    case 'Note':
    case 'FENote':
      return ['[Fußnote]', ...noteLines(element), '[Ende der Fußnote]'];
    case 'Figure':
      return [`[Grafik: ${alt}]`, ...inner];
    default:
      return [`${/^H\d$/u.test(type) ? `[Überschrift Ebene ${type.slice(1)}] ` : ''}${line(element)}`];
  }
}

function listLines(list: TaggedElement): readonly string[] {
  const items = childrenOf(list);
  const texts = items.map((item) => {
    const [first, ...rest] = childrenOf(item).flatMap((part) =>
      part.type === 'Lbl' ? [] : childrenOf(part).length === 0 ? [line(part)] : blockOf(part),
    );
    const label = childrenOf(item).find(({ type }) => type === 'Lbl');
    return [[label === undefined ? '' : line(label), first ?? ''].join(' ').trim(), ...rest];
  });
  return [`[Liste mit ${items.length} Einträgen]`, ...texts.flat(), '[Ende der Liste]'];
}

/** Of a body that holds blocks, each; else its text. */
function blockOf(body: TaggedElement): readonly string[] {
  const holdsText = body.kids.some(({ kind }) => kind === 'content');
  return holdsText ? [line(body)] : childrenOf(body).flatMap(blockLines);
}

function noteLines(note: TaggedElement): readonly string[] {
  const [label, first, ...rest] = childrenOf(note);
  const opening = [label, first].flatMap((part) => (part === undefined ? [] : line(part))).join(' ');
  return [opening, ...rest.flatMap(blockLines)];
}

/** Each cell with the names of its row and column, as tables are read cell by cell. */
function tableLines(table: TaggedElement): readonly string[] {
  const rows = withDescendants(table)
    .filter(({ type }) => type === 'TR')
    .map(childrenOf);
  const [head = []] = rows;
  const columns = head.some(({ attributes }) => attributes.get('Scope') === 'Column') ? head : [];
  const cells = rows.slice(columns.length === 0 ? 0 : 1).flatMap((row) =>
    row.flatMap((cell, column): readonly string[] => {
      if (cell.type === 'TH') return [];
      const rowHead = row.find(({ attributes }) => attributes.get('Scope') === 'Row');
      const names = [rowHead, columns[column]].flatMap((one) => (one === undefined ? [] : line(one)));
      return [`[${names.filter((name) => name !== '').join(', ')}] ${line(cell)}`];
    }),
  );
  return [`[Tabelle mit ${rows.length} Zeilen und ${head.length} Spalten]`, ...cells, '[Ende der Tabelle]'];
}

const line = (element: TaggedElement): string => inlineText(element).replaceAll(/\s+/gu, ' ').trim();

function inlineText(element: TaggedElement): string {
  const { type, kids, actualText, lang } = element;
  const text = (actualText ?? kids.map(kidText).join('')).replaceAll('\u00AD', '');
  if (type === 'Link') return `[Link „${nameOf(kids)}“: ${text.trim()}]`;
  return lang === undefined ? text : `[${lang}: ${text}]`;
}

function kidText(kid: Kid): string {
  if (kid.kind === 'content') return paintedText(kid.painted);
  return kid.kind === 'element' ? inlineText(kid.element) : '';
}

function nameOf(kids: readonly Kid[]): string {
  const names = kids.map((kid) => (kid.kind === 'annotation' ? kid.annotation.get('Contents') : undefined));
  return names.find((name) => typeof name === 'string') ?? '';
}
