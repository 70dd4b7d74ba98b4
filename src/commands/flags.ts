import type { Command } from 'commander';
import { reporters } from '../diagnostics/reporters/reporters.ts';
import { formats } from '../output/formats.ts';
import { UsageError } from './io.ts';

const declarations = {
  root: ['--root <ordner>', 'Arbeitsordner mit drafts/, templates/ und out/; sonst der aktuelle Ordner.'],
  out: [
    '--out <ordner>',
    'Wohin geschrieben wird; sonst out/. „-“ schreibt ein Dokument auf die Standardausgabe.',
  ],
  format: [
    '--format <liste>',
    `${formats.join(', ')}; sonst das Übliche: pdf für Anträge, md für Pressemitteilungen.`,
  ],
  haus: ['--haus <id>', 'Stammdaten für Entwürfe, die keine nennen: templates/haus/<id>.yaml.'],
  report: ['--report <art>', `Form der Meldungen: ${Object.keys(reporters).join(', ')}; sonst pretty.`],
  maxWarnings: ['--max-warnings <n>', 'Mehr Warnungen als diese gelten als Fehler.'],
  embed: [
    '--embed',
    'Bettet Entwurf, Daten und Anlagen in das PDF ein (PDF/A-3a); „drucksache extract“ holt sie heraus.',
  ],
  profil: [
    '--profil <p>',
    'archiv: PDF/UA-1 und PDF/A-2a; 2.0: PDF/UA-2 und PDF/A-4; sonst, was die Stammdaten sagen.',
  ],
  force: ['--force', 'Baut auch, was unverändert ist.'],
  verify: ['--verify', 'Vergleicht Entwürfe und Ausgaben Byte für Byte statt nach Größe und Zeit.'],
  aufraeumen: [
    '--aufraeumen',
    'Löscht Ausgaben, deren Entwurf es nicht mehr gibt; sonst werden sie nur genannt.',
  ],
  jobs: ['--jobs <n>', 'So viele Entwürfe zugleich; sonst so viele, wie am schnellsten ist.'],
  shard: ['--shard <i/n>', 'Nur der i-te von n gleichen Teilen, für mehrere Rechner.'],
  stand: [
    '--stand <zeit>',
    'Was für Sperrfristen als jetzt gilt: „9.8.2026, 17:30 Uhr“; sonst SOURCE_DATE_EPOCH oder die Uhr.',
  ],
  auchGesperrte: [
    '--auch-gesperrte',
    'Schreibt gesperrte Pressemitteilungen und Entwürfe auch für Astro, das sie nicht zurückhält.',
  ],
  zum: [
    '--zum <entwurf>',
    'Der Antrag, um den es in der Pressemitteilung geht; sie wird daraus vorausgefüllt.',
  ],
  land: ['--land <land>', 'Bei „new haus“: das Land, dessen Wörter gelten, zum Beispiel BW.'],
  koerperschaft: [
    '--koerperschaft <art>',
    'Bei „new haus“: gemeinde, stadt, kreisfreie_stadt, kreis, samtgemeinde, verbandsgemeinde, amt, bezirk, stadtstaat.',
  ],
  fix: ['--fix', 'Behebt in den Entwürfen selbst, was sich ohne Rückfrage beheben lässt.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

type Flag = keyof typeof declarations;
type Switch = 'aufraeumen' | 'auchGesperrte' | 'embed' | 'force' | 'verify' | 'fix';

/** The flags as typed; each command declares those it knows. */
export type Flags = Readonly<Partial<Record<Exclude<Flag, Switch>, string> & Record<Switch, boolean>>>;

/** `own`: declarations for this command only, in place of the usual ones. */
export function declareFlags(
  command: Command,
  names: readonly Flag[],
  own: Partial<Record<Flag, readonly [string, string]>> = {},
): Command {
  for (const [flag, description] of names.map((name) => own[name] ?? declarations[name]))
    command.option(flag, description, (value: string) => filled(value, flag.split(' ')[0] ?? flag));
  return command;
}

/** Where a script's variable is empty, `--out ""` must not mean the current folder. */
function filled(value: string, flag: string): string {
  if (value === '') throw new UsageError(`Dem Schalter „${flag}“ fehlt sein Wert.`);
  return value;
}
