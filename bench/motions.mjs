// Motions of two pages, no two alike, all invented: as a draft for us, and as data for the peers' templates.

const RESOLUTIONS = [
  'Der Kreistag beschließt, beim Land die Einrichtung eines kommunalen Beratungszentrums für den Musterkreis zu beantragen.',
  'Der Kreistag fordert die Verwaltung auf, umgehend alle Schritte einzuleiten, die für Einrichtung und Förderung des Beratungszentrums erforderlich sind, und die Anträge zu stellen, damit auch der Musterkreis in vollem Umfang vom neuen Förderprogramm „Gut ankommen“ profitieren kann.',
  'Die dafür notwendigen Haushaltsmittel von 50.000 EUR werden in den Haushalt eingestellt.',
];

const REASONS = [
  'Im vergangenen Herbst hat das Land ein Förderprogramm aufgelegt, das den Kreisen und kreisfreien Städten erlaubt, ihre verstreuten Beratungsangebote unter einem Dach zusammenzuführen. Wer heute Hilfe sucht, muss im Musterkreis bis zu fünf Stellen aufsuchen, deren Öffnungszeiten sich kaum überschneiden und deren Zuständigkeiten selbst Fachleute nur mit Mühe auseinanderhalten.',
  'Ein Beratungszentrum soll die Gemeinden darin unterstützen, diese Querschnittsaufgabe wirkungsvoll wahrzunehmen. Es schafft Übersicht über Angebote und Nachfrage, verbindet Ehrenamtliche, freie Träger und Verwaltungen miteinander und stärkt die Bildungsberatung ebenso wie die Sprachförderung in den Kindertageseinrichtungen.',
  'Die Erfahrungen aus dem Nachbarkreis Beispielland zeigen, dass sich die Wartezeiten innerhalb eines Jahres halbiert haben. Das gelingt nur, wenn alle Beteiligten vor Ort eng zusammenarbeiten und die Verwaltung verlässliche Ansprechpersonen benennt.',
  'Das zuständige Ministerium will mit seinem Programm außerdem Vereine, Nachbarschaftsinitiativen und einzelne engagierte Menschen stärker als bisher unterstützen. Dafür stehen Mittel für Räume, Fortbildungen und Übersetzungen bereit, die der Musterkreis bislang nicht abgerufen hat.',
  'Die Haushaltslage lässt den vorgesehenen Eigenanteil zu: Die Mittel sind durch Minderausgaben bei der Anmietung von Büroflächen gedeckt, weil drei Außenstellen in das Beratungszentrum umziehen würden.',
];

const SYLLABLES =
  'ba be bu da der do fel fen ge ger hal hin ka ken lei len mar men no nun ra ren sau sel ta ter und ung vor wei zen zu'.split(
    ' ',
  );

/** A small generator of pseudo-random numbers (Lehmer), so that each run makes the same words. */
function* numbers(seed) {
  for (let state = seed * 7919 + 1; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

function madeUp(text, seed) {
  const random = numbers(seed);
  const next = () => random.next().value;
  return text.replaceAll(/\p{L}{3,}/gu, (word) => {
    const parts = Array.from(
      { length: Math.ceil(word.length / 3) },
      () => SYLLABLES[next() % SYLLABLES.length],
    );
    const made = parts.join('');
    return /^\p{Lu}/u.test(word) ? made[0].toUpperCase() + made.slice(1) : made;
  });
}

function rotated(text, by) {
  const words = text.split(' ');
  const cut = by % words.length;
  return [...words.slice(cut), ...words.slice(0, cut)].join(' ') + ` (${by})`;
}

/** `title`: as a mail merge; `full`: every paragraph's words turned round; `words`: words that no other one has. */
const VARIATIONS = { title: (text) => text, full: rotated, words: madeUp };
export const KINDS = Object.keys(VARIATIONS);

export function motion(kind, number, repeats = 1) {
  const vary = VARIATIONS[kind];
  return {
    number: String(number).padStart(5, '0'),
    title: `Beratungszentrum für den Musterkreis (Nr. ${number})`,
    resolutions: RESOLUTIONS.map((text, index) => vary(text, number * 31 + index)),
    reasons: Array.from({ length: repeats }, (_, round) =>
      REASONS.map((text, index) => vary(text, number * 37 + round * 11 + index)),
    ).flat(),
  };
}

export const asDraft = ({ title, resolutions, reasons }) => `---
art: antrag
haus: musterkreis
antragsteller: [neue-mitte, buendnis-land]
empfaenger: landraetin
datum: 2026-02-03
beratungsfolge:
  - gremium: kreistag
    datum: 2026-03-19
    rolle: entscheidung
titel: ${JSON.stringify(title)}
beschlussvorschlag:
${resolutions.map((text) => `  - ${JSON.stringify(text)}`).join('\n')}
kopie: [Fraktion Offene Liste, Gruppe Wir im Kreis]
---

## Begründung

${reasons.join('\n\n')}
`;

/** What the templates in the peers' folder read. */
export const asPeerData = ({ number, title, resolutions, reasons }) =>
  JSON.stringify({
    lang: 'de',
    number,
    title,
    letterhead: ['Fraktion Neue Mitte', 'Fraktion Bündnis Land'],
    recipient: ['An die', 'Landrätin des Musterkreises', 'Frau Dr. Erika Mustermann', '', 'im Hause'],
    date: '3. Februar 2026',
    session: ['Antrag zur Sitzung', 'des Kreistages am 19. März 2026'],
    subject: [title],
    salutation: 'Sehr geehrte Frau Landrätin,',
    intro: 'die Fraktion Neue Mitte und die Fraktion Bündnis Land beantragen:',
    resolutions,
    reasons_heading: 'Begründung',
    reasons,
    closing: 'Mit freundlichen Grüßen',
    signatures: [
      { name: 'Max Beispiel', role: ['Vorsitzender'] },
      { name: 'Petra Muster', role: ['Vorsitzende'] },
    ],
    copy: 'Kopie: Fraktion Offene Liste, Gruppe Wir im Kreis',
  });
