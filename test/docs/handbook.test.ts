import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';
import { compileDraft, kinds, memoryWorkspace, reporters } from '../../src/index.ts';
import { directiveNames } from '../../src/markdown/directives.ts';
import { fakeIo } from '../commands/fake-io.ts';
import { codeIn, deadLinksOf, documents, fencesOf, textOf } from './markdown-files.ts';

const program = createProgram(fakeIo('/'), async () => undefined);
const commands = program.commands.map((command) => command.name());
const flags = [program, ...program.commands].flatMap(({ options }) =>
  options.flatMap(({ long }) => (long === undefined || long === null ? [] : [long])),
);

const contents = textOf('docs/handbuch/README.md');
const code = documents.flatMap(codeIn);

describe('links', () => {
  it.each(documents)('of %s lead to files and headings', (document) => {
    expect(deadLinksOf(document)).toEqual([]);
  });
});

describe('commands and flags', () => {
  it.each(commands)('drucksache %s is in the handbook', (name) => {
    expect(contents).toContain(`\`drucksache ${name}`);
  });

  it.each([...new Set([...flags, '--help'])])('%s is in the handbook', (flag) => {
    expect(contents).toMatch(new RegExp(`^\\|.*\`${flag}\\b`, 'mu'));
  });

  it('are real wherever they are named', () => {
    const named = code.flatMap((text) =>
      [...text.matchAll(/\bdrucksache ([a-z]+)/gu)].flatMap(([, name]) => name ?? []),
    );
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
    const lines = code.filter((text) => /^(?:npx )?drucksache |^(?:build|check|new \w+) --|^--/u.test(text));
    const given = lines.flatMap((text) =>
      [...text.matchAll(/(?<= |^)--[a-z][a-z-]*/gu)].map(([flag]) => flag),
    );
    expect(given.filter((flag) => flag !== '--help' && !flags.includes(flag))).toEqual([]);
  });
});

describe('kinds', () => {
  it.each(kinds.map(({ name }) => name))(
    '%s has a section with a picture, a sample and its fields',
    (name) => {
      const [, section = ''] = textOf('docs/handbuch/arten.md').split(`(\`${name}\`)\n`);
      const [own = ''] = section.split(/^## /mu);
      expect(own).toContain(`src="../bilder/${name}.png"`);
      expect(own).toContain(`](../../drafts/${name}.md)`);
      expect(own).toContain('](../referenz/felder.md#');
      expect(textOf('README.md')).toContain(`\`${name}\``);
      expect(existsSync(fileURLToPath(new URL(`../../docs/bilder/${name}.png`, import.meta.url)))).toBe(true);
    },
  );
});

describe('templates', () => {
  it.each(directiveNames)('have the block %s in the handbook', (name) => {
    expect(textOf('docs/handbuch/textvorlagen.md')).toContain(`\`${name}\``);
  });

  it('may be as the handbook has them', async () => {
    const template = fence('docs/handbuch/textvorlagen.md', '{{> kopf}}');
    const draft = firstDraft.replace('art: antrag', 'art: antrag\ntextvorlage: kurz');
    expect(
      await messagesOf({ 'drafts/x.md': draft, 'templates/antrag/kurz.md.hbs': template }, 'drafts/x.md'),
    ).toBe('');
  });
});

const firstDraft = fence('docs/handbuch/erster-antrag.md', '---\nart: antrag');

describe('drafts', () => {
  it('build as the handbook has them', async () => {
    expect(await messagesOf({ 'drafts/radweg.md': firstDraft }, 'drafts/radweg.md')).toBe('');
  });

  it('are told the message that the handbook shows', async () => {
    const draft = firstDraft.replace(/^titel: .*$/mu, 'titel: Fahrradbügel: am Rathaus');
    const message = await messagesOf({ 'drafts/radweg.md': draft }, 'drafts/radweg.md');
    expect(message).not.toBe('');
    expect(textOf('docs/handbuch/erster-antrag.md')).toContain(message.trim());
  });

  it('amend another as the handbook shows', async () => {
    const fields = fence('docs/handbuch/arten.md', 'bezug:');
    const draft = `---\nart: aenderungsantrag\ndatum: 2026-03-05\nantragsteller: Bürgerliste\ntitel: Bügel\n${fields}---\n\nZu wenige.\n`;
    const files = { 'drafts/radweg.md': firstDraft, 'drafts/x.md': draft };
    expect(await messagesOf(files, 'drafts/x.md')).toBe('');
  });

  it('amend paragraphs and bullets by the sentences that the handbook shows', async () => {
    const neufassung = fence('docs/handbuch/arten.md', 'neufassung: |');
    const resolution = neufassung
      .replace(/^.*\n/u, '')
      .replaceAll(/^ {2}/gmu, '')
      .replace('Rad- und Fußverkehr', 'Radverkehr')
      .replace('- Zeit', '- Kosten,\n- Zeit')
      .replace(' bis zum 30. Juni 2026', '');
    const body = `## Beschlussvorschlag\n\n${resolution}\n## Begründung`;
    const original = firstDraft
      .replace(/^beschlussvorschlag:(?:\n {2}.*)*\n/mu, '')
      .replace(/\n---\n/u, `\n---\n${body}\n`);
    const files = {
      'drafts/alt.md': original,
      'drafts/x.md': `---\nart: aenderungsantrag\nantragsteller: Bürgerliste\ntitel: Bügel\ndatum: 2026-02-03\nbezug: { drucksache: 1/2, entwurf: drafts/alt.md }\n${neufassung}---\n\nDarum.\n`,
    };
    const { outputs, diagnostics } = await compileDraft(memoryWorkspace(files), 'drafts/x.md', {
      formats: ['txt'],
    });
    expect(diagnostics).toEqual([]);
    const printed = Buffer.from(outputs[0]?.bytes ?? [])
      .toString()
      .replaceAll(/\s+/gu, ' ');
    expect(printed).toContain(
      fence('docs/handbuch/arten.md', '1. Im Einleitungstext').replaceAll(/\s+/gu, ' ').trim(),
    );
  });
});

describe('Stammdaten', () => {
  it('are valid as the handbook has them', async () => {
    const parts = fencesOf('docs/handbuch/stammdaten.md').filter(({ language }) => language === 'yaml');
    const draft = firstDraft.replace('gremium: Rat', 'gremium: { name: Rat }');
    // The last one shows what a draft gets from them.
    for (const { text } of parts.slice(0, -1)) {
      const files = { 'drafts/radweg.md': draft, 'templates/haus/musterstadt.yaml': text };
      expect(await messagesOf(files, 'drafts/radweg.md')).toBe('');
    }
  });
});

function fence(document: string, start: string): string {
  const found = fencesOf(document).find(({ text }) => text.startsWith(start));
  if (found === undefined) throw new Error(`${document} has no fence that starts with ${start}.`);
  return found.text;
}

async function messagesOf(files: Readonly<Record<string, string>>, draft: string): Promise<string> {
  const { diagnostics } = await compileDraft(memoryWorkspace(files), draft);
  const summary = { drafts: 1, built: 0, cached: 0, failed: 0, errors: 0, warnings: 0, ms: 0 };
  const { stderr } = reporters.pretty({ diagnostics, outputs: [], summary }, {});
  return stderr.replace(/\n*^1 Entwurf.*\n$/mu, '');
}
