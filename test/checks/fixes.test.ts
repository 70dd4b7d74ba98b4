import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { checkEntry } from '../../src/checks/registry.ts';
import { applyEdits } from '../../src/diagnostics/edits.ts';
import { readDraft } from '../../src/draft/read.ts';
import type { Draft } from '../../src/draft/value.ts';
import { read, told } from '../kinds/workbench.ts';

function draftFrom(text: string): Draft {
  const { value, diagnostics } = readDraft('drafts/x.md', new TextEncoder().encode(text));
  if (value === undefined) throw new Error(told(diagnostics).join('\n'));
  return value;
}

/** The findings of one check, and the text with their fixes made; as `check --fix` does, until nothing is left to do. */
function mended(text: string, code: string): { readonly left: readonly string[]; readonly text: string } {
  const { value: entry, diagnostics } = read(draftFrom(text));
  if (entry === undefined) throw new Error(`${told(diagnostics).join('\n')}\n${text}`);
  const found = checkEntry(entry).filter((diagnostic) => diagnostic.code === code);
  const fixes = found.flatMap(({ fix }) => fix ?? []);
  if (fixes.length === 0) return { left: told(found), text };
  const next = new TextDecoder().decode(applyEdits(entry.draft.file, fixes).bytes);
  expect(next).not.toBe(text);
  return mended(next, code);
}

function fieldsOf(text: string): unknown {
  return read(draftFrom(text)).value?.fields;
}

const release = (title: string, body: string) =>
  `---\nart: pressemitteilung\ntitel: ${title}\ndachzeile: Radweg # am See\n---\n\n${body}\n`;

describe('the fix of leerzeichen-doppelt', () => {
  const piece = fc.constantFrom(
    'Weg',
    '„See“',
    '**breit**',
    '`a  b`',
    '*sehr*',
    '[Plan](https://a.example)',
    'Ende.',
  );
  const gap = fc.constantFrom(' ', '  ', '   ', '\n', '  \n', '\t ', '\u00A0 ');
  const line = fc
    .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.flat().join('').trim())
    // Lines with tabs or wide gaps below each other are a table.
    .filter((text) => !/(?:\t|[ \u00A0]{2})[^]*\n[^]*(?:\t|[ \u00A0]{2})/u.test(text));

  test.prop([line])('takes blanks between words and nothing else', (body) => {
    const text = release('Weg', body);
    const { left, text: after } = mended(text, 'check/leerzeichen-doppelt');
    expect(left).toEqual([]);
    const code = /`[^`]*`|\([^)]*\)|[ \t\u00A0]+\n/gu;
    expect(after.match(code)).toEqual(text.match(code));
    expect(after.replaceAll(/[ \t\u00A0]+/gu, ' ')).toBe(text.replaceAll(/[ \t\u00A0]+/gu, ' '));
    const prose = after.replaceAll(code, '_');
    expect(prose).not.toMatch(/[^\s*`_)][ \t\u00A0]{2,}[^\s*`_[]/u);
  });

  it('leaves alone what it cannot tell from the title of a link', () => {
    const text = release('Weg', 'Der Weg zum [Plan](https://a.example "A  B") ist  gut.');
    expect(mended(text, 'check/leerzeichen-doppelt').text).toBe(text);
  });

  it('mends fields as well', () => {
    const text = release('"Der  Weg: kommt"', 'Gut.');
    expect(mended(text, 'check/leerzeichen-doppelt').text).toBe(release('"Der Weg: kommt"', 'Gut.'));
  });
});

describe('the fix of anfuehrungszeichen-gemischt', () => {
  const word = fc.constantFrom('Weg', 'am', 'See,', 'geht’s', 'z. B.');
  const quoted = (open: string, close: string) =>
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `${open}${words.join(' ')}${close}`);
  const paragraph = fc
    .array(fc.oneof(word, quoted('"', '"'), quoted('„', '“'), quoted('„', '"')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((words) => words.join(' '));

  test.prop([fc.array(paragraph, { minLength: 1, maxLength: 4 })])(
    'changes the straight marks of pairs',
    (paragraphs) => {
      const text = release('Weg', paragraphs.join('\n\n'));
      const { left, text: after } = mended(text, 'check/anfuehrungszeichen-gemischt');
      expect(left).toEqual([]);
      expect(after.replaceAll(/[„“]/gu, '"')).toBe(text.replaceAll(/[„“]/gu, '"'));
      if (text.includes('„')) {
        expect(after).not.toContain('"');
        expect([...after.matchAll(/„[^„“]*“/gu)]).toHaveLength(after.split('„').length - 1);
      } else {
        expect(after).toBe(text);
      }
    },
  );

  it.each([
    ['code', '„Weg“ und `"See"`.'],
    ['a link with a title', '„Weg“ und "der [See](https://a.example "See")".'],
    ['an escaped mark', '„Weg“ und \\"See\\".'],
    ['an entity', '„Weg“ und &quot;See&quot; und "See".'],
    ['HTML', '„Weg“ und <b class="x">See</b>.'],
    ['a quotation in a quotation', '„Weg "am See" entlang“ sagt er.'],
    ['a table', '| „Weg“ | "See" |\n| --- | --- |\n| a | b |'],
    ['other German marks', '»Weg« und "See".'],
    ['a quotation that runs on', '„Weg“.\n\n"Eins geht weiter.\n\n"Zwei endet."'],
    ['what a quotation runs through', '„Weg“.\n\n"Eins\n\nund dann\n\nzum "See" dort.\n\nEnde."'],
  ])('leaves alone %s', (_, body) => {
    const text = release('Weg', body);
    expect(mended(text, 'check/anfuehrungszeichen-gemischt').text).toBe(text);
  });
});

describe('the fix of titel-form', () => {
  const subject = fc.constantFrom(
    'Radweg am See',
    'Weg: Teil 2 (neu)',
    'Über den Weg',
    '„Seeweg“ bauen',
    'Ja #1',
    'ja',
  );
  const written = fc.constantFrom(
    (text: string) => JSON.stringify(text),
    (text: string) => `'${text}'`,
    (text: string) => (/[:#]/u.test(text) ? JSON.stringify(text) : text),
    (text: string) => `${JSON.stringify(text)} # so`,
  );

  test.prop([
    subject,
    fc.constantFrom('', 'Betreff: ', 'Betr.: ', 'BETREFF:', 'Betr. '),
    fc.constantFrom('', '.'),
    written,
  ])('leaves valid YAML with the subject and all other fields', (text, label, stop, write) => {
    const before = release(write(`${label}${text}${stop}`), 'Gut.');
    const { text: after } = mended(before, 'check/titel-form');
    expect(fieldsOf(after)).toMatchObject({ dachzeile: 'Radweg', art: 'pressemitteilung' });
    const isKept = text.startsWith('„') && label !== '';
    expect(fieldsOf(after)).toMatchObject({
      titel: `${isKept ? label : ''}${text}${/[\p{L})]$/u.test(text) ? '' : stop}`,
    });
  });

  it.each(['|\n  Betreff: Weg.', '>-\n  Betreff:\n  Weg.', '"Betreff: [x"', 'Null.', '"\\u0042etreff: Weg"'])(
    'does not touch %s',
    (title) => {
      const text = release(title, 'Gut.');
      expect(mended(text, 'check/titel-form').text).toBe(text);
    },
  );
});
