import type { Footnote } from '../markdown/nodes.ts';
import type { DocNode } from './nodes.ts';
import type { NodeOfType } from './walk.ts';

/** A composed document, its parts told apart by where they stand on paper. */
export interface Paper {
  readonly head: Head;
  /** What flows from page to page, in order. */
  readonly body: readonly FlowNode[];
  /** The flow from the greeting or the signatures on. */
  readonly close: readonly FlowNode[];
  readonly notes: readonly Footnote[];
  readonly furniture: Furniture;
}

/** What stands at fixed places of page 1: a letter's head, a release's or the council's, and nothing of the others. */
export interface Head {
  readonly council?: Maybe<'council-head'>;
  readonly letterhead?: Maybe<'letterhead'>;
  readonly returnLine?: Maybe<'return-line'>;
  readonly address?: Maybe<'address'>;
  readonly infoBlock?: Maybe<'info-block'>;
  readonly dateLine?: Maybe<'date-line'>;
  readonly release?: Maybe<'release-head'>;
}

/** What stands on every page. */
export interface Furniture {
  readonly draftMark: Maybe<'draft-mark'>;
  readonly runningHead: Maybe<'running-head'>;
  readonly pageNumber: Maybe<'page-number'>;
}

type Maybe<T extends DocNode['type']> = NodeOfType[T] | undefined;

const APART = [
  'council-head',
  'letterhead',
  'return-line',
  'address',
  'info-block',
  'date-line',
  'release-head',
  'draft-mark',
  'running-head',
  'page-number',
  'footnotes',
] as const;

export type FlowNode = Exclude<DocNode, { readonly type: (typeof APART)[number] }>;

/** Of what stands once, such as a head, the first counts. */
export function paperOf(nodes: readonly DocNode[]): Paper {
  const flow = nodes.filter(flows);
  const closing = flow.findIndex(({ type }) => type === 'greeting' || type === 'signatures');
  const end = closing === -1 ? flow.length : closing;
  return {
    head: headOf(nodes),
    body: flow.slice(0, end),
    close: flow.slice(end),
    notes: nodes.flatMap((node) => (node.type === 'footnotes' ? node.notes : [])),
    furniture: {
      draftMark: first(nodes, 'draft-mark'),
      runningHead: first(nodes, 'running-head'),
      pageNumber: first(nodes, 'page-number'),
    },
  };
}

/** What is read before the text. */
export function nodesAtTop({ head, furniture }: Pick<Paper, 'head' | 'furniture'>): readonly DocNode[] {
  const { council, letterhead, release, returnLine, address, infoBlock, dateLine } = head;
  const nodes = [furniture.draftMark, council, letterhead, release, returnLine, address, infoBlock, dateLine];
  return nodes.filter((node) => node !== undefined);
}

const flows = (node: DocNode): node is FlowNode => !APART.some((type) => type === node.type);

function headOf(nodes: readonly DocNode[]): Head {
  const council = first(nodes, 'council-head');
  if (council !== undefined) return { council };
  const letterhead = first(nodes, 'letterhead');
  const release = first(nodes, 'release-head');
  if (release !== undefined) return { letterhead, release };
  return {
    letterhead,
    returnLine: first(nodes, 'return-line'),
    address: first(nodes, 'address'),
    infoBlock: first(nodes, 'info-block'),
    dateLine: first(nodes, 'date-line'),
  };
}

function first<T extends DocNode['type']>(nodes: readonly DocNode[], type: T): Maybe<T> {
  return nodes.find((node): node is NodeOfType[T] & DocNode => node.type === type);
}
