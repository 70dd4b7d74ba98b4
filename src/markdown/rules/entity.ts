import { withoutStrayCharacters } from '../../draft/stray-characters.ts';
import type { InlineRule } from './rule.ts';

/** `&#x202e;` names a character that no text is to hold (`draft/zeichen`): kept as typed, and to be reported. */
export function entityOfText(entity: InlineRule): InlineRule {
  return (state, silent) => {
    if (!entity(state, silent)) return false;
    const token = silent ? undefined : state.tokens.at(-1);
    if (token === undefined || isOfText(token.content)) return true;
    token.type = 'entity_refused';
    token.content = token.markup;
    return true;
  };
}

/** What a reference such as `&#0;` stands for is read by markdown-it; U+FFFD is what it makes of one it refuses. */
function isOfText(character: string): boolean {
  return character !== '\uFFFD' && withoutStrayCharacters(character) === character;
}
