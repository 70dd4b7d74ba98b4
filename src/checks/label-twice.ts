import { quoted } from '../kinds/fault.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import { initialsOf, ownAboutLabel, ownInitials } from '../kinds/pressemitteilung/said-twice.ts';
import type { Finding, Rule } from './rule.ts';

/** What the text says itself prints, and the words of the template do not. */
export const labelTwice: Rule = {
  id: 'angabe-doppelt',
  severity: 'info',
  explain:
    'Unter den Text setzt das Programm das Kürzel, und über das Feld ueber die Zeile „Über …“. Steht das eine am Ende des Textes oder das andere am Anfang von ueber schon da, wird es so gedruckt, wie es dort steht, und nicht zweimal.',
  example: {
    wrong: 'kuerzel: mtm\n---\n\nDer Radweg kommt. (mtm)',
    right: 'kuerzel: mtm\n---\n\nDer Radweg kommt.',
  },
  run: (entry) => {
    if (!isRelease(entry)) return [];
    const initials = ownInitials(entry);
    const label = ownAboutLabel(entry);
    const written = `(${initialsOf(entry)})`;
    const at = initials?.text.lastIndexOf(written) ?? 0;
    const end = label?.text.includes(':') === true ? label.text.indexOf(':') + 1 : label?.text.length;
    return [
      ...(initials === undefined
        ? []
        : [finding(initials.spanOf(at, at + written.length), written, 'Das Kürzel im Text')]),
      ...(label === undefined
        ? []
        : [finding(label.spanOf(0, end ?? 0), label.text.slice(0, end), 'Die Zeile im Feld ueber')]),
    ];
  },
};

const finding = (span: Finding['span'], words: string, what: string): Finding => ({
  span,
  message: `${quoted(words)} setzt das Programm selbst; es wird nur einmal gedruckt, so wie es hier steht.`,
  hint: `${what} löschen.`,
});
