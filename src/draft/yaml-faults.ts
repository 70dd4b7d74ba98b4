import { isCollection, isScalar, visit, type Document } from 'yaml';
import { quoteHint } from './quote-hint.ts';
import { contentOfLine, lineAround, restFrom, textFrom, valueAround } from './yaml-lines.ts';
import { says, type Rule, type Site, type YamlFault } from './yaml-rule.ts';
import { colonInValue, dash, indentation, missingColon, tab } from './yaml-slips.ts';

/**
 * The parser's errors in a clerk's words. One slip often causes several errors in a line: only the first of each line
 * is reported.
 */
export function yamlFaults(document: Document, source: string): readonly YamlFault[] {
  const faults = firstOfEachLine(document.errors, source, ({ pos }) => pos[0])
    .map((found) => faultOf({ found, at: found.pos[0], source, document }))
    .toSorted((a, b) => a.start - b.start);
  return withoutMoreOfTabs(firstOfEachLine(faults, source, ({ start }) => start));
}

/** The first tells of the others as well. */
function withoutMoreOfTabs(faults: readonly YamlFault[]): readonly YamlFault[] {
  const first = faults.find(({ isTab }) => isTab);
  return faults.filter((fault) => fault.isTab !== true || fault === first);
}

function firstOfEachLine<T>(items: readonly T[], source: string, startOf: (item: T) => number): readonly T[] {
  const seen = new Set<number>();
  return items.filter((item) => {
    const { start } = lineAround(source, startOf(item));
    const isFirst = !seen.has(start);
    seen.add(start);
    return isFirst;
  });
}

function faultOf(site: Site): YamlFault {
  for (const rule of rules) {
    const fault = rule(site);
    if (fault !== undefined) return fault;
  }
  const { start, end } = lineAround(site.source, site.at);
  return {
    start: Math.max(start, Math.min(site.at, end)),
    end,
    message: 'Diese Stelle ist kein gültiges YAML.',
    hint: 'Setzen Sie den Wert, der hier steht, in Anführungszeichen.',
  };
}

const unclosedQuote: Rule = (site) => {
  if (!says(site, 'MISSING_CHAR', /closing .quote/)) return undefined;
  const start = lastStart(site, (node) => isScalar(node) && (node.type ?? '').startsWith('QUOTE'));
  if (start === undefined) return undefined;
  const quote = site.source[start] ?? '"';
  return {
    ...restFrom(site.source, start),
    message: `Das Anführungszeichen ${quote}, das hier beginnt, wird nicht geschlossen.`,
    hint: `Setzen Sie ans Ende des Wertes ebenfalls ein ${quote}. Gehört ${quote} zum Text: ${quoteHint(textFrom(site.source, start))}`,
  };
};

const unclosedBracket: Rule = (site) => {
  if (!says(site, 'BAD_INDENT', /^Flow/) && !says(site, 'MISSING_CHAR', /and end with/)) return undefined;
  const start = lastStart(site, isOpenFlow);
  if (start === undefined) return undefined;
  const bracket = site.source[start] ?? '[';
  const comment = /[ \t]#.*[\]}]$/.test(textFrom(site.source, start))
    ? 'Hinter „ #“ hält YAML alles für einen Kommentar: Texte mit „#“ stehen in Anführungszeichen. '
    : '';
  return {
    ...restFrom(site.source, start),
    message: `Die Klammer „${bracket}“, die hier beginnt, wird nicht geschlossen.`,
    hint: `${comment}Setzen Sie „${bracket === '[' ? ']' : '}'}“ ans Ende, oder den ganzen Wert in Anführungszeichen.`,
  };
};

function isOpenFlow(node: unknown): boolean {
  if (!isCollection(node) || node.srcToken?.type !== 'flow-collection') return false;
  // The parser lets `]` end what `{` began.
  const closing = node.srcToken.start.type === 'flow-map-start' ? 'flow-map-end' : 'flow-seq-end';
  return !node.srcToken.end.some(({ type }) => type === closing);
}

function lastStart({ at, document }: Site, isMeant: (node: unknown) => boolean): number | undefined {
  let last: number | undefined;
  visit(document, {
    Node: (_key, node) => {
      const start = node.range?.[0];
      if (start !== undefined && start < at && isMeant(node)) last = Math.max(last ?? 0, start);
    },
  });
  return last;
}

/** To YAML a blank from a web page or a word processor is a letter, although it looks like any other. */
const foreignBlank: Rule = (site) => {
  const { start, end } = contentOfLine(site.source, site.at);
  const lineStart = lineAround(site.source, start).start;
  const line = site.source.slice(lineStart, end);
  const found = /^(?:[ ]*[\p{L}\d_-]+:|[ ]*-|[ ]*)(?=[\u00A0\u2000-\u200B\u202F\u3000])/u.exec(line);
  const isSuspect = site.found.code === 'MULTILINE_IMPLICIT_KEY' || site.found.code === 'MISSING_CHAR';
  if (found === null || !isSuspect) return undefined;
  const at = lineStart + found[0].length;
  return {
    start: at,
    end: at + 1,
    message:
      'Hier steht ein geschütztes oder anderes besonderes Leerzeichen; YAML kennt nur das gewöhnliche.',
    hint: 'Löschen Sie das Zeichen und tippen Sie ein Leerzeichen.',
  };
};

const escape: Rule = ({ found, at, source }) =>
  found.code === 'BAD_DQ_ESCAPE'
    ? {
        start: at,
        end: Math.min(at + 2, source.length),
        message: `„${source.slice(at, at + 2)}“ hat zwischen doppelten Anführungszeichen keine Bedeutung.`,
        hint: 'Schreiben Sie „\\\\“ für einen Schrägstrich, oder nehmen Sie einfache Anführungszeichen.',
      }
    : undefined;

const secondDocument: Rule = ({ found, at, source }) =>
  found.code === 'MULTIPLE_DOCS'
    ? {
        ...restFrom(source, at),
        message: 'Hier beginnt ein zweites YAML-Dokument; erlaubt ist nur eines.',
        hint: 'Löschen Sie die Zeile „---“ oder „...“ zwischen den Feldern.',
      }
    : undefined;

const directive: Rule = (site) => {
  if (!says(site, 'MISSING_CHAR', /directives-end/)) return undefined;
  const start = site.source.search(/^%/m);
  if (start === -1) return undefined;
  return {
    ...restFrom(site.source, start),
    message: 'Eine Zeile darf nicht mit „%“ beginnen.',
    hint: 'Ein Feld wird so geschrieben: „name: Wert“.',
  };
};

const listOnFieldLine: Rule = (site) => {
  const { at, source } = site;
  if (!says(site, 'UNEXPECTED_TOKEN', /block-seq-ind on same line/)) return undefined;
  const rest = restFrom(source, at);
  const isOnFieldLine = source.slice(lineAround(source, at).start, at).trim() !== '';
  return {
    ...rest,
    message: isOnFieldLine
      ? 'Eine Liste kann nicht in der Zeile ihres Feldes beginnen.'
      : 'Dieser Listeneintrag gehört zu keinem Feld, das eine Liste sein kann.',
    hint: isOnFieldLine
      ? 'Setzen Sie „- …“ in die nächste Zeile. Ist ein Text gemeint, setzen Sie ihn in Anführungszeichen.'
      : 'Über der Liste steht der Feldname mit Doppelpunkt und dahinter nichts.',
  };
};

const comma: Rule = (site) => {
  const { at, source } = site;
  if (says(site, 'UNEXPECTED_TOKEN', /^Unexpected (?:,|empty item) in flow/)) {
    return {
      start: at,
      end: Math.min(at + 1, source.length),
      message: 'Hier steht ein Komma zu viel, oder davor fehlt ein Eintrag.',
      hint: 'Enthält ein Eintrag selbst ein Komma, setzen Sie den Eintrag in Anführungszeichen.',
    };
  }
  if (!says(site, 'MISSING_CHAR', /^Missing ,/)) return undefined;
  return {
    ...restFrom(source, at),
    message: 'Zwischen zwei Einträgen in der Klammer fehlt ein Komma.',
    hint: 'Setzen Sie zwischen die Einträge ein Komma, oder Texte in Anführungszeichen.',
  };
};

/** Signs with which YAML begins something other than a text. */
const meanings: Readonly<Record<string, string>> = {
  '"': 'das schließende Anführungszeichen beendet den Wert',
  "'": 'das schließende Anführungszeichen beendet den Wert',
  '[': 'es beginnt eine Liste',
  '{': 'es beginnt eine Gruppe von Feldern',
};

const leadingSign: Rule = (site) => {
  const { at, source } = site;
  const { start, end, isField } = valueAround(source, at);
  const value = source.slice(start, end);
  const sign = value[0] ?? '';
  const isSuspect =
    sign === '?' || codesOfSigns.has(site.found.code) || says(site, 'MISSING_CHAR', /separated|Missing/);
  if (!isSuspect || at < start || !/["'*&!|>%@`[\]{},?]/.test(sign)) return undefined;
  const shown = /["']/.test(sign) ? sign : `„${sign}“`;
  const meaning = meanings[sign] ?? 'das Zeichen hat in YAML eine eigene Bedeutung';
  return {
    start,
    end,
    message: `Ein Text, der mit ${shown} beginnt, muss ganz in Anführungszeichen stehen: ${meaning}.`,
    hint: isField ? quoteHint(value) : 'Ein Feld wird so geschrieben: „name: Wert“.',
  };
};

const codesOfSigns: ReadonlySet<string> = new Set(['UNEXPECTED_TOKEN', 'BAD_SCALAR_START', 'BAD_ALIAS']);

export const tooDeepMessage = 'Listen und Felder sind hier zu tief ineinander verschachtelt.';

const nesting: Rule = ({ found, at, source }) =>
  found.code === 'RESOURCE_EXHAUSTION'
    ? { ...restFrom(source, at), message: tooDeepMessage, hint: 'Fassen Sie Ebenen zusammen.' }
    : undefined;

/** The first rule that applies names the fault. */
const rules: readonly Rule[] = [
  unclosedQuote,
  unclosedBracket,
  tab,
  foreignBlank,
  colonInValue,
  escape,
  secondDocument,
  directive,
  listOnFieldLine,
  nesting,
  comma,
  leadingSign,
  dash,
  missingColon,
  indentation,
];
