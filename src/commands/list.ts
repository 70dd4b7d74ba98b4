import { resolve } from 'node:path';
import type { CompileOptions } from '../compile/options.ts';
import { planDraft } from '../compile/plan.ts';
import type { DraftPlan } from '../compile/plan.ts';
import { produceOutputs } from '../compile/produce.ts';
import type { Output } from '../compile/produce.ts';
import { createSharedInputs } from '../compile/shared-inputs.ts';
import type { SharedInputs } from '../compile/shared-inputs.ts';
import { withheld } from '../compile/withheld.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { given } from '../diagnostics/given.ts';
import { jsonText } from '../diagnostics/reporters/json-text.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { isFormat } from '../output/formats.ts';
import { kinds } from '../output/registry.ts';
import { openManifest } from '../rebuild/manifest.ts';
import type { OutputPlace } from '../rebuild/orphans.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { passedOver } from './no-drafts.ts';
import { compileOptions, openedWorkspace } from './options.ts';
import { orphansBeside } from './orphans.ts';

export async function list(flags: Flags, io: Io): Promise<0> {
  const { report = 'pretty' } = flags;
  if (report !== 'pretty' && report !== 'json') {
    throw new UsageError(`list gibt es nicht als „${report}“.`, 'Möglich sind: pretty, json.');
  }
  if (flags.out === '-') throw new UsageError('--out - geht nur mit build.');
  const { root, workspace } = openedWorkspace(flags, io);
  const options = compileOptions(flags, root, io);
  const shared = createSharedInputs(workspace, options.haus);
  const plans: ListedDraft[] = [];
  for (const draft of workspace.drafts()) {
    const plan = planDraft(shared, draft, options);
    const { presented } = plan;
    const reasons = plan.targets.map((target) => presented && withheld(presented, target, options)?.reason);
    const targets = plan.targets.filter((_, index) => reasons[index] === undefined);
    plans.push({
      draft,
      outputs: [...targets, ...(await picturesOf(shared, { ...plan, targets }, options))],
      ...given({ withheld: reasons.find((reason) => reason !== undefined) }),
      faulty: hasErrors(plan.diagnostics),
    });
  }
  const houses = workspace.houses();
  const orphans = orphansIn({ root, folder: resolve(root, options.out ?? 'out') }, plans, io);
  const others = passedOver(workspace);
  if (others !== undefined && report !== 'json') io.stderr.write(`${others}\n`);
  io.stdout.write(
    report === 'json' ? listAsJson(houses, plans, orphans) : listAsText(houses, plans, orphans),
  );
  return 0;
}

interface ListedDraft {
  readonly draft: string;
  readonly outputs: readonly Listed[];
  /** Why there are not all outputs yet, German. */
  readonly withheld?: string;
  readonly faulty: boolean;
}

type Listed = Pick<Output, 'path' | 'format'>;

/** A release's Markdown tells its pictures, which the templates may name as well. */
async function picturesOf(
  shared: SharedInputs,
  plan: DraftPlan,
  options: CompileOptions,
): Promise<readonly Listed[]> {
  const targets = plan.targets.filter(({ format }) => format === 'md');
  if (targets.length === 0) return [];
  const { outputs } = await produceOutputs(shared, { ...plan, targets }, options);
  return outputs.filter(({ format }) => !isFormat(format)).map(({ path, format }) => ({ path, format }));
}

/** Outputs of drafts that are gone, as earlier runs have recorded them. */
function orphansIn(place: OutputPlace, plans: readonly ListedDraft[], io: Io): readonly ListedOrphan[] {
  const manifest = openManifest(place.folder, io.edition, io.processes);
  try {
    const planned = plans.flatMap(({ outputs }) => outputs.map(({ path }) => path));
    const orphans = orphansBeside(place, manifest, planned);
    return orphans
      .map(({ record: { draft }, output: { path, format } }) => ({ draft, path, format }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    manifest.close();
  }
}

interface ListedOrphan extends Listed {
  readonly draft: string;
}

function listAsJson(
  houses: readonly string[],
  drafts: readonly ListedDraft[],
  orphans: readonly ListedOrphan[],
): string {
  const data = {
    version: 1,
    kinds: kinds.map(({ name, description, formats }) => ({ name, description, formats })),
    houses,
    drafts,
    orphans,
  };
  return `${jsonText(data, 2)}\n`;
}

function listAsText(
  houses: readonly string[],
  drafts: readonly ListedDraft[],
  orphans: readonly ListedOrphan[],
): string {
  const described = kinds.map(({ name, description, formats }): Row => [
    name,
    `${description} (${formats.join(', ')})`,
  ]);
  const files = houses.map((id): Row => [id, `templates/haus/${id}.yaml`]);
  const listed = drafts.map((one): Row => [one.draft, becomes(one)]);
  const left = orphans.map(({ path, draft }): Row => [path, `${draft} gibt es nicht mehr`]);
  return [
    section('Arten', described),
    section('Stammdaten', files),
    section('Entwürfe', listed),
    ...(left.length === 0 ? [] : [section('Ausgaben ohne Entwurf', left)]),
  ].join('\n');
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
