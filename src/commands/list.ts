import { planDraft } from '../compile/plan.ts';
import { createSharedInputs } from '../compile/shared-inputs.ts';
import { withheld } from '../compile/withheld.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { given } from '../diagnostics/given.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
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
    const { targets, presented, diagnostics } = planDraft(shared, draft, options);
    const reasons = targets.map((target) => presented && withheld(presented, target, options)?.reason);
    return {
      draft,
      outputs: targets.filter((_, index) => reasons[index] === undefined),
      ...given({ withheld: reasons.find((reason) => reason !== undefined) }),
      faulty: hasErrors(diagnostics),
    };
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
  /** Why there are not all outputs yet, German. */
  readonly withheld?: string;
  readonly faulty: boolean;
}

function listAsJson(houses: readonly string[], drafts: readonly ListedDraft[]): string {
  const data = {
    version: 1,
    kinds: kinds.map(({ name, description, formats }) => ({ name, description, formats })),
    houses,
    drafts,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
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

function becomes({ outputs, withheld: reason, faulty }: ListedDraft): string {
  if (faulty) return 'hat Fehler: „drucksache check“ zeigt sie';
  const written = outputs.length === 0 ? 'nichts' : outputs.map(({ path }) => path).join(', ');
  return `→ ${written}${reason === undefined ? '' : ` (${reason})`}`;
}

function section(title: string, rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(([name]) => visible(name).length));
  const lines = rows.map(([name, text]) => `  ${visible(name).padEnd(width)}  ${visible(text)}\n`);
  return `${title}\n${lines.length === 0 ? '  keine\n' : lines.join('')}`;
}
