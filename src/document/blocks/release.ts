import type { Content } from '../content.ts';
import type { CaptionedPicture, Embargo, Headline, Line, Notice, ReleaseHead, TextLength } from '../nodes.ts';

/** The parts of a press release on paper. */

export function readReleaseHead(content: Content): ReleaseHead {
  const paperType = content.line();
  const facts = content.facts();
  return { type: 'release-head', paperType, facts, origin: content.directive.origin };
}

export function readEmbargo(content: Content): Embargo {
  return { type: 'embargo', line: content.line(), origin: content.directive.origin };
}

export function readNotice(content: Content): Notice {
  return { type: 'notice', line: content.line(), origin: content.directive.origin };
}

export function readHeadline(content: Content): Headline {
  const kickers: Line[] = [];
  for (let line = content.optional('paragraph'); line !== undefined; line = content.optional('paragraph'))
    kickers.push(line.children);
  const title = content.required('heading')?.children ?? [];
  const subhead = content.optional('paragraph');
  return {
    type: 'headline',
    kickers,
    title,
    ...(subhead === undefined ? {} : { subhead: subhead.children }),
    origin: content.directive.origin,
  };
}

export function readPicture(content: Content): CaptionedPicture {
  const picture = content.line();
  const caption = content.optional('paragraph');
  return {
    type: 'captioned-picture',
    picture,
    ...(caption === undefined ? {} : { caption: caption.children }),
    origin: content.directive.origin,
  };
}

export function readTextLength(content: Content): TextLength {
  return { type: 'text-length', line: content.line(), origin: content.directive.origin };
}
