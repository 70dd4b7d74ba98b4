import { reportSharedOnce } from '../compile/batch.ts';
import { createSharedInputs } from '../compile/shared-inputs.ts';
import type { SharedInputs } from '../compile/shared-inputs.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Finished } from '../diagnostics/report.ts';
import { plainDiagnostic } from '../diagnostics/reporters/json.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { jsonText } from '../diagnostics/reporters/json-text.ts';
import { isMotion } from '../kinds/motion/motion.ts';
import type { Motion } from '../kinds/motion/motion.ts';
import { deadlineCalendar } from './deadline-calendar.ts';
import { deadlinesAsData, deadlinesAsTable } from './deadline-list.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { motionDeadlines } from './motion-deadlines.ts';
import type { MotionDeadline } from './motion-deadlines.ts';
import { choices, compileOptions, namedDrafts, openedWorkspace } from './options.ts';
import { print } from './run.ts';
import { reportOf } from './tally.ts';

/** The last day of receipt for each motion and meeting. A late motion is no fault here: `check` reports it. */
export function fristen(names: readonly string[], flags: Flags, io: Io): ExitCode {
  const form = formNamed(flags.report);
  const opened = openedWorkspace(flags, io);
  const { haus, date } = compileOptions(flags, opened.root, io);
  const shared = createSharedInputs(opened.workspace, haus);
  const read = namedDrafts(names, opened, io).map((draft) => readMotionAt(shared, draft));
  const motions = read.flatMap(({ motion }) => motion ?? []);
  const report = reportOf(read.map(reportSharedOnce<Finished>()), 0);

  if (form === 'json') {
    const data = {
      version: 1,
      deadlines: deadlinesAsData(motions),
      diagnostics: report.diagnostics.map(plainDiagnostic),
    };
    io.stdout.write(`${jsonText(data, 2)}\n`);
  } else {
    io.stdout.write(form === 'ics' ? deadlineCalendar(motions, date) : deadlinesAsTable(motions));
    if (report.summary.failed > 0) print(report, 'pretty', io);
    const lines = [
      ...remarks(motions, read, names.length > 0),
      ...(form === 'ics' ? missingDays(motions) : []),
    ];
    for (const line of lines) io.stderr.write(`${visible(line)}\n`);
  }
  return report.summary.failed > 0 ? 1 : 0;
}

const forms = ['table', 'json', 'ics'] as const;

/** @throws UsageError for a form that does not exist */
function formNamed(name = 'table'): (typeof forms)[number] {
  const form = forms.find((known) => known === name);
  if (form !== undefined) return form;
  throw new UsageError(`--report: „${name}“ gibt es bei fristen nicht.`, choices(name, forms));
}

interface ReadMotion extends Finished {
  /** None for a faulty draft, and for one that is no motion. */
  readonly motion?: Motion;
}

/** Reads only what the deadlines need: nothing is checked or composed. */
function readMotionAt(shared: SharedInputs, draft: string): ReadMotion {
  const { value, diagnostics } = shared.entryAt(draft);
  const failed = hasErrors(diagnostics);
  return {
    draft,
    failed,
    // `check` reports what is no error.
    diagnostics: failed ? diagnostics : [],
    outputs: [],
    ...(!failed && value !== undefined && isMotion(value) ? { motion: value } : {}),
  };
}

/** What the list leaves out, and how to change that. */
function remarks(
  motions: readonly Motion[],
  read: readonly ReadMotion[],
  areNamed: boolean,
): readonly string[] {
  const deadlines = motions.flatMap(motionDeadlines);
  const others = read.filter(({ motion, failed }) => motion === undefined && !failed);
  return [
    ...(read.length === 0 ? ['In drafts/ liegt kein Entwurf. „drucksache new antrag“ legt einen an.'] : []),
    ...(areNamed ? others.map(({ draft }) => `${draft} ist kein Antrag.`) : []),
    ...missingRules(deadlines),
    ...missingLand(deadlines),
  ];
}

/** The table shows them; a calendar has no place for them. */
function missingDays(motions: readonly Motion[]): readonly string[] {
  return motions.flatMap(({ draft, consultations }) =>
    consultations.flatMap(({ committee, day, deadline }) =>
      deadline !== undefined && day === undefined
        ? [`Nicht im Kalender, weil der Termin fehlt: ${draft.file.path}, ${committee.name}.`]
        : [],
    ),
  );
}

function missingRules(deadlines: readonly MotionDeadline[]): readonly string[] {
  const names = deadlines.flatMap(({ motion: { profile }, consultation: { committee, deadline } }) =>
    deadline === undefined && profile.withoutDeadline === undefined ? [committee.name] : [],
  );
  if (names.length === 0) return [];
  return [
    `Keine Frist hinterlegt: ${[...new Set(names)].join(', ')}.`,
    '  Tipp: In den Stammdaten beim Gremium ergänzen: fristen: { antrag: { tage: 14, art: kalendertage } }',
  ];
}

function missingLand(deadlines: readonly MotionDeadline[]): readonly string[] {
  const isUnsure = deadlines.some(
    ({ motion: { haus }, consultation: { deadline }, lastDay }) =>
      lastDay !== undefined && deadline?.art !== 'kalendertage' && haus?.koerperschaft?.land === undefined,
  );
  if (!isUnsure) return [];
  return [
    'Gezählt ist nur mit den bundesweiten Feiertagen: Die Frist kann früher enden.',
    '  Tipp: In den Stammdaten ergänzen: koerperschaft: { land: NW }',
  ];
}
