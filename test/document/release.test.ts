import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/document/compose.ts';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { SlotContent } from '../../src/kinds/kind.ts';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { composedText } from '../layout/composed-text.ts';

const file = sourceFile('templates/pressemitteilung/dokument.md.hbs', '');

function slot(text: string): SlotContent {
  const draft = sourceFile('drafts/probe.md', text);
  const nodes = parseBlocks({ text, file: draft, lineOf: (index) => index + 1 }).value ?? [];
  return { nodes, origin: { file: draft, line: 1 } };
}

function compose(text: string, slots: Readonly<Record<string, string>> = {}) {
  const filled = new Map(Object.entries(slots).map(([name, content]) => [name, slot(content)]));
  const template = { text, file: sourceFile(file.path, text) };
  const { value = [], diagnostics } = composeDocument(template, { slots: filled, bodyOrder: [] });
  return { nodes: value, messages: diagnostics.map(({ message }) => message) };
}

/** The types of the nodes with what they say. */
const said = (text: string, slots?: Readonly<Record<string, string>>): readonly string[] =>
  compose(text, slots).nodes.map(
    (node) => `${node.type}: ${composedText([node]).replaceAll(/\s+/gu, ' ').trim()}`,
  );

describe('blocks of a release', () => {
  it.each([
    [
      '::: pressekopf\nPressemitteilung\n\n::: angaben\n- **Datum** heute\n:::\n:::',
      'release-head: Pressemitteilung Datum heute',
    ],
    ['::: pressekopf\nPressemitteilung\n\n::: angaben\n:::\n:::', 'release-head: Pressemitteilung'],
    ['::: sperrfrist\n**Sperrfrist:** morgen\n:::', 'embargo: Sperrfrist: morgen'],
    ['::: vermerk\n**Zurückgezogen**\n:::', 'notice: Zurückgezogen'],
    ['::: schlagzeile\nKreistag\n\nSchule\n\n# Titel\n\nUnten\n:::', 'headline: Kreistag Schule Titel Unten'],
    ['::: schlagzeile\n# Titel\n:::', 'headline: Titel'],
    ['::: bild\n![alt](a.png)\n\nUnterschrift\n:::', 'captioned-picture: Unterschrift'],
    ['::: laenge\n7 Zeichen\n:::', 'text-length: 7 Zeichen'],
  ])('%j', (text, expected) => {
    expect(compose(text).messages).toEqual([]);
    expect(said(text)).toEqual([expected]);
  });

  it('hold the lead with its dateline, and the foot with its columns and the lines about the sender', () => {
    expect(said('::: lead\nMusterstadt.\n::: slot lead\n:::', { lead: 'Der Rat.' })).toEqual([
      'lead: Musterstadt. Der Rat.',
    ]);
    const foot =
      '::: pressefuss\n::: verzeichnis\n**Kontakt**\n\n- A\n:::\n\n**Über uns**\n\n::: slot ueber\n:::';
    expect(said(foot, { ueber: 'Text.\n\n#### Mehr' })).toEqual([
      'press-foot: Kontakt A Über uns Text. Mehr',
    ]);
    const [node] = compose(foot, { ueber: '#### Mehr' }).nodes;
    // No level is skipped.
    expect(node?.type === 'press-foot' && node.about.at(-1)).toMatchObject({ type: 'heading', level: 2 });
  });

  it('leave nothing where they hold nothing', () => {
    expect(said('::: lead\n::: slot lead\n:::\n\n::: pressefuss\n::: slot ueber\n:::')).toEqual([]);
  });

  it('put the initials at the end of the last paragraph, or on a line of their own', () => {
    const template = '::: slot text\n\n::: kuerzel\n(mtm)\n:::';
    expect(said(template, { text: 'Erster.\n\nZweiter.' })).toEqual([
      'paragraph: Erster.',
      'paragraph: Zweiter. (mtm)',
    ]);
    expect(said(template, { text: '- Punkt' })).toEqual(['list: – Punkt', 'paragraph: (mtm)']);
    expect(said(template)).toEqual(['paragraph: (mtm)']);
  });

  it.each([
    ['::: schlagzeile\nText\n:::', '„::: schlagzeile“ erwartet eine Überschrift.'],
    ['::: bild\n- a\n:::', '„::: bild“ erwartet einen Absatz.'],
    ['::: kuerzel\n- a\n:::', '„::: kuerzel“ erwartet einen Absatz.'],
    ['::: lead\n::: gruss\nA\n:::\n:::', '„::: lead“ enthält einen anderen „:::“-Block.'],
    ['::: pressefuss\n::: gruss\nA\n:::\n:::', '„::: pressefuss“ enthält einen anderen „:::“-Block.'],
  ])('of the wrong shape: %j', (text, expected) => {
    expect(compose(text).messages).toContain(expected);
  });
});
