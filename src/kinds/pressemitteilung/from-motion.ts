import { given } from '../../diagnostics/given.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Value } from '../../draft/value.ts';
import { verbFor } from '../../grammar/agreement.ts';
import { applicantInCase } from '../../grammar/applicant.ts';
import { enumerate } from '../../grammar/enumeration.ts';
import { capitalise } from '../../grammar/letters.ts';
import { innerMarks } from '../../grammar/quotation.ts';
import { escapeMarkdown } from '../../markdown/escape.ts';
import type { Block } from '../../markdown/nodes.ts';
import type { Motion } from '../motion/motion.ts';
import { printedDay } from '../stammdaten/look.ts';
import { questionsOf, resolutionOf, wordingMarkdown } from './wording.ts';

/**
 * What the starter of a release about this motion is filled with: YAML where the front matter has it, else Markdown.
 * What the motion does not say is left out.
 * @param path of the motion in the workspace
 * @param printed the resolution as the motion's template prints it; empty where that has no place for one
 */
export function starterValues(
  motion: Motion,
  path: string,
  printed: readonly Block[],
): ReadonlyMap<string, string> {
  const values = given({
    haus: motion.haus?.id,
    zum_antrag: yamlText(path),
    absender: yamlOf(findValue(motion.root, ['antragsteller'])),
    titel: yamlText(motion.fields.titel),
    ort: placeOf(motion),
    kontakt: contactOf(motion),
    ...sentencesOf(motion),
    ...wordingValues(motion, printed),
  });
  return new Map(Object.entries(values));
}

function sentencesOf(motion: Motion) {
  const { applicants, fields, profile } = motion;
  const subject = enumerate(applicants.map((applicant) => applicantInCase(applicant, 'nominative')));
  const isMasculine = /antrag$/i.test(profile.title);
  const title = innerMarks(fields.titel);
  const speaker = applicants.flatMap(({ signatories }) => signatories)[0];
  return {
    antragsteller: escapeMarkdown(capitalise(subject)),
    legt: verbFor(applicants, { one: 'legt', many: 'legen' }),
    papier: `${isMasculine ? 'den' : 'die'} ${profile.title}`,
    titel_im_satz: `„${escapeMarkdown(title)}“`,
    sprecher: speaker && escapeMarkdown(speaker.name),
    sitzungen: meetingsOf(motion),
  };
}

function wordingValues(motion: Motion, printed: readonly Block[]) {
  const questions = questionsOf(motion);
  const resolution = printed.length > 0 ? printed : resolutionOf(motion);
  const wording = wordingMarkdown(questions.length > 0 ? questions : resolution);
  if (wording === '') return {};
  return {
    im_wortlaut: questions.length > 0 ? 'Die Fragen im Wortlaut' : 'Im Wortlaut',
    beschluss: `\n\n${wording}`,
  };
}

function meetingsOf({ consultations, haus }: Motion): string | undefined {
  if (consultations.every(({ day }) => day === undefined)) return undefined;
  const meetings = consultations.map(({ committee, day }) => {
    const printed = printedDay(haus, 'sitzung', day);
    return printed === undefined ? committee.name : `${committee.name} am ${printed}`;
  });
  return escapeMarkdown(enumerate(meetings));
}

/** Where the first applicant that has an address sits. */
function placeOf({ applicants }: Motion): string | undefined {
  const lines = applicants.flatMap(({ contact }) => contact.anschrift ?? []);
  const place = lines.flatMap((line) => /(?:^|,\s*)\d{5}\s+(.+)$/.exec(line)?.[1] ?? [])[0];
  return place && yamlText(place);
}

/** That of the first applicant, unless the Stammdaten have one. */
function contactOf({ haus, applicants: [first] }: Motion): string | undefined {
  if (haus?.presse.kontakt !== undefined || first === undefined) return undefined;
  const { telefon, email } = first.contact;
  if (telefon === undefined && email === undefined) return undefined;
  const name = first.signatories[0]?.name ?? first.name;
  return yamlMapping(
    Object.entries(given({ name, telefon, email })).map(([key, text]) => [key, yamlText(text)]),
  );
}

/** As written in the motion, on one line. */
function yamlOf(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return value.isNull ? '~' : yamlText(value.text);
    case 'list':
      return `[${value.items.map(yamlOf).join(', ')}]`;
    case 'mapping':
      return yamlMapping(value.entries.map((entry) => [entry.key, yamlOf(entry.value) ?? '~']));
  }
}

function yamlMapping(entries: readonly (readonly [string, string])[]): string {
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

/** Ids and paths stay plain; for all else JSON's string is a double-quoted scalar (YAML 1.2, 7.3.1). */
function yamlText(text: string): string {
  const isPlain =
    /^[a-z][a-z0-9_/-]*(?:\.md)?$/.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/.test(text);
  return isPlain ? text : JSON.stringify(text);
}
