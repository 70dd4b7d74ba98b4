import { germanPattern } from '../grammar/german-pattern.ts';
import { enumerate } from '../grammar/enumeration.ts';
import type { Motion } from '../kinds/motion/motion.ts';
import { knownParties, nameWithoutArticle, type Party } from '../kinds/parties.ts';
import { findValue } from '../draft/value-path.ts';
import type { Release } from '../kinds/pressemitteilung/release.ts';
import { comparedWithMotion, placeInWords, statementsOf } from './common/about-motion.ts';
import { keysOfParty } from './common/addressees.ts';
import type { DraftPassage } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

export const motionApplicant: Rule = {
  id: 'antrag-name',
  severity: 'warning',
  explain:
    'Die Pressemitteilung schreibt einen Antrag (zum_antrag) jemandem zu, der ihn nicht stellt: als absender, oder im Text mit „beantragt“. Verglichen wird mit antragsteller und unterstuetzer des Antrags.',
  example: {
    wrong: 'im Antrag: antragsteller: [neue-mitte]\nin der Pressemitteilung: absender: gruene-wiese',
    right: 'im Antrag: antragsteller: [neue-mitte]\nin der Pressemitteilung: absender: neue-mitte',
  },
  run: (entry) =>
    comparedWithMotion(entry, ({ release, motion }) => [
      ...strangeSenders(release, motion),
      ...statementsOf(release).flatMap((passage) => strangeApplicants(passage, release, motion)),
    ]),
};

function involvedIn({ applicants, supporters }: Motion): readonly Party[] {
  return [...applicants, ...supporters];
}

/** Whether the party is an applicant, signs for one, or is named with other words around an applicant's name. */
function isInvolved(party: Party, motion: Motion): boolean {
  const people = new Set(party.type === 'person' ? party.signatories.map(({ name }) => name) : []);
  if (motion.signatories.some(({ name }) => people.has(name))) return true;
  const words = wordsOf(party);
  return involvedIn(motion).some(
    (other) =>
      other.name === party.name ||
      [...wordsOf(other)].some((word) => words.has(word)) ||
      other.signatories.some(({ name }) => people.has(name)),
  );
}

/** Words that any group may be called by: „CDU-Kreisverband“ and „CDU-Fraktion“ share only „CDU“. */
const common = /^(?:.*(?:fraktion|gruppe|verband|verein|partei|liste|mitglied|tag|rat)e?[sn]?)$/;

function wordsOf(party: Party): ReadonlySet<string> {
  const words = [...keysOfParty(party)].flatMap((key) => key.split(' '));
  return new Set(words.filter((word) => word.length > 1 && !common.test(word)));
}

function strangeSenders(release: Release, motion: Motion): readonly Finding[] {
  // A joint release may name more groups than applied.
  if (release.senders.some((sender) => isInvolved(sender, motion))) return [];
  const isList = findValue(release.root, ['absender'])?.kind === 'list';
  return release.senders.map((sender, index) => {
    const span = release.spanOf(isList ? ['absender', index] : ['absender']);
    return {
      span,
      message: `absender: „${sender.name}“ (${placeInWords(span)}) stellt den Antrag nicht; ${applicantsInWords(motion)}.`,
      hint: 'absender oder zum_antrag prüfen.',
    };
  });
}

const applies = germanPattern(String.raw`(?<!\p{L})beantrag(?:t|en|te|ten)(?!\p{L})`);
const apart = germanPattern(
  String.raw`(?<!\p{L})(?:nicht|kein\p{L}*|statt|ohne|gegen|anders|lehnt|lehnen)(?!\p{L})`,
  'iu',
);

/** Only within one clause: behind a comma someone else may do something else. */
function strangeApplicants(passage: DraftPassage, release: Release, motion: Motion): readonly Finding[] {
  const strangers = [...knownParties(release.haus).values()].filter(
    (party) => party.type !== 'person' && !isInvolved(party, motion),
  );
  return clausesOf(passage.text).flatMap(({ text, start }) => {
    if (!applies.test(text) || apart.test(text)) return [];
    return strangers.flatMap((party) => {
      const place = placeOfName(text, party) ?? placeOfInitials(text, party);
      if (place === undefined) return [];
      const span = passage.spanOf(start + place.start, start + place.end);
      const message = `„${text.slice(place.start, place.end)}“ (${placeInWords(span)}) stellt den Antrag nicht; ${applicantsInWords(motion)}.`;
      return [
        { span, message, hint: 'Den Namen in der Pressemitteilung oder antragsteller im Antrag prüfen.' },
      ];
    });
  });
}

function clausesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(/[^,;:.!?\n–—„“"]+/gu)].map((match) => ({ text: match[0], start: match.index }));
}

function placeOfName(
  text: string,
  party: Party,
): { readonly start: number; readonly end: number } | undefined {
  const names = [party.name, party.kurz ?? '', nameWithoutArticle(party)].filter((name) =>
    /\s|fraktion/i.test(name),
  );
  const starts = names.map((name) => ({ start: text.indexOf(name), length: name.length }));
  const found = starts.find(({ start, length }) => start >= 0 && !/\p{L}/u.test(text.charAt(start + length)));
  return found && { start: found.start, end: found.start + found.length };
}

/** „CDU und FDP beantragen“, „beantragt die CDU“; elsewhere („den Antrag der CDU“) a name need not be an applicant's. */
function placeOfInitials(
  text: string,
  { name, kurz = '' }: Party,
): { readonly start: number; readonly end: number } | undefined {
  const own = new Set(`${name} ${kurz}`.match(initials.for(`${name} ${kurz}`)));
  const verb = applies.exec(text);
  if (verb === null) return undefined;
  const behind = verb.index + verb[0].length;
  const found = [...text.matchAll(initials.for(text))].find(({ 0: word, index }) => {
    if (!own.has(word) || /^-(?!\p{L}*fraktion)/iu.test(text.slice(index + word.length))) return false;
    return index < verb.index
      ? !/(?<!\p{L})(?:der|des|dem|den|von|mit|an|für|bei)\s+$/u.test(text.slice(0, index))
      : /^(?:\s+(?:die|auch|gemeinsam|und|\p{Lu}{2,}))*\s+$/u.test(text.slice(behind, index));
  });
  return found && { start: found.index, end: found.index + found[0].length };
}

const initials = germanPattern(String.raw`(?<![\p{L}\d-])\p{Lu}{3,}(?!\p{L})`, 'gu');

function applicantsInWords(motion: Motion): string {
  const names = motion.applicants.map(({ name }) => name);
  const span = motion.spanOf(['antragsteller']);
  return `dort ${names.length > 1 ? 'sind' : 'ist'} es ${enumerate(names)} (${placeInWords(span)})`;
}
