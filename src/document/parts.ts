import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Presentation, SlotContent } from '../kinds/kind.ts';
import type { Directive, TemplateBlock } from '../markdown/template-text.ts';
import { missingSlot } from './problems.ts';

/** A template whose `::: teil` parts stand in the order of the draft's body. */
export interface Arranged {
  readonly before: readonly TemplateBlock[];
  readonly parts: readonly TemplateBlock[];
  readonly after: readonly TemplateBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parts keep the body's order; one that the body does not have goes right behind the part before it in the template
 * (front-matter.md, "The body"). Sections under a heading of the author's own come without the template's help.
 */
export function arrangeParts(
  template: readonly TemplateBlock[],
  { slots, bodyOrder }: Pick<Presentation, 'slots' | 'bodyOrder'>,
  file: SourceFile,
): Arranged {
  const { before, groups, after } = groupParts(template);
  const diagnostics: Diagnostic[] = [];
  const printed = slotNames(template);
  const all = new Map(groups);
  for (const name of bodyOrder) {
    const content = slots.get(name);
    if (all.has(name) || printed.has(name) || content === undefined) continue;
    const repeated = content.repeats && groups.get(content.repeats.part);
    if (repeated !== undefined) {
      all.set(name, repetition(repeated, name, content));
      continue;
    }
    if (content.heading !== undefined) all.set(name, [{ type: 'slot', name, origin: content.origin }]);
    else diagnostics.push(missingSlot(file, name));
  }
  const order = orderOf(
    [...groups.keys()],
    bodyOrder.filter((name) => all.has(name)),
  );
  return { before, parts: order.flatMap((name) => all.get(name) ?? []), after, diagnostics };
}

/** Of a part's template the heading and the place of its text; what else stands there is printed once. */
function repetition(
  group: readonly TemplateBlock[],
  name: string,
  { repeats, origin }: SlotContent,
): readonly TemplateBlock[] {
  const { part = '', heading } = repeats ?? {};
  const place = group.filter(isPart).find(({ children }) => slotNames(children).has(part));
  if (place === undefined) return [{ type: 'slot', name, origin }];
  const children = withSlot(place.children, part, name);
  if (heading === undefined) return [{ ...place, argument: name, children }];
  const typed = { type: 'text', text: heading, origin } as const;
  const title = { type: 'heading', level: 2, children: [typed], origin } as const;
  const text = children.filter(({ type }) => type !== 'heading');
  return [{ ...place, argument: name, children: [title, ...text] }];
}

function withSlot(blocks: readonly TemplateBlock[], part: string, name: string): readonly TemplateBlock[] {
  return blocks.flatMap((block): readonly TemplateBlock[] => {
    if (block.type === 'heading') return [block];
    if (block.type === 'slot') return block.name === part ? [{ ...block, name }] : [];
    if (block.type !== 'directive' || !slotNames(block.children).has(part)) return [];
    return [{ ...block, children: withSlot(block.children, part, name) }];
  });
}

interface Groups {
  readonly before: readonly TemplateBlock[];
  /** What stands between two parts goes with the first. */
  readonly groups: ReadonlyMap<string, readonly TemplateBlock[]>;
  readonly after: readonly TemplateBlock[];
}

function groupParts(template: readonly TemplateBlock[]): Groups {
  const first = template.findIndex(isPart);
  const last = template.findLastIndex(isPart);
  if (first < 0) return { before: template, groups: new Map(), after: [] };
  const groups = new Map<string, TemplateBlock[]>();
  let current: TemplateBlock[] = [];
  for (const block of template.slice(first, last + 1)) {
    if (isPart(block)) {
      const name = block.argument ?? '';
      current = groups.get(name) ?? [];
      groups.set(name, current);
    }
    current.push(block);
  }
  return { before: template.slice(0, first), groups, after: template.slice(last + 1) };
}

function isPart(block: TemplateBlock): block is Directive {
  return block.type === 'directive' && block.name === 'teil';
}

/** The places for texts that a template has. */
export function slotNames(blocks: readonly TemplateBlock[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const block of blocks) {
    if (block.type === 'slot') names.add(block.name);
    if (block.type === 'directive') for (const name of slotNames(block.children)) names.add(name);
  }
  return names;
}

/** @param body names in the body's order, which may hold more than the template has */
function orderOf(template: readonly string[], body: readonly string[]): readonly string[] {
  const order = [...new Set(body)];
  for (const [index, name] of template.entries()) {
    if (order.includes(name)) continue;
    const before = template[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
  }
  return order;
}
