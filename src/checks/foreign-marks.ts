import type { Edit } from '../diagnostics/diagnostic.ts';
import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import { type TypedMatch, typedMatches } from './common/typed-matches.ts';
import type { Finding, Rule } from './rule.ts';

/** Marks of other programs and other kinds of Markdown. */
export const foreignMarks: Rule = {
  id: 'auszeichnung-fremd',
  severity: 'warning',
  explain:
    'Manche Programme kennen weitere Auszeichnungen: „==markiert==“, „H~2~O“, „- [ ] offen“, „$x$“, „\\pagebreak“, „:smile:“. Hier werden sie gedruckt, wie sie dastehen.',
  example: { wrong: 'Der Ausstoß von CO~2~ sinkt.', right: 'Der Ausstoß von CO<sub>2</sub> sinkt.' },
  run: (entry) => passagesOf(entry).flatMap(foreignIn),
};

interface ForeignMark {
  readonly pattern: RegExp;
  readonly hint: string;
  readonly isItem?: true;
  /** What is meant, where it can be said. */
  readonly meant?: (match: TypedMatch) => string;
}

const commands =
  'pagebreak|newpage|clearpage|textbf|textit|emph|underline|(?:sub)*section|begin|end|item|[vh]space|noindent|cite|footnote|href|url|linebreak|newline|hfill|centering';

const marks: readonly ForeignMark[] = [
  {
    pattern: /(?<!=)==(?=[^\s=])[^=\n]{1,200}(?<=\S)==(?!=)/gu,
    hint: 'Hervorgehoben wird mit „**fett**“ oder „*kursiv*“.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})])(?<!~)~(\p{N}{1,3}|\p{L}{1,2})~(?!~)/gu,
    hint: 'Tiefgestellt wird mit „<sub>2</sub>“, oder mit dem Zeichen „₂“.',
    meant: ({ groups: [text = ''] }) => `<sub>${text}</sub>`,
  },
  {
    pattern: /(?<![\p{L}\p{N}~/.])~(?=\p{L})[^~\n]{1,80}(?<=\S)~(?![\p{L}\p{N}~])/gu,
    hint: 'Gestrichen wird mit zwei Zeichen: „~~Wort~~“.',
  },
  {
    pattern: /(?<![\p{L}\p{N}+])\+\+(?=\p{L})[^+\n]{1,80}(?<=\S)\+\+(?![\p{L}\p{N}+])/gu,
    hint: 'Unterstrichen wird nicht; hervorgehoben wird mit „**fett**“ oder „*kursiv*“.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−-]{1,4})\^/gu,
    hint: 'Hochgestellt wird mit „<sup>2</sup>“, oder mit dem Zeichen „²“.',
    meant: ({ groups: [text = ''] }) => `<sup>${text}</sup>`,
  },
  {
    pattern: /^\[([ xX])\](?=\s)/gu,
    hint: 'Ein Kästchen ist das Zeichen „☐“, angekreuzt „☑“.',
    isItem: true,
    meant: ({ groups: [mark] }) => (mark === ' ' ? '☐' : '☑'),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}$])\$\$?(?=[^\s$])(?=[^$\n]*[\p{L}\\^_=+])[^$\n]{1,60}(?<=\S)\$\$?(?![\p{L}\p{N}$])/gu,
    hint: 'Formeln werden nicht gesetzt; hoch und tief gehen mit „<sup>2</sup>“ und „<sub>2</sub>“.',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}\\/:])\\(?:${commands})(?![\p{L}\p{N}\\])(?:\{[^{}\n]*\})*`,
      'gu',
    ),
    hint: 'Befehle von LaTeX gibt es nicht. Seiten werden von selbst umbrochen: Die Zeile löschen.',
  },
  {
    pattern: /(?<![\p{L}\p{N}:]):(?:[a-z][a-z_]{2,24}|[+-]1):(?![\p{L}\p{N}:])/gu,
    hint: 'Das Zeichen selbst einsetzen, oder löschen.',
  },
  {
    pattern: /\{[.#]\p{L}[^{}\n]{0,60}\}/gu,
    hint: 'Klassen und Kennungen gibt es nicht: Die Klammer löschen.',
  },
  {
    pattern: /^:{3,}(?: ?\{?[.\p{L}][\p{L}-]*\}?)?(?=\s|$)/gu,
    hint: '„:::“ gibt es nur in Textvorlagen: Die Zeile löschen.',
  },
  {
    pattern: /^\[!\p{Lu}+\]/gu,
    hint: 'Die Klammer löschen, oder das Wort fett an den Anfang setzen: „**Hinweis:** …“.',
  },
  { pattern: /\[\[[^[\]\n]{1,80}\]\]/gu, hint: 'Ein Link steht so da: „[Text](https://…)“.' },
  {
    pattern: /\[\/(?:b|i|u|s|url|img|quote|size|color|center|list)\]/giu,
    hint: 'Fett ist „**Wort**“, kursiv „*Wort*“.',
  },
];

const mayHold = /==|\+\+|[~^$\\{]|\[[ xX!/[]|:[a-z+-]|:::/;

function foreignIn(passage: DraftPassage): readonly Finding[] {
  const { text, type } = passage;
  if (!mayHold.test(text)) return [];
  return marks.flatMap(({ pattern, hint, isItem, meant }) => {
    if (isItem === true && type !== 'item') return [];
    return typedMatches(passage, pattern).map((match) => ({
      span: match.span,
      message: `„${match.text}“ ist eine Auszeichnung anderer Programme und wird gedruckt, wie sie dasteht.`,
      hint,
      ...(meant !== undefined && type !== 'field' && { fix: [written(match, meant(match))] }),
    }));
  });
}

const written = ({ span }: TypedMatch, replacement: string): Edit => ({ span, replacement });
