import { hasErrors } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { kinds } from '../kinds/registry.ts';
import { planDrafts } from '../pipeline.ts';
import type { DraftPlan } from '../pipeline.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { compileOptions, openedWorkspace } from './options.ts';

export function list(flags: Flags, io: Io): 0 {
  const { report = 'pretty' } = flags;
  if (report !== 'pretty' && report !== 'json') {
    throw new UsageError(`list gibt es nicht als „${report}“.`, 'Möglich sind: pretty, json.');
  }
  if (flags.out === '-') throw new UsageError('--out - geht nur mit build.');
  const { root, workspace } = openedWorkspace(flags, io);
  const plans = planDrafts(workspace, workspace.drafts(), compileOptions(flags, root, io));
  const houses = workspace.houses();
  io.stdout.write(report === 'json' ? listAsJson(houses, plans) : listAsText(houses, plans));
  return 0;
}

function listAsJson(houses: readonly string[], plans: readonly DraftPlan[]): string {
  const data = {
    version: 1,
    kinds: kinds.map(({ name, description, formats }) => ({ name, description, formats })),
    houses,
    drafts: plans.map(({ draft, targets, diagnostics }) => ({
      draft,
      outputs: targets,
      faulty: hasErrors(diagnostics),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function listAsText(houses: readonly string[], plans: readonly DraftPlan[]): string {
  const sections = [
    section(
      'Arten',
      kinds.map(({ name, description, formats }) => [name, `${description} (${formats.join(', ')})`]),
    ),
    section(
      'Stammdaten',
      houses.map((id) => [id, `templates/haus/${id}.yaml`]),
    ),
    section(
      'Entwürfe',
      plans.map((plan) => [plan.draft, becomes(plan)]),
    ),
  ];
  return sections.join('\n');
}

function becomes({ targets, diagnostics }: DraftPlan): string {
  if (hasErrors(diagnostics)) return 'hat Fehler: „drucksache check“ zeigt sie';
  return `→ ${targets.map(({ path }) => path).join(', ')}`;
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => visible(name).length));
  const lines = rows.map(([name, text]) => `  ${visible(name).padEnd(width)}  ${visible(text)}\n`);
  return `${title}\n${lines.length === 0 ? '  keine\n' : lines.join('')}`;
}
