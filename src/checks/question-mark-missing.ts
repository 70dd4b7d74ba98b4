import type { Block } from '../markdown/nodes.ts';
import { plainText } from '../markdown/plain-text.ts';
import { type AreaOf, passageOf } from '../markdown/passages.ts';
import { isMotion } from '../kinds/motion/motion.ts';
import { areaOfSlot, slotsOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

const asking = String.raw`(?:we(?:r|n|m|ssen)|was|wie(?:so|viele?)?|wo(?:her|hin|durch|für|mit|ran|rin|von|zu|rauf|rüber)?|wann|warum|weshalb|weswegen|welche[mnrs]?|inwie(?:weit|fern))(?!\p{L})`;

/** „Wie bekannt, …“ and „Was fehlt, ist …“ are statements. */
const question = new RegExp(
  [
    String.raw`^(?:(?:und|falls ja|falls nein|wenn ja|wenn nein|ggf\.),?:?\s+)?(?:(?:ab|an|auf|aus|bei|bis|durch|für|gegen|in|mit|nach|seit|über|um|unter|von|vor|zu|zum|zur)\s+)?(?!wie (?:bekannt|bereits|schon|Sie|in der|oben)(?!\p{L}))(?!was [^,]+, ist)${asking}`,
    String.raw`^(?:(?:und|falls ja|falls nein|wenn ja|wenn nein),?:?\s+)?(?:ist|sind|war(?:en)?|hat|haben|hatte|wird|werden|wurden?|kann|können|soll|sollen|gibt|gab|plant|beabsichtigt|sieht|hält|liegt|liegen|besteht|bestehen|trifft|teilt|gelten|gilt|müssen|muss|darf|dürfen)\s`,
  ].join('|'),
  'iu',
);

/** Requests („Bitte nennen Sie …“) end in a full stop. */
export const questionMarkMissing: Rule = {
  id: 'frage-ohne-fragezeichen',
  severity: 'warning',
  explain:
    'Eine Frage der Anfrage hat kein Fragezeichen. Bitten („Bitte nennen Sie die Kosten.“) und Aussagen brauchen keines; bei Unterpunkten genügt das Fragezeichen am Ende.',
  example: {
    wrong: 'fragen: [Wie viele Brücken sind gesperrt.]',
    right: 'fragen: ["Wie viele Brücken sind gesperrt?"]',
  },
  run: (entry) => {
    if (!isMotion(entry)) return [];
    const slot = slotsOf(entry).get('fragen');
    return slot === undefined ? [] : unasked(slot.nodes, areaOfSlot(entry, 'fragen'));
  },
};

function unasked(nodes: readonly Block[], area: AreaOf): readonly Finding[] {
  return nodes.flatMap((node, index): readonly Finding[] => {
    if (node.type === 'list') return node.items.flatMap(({ children }) => ofOne(children, area));
    // A paragraph may go on in the list below it.
    return node.type === 'paragraph' && nodes[index + 1]?.type !== 'list' ? ofOne([node], area) : [];
  });
}

function ofOne(blocks: readonly Block[], area: AreaOf): readonly Finding[] {
  const [first] = blocks;
  if (first?.type !== 'paragraph' || plainText(blocks).includes('?')) return [];
  const { text, spanOf } = passageOf('item', first.children, area);
  const words = text.trimEnd();
  if (!question.test(words.trimStart()) || words.endsWith(':')) return [];
  const last = /\S+$/u.exec(words)?.[0] ?? '';
  return [
    {
      span: spanOf(words.length - last.length, words.length),
      message: `Die Frage endet ohne Fragezeichen: „… ${last}“`,
      hint: 'Das Fragezeichen ergänzen.',
    },
  ];
}
