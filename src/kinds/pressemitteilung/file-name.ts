import { isoDay } from '../../grammar/calendar.ts';
import { type Release, targetOf } from './release.ts';

/**
 * After the pattern of the Stammdaten. Without a date, the mark that joins it to the name is left out as well. Jekyll
 * leaves out posts whose file is not named for a day (https://jekyllrb.com/docs/posts/#creating-posts), so that is the rule
 * there when the Stammdaten have none; their own pattern may be for a collection, which needs no day.
 */
export function fileNameOf(release: Release): string | undefined {
  const { pattern, name, day } = namingOf(release);
  if (pattern === '') return undefined;
  const dated =
    day === undefined
      ? pattern.replaceAll(/\{datum\}[-_ ]?/g, '')
      : pattern.replaceAll('{datum}', isoDay(day));
  return dated.replaceAll('{name}', name) || name;
}

/** Whether the name should hold a day, but there is none. */
export function lacksDay(release: Release): boolean {
  const { pattern, name, day } = namingOf(release);
  return pattern.includes('{datum}') && day === undefined && !isNamedForDay(name);
}

function namingOf(release: Release) {
  const { fields, haus, draft } = release;
  const name = draft.file.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  // A draft that is named for its day already keeps its name.
  const usual = targetOf(release) === 'jekyll' && !isNamedForDay(name) ? '{datum}-{name}' : '';
  return {
    name,
    pattern: haus?.presse.dateiname || usual,
    day: fields.datum ?? fields.sperrfrist?.day,
  };
}

const isNamedForDay = (name: string): boolean => /^\d{4}-\d{2}-\d{2}-./u.test(name);
