import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/markdown/dialect.ts';

/** What the links of a text lead to, and all that is printed. */
function read(text: string): { readonly links: readonly string[]; readonly printed: string } {
  const inline = tokenize(text, 'blocks').tokens.flatMap((token) => token.children ?? []);
  const links = inline
    .filter(({ type }) => type === 'link_open')
    .map((token) => String(token.attrGet('href')));
  return { links, printed: inline.map(({ content }) => content).join('') };
}

const address = 'https://beispiel.example/plan';

describe('an address typed without marks', () => {
  it.each(
    '„%“ ‚%‘ »%« ›%‹ “%” %’s (siehe_%.) (%) (%). (%,_S._3) %… %– %_–_und %—das %: „%“: %.“ „%.“ %! %? %; **%** "%". %...'
      .split(' ')
      .map((around) => around.replaceAll('_', ' ')),
  )('ends where the sentence goes on: %s', (around) => {
    const text = around.replace('%', address);
    expect(read(text).links).toEqual([address]);
    expect(read(text).printed).toBe(text.replaceAll('*', ''));
  });

  it.each([
    `${address}_(Stadt)`,
    `${address}?von=a&bis=b`,
    `${address}/a-b_c~d.pdf`,
    `${address}#:~:text=Plan`,
    `${address}/%E2%80%93`,
    'https://münchen.example/straße',
    'http://beispiel.example:8080/x',
  ])('holds all of %s', (typed) => {
    expect(read(`Siehe ${typed} im Netz.`).links).toEqual(
      [typed].map((link) => encodeURI(decodeURI(link)).replace('m%C3%BCnchen', 'xn--mnchen-3ya')),
    );
  });

  it('leaves the mark of a note behind it to the note', () => {
    const found = tokenize(`Quelle: ${address}[^1]\n\n[^1]: Abgerufen gestern.`, 'blocks').tokens;
    const inline = found.flatMap((token) => token.children ?? []);
    expect(inline.map(({ type }) => type)).toContain('footnote_ref');
    expect(read(`Quelle: ${address}[^1]\n\n[^1]: Abgerufen gestern.`).links).toEqual([address]);
  });

  it('is none without a name', () => {
    expect(read('von „https://“ und https://… an').links).toEqual([]);
  });

  test.prop([fc.stringMatching(/^[„“”‚‘’«»‹›…–—.,:;!?)('"]{0,6}$/)])(
    'prints what was typed, whatever follows',
    (marks) => {
      expect(read(`x ${address}${marks}`).printed).toBe(`x ${address}${marks}`);
    },
  );
});
