import { findValue } from '../draft/value-path.ts';
import type { Scalar, ValuePath } from '../draft/value.ts';
import { capitalise } from '../grammar/letters.ts';
import { isMotion } from '../kinds/motion/motion.ts';
import { tokens } from '../kinds/stammdaten/look.ts';
import type { Finding, Rule } from './rule.ts';

/** The sentence goes on below: in small letters behind a comma, in capitals behind „!“. */
export const salutationForm: Rule = {
  id: 'anrede-form',
  severity: 'warning',
  explain:
    'Die Anrede beginnt groß und endet mit einem Komma (oder einem Ausrufezeichen); der Satz darunter geht danach klein (oder groß) weiter.',
  example: {
    wrong: 'anrede: Sehr geehrte Frau Landrätin',
    right: 'anrede: "Sehr geehrte Frau Landrätin,"',
  },
  run: (entry) => {
    if (!isMotion(entry) || tokens(entry.haus).kopf === 'tabelle') return [];
    const { salutation } = entry.recipient;
    const fault = salutation === undefined ? undefined : faultIn(salutation.trim());
    if (salutation === undefined || fault === undefined) return [];
    const places: readonly ValuePath[] = [['anrede'], ['empfaenger', 'anrede'], ['empfaenger']];
    const path = places.find((place) => findValue(entry.root, place) !== undefined) ?? [];
    const value = findValue(entry.root, path);
    const isHere = value?.kind === 'scalar' && value.text === salutation;
    return [
      {
        span: entry.spanOf(path),
        message: `Die Anrede „${salutation}“ ${fault.what}.`,
        hint: `So ist es richtig: „${fault.right}“${isHere ? '' : '; sie steht in den Stammdaten unter empfaenger'}`,
        ...(isHere && fixOf(value, fault.right)),
      },
    ];
  },
};

function faultIn(salutation: string): { readonly what: string; readonly right: string } | undefined {
  const words = salutation.replace(/[\s,.;:!]+$/u, '');
  const end = salutation.slice(words.length).replaceAll(/\s/gu, '');
  const right = capitalise(words) + (end.includes('!') ? '!' : ',');
  if (words === '' || right === salutation) return undefined;
  if (end === '') return { what: 'endet ohne Komma', right };
  if (end !== ',' && end !== '!') return { what: `endet mit „${end}“`, right };
  return capitalise(words) === words ? undefined : { what: 'beginnt klein', right };
}

/** As a quoted value, which may end in a comma. */
function fixOf({ span, style }: Scalar, right: string): Pick<Finding, 'fix'> {
  const isSafe = (style === 'plain' || style === 'quoted') && !/["\\\n]/u.test(right);
  const isOneLine = !span.file.text.slice(span.start, span.end).includes('\n');
  return isSafe && isOneLine ? { fix: [{ span, replacement: `"${right}"` }] } : {};
}
