import type { Block } from '../markdown/nodes.ts';
import { passageOf } from '../markdown/passages.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Entry } from '../kinds/kind.ts';
import { isMotion } from '../kinds/motion/motion.ts';
import type { AreaOf } from '../markdown/passages.ts';
import { areaOfSlot, slotsOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** Where the end of the text is no end: a generated line or another part follows elsewhere. */
const votedOn: ReadonlySet<string> = new Set(['beschlussvorschlag', 'fragen', 'neufassung']);

export const colonDangling: Rule = {
  id: 'doppelpunkt-ohne-folge',
  severity: 'warning',
  explain:
    'Ein Punkt endet mit einem Doppelpunkt, und darunter steht nichts: Beim Kopieren gingen vielleicht die Unterpunkte verloren, oder sie stehen als nächste Punkte da. Geprüft werden Listen, und das Ende von Beschluss und Fragen.',
  example: {
    wrong: 'beschlussvorschlag:\n  - "Die Verwaltung prüft:"\n  - Der Kreistag berät darüber.',
    right:
      'beschlussvorschlag:\n  - text: "Die Verwaltung prüft:"\n    unterpunkte: [die Kosten, die Dauer]\n  - Der Kreistag berät darüber.',
  },
  run: (entry) =>
    isMotion(entry) ? [...slotsOf(entry)].flatMap(([part, { nodes }]) => danglingIn(entry, part, nodes)) : [],
};

function danglingIn(entry: Entry, part: string, nodes: readonly Block[]): readonly Finding[] {
  const area = areaOfSlot(entry, part);
  const found = (blocks: readonly Block[], isClosed: boolean): readonly Finding[] =>
    blocks.flatMap((block, index): readonly Finding[] => {
      const next = blocks.slice(index + 1).find(({ type }) => type !== 'footnotes');
      const isLast = next === undefined ? isClosed : next.type === 'heading';
      if (block.type === 'paragraph') return isLast ? dangling(block, area) : [];
      if (block.type !== 'list') return [];
      // What stands below the list may belong to its last item.
      return block.items.flatMap(({ children }, at) => {
        const isEnd = at === block.items.length - 1 && next !== undefined && next.type !== 'heading';
        return found(children, !isEnd);
      });
    });
  return found(nodes, votedOn.has(part));
}

function dangling({ children }: Extract<Block, { type: 'paragraph' }>, area: AreaOf): readonly Finding[] {
  if (!plainText(children).trimEnd().endsWith(':')) return [];
  const { text, spanOf } = passageOf('paragraph', children, area);
  const words = text.trimEnd();
  const last = /\S+$/u.exec(words)?.[0] ?? '';
  return [
    {
      span: spanOf(words.length - last.length, words.length),
      message: `Hinter „… ${last}“ folgt nichts.`,
      hint: 'Die Unterpunkte ergänzen (eingerückt, im Vorspann unter unterpunkte), oder den Doppelpunkt durch einen Punkt ersetzen.',
    },
  ];
}
