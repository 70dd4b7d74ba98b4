/** What drafts come with, and what parsers stumble over. */
const everywhere = [
  '\n', '\n\n', '\r\n', '\t', ' ', '\u00a0', '\u202f', '\u200b', '\u2011', '\u2028', '\u00ad', '\ufffd', '\ufeff',
  '\u0000', '\u0008', '\u202e', '\u2066', '\ue000', '\ud83d\ude00', 'a\u0308', 'ß', 'ẞ', 'Ã¼', '„', '“', '’', '&amp;', '&#0;',
  '&#x110000;', '---', '----', '```', '~~~', '<!--', '-->', '<script>', '{{', '}}', '{%', ':::', '\\', '|', '__proto__',
];
const markdown = [
  '*', '**', '_', '`', '# ', '## Begründung\n', '## Beschlussvorschlag\n', '> ', '>'.repeat(40), '- ', '1. ', '(1) ', 'aa) ',
  'I. ', '1.1 ', '18. Juli ', '[^1]', '[^1]: ', '[^x]', '^[', '](', '![', '![](bild.png)', '[a](javascript:b)', '<https://',
  '<a@b.example>', 'www.', 'ver.di', '\n===\n', '\n---\n', '| a | b |\n|---|--:|\n| c |\n', '::: slot begruendung\n',
  '::: anschrift\n', ':::\n', 'Bürger*innen', '[', ']', '(', ')', '<', '&', '[a]: b "c"\n',
];
const yaml = [
  ': ', ' #', '# erwartet', '- ', '? ', '&a ', '*a', '<<: ', '!!str ', '!!js/function ', '|', '>-', '"', "'", '[', ']',
  '{', '}', '%', '@', '~', 'null', 'NO', '0123', '22:30', '10.02.16', '00.00.0000', '2026-02-30', '1e999', '120.000 EUR',
  'art: antrag\n', 'art: pressemitteilung\n', 'titel: ', 'datum: ', 'haus: ', 'bilder: ', '  - ', '...\n', '\n---\n', '"\\ud800"',
  'beschlussvorschlag:\n', 'antragsteller: ', 'anlagen: ', 'datei: ../../etc/passwd', 'textvorlage: ../x', '__proto__: ',
];
const template = [
  '{{titel}}', '{{#if titel}}', '{{/if}}', '{{else}}', '{{#each ', '{{/each}}', '{{> ', '{{{', '}}}', '{{&', '{{!--', '--}}',
  '{{constructor}}', '{{__proto__.x}}', '{{@root.constructor}}', '{{lookup this "constructor"}}', '{{../titel}}', '{{this}}',
  '{{[titel]}}', '{{url titel}}', '{{md titel}}', '{{~', '~}}', '{{*', '{{#*inline "a"}}', '{{{{raw}}}}', '\\{{', ...markdown,
];
const picture = [
  '<g>', '</g>', '<rect width="9" height="9"/>', '<use href="#u"/>', 'url(#g)', 'url(#p)', 'url(#m)', 'style="', 'fill:', 'stroke:',
  'opacity:', '!important', 'var(--a)', '@media', '<style>', '</style>', '<![CDATA[', ']]>', '<!--', '-->', '<?', '?>', '&#x41;', '1e308',
  '1e-9', '-1', 'NaN', 'scale(99999)', 'matrix(', 'rotate(', 'A1 1 0 0 1 9 9', 'M0 0', 'z', '<text>', '<a>', '<svg ', 'viewBox="0 0 0 0"',
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', '\ud8ff\ud8d8', '\ud8ff\ud8da', '\ud8ff\ud8d9',
];
const pdf = [
  '<<', '>>', '[', ']', '(', ')', '<FEFF', '/F', '/UF', '/EF', '/AF', '/Names', '/Kids', '/Length', '/Filter /FlateDecode', '/Prev', '1 0 R',
  '3 0 R', '99999 0 R', 'stream\n', 'endstream', 'xref', 'trailer', 'startxref', '%%EOF', 'null', '-1', '%', '\\', '#00', '(../../x)',
];
const kramdown = [
  '{:', '{: .a}', '{: onclick="b"}', '{::', '{::nomarkdown}', '{:/}', '{::options a="b" /}', '{:toc}', '*[HTML]: a\n', '$$', '\n: a\n', '~~~\n',
  '``` a\n', '``', ' ` ', '<<', '>>', '...', '--', "'", '"', '{% raw %}', '{% endraw %}', '{%-', '{{ a | b }}', '<b onclick="a">', '[[a]]', '{#a}',
  '^\n', '\n    ', '    - ', '|', '\\|', '=====\n', '- [ ] ', '* * *\n', '<p markdown="1">', '&lt;', '[a][]', '![a][b]', ' \\\\\n',
];
export const dictionaries = {
  picture,
  pdf,
  draft: [...everywhere, ...markdown, ...yaml],
  yaml: [...everywhere, ...yaml],
  haus: [...everywhere, ...yaml],
  markdown: [...everywhere, ...markdown],
  kramdown: [...everywhere, ...markdown, ...kramdown],
  template: [...everywhere, ...template],
};

const LONGEST = 30_000;

/** One to six small changes to a text of the corpus. Every other time to a seed: most of their offspring is faulty. */
export function mutated({ texts, seeds }, dictionary, random) {
  let text = texts[random.below(random.isOneIn(2) ? seeds : texts.length)];
  for (let left = 1 + random.below(random.isOneIn(2) ? 1 : 6); left > 0; left -= 1) {
    text = random.pick(changes)(text, { corpus: texts, dictionary, random });
  }
  return text.slice(0, LONGEST);
}

const changes = [
  inserted, inserted, inserted, removed, doubled, repeated, spliced, linesSwapped, characterChanged, indented,
];

function inserted(text, { dictionary, random }) {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(dictionary) + text.slice(at);
}

function removed(text, { random }) {
  const [from, to] = range(text, random);
  return text.slice(0, from) + text.slice(to);
}

function doubled(text, { random }) {
  const [from, to] = range(text, random);
  return text.slice(0, to) + text.slice(from);
}

function repeated(text, { dictionary, random }) {
  const at = random.below(text.length + 1);
  const times = 2 ** random.below(random.isOneIn(20) ? 13 : 6);
  return text.slice(0, at) + random.pick(dictionary).repeat(times) + text.slice(at);
}

function spliced(text, { corpus, random }) {
  const [from, to] = range(text, random);
  const other = random.pick(corpus);
  return text.slice(0, from) + other.slice(...range(other, random)) + text.slice(to);
}

function linesSwapped(text, { random }) {
  const lines = text.split('\n');
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  [lines[a], lines[b]] = [lines[b], lines[a]];
  return lines.join('\n');
}

function characterChanged(text, { random }) {
  if (text === '') return text;
  const at = random.below(text.length);
  return text.slice(0, at) + String.fromCodePoint(random.below(random.isOneIn(4) ? 0xd800 : 0x180)) + text.slice(at + 1);
}

function indented(text, { random }) {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  lines[at] = ' '.repeat(random.below(9)) + lines[at];
  return lines.join('\n');
}

function range(text, random) {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + random.below(random.isOneIn(5) ? 2000 : 40))];
}
