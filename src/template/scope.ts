import { nearest } from '../diagnostics/suggestion.ts';
import type { ViewShape } from '../kinds/kind.ts';
import type { Path } from './ast.ts';

/** What `{{x}}` means at a place of a template: the shape it looks into, and the ones around it for `../x`. */
export interface Scope {
  readonly shape: ViewShape;
  /** Absent at the start of a template and of a partial: `../` does not lead out of a file. */
  readonly outer?: Scope;
  /** Inside `{{#each}}`, where `@first` has a meaning. */
  readonly loop: boolean;
}

export type Resolution = { readonly shape: ViewShape } | { readonly problem: string; readonly hint?: string };

const loopData: ReadonlyMap<string, ViewShape> = new Map([
  ['index', 'text'],
  ['first', 'flag'],
  ['last', 'flag'],
]);

/** The shape a path leads to; a German sentence where it leads nowhere. */
export function resolve(path: Path, scope: Scope): Resolution {
  if (path.data) return resolveLoopData(path, scope);
  let from: Scope | undefined = scope;
  for (let climbed = 0; climbed < path.depth; climbed += 1) from = from?.outer;
  if (from === undefined) {
    return {
      problem: `„${path.original}“ führt aus der Vorlage hinaus`,
      hint: '„../“ steht nur in {{#each}} und {{#with}} und führt zu den Feldern um sie herum.',
    };
  }
  return descend(path, from.shape);
}

function resolveLoopData(path: Path, scope: Scope): Resolution {
  const shape = path.depth === 0 && path.parts.length === 1 ? loopData.get(path.parts[0] ?? '') : undefined;
  if (shape !== undefined && scope.loop) return { shape };
  return {
    problem: `unbekanntes Feld „${path.original}“`,
    hint: 'In {{#each}} gibt es @index, @first und @last.',
  };
}

function descend(path: Path, start: ViewShape): Resolution {
  let shape = start;
  for (const [index, part] of path.parts.entries()) {
    const fields = typeof shape === 'object' && 'fields' in shape ? shape.fields : {};
    const next = Object.hasOwn(fields, part) ? fields[part] : undefined;
    if (next === undefined) return unknownField(path, index, Object.keys(fields));
    shape = next;
  }
  return { shape };
}

function unknownField(path: Path, index: number, known: readonly string[]): Resolution {
  const problem = `unbekanntes Feld „${path.original}“`;
  const before = path.parts.slice(0, index).join('.');
  if (known.length === 0) {
    const what = before === '' ? 'Hier steht ein einzelner Text' : `„${before}“ ist ein einzelner Wert`;
    return { problem, hint: `${what} ohne Felder darin; gedruckt wird er mit {{${before || 'this'}}}.` };
  }
  const close = nearest(path.parts[index] ?? '', known);
  if (close === undefined) return { problem, hint: `Hier gibt es: ${known.join(', ')}.` };
  return { problem, hint: `Meinten Sie „${before === '' ? close : `${before}.${close}`}“?` };
}
