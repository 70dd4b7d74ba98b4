import { germanPattern } from '../grammar/german-pattern.ts';
import { hasMarks, quotationsIn } from '../grammar/quotation.ts';
import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import { typedQuotations } from './common/quotation-marks.ts';
import type { Finding, Rule } from './rule.ts';

/** Checked for each passage; a quotation may run over several paragraphs, each of which may open it anew. */
export const quotationOpen: Rule = {
  id: 'anfuehrungszeichen-offen',
  severity: 'warning',
  explain:
    'Zu jedem öffnenden Anführungszeichen gehört ein schließendes; sonst ist nicht zu erkennen, wo ein Zitat endet. Ein Zitat darf über mehrere Absätze gehen. Auslassungszeichen (’s, ’90er) und Zollzeichen (24") zählen nicht.',
  example: {
    wrong: '„Der Radweg kommt, sagt Erika Mustermann.',
    right: '„Der Radweg kommt“, sagt Erika Mustermann.',
  },
  run: (entry) => {
    const passages = passagesOf(entry);
    if (!passages.some(({ text }) => hasMarks(text))) return [];
    const running = passages.filter((passage) => !standsAlone(passage));
    return [
      ...passages.filter(standsAlone).flatMap((passage) => unbalancedIn([passage])),
      ...[...new Set(running.map(({ part }) => part))].flatMap((name) =>
        unbalancedIn(running.filter(({ part }) => part === name)),
      ),
    ];
  },
};

const standsAlone = ({ type }: DraftPassage): boolean => type === 'cell' || type === 'field';

/** An opening mark whose quotation may end in a later passage. */
interface Running {
  readonly passage: DraftPassage;
  readonly place: number;
  readonly index: number;
}

function unbalancedIn(passages: readonly DraftPassage[]): readonly Finding[] {
  const findings: Finding[] = [];
  let running: Running | undefined;
  for (const [index, passage] of passages.entries()) {
    const { text, code } = passage;
    if (running === undefined && !hasMarks(text)) continue;
    // A mark alone in a cell means „as above“.
    if (/^[\s„“”"»«]*$/u.test(text)) continue;
    const isCode = (at: number) => code.some(({ start, end }) => start <= at && at < end);
    const typed = typedQuotations(text);
    const isPaired = (at: number) =>
      typed.some(({ open, close, end }) => (at < open + 2 ? open <= at : close <= at && at < end));
    const { pairs, unclosed, unopened } = quotationsIn(text, (at) => isCode(at) || isPaired(at));
    const opens = [...unclosed];
    const closes = [...unopened];
    if (running !== undefined) {
      if (closes.length > 0) {
        closes.shift();
        running = undefined;
      } else if (running.index === index - 1 && opens[0] === 0) {
        opens.shift();
        running = { ...running, index };
      } else if (running.index === index - 1 && pairs.some(({ open }) => open === 0)) {
        running = undefined;
      } else if (pairs.length === 0) {
        running = { ...running, index };
      }
    }
    findings.push(...reportable(closes).map((place) => unopenedAt(passage, place)));
    const last = opens.at(-1);
    if (running === undefined && last !== undefined && mayRunOn(text, last)) {
      opens.pop();
      running = { passage, place: last, index };
    }
    findings.push(...reportable(opens).map((place) => unclosedAt(passage, place)));
  }
  if (running !== undefined) findings.push(unclosedAt(running.passage, running.place));
  return findings;
}

/** At most so many are reported of a passage: more are one slip, and their places take long to find. */
const MOST = 20;

/** The places to report: marks side by side count as one. */
function reportable(places: readonly number[]): readonly number[] {
  const all = new Set(places);
  return places.filter((place) => !all.has(place - 1)).slice(0, MOST);
}

/** The speaker is named outside of a quotation, which must have ended before. */
const attribution = germanPattern(
  String.raw`[,–—]\s+(?:so|sagte?n?|erklärte?n?|betonte?n?|meinte?n?|ergänzte?n?|forderte?n?|begründete?n?|kommentierte?n?|kritisierte?n?|lobte?n?|heißt es|freute?|berichtete?n?|fügte?|hob|stellte?|wie)\s+(?:\p{Lu}|sie|er|der|die|das|es)`,
);

function mayRunOn(text: string, place: number): boolean {
  return '„“"»«'.includes(text[place] ?? ' ') && !attribution.test(text.slice(place, place + 2000));
}

function unclosedAt({ text, spanOf }: DraftPassage, place: number): Finding {
  const words = /^\s*\S+(?:\s+\S+){0,2}/u.exec(text.slice(place + 1, place + 100))?.[0].trim() ?? '';
  return {
    span: spanOf(place, place + 1),
    message: `Das Anführungszeichen vor „${words}“ wird nicht geschlossen.`,
    hint: 'Das schließende Zeichen am Ende des Zitats ergänzen, oder dieses löschen.',
  };
}

function unopenedAt({ text, spanOf }: DraftPassage, place: number): Finding {
  const words = /(?:\S+\s+){0,2}\S+\s*$/u.exec(text.slice(Math.max(0, place - 100), place))?.[0].trim() ?? '';
  return {
    span: spanOf(place, place + 1),
    message: `Zum Anführungszeichen hinter „${words}“ fehlt das öffnende.`,
    hint: 'Das öffnende Zeichen am Anfang des Zitats ergänzen, oder dieses löschen.',
  };
}
