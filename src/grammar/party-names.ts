import type { Agreement } from './article.ts';
import { cached } from './cached.ts';

/** `none`: without an article in a sentence, „von Volt“. */
type PartyAgreement = Agreement | 'none';

/**
 * Parties and voters' associations in German councils whose bare names show no article, by patterns of their names. The
 * gender is that of the noun in the full name, as the statutes behind each row have it.
 */
const parties: readonly (readonly [PartyAgreement, string])[] = [
  // Christlich Demokratische Union Deutschlands (Statut § 1), Christlich-Soziale Union in Bayern (Satzung § 1).
  ['die', 'CDU|CSU|CDU/CSU'],
  // Sozialdemokratische Partei Deutschlands (Organisationsstatut § 1).
  ['die', 'SPD'],
  // Freie Demokratische Partei (Bundessatzung § 1), until 2001 „F.D.P.“.
  ['die', String.raw`FDP|F\.D\.P\.`],
  // Alternative für Deutschland (Bundessatzung § 1).
  ['die', 'AfD|AFD'],
  // Bündnis Sahra Wagenknecht – Vernunft und Gerechtigkeit (Bundessatzung § 1).
  ['das', 'BSW'],
  // Südschleswigscher Wählerverband (Satzung § 1).
  ['der', 'SSW'],
  // Volt Deutschland (Satzung § 1): „die Mitglieder von Volt“.
  ['none', 'Volt|VOLT'],
  // BÜNDNIS 90/DIE GRÜNEN (Satzung des Bundesverbandes § 1), „B 90/Grüne“ on ballot papers; not „…-Fraktion“.
  ['none', '(?:[Bb]ündnis 90|BÜNDNIS 90|B ?90)[^-]*'],
  // Ökologisch-Demokratische Partei (Bundessatzung § 1).
  ['die', 'ÖDP|OEDP'],
  // Bayernpartei (Satzung § 1), Partei der Humanisten (Satzung § 1).
  ['die', 'BP|PdH'],
  // Deutsche Kommunistische Partei, Marxistisch-Leninistische Partei, Nationaldemokratische Partei (Satzungen § 1).
  ['die', 'DKP|MLPD|NPD'],
  // Partei für Arbeit, Rechtsstaat, Tierschutz, Elitenförderung und basisdemokratische Initiative (Satzung § 1).
  ['die', 'PARTEI'],
  // Aktion Partei für Tierschutz (Satzung § 1); its short name is a call.
  ['none', 'Tierschutz hier!?'],
  // Basisdemokratische Partei Deutschland (Bundessatzung § 1); its short name begins with the article.
  ['none', 'dieBasis'],
  // Die Republikaner (Satzung § 1), FREIE WÄHLER (Bundessatzung § 1), Bürger in Wut (Satzung § 1).
  ['plural', 'REP|FW|BIW'],
  // Freie Wählergemeinschaft and Wählergruppe (fwg-gruendau.de, fwg-weitefeld.de: Satzung § 1), Unabhängige
  // Wählergemeinschaft (uwg-wettringen.de: Satzung § 1); so others in …WG, …WV (Wählervereinigung), …WL, …BL (Liste).
  ['die', String.raw`\p{Lu}{1,3}(?:W[GVL]|BL)`],
  // Bürgerinitiative (Duden: die).
  ['die', 'BI|UBI'],
  // „Bürger für Musterstadt“ as a voters' association (Wählervereinigung, § 8 PartG and the Länder's election laws).
  ['die', String.raw`Bf\p{Lu}`],
  // „Wir für Musterstadt“: no noun that an article could belong to.
  ['none', String.raw`(?:Wir|[Pp]ro|Für|Gemeinsam|Zusammen|Unsere?|Mein|Mehr)(?=\s\S)|Wf\p{Lu}`],
];

const patterns = parties.map(
  ([agreement, names]) => [agreement, new RegExp(`^(?:${names})(?=$|\\s)`, 'u')] as const,
);

/** What makes it another name: a second party, or the word for a group. „CDU/FDP“, „SSW Fraktion“. */
const goesOn =
  /^\s*[/&,+–—-]|\s(?:und|u\.)\s|(?:fraktion|gruppe|gemeinschaft|liste|bündnis|union|verband|verein|partei)(?!\p{L})/iu;

/** How the bare name of a party agrees: „die UWG Musterstadt“. Undefined for any other name. */
export const partyAgreement = cached(
  (name: string): PartyAgreement | undefined =>
    patterns.find(([, pattern]) => {
      const found = pattern.exec(name)?.[0];
      return found !== undefined && !goesOn.test(name.slice(found.length));
    })?.[0],
  (name) => name,
);
