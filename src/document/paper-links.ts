import { type Diagnostic, info, warning } from '../diagnostics/diagnostic.ts';
import { type Span, spanOfLine } from '../diagnostics/source-file.ts';
import type { Look } from '../kinds/kind.ts';
import { isItsOwnAddress } from '../markdown/link-address.ts';
import { mapInlines } from '../markdown/map.ts';
import type { Block, Inline, Link } from '../markdown/nodes.ts';
import { firstClosest } from '../markdown/origin-span.ts';
import { plainText } from '../markdown/plain-text.ts';
import { isWebAddress } from '../markdown/rules/link.ts';

/** What becomes of links on paper: one that leads to the web or by mail stays, of any other only its text. */
export class PaperLinks {
  readonly #addresses: Look['linkadressen'];
  readonly #lost: Diagnostic[] = [];
  /** Links whose address is not on the paper. */
  readonly #unseen: Link[] = [];

  constructor(addresses: Look['linkadressen'] = 'keine') {
    this.#addresses = addresses;
  }

  /** The targets that are lost; and once that addresses are. */
  get diagnostics(): readonly Diagnostic[] {
    const [first] = this.#unseen;
    return first === undefined ? this.#lost : [...this.#lost, unseen(first, this.#unseen.length)];
  }

  onPaper(blocks: readonly Block[]): readonly Block[] {
    return holdLinks(blocks) ? mapInlines(blocks, (inlines) => this.#inlines(inlines)) : blocks;
  }

  #inlines(inlines: readonly Inline[]): readonly Inline[] {
    if (!inlines.some((node) => 'children' in node)) return inlines;
    return inlines.flatMap((node): readonly Inline[] => {
      if (node.type === 'link') return this.#link(node);
      return 'children' in node ? [{ ...node, children: this.#inlines(node.children) }] : [node];
    });
  }

  #link(link: Link): readonly Inline[] {
    const { href, children, origin } = link;
    if (!isWebAddress(href)) {
      this.#lost.push(lostTarget(link));
      return children;
    }
    const address = shownAddress(href);
    if (isItsOwnAddress(link)) return [link];
    if (this.#addresses === 'keine') {
      this.#unseen.push(link);
      return [link];
    }
    const text = (words: string): Inline => ({ type: 'text', text: words, origin });
    return [link, text(' ('), { ...link, children: [text(address)] }, text(')')];
  }
}

/** Most texts have none. */
function holdLinks(nodes: readonly (Block | Inline)[]): boolean {
  return nodes.some((node) => {
    switch (node.type) {
      case 'link':
        return true;
      case 'list':
        return node.items.some(({ children }) => holdLinks(children));
      case 'footnotes':
        return node.notes.some(({ children }) => holdLinks(children));
      case 'table':
        return [node.head, ...node.rows].flat().some(({ children }) => holdLinks(children));
      default:
        return 'children' in node && holdLinks(node.children);
    }
  });
}

const shownAddress = (href: string): string =>
  href.replace(/^(?:mailto:|https:\/\/)/iu, '').replace(/\/$/u, '');

function spanOf({ href, origin: { file, line } }: Link): Span {
  const whole = spanOfLine(file, line);
  return firstClosest({ text: href, start: 0, length: href.length }, whole) ?? whole;
}

function lostTarget(link: Link): Diagnostic {
  const message = `„${link.href}“ führt auf Papier nirgends hin; gedruckt wird nur der Text „${plainText(link.children)}“.`;
  const hint = 'Eine Adresse mit „https://“ angeben, oder nur den Text schreiben.';
  return warning('markdown/linkziel', spanOf(link), message, hint);
}

function unseen(link: Link, count: number): Diagnostic {
  const others = count === 1 ? '' : ` Das gilt für ${count} Links.`;
  const message = `Auf Papier steht „${plainText(link.children)}“, nicht die Adresse dahinter: „${link.href}“.${others}`;
  const hint =
    'Soll man sie lesen, gehört sie in den Text, oder in die Stammdaten „gestaltung: { linkadressen: klammern }“.';
  return info('markdown/linkadresse', spanOf(link), message, hint);
}
