import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { fakeIo } from './fake-io.ts';
import { removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

/** BOM, Windows line ends, letters typed with combining marks, a comment, and blanks that are meant. */
const draft = (title: string, blank: string): string =>
  [
    '\uFEFF---',
    'art:   antrag   # so bleibt es',
    `titel: "${title}"`,
    'antragsteller: [Bu\u0308rgerliste  U\u0308berwald]',
    'beschlussvorschlag: Die Verwaltung wird beauftragt, den Radweg zu bauen.',
    '---',
    '',
    `Der Radweg${blank}fehlt\u00A0😀${blank}seit Jahren. Für Ö${blank}gilt:`,
    '',
    '```',
    'a  b',
    '```',
    '',
    `Der U\u0308berweg${blank}auch.  `,
    'Ende.',
  ].join('\r\n');

async function fixed(path: string, root: string): Promise<{ readonly text: string; readonly err: string }> {
  const io = fakeIo(root);
  await main(['check', '--fix', '--report', 'short'], io);
  return { text: readFileSync(join(root, path), 'utf8'), err: io.err() };
}

const quotedTwice = (open: string, close: string): string =>
  draft('U\u0308berweg', ' ').replace(
    'Ende.',
    [
      `${open}Der U\u0308berweg${close} kommt.`,
      '',
      `Ö sagt: ${open}Der Ra\u0308derweg${close}, auch für`,
      'Bu\u0308rger: „Ja“, „ja“, „ja“, „ja“.',
    ].join('\r\n'),
  );

describe('check --fix', () => {
  it('mends what is safe and keeps every other byte', async () => {
    const root = workspaceFolder({ 'drafts/m.md': draft('Betreff: U\u0308berweg  bauen.', '  ') });
    const { text, err } = await fixed('drafts/m.md', root);
    expect(text).toBe(draft('U\u0308berweg bauen', ' '));
    expect(err).toContain('drafts/m.md: 7 Stellen behoben');
    expect(err).toContain(
      'drafts/m.md:8 „Der Radweg  fehlt\u00A0😀  seit “ → „Der Radweg fehlt\u00A0😀  seit “\n',
    );
  });

  it('keeps every byte between the quotation marks it replaces', async () => {
    const root = workspaceFolder({ 'drafts/m.md': quotedTwice('"', '"') });
    const { text: mended } = await fixed('drafts/m.md', root);
    expect(mended).toBe(quotedTwice('„', '“'));
  });

  it('leaves who may read a draft as it is', async () => {
    const root = workspaceFolder({ 'drafts/m.md': draft('Überweg.', ' ') });
    chmodSync(join(root, 'drafts/m.md'), 0o600);
    await fixed('drafts/m.md', root);
    expect(readFileSync(join(root, 'drafts/m.md'), 'utf8')).toBe(draft('Überweg', ' '));
    expect(statSync(join(root, 'drafts/m.md')).mode & 0o777).toBe(0o600);
  });

  it('does not write what is protected, and says so', async () => {
    const text = draft('Überweg.', ' ');
    const root = workspaceFolder({ 'drafts/m.md': text });
    chmodSync(join(root, 'drafts/m.md'), 0o444);
    const { text: after, err } = await fixed('drafts/m.md', root);
    expect(after).toBe(text);
    expect(err).toContain('drafts/m.md wurde nicht geändert: die Datei ist schreibgeschützt.');
    expect(err).not.toContain('behoben');
  });

  it('has nothing left to do the second time, and does not touch the file', async () => {
    const root = workspaceFolder({ 'drafts/m.md': draft('Überweg bauen.', '   ') });
    await fixed('drafts/m.md', root);
    const before = statSync(join(root, 'drafts/m.md'));
    const { err } = await fixed('drafts/m.md', root);
    expect(err).not.toContain('behoben');
    expect(statSync(join(root, 'drafts/m.md'))).toEqual(before);
  });

  it('mends the drafts named, not others, and none without --fix', async () => {
    const text = draft('Überweg.', '  ');
    const root = workspaceFolder({ 'drafts/a.md': text, 'drafts/b.md': text });
    await main(['check'], fakeIo(root));
    await main(['check', '--fix', 'drafts/a.md'], fakeIo(root));
    expect(readFileSync(join(root, 'drafts/a.md'), 'utf8')).toBe(draft('Überweg', ' '));
    expect(readFileSync(join(root, 'drafts/b.md'), 'utf8')).toBe(text);
  });

  it('leaves what a check is told not to look at, and mends a draft with an error', async () => {
    const text = draft('Überweg.', '  ');
    const off = text.replace(
      'art:',
      'pruefungen: { titel-form: So heißt er, leerzeichen-doppelt: so }\r\nart:',
    );
    const faulty = text.replace('art:', 'titl: x\r\nart:');
    const root = workspaceFolder({ 'drafts/off.md': off, 'drafts/faulty.md': faulty });
    await main(['check', '--fix'], fakeIo(root));
    expect(readFileSync(join(root, 'drafts/off.md'), 'utf8')).toBe(off);
    expect(readFileSync(join(root, 'drafts/faulty.md'), 'utf8')).toBe(
      draft('Überweg', ' ').replace('art:', 'titl: x\r\nart:'),
    );
  });

  it('writes nothing where the house switches the check off', async () => {
    const text = draft('Überweg.', ' ');
    const root = workspaceFolder({
      'drafts/m.md': text,
      'templates/haus/muster.yaml': 'pruefungen: { titel-form: Wir wollen den Punkt }\n',
    });
    await main(['check', '--fix'], fakeIo(root));
    expect(readFileSync(join(root, 'drafts/m.md'), 'utf8')).toBe(text);
    writeFileSync(join(root, 'templates/haus/muster.yaml'), 'pruefungen: { titel-form: hinweis }\n');
    await main(['check', '--fix'], fakeIo(root));
    expect(readFileSync(join(root, 'drafts/m.md'), 'utf8')).toBe(draft('Überweg', ' '));
  });
});
