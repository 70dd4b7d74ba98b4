import type { ViewShape } from '../kinds/kind.ts';

/** Why a value of some shape cannot be used in some way. */
export interface Refusal {
  readonly code: 'template/markdown-feld' | 'template/syntax';
  readonly message: string;
  readonly hint: string;
}

/** For `{{x}}`. */
export function refuseAsText(shape: ViewShape, name: string): Refusal | undefined {
  if (shape === 'text') return undefined;
  if (shape === 'slot') {
    const hint = `So kommt es hinein: eine eigene Zeile „::: slot ${name}“.`;
    return { code: 'template/markdown-feld', message: `„${name}“ enthält Markdown`, hint };
  }
  return { code: 'template/syntax', message: `„${name}“ ist kein Text`, hint: howToUse(shape, name) };
}

/** For `{{#each x}}`. */
export function refuseAsList(shape: ViewShape, name: string): Refusal | undefined {
  if (typeof shape === 'object' && 'list' in shape) return undefined;
  return { code: 'template/syntax', message: `„${name}“ ist keine Liste`, hint: howToUse(shape, name) };
}

/** For `{{#with x}}`. */
export function refuseAsGroup(shape: ViewShape, name: string): Refusal | undefined {
  if (typeof shape === 'object' && 'fields' in shape) return undefined;
  return { code: 'template/syntax', message: `„${name}“ hat keine Felder`, hint: howToUse(shape, name) };
}

function howToUse(shape: ViewShape, name: string): string {
  if (shape === 'text') return `Es ist ein Text: {{${name}}}.`;
  if (shape === 'flag') return `Es ist ein Ja oder Nein: {{#if ${name}}} … {{/if}}.`;
  if (shape === 'slot') return `Es ist Markdown: eine eigene Zeile „::: slot ${name}“.`;
  if ('list' in shape) return `Es ist eine Liste: {{#each ${name}}} … {{/each}}.`;
  return `Es hat Felder: ${Object.keys(shape.fields).join(', ')}.`;
}
