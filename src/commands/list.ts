import { planDraft } from '../compile/plan.ts';
import { createSharedInputs } from '../compile/shared-inputs.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { jsonText } from '../diagnostics/reporters/json-text.ts';
import { kinds } from '../output/registry.ts';
import type { Target } from '../output/paths.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { passedOver } from './no-drafts.ts';
import { compileOptions, openedWorkspace } from './options.ts';

export function list(flags: Flags, io: Io): 0 {
  const { report = 'pretty' } = flags;
  if (report !== 'pretty' && report !== 'json') {
    throw new UsageError(`list gibt es nicht als „${report}“.`, 'Möglich sind: pretty, json.');
  }
  if (flags.out === '-') throw new UsageError('--out - geht nur mit build.');
  const { root, workspace } = openedWorkspace(flags, io);
  const options = compileOptions(flags, root, io);
  const shared = createSharedInputs(workspace, options.haus);
  const plans = workspace.drafts().map((draft): ListedDraft => {
    const { targets, diagnostics } = planDraft(shared, draft, options);
    return { draft, outputs: targets, faulty: hasErrors(diagnostics) };
  });
  const houses = workspace.houses();
  const others = passedOver(workspace);
  if (others !== undefined && report !== 'json') io.stderr.write(`${others}\n`);
  io.stdout.write(report === 'json' ? listAsJson(houses, plans) : listAsText(houses, plans));
  return 0;
}

interface ListedDraft {
  readonly draft: string;
  readonly outputs: readonly Target[];
  readonly faulty: boolean;
}

function listAsJson(houses: readonly string[], drafts: readonly ListedDraft[]): string {
  const data = {
    version: 1,
    kinds: kinds.map(({ name, description, formats }) => ({ name, description, formats })),
    houses,
    drafts,
  };
  return `${jsonText(data, 2)}\n`;
}

function listAsText(houses: readonly string[], drafts: readonly ListedDraft[]): string {
  const described = kinds.map(({ name, description, formats }): Row => [
    name,
    `${description} (${formats.join(', ')})`,
  ]);
  const files = houses.map((id): Row => [id, `templates/haus/${id}.yaml`]);
  const listed = drafts.map((one): Row => [one.draft, becomes(one)]);
  return [section('Arten', described), section('Stammdaten', files), section('Entwürfe', listed)].join('\n');
}

type Row = readonly [name: string, text: string];

function becomes({ outputs, faulty }: ListedDraft): string {
  if (faulty) return 'hat Fehler: „drucksache check“ zeigt sie';
  return `→ ${outputs.map(({ path }) => path).join(', ')}`;
}

function section(title: string, rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(([name]) => visible(name).length));
  const lines = rows.map(([name, text]) => `  ${visible(name).padEnd(width)}  ${visible(text)}\n`);
  return `${title}\n${lines.length === 0 ? '  keine\n' : lines.join('')}`;
}
