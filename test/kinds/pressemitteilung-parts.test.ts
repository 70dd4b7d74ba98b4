import { describe, expect, it } from 'vitest';
import { compileDraft, memoryWorkspace } from '../../src/index.ts';

/** The page below its front matter, a line each, without marks. */
async function markdownOf(fields: string): Promise<readonly string[]> {
  const draft = `---\nart: pressemitteilung\ntitel: Bänke\ndatum: 2026-02-03\n${fields}\n---\n\nDer Rat stellt Bänke auf.[^1]\n\n[^1]: Beschluss vom Mai.\n`;
  const { outputs } = await compileDraft(memoryWorkspace({ 'drafts/a.md': draft }), 'drafts/a.md');
  const [, , page = ''] = new TextDecoder().decode(outputs[0]?.bytes).split(/^---$/mu);
  const lines = page.split('\n').map((line) => line.replaceAll(/[\\*]/gu, '').trim());
  return lines.filter((line) => line !== '');
}

const fields = `status: entwurf
rubrik: Aus dem Rat
nummer: 12/2026
berichtigt: 2026-02-05
zurueckgezogen: 2026-02-06
dachzeile: Verkehr
sperrfrist: 4.2.2026, 9 Uhr
kontakt: { name: Jo }
visdp: E. Muster
anlagen: [Lageplan, Zeitplan]`;

describe('the Markdown of a release', () => {
  it('has every part of the paper, in the fixed order', async () => {
    const lines = await markdownOf(fields);
    const places = [
      'ENTWURF',
      'Aus dem Rat',
      '03.02.2026',
      'Pressemitteilung Nr. 12/2026',
      'Zurückgezogen am 6. Februar 2026',
      'Berichtigte Fassung vom 5. Februar 2026',
      'Verkehr',
      'Pressekontakt',
      'V. i. S. d. P.: E. Muster',
      'Anlagen',
      '- Lageplan',
      '- Zeitplan',
    ].map((line) => lines.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has nothing of them where nothing is said', async () => {
    const text = (await markdownOf('status: final')).join(' ');
    expect(text).not.toMatch(/ENTWURF|Nr\.|Anlagen|Fassung|Zurückgezogen|undefined/u);
  });
});
