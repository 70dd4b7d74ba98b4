/** The sections that kinds of motion have a place for; the house chooses what is printed above them. */
export type SectionLabel = 'beschlussvorschlag' | 'begruendung' | 'fragen' | 'dringlichkeit';

export interface Label {
  readonly label: SectionLabel;
  /** A sentence such as "Der Rat möge beschließen:", or a label with a number, printed as typed. */
  readonly formula: boolean;
}

const words: Readonly<Record<SectionLabel, readonly RegExp[]>> = {
  beschlussvorschlag: [
    /^beschluss(?:vorschl[aä]ge?|antrag|anträge|entwurf|empfehlung|text|vorlage)?$/u,
    /^(?:unser |der )?antrag(?:stext|sinhalt|stenor)?$/u,
    /^anträge$/u,
  ],
  begruendung: [
    /^(?:kurz|kurze |ausführliche |zur |unsere |die )?begründung(?: des antrage?s| zum antrag)?$/u,
    /^antragsbegründung$/u,
  ],
  fragen: [/^(?:unsere |die )?fragen?(?: an (?:die|den) .+)?$/u, /^fragestellung(?:en)?$/u],
  dringlichkeit: [
    /^(?:(?:die |zur |kurze )?begründung )?(?:(?:der|die|zur) )?(?:besonderen? )?(?:dringlichkeit|eilbedürftigkeit)(?: des antrage?s)?$/u,
    /^dringlichkeitsbegründung$/u,
  ],
};

/** Words that stand beside "Begründung" in one heading and are no label by themselves. */
const companions =
  /^(?:sachverhalt|sachdarstellung|sachstand|problembeschreibung|problemstellung|erläuterung(?:en)?|ausgangslage)$/u;

const formulas: Readonly<Record<SectionLabel, readonly RegExp[]>> = {
  beschlussvorschlag: [
    /^(?:daher |deshalb |hiermit )?(?:wir )?beantragen(?: wir)?(?: .{1,60})?$/u,
    /^(?:der|die|das) .{1,120}? beantrag(?:t|en)(?: (?:daher|deshalb|hiermit|folgendes|folgenden beschluss))*$/u,
    /^(?:der|die|das) .{1,160}? (?:möge|mögen|wolle|wollen|soll|sollen)(?: .{1,80}?)? beschließen$/u,
    /^(?:der|die|das) .{1,160}? beschließt(?: (?:daher|deshalb|folgendes|wie folgt))*$/u,
    /^(?:es wird|hiermit wird) (?:beantragt|beschlossen)(?: .{1,60})?$/u,
  ],
  begruendung: [],
  dringlichkeit: [],
  fragen: [
    /^(?:daher |deshalb |hierzu |dazu )?(?:wir )?fragen(?: wir)?(?: (?:daher|deshalb|hierzu|dazu))?(?: (?:die|den|das) .{1,80})?$/u,
    /^wir bitten .{0,80}?(?:beantwortung|antwort) .{0,60}?fragen$/u,
    /^(?:der|die|das) .{1,120}? fragt(?: (?:die|den|daher|deshalb) ?.{0,80})?$/u,
  ],
};

/** Sentences that lead to a part's text below its heading; as a line elsewhere they may be an author's own. */
const leads: Readonly<Record<SectionLabel, readonly RegExp[]>> = {
  beschlussvorschlag: [
    /^(?:.{1,120} )?stell(?:t|en)(?: wir)?(?: \p{L}+){0,3} (?:den )?folgenden? \p{L}*antr[aä]ge?$/u,
    /^.{1,120} beantrag(?:t|en)(?: wir)?, (?:.{1,120} möge(?:n)? )?(?:wie folgt |(?:folgende[ns]?|nachstehende[ns]?)(?: \p{L}+)? )?(?:zu )?(?:beschließen|fassen)$/u,
    /^(?:der|die) \p{L}*(?:rat|tag|versammlung|vertretung|ausschuss|bürgerschaft)(?: .{1,60})? wird gebeten,? (?:wie folgt |folgende[ns]?(?: \p{L}+)? )?zu (?:beschließen|fassen)$/u,
  ],
  begruendung: [],
  dringlichkeit: [],
  fragen: [/^.{0,160}(?:frag|beantwort|auskunft).{0,120}$/u],
};

/** What is itself voted on: „Wir beantragen, dass der Rat die Verwaltung beauftragt:“, „Der Rat möge die Satzung beschließen:“. */
const substance =
  /(?<!\p{L})(?:dass|beauftrag\p{L}*|bittet|fordert|empfiehlt)(?!\p{L})|(?:möge|mögen|wolle|wollen|soll|sollen|beantragen)\s(?:.*\s)?(?:die|das|eine?n?|den|keine?n?)\s(?!folgend|nachstehend|nächst|sitzung)/u;

/** Whether a line or paragraph only leads to what stands below it: „Wir beantragen:“ over the resolution. */
export function isLead(text: string, label: SectionLabel): boolean {
  if (text.length > LONGEST_LEAD) return false;
  const bare = bareWords(text);
  if (label === 'beschlussvorschlag' && substance.test(bare)) return false;
  const patterns = /:[*_\s]*$/u.test(text) ? [...formulas[label], ...leads[label]] : formulas[label];
  return patterns.some((pattern) => pattern.test(bare));
}

const LONGEST_LEAD = 300;

/** "Beschlussvorschlag 2", "Begründung zu Ziffer 1 und 2": a label, printed as typed for the sake of its number. */
const numbered =
  /^(.+?)(?: zu(?:m|r| den)?)?(?: (?:nr|nummern?|ziff|ziffern?|punkt|punkten|teil|beschluss|beschlussvorschlag)\.?)? \d{1,2}(?:(?:,| und| bis|–|-) ?\d{1,2})*$/u;

/** Every label and every formula holds one of these; most headings and lines need no closer look. */
const stems = /beschl|antr[aä]g|begründung|frag|dringlich|eilbed|antwort/iu;

/** All of them begin so, behind numbering and marks: most lines of a text do not, which shows at once. */
const beginnings =
  /^(?:\s*(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[.)])?[\s„“"*_]*(?:beschl|unser|de[rs]|antr|kurz|ausf|zur|die|das|begr|frag|beson|dringl|eilbed|sach|problem|erl|ausg|daher|hier|wir|beantr|es wird|dazu)/iu;

const all = ['beschlussvorschlag', 'begruendung', 'fragen', 'dringlichkeit'] as const;
export const labels: ReadonlySet<SectionLabel> = new Set(all);

/**
 * What a heading, or a line that stands alone, means: "Sachverhalt / Begründung:" is the reasoning. "Sachverhalt"
 * alone is none.
 */
export function labelOf(text: string): Label | undefined {
  if (!beginnings.test(text) || !stems.test(text)) return undefined;
  if (text.length > longestKept) return closerLook(text);
  if (!kept.has(text)) {
    if (kept.size >= maxKept) kept.clear();
    kept.set(text, closerLook(text));
  }
  return kept.get(text);
}

/** Drafts have the same few headings. */
const kept = new Map<string, Label | undefined>();
const maxKept = 200;
const longestKept = 100;

/** The same without a quick look first. */
export function closerLook(text: string): Label | undefined {
  const bare = bareWords(text);
  const label = all.find((candidate) => isLabel(bare, candidate));
  if (label !== undefined) return { label, formula: false };
  const ofOne = numbered.exec(bare)?.[1] ?? '';
  const labelOfOne = all.find((candidate) => isLabel(ofOne, candidate));
  if (labelOfOne !== undefined) return { label: labelOfOne, formula: true };
  const formula = all.find((each) => formulas[each].some((pattern) => pattern.test(bare)));
  return formula === undefined ? undefined : { label: formula, formula: true };
}

/** Without numbering, colon and capitals; "ss" and "ß" are one, since old drafts write "Beschlußvorschlag". */
function bareWords(text: string): string {
  return text
    .replace(/^\s*(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[.)]\s+/u, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s„“"*_]+|[\s:.…„“"*_]+$/gu, '')
    .toLowerCase()
    .replace(/beschluß/gu, 'beschluss')
    .replace(/beschliess/gu, 'beschließ');
}

function isLabel(bare: string, label: SectionLabel): boolean {
  const parts = bare.split(/ ?[/&,] ?| und | mit | sowie /u);
  return (
    parts.some((part) => isWord(part, label)) &&
    parts.every((part) => isWord(part, label) || companions.test(part))
  );
}

function isWord(part: string, label: SectionLabel): boolean {
  return words[label].some((pattern) => pattern.test(part));
}
