import { describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { widthOfText } from '../../src/diagnostics/reporters/width.ts';
import { jsonSchemaFor, kinds } from '../../src/kinds/registry.ts';
import { fakeIo } from './fake-io.ts';

async function told(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const io = fakeIo('/');
  const code = await main(['felder', ...args], io);
  return { code, out: io.out(), err: io.err() };
}

describe('felder', () => {
  it.each([...kinds.map(({ name }) => name), 'haus'])(
    'shows every field of %s in 80 columns',
    async (name) => {
      const { code, out } = await told(name);
      expect(code).toBe(0);
      const lines = out.split('\n');
      for (const field of Object.keys(Object(jsonSchemaFor(name)['properties'])))
        expect(lines.filter((line) => line.startsWith(`${field} `))).toHaveLength(1);
      for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(80);
    },
  );

  it('says what a field is, what may stand there, and shows it', async () => {
    const { out } = await told('Antrag');
    expect(out).toMatch(/^titel \* +Worum es geht\.\n +Text\. Beispiel: Verlässliche Ferienbetreuung$/mu);
    expect(out).toMatch(/^ {2}- gremium \* +Das Gremium: Kennung aus den Stammdaten oder Name\.$/mu);
    expect(out).toMatch(/^status +entwurf druckt/mu);
    expect(out).toContain('final · entwurf.');
  });

  it('lists the kinds where none is named', async () => {
    const { out } = await told();
    for (const { name } of kinds) expect(out).toMatch(new RegExp(`^${name} `, 'mu'));
    expect(out).toMatch(/^haus /mu);
  });

  it('suggests a kind', async () => {
    expect(await told('antrga')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Meinten Sie antrag?'),
    });
  });
});
