import { composeDocument } from '../document/compose.ts';
import type { Entry, Kind } from '../kinds/kind.ts';
import type { Block } from '../markdown/nodes.ts';
import { outputFormats } from '../output/registry.ts';
import { renderTemplate } from '../template/template.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** What is voted on, as the draft's template prints it; nothing where the template has no place for it or has errors. */
export function printedResolution(shared: SharedInputs, kind: Kind, entry: Entry): readonly Block[] {
  const presentation = kind.present(entry);
  const name = presentation.textvorlage ?? outputFormats.pdf.template;
  const template = shared.template(kind, name)?.value;
  const text = template && renderTemplate(template, presentation).value;
  if (template === undefined || text === undefined) return [];
  const { value: nodes = [] } = composeDocument({ text, file: template.file }, presentation);
  return nodes.flatMap((node) => (node.type === 'resolution' ? node.children : []));
}
