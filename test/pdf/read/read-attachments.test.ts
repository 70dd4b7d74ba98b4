import { deflateSync } from 'node:zlib';
import { fc, test } from '@fast-check/vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../src/layout/layout.ts';
import { readAttachments } from '../../../src/pdf/read/read-attachments.ts';
import type { Attachment } from '../../../src/pdf/attachments.ts';
import { renderPdf } from '../../../src/pdf/render.ts';
import { createRuler } from '../../../src/pdf/ruler.ts';
import { inYardsticks } from '../../processor-time.ts';
import { look, paragraph } from '../../layout/nodes.ts';

const { value: page } = layoutDocument([paragraph('Ein Satz.')], look, {
  ruler: createRuler(look.schrift),
  images: new Map(),
});

async function pdfWith(attachments: readonly Attachment[]): Promise<Uint8Array> {
  if (page === undefined) throw new Error('nothing laid out');
  const info = { title: 'Titel', authors: ['Neue Mitte'], subject: 'Antrag', keywords: [] };
  const value = await renderPdf(page, { info, date: new Date('2026-02-03T00:00:00Z'), attachments });
  return value.bytes;
}

const attachment = (name: string, bytes: Uint8Array, description = 'Text'): Attachment => ({
  name,
  type: 'text/plain',
  description,
  relationship: 'Supplement',
  bytes,
});

const contents = (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): readonly (readonly [string, string])[] =>
  files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1')]);

async function filesByPdfjs(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const found: Record<string, { filename: string; content: Uint8Array; description: string }> =
    (await document.getAttachments()) ?? {};
  await document.destroy();
  return found;
}

describe('what is embedded', () => {
  const name = fc
    .array(fc.constantFrom('a', 'B', 'ü', '–', '(', ')', '&', ' ', '7', '🐕'), { minLength: 1, maxLength: 8 })
    .map((letters) => `x${letters.join('')}.md`);
  const files = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 400 }), fc.string()), {
    minLength: 1,
    maxLength: 4,
    selector: ([each]) => each.toLowerCase(),
  });

  test.prop([files], { numRuns: 30 })('is read back to the byte, here and by pdfjs', async (written) => {
    const attachments = written.map(([each, bytes, about]) => attachment(each, bytes, about));
    const pdf = await pdfWith(attachments);
    expect(Buffer.from(await pdfWith(attachments)).equals(Buffer.from(pdf))).toBe(true);
    const read = readAttachments(pdf);
    if (!('files' in read)) throw new Error(read.fault);
    expect(contents(read.files)).toEqual(contents(attachments));
    expect(read.files.map(({ description }) => description)).toEqual(written.map(([, , about]) => about));
    const byOthers = Object.values(await filesByPdfjs(pdf)).map(
      ({ filename, content }): readonly [string, string] => [
        filename,
        Buffer.from(content).toString('latin1'),
      ],
    );
    expect(new Map(byOthers)).toEqual(new Map(contents(attachments)));
  });

  it('stands in the name tree in the order of its bytes', async () => {
    const pdf = await pdfWith(['b.md', 'ä.md', 'Z.md', 'a.md'].map((each) => attachment(each, Buffer.of(1))));
    expect(Object.keys(await filesByPdfjs(pdf))).toEqual(['Z.md', 'a.md', 'b.md', 'ä.md']);
  });

  it('has safe names, each another, whatever the document says', async () => {
    const pdf = await pdfWith([
      attachment('../../x.md', Buffer.from('eins')),
      attachment('C:\\y\\X.md', Buffer.from('zwei')),
    ]);
    const read = readAttachments(pdf);
    expect('files' in read && contents(read.files)).toEqual([
      ['x.md', 'eins'],
      ['X-2.md', 'zwei'],
    ]);
  });
});

/** A PDF of these objects, the first the catalog. */
function pdfOf(objects: readonly (string | Uint8Array)[], trailer = '/Root 1 0 R'): Uint8Array {
  const offsets: number[] = [];
  let bytes = Buffer.from('%PDF-1.7\n');
  for (const [index, object] of objects.entries()) {
    offsets.push(bytes.length);
    bytes = Buffer.concat([
      bytes,
      Buffer.from(`${index + 1} 0 obj\n`),
      object === '' ? Buffer.of() : Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< ${trailer} >>\nstartxref\n${bytes.length}\n%%EOF`;
  return Buffer.concat([bytes, Buffer.from(end)]);
}

const stream = (dictionary: string, content: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

const fileIn = (file: Uint8Array, catalog = '/AF [2 0 R]'): Uint8Array =>
  pdfOf([`<< /Type /Catalog ${catalog} >>`, '<< /Type /Filespec /F (a.txt) /EF << /F 3 0 R >> >>', file]);

const plain = stream('', Buffer.from('Inhalt'));

const kids = (count: number): string => `[${'<</Kids 3 0 R>>'.repeat(count)}]`;

describe('a PDF of another program', () => {
  it.each<readonly [string, Uint8Array, unknown]>([
    ['no PDF', Buffer.from('Ein Text'), 'not-a-pdf'],
    ['an empty file', Buffer.of(), 'not-a-pdf'],
    ['cut off', fileIn(plain).subarray(0, 150), 'broken'],
    ['nothing embedded', pdfOf(['<< /Type /Catalog >>']), []],
    ['no catalog', pdfOf(['null']), 'broken'],
    ['not packed', fileIn(plain), [['a.txt', 'Inhalt']]],
    ['packed', fileIn(stream('/Filter [/FlateDecode]', deflateSync('Inhalt'))), [['a.txt', 'Inhalt']]],
    ['packed and broken', fileIn(stream('/Filter /FlateDecode', Buffer.from('Inhalt'))), 'broken'],
    ['packed otherwise', fileIn(stream('/Filter /LZWDecode', Buffer.from('Inhalt'))), 'unknown'],
    ['a wrong length', fileIn(Buffer.from('<< /Length 3 >>\nstream\nInhalt\nendstream')), 'broken'],
    ['encrypted', pdfOf(['<< >>'], '/Root 1 0 R /Encrypt 1 0 R'), 'unknown'],
    [
      'a name tree with branches',
      fileIn(plain, '/Names << /EmbeddedFiles << /Kids [<< /Names [(a) 2 0 R] >>] >> >>'),
      [['a.txt', 'Inhalt']],
    ],
    [
      'a name tree that bites its tail',
      pdfOf(['<< /Names << /EmbeddedFiles 2 0 R >> >>', '<< /Kids [2 0 R] >>']),
      'broken',
    ],
    ['a reference to itself', pdfOf(['<< /AF 2 0 R >>', '2 0 R']), 'broken'],
    ['a link to a file elsewhere', pdfOf(['<< /AF [2 0 R] >>', '<< /F (a.txt) >>']), []],
    [
      'a cross-reference stream',
      Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\nstartxref\n9\n%%EOF'),
      'unknown',
    ],
    ['endless brackets', pdfOf([`<< /AF ${'['.repeat(1000)}`]), 'broken'],
  ])('%s', (_name, bytes, expected) => {
    const read = readAttachments(bytes);
    expect('files' in read ? contents(read.files) : read.fault).toEqual(expected);
  });

  it.each([
    ['/UF (a\\(b(c)\\101\\51.t\\\nxt)', 'a(b(c)A).txt'],
    ['/UF <61 622E7>', 'ab.p'],
    ['/#55F % Kommentar\n <FEFF00FC>', 'ü'],
    ['/UF (\u00EF\u00BB\u00BF\u00C3\u00BC)', 'ü'],
    ['/F (b.txt) /UF 4 0 R', 'b.txt'],
  ])('names its file: %s', (specification, expected) => {
    const read = readAttachments(
      pdfOf(
        ['<< /AF [<< /EF << /F 2 0 R >> ' + specification + ' >>] >>', plain].map((object) =>
          typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
        ),
      ),
    );
    expect('files' in read ? read.files.map(({ name }) => name) : read.fault).toEqual([expected]);
  });

  it('is read as it was changed last', () => {
    const first = Buffer.from(fileIn(plain));
    const more = Buffer.concat([
      Buffer.from('\n3 0 obj\n'),
      stream('', Buffer.from('Neu')),
      Buffer.from('\nendobj\n'),
    ]);
    const at = first.length + 1;
    const start = first.toString('latin1').lastIndexOf('xref\n0');
    const end = `xref\n3 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Root 1 0 R /Prev ${start} >>\nstartxref\n${first.length + more.length}\n%%EOF\n`;
    const read = readAttachments(Buffer.concat([first, more, Buffer.from(end)]));
    expect('files' in read && contents(read.files)).toEqual([['a.txt', 'Neu']]);
  });

  it('cannot fill the memory', () => {
    const bomb = fileIn(stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(100_000))));
    expect(readAttachments(bomb, 100_000)).toHaveProperty('files');
    expect(readAttachments(bomb, 99_999)).toEqual({ fault: 'unknown' });
    expect(readAttachments(fileIn(plain), 5)).toEqual({ fault: 'unknown' });
  });

  const bombs: readonly (readonly [name: string, make: () => Uint8Array])[] = [
    [
      'two thousand references to a large object',
      () => pdfOf([`<< /AF [${'<</EF 2 0 R>>'.repeat(2000)}] >>`, `<< /X (${'a'.repeat(1_000_000)}) >>`]),
    ],
    [
      'references to an object of many values',
      () => pdfOf([`<< /AF [${'<</EF 2 0 R>>'.repeat(2000)}] >>`, `<< /X [${'1 '.repeat(500_000)}] >>`]),
    ],
    [
      'branches that share their branches',
      () => pdfOf(['<< /Names << /EmbeddedFiles << /Kids 2 0 R >> >> >>', kids(3000), kids(3000)]),
    ],
    [
      'very many files of one name',
      () => pdfOf([`<< /AF [${'<</EF <</F 2 0 R>>/F (a)>>'.repeat(30_000)}] >>`, plain]),
    ],
    ['a list of ten million numbers', () => pdfOf([`<< /AF [${'1 '.repeat(10_000_000)}] >>`])],
    [
      'a million names',
      () => pdfOf([`<< /Names << /EmbeddedFiles << /Names [${'1 '.repeat(1_000_000)}] >> >> >>`]),
    ],
    [
      'names without end',
      () => pdfOf([`<< /Names << /EmbeddedFiles << /Names [${'1 '.repeat(100_000)}] >> >> >>`]),
    ],
    ['blanks', () => Buffer.from(`%PDF-1.7\nxref\n${' '.repeat(20_000_000)}\nstartxref\n9\n%%EOF`)],
    ['comments', () => Buffer.from(`%PDF-1.7\nxref\n${'%\n'.repeat(10_000_000)}\nstartxref\n9\n%%EOF`)],
    [
      'a table of a million rows',
      () =>
        Buffer.from(
          `%PDF-1.7\nxref\n0 1000000\n${'0000000000 65535 f \n'.repeat(1_000_000)}trailer\n<<>>\nstartxref\n9\n%%EOF`,
        ),
    ],
    ['a name of thirty megabytes', () => pdfOf([`<< /AF /${'a'.repeat(30_000_000)} >>`])],
    [
      'a packed nothing of 500 MB',
      () => fileIn(stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(500_000_000)))),
    ],
  ];

  it.each(bombs)('is given up in a second: %s', (_, make) => {
    const bytes = make();
    const faults: unknown[] = [];
    // A second, where nothing else runs.
    expect(inYardsticks(() => faults.push(readAttachments(bytes)))).toBeLessThan(20);
    expect(faults).toEqual([{ fault: expect.stringMatching(/^(?:broken|unknown)$/u) }]);
  });

  it('may have a thousand files and long comments', () => {
    const files = '<</EF <</F 2 0 R>>/F (a)>>'.repeat(1000);
    const read = readAttachments(pdfOf([`<< % ${'x'.repeat(100_000)}\n /AF [${files}] >>`, plain]));
    expect('files' in read && read.files.length).toBe(1000);
  });

  const sound = Buffer.from(fileIn(stream('/Filter /FlateDecode', deflateSync('Inhalt'))));
  test.prop([fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })], {
    numRuns: 500,
  })('never breaks the reader, however it is damaged', (changes) => {
    const damaged = Buffer.from(sound);
    for (const [at, byte] of changes) damaged[at] = byte;
    const read = readAttachments(damaged);
    expect('files' in read || ['not-a-pdf', 'broken', 'unknown'].includes(read.fault)).toBe(true);
  });
});
