import { describe, expect, it } from 'vitest';
import { read, reported } from './drafts.ts';

function warned(line: string): readonly string[] {
  return reported(read(`---\n${line}\n---\n`).diagnostics);
}

describe('a text that ends before a #', () => {
  it.each([
    ['titel: Ausbau der Linie #12', '2:25 draft/abgeschnitten'],
    ['titel: Straße #Überall sicher', '2:15 draft/abgeschnitten'],
    ['titel: Antrag Nr. # 12', '2:19 draft/abgeschnitten'],
    ['titel: Linie   #12', '2:16 draft/abgeschnitten'],
    ['titel: #MeToo im Rat', '2:8 draft/abgeschnitten'],
    ['anlagen:\n  - Plan #1', '3:10 draft/abgeschnitten'],
    ['{ titel: 🐕 #1\n}', '2:12 draft/abgeschnitten'],
    ['titel: Ausbau\n  der Linie #12', '3:13 draft/abgeschnitten'],
  ])('%s', (line, expected) => {
    expect(warned(line)).toEqual([expected]);
    const [diagnostic] = read(`---\n${line}\n---\n`).diagnostics;
    expect(diagnostic?.severity).toBe('warning');
  });

  it.each([
    'titel: Ausbau  # der Linie',
    'titel: "Linie #12"  # ein Titel',
    'titel: Linie#12',
    'titel: # noch offen',
    'titel:  # noch offen',
    'titel: |\n  Linie #12',
    'titel: Linie\n#12',
    'titel: Linie\n  #12',
    '#titel: Linie',
    'anlagen: [Plan] #1',
  ])('is not %s', (line) => {
    expect(warned(line)).toEqual([]);
  });
});
