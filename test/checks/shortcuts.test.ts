import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { allFurniture, furnitureIn } from '../../src/checks/page-furniture.ts';
import { mayNameSource, saysSource } from '../../src/checks/common/coverage.ts';
import { folded, traceOf } from '../../src/checks/paragraph-twice.ts';
import { processorTime } from '../processor-time.ts';

const pieces = fc.constantFrom(
  ...(
    'Kommentare kommentar 3 Keine Noch keine Antworten Schreiben Sie uns einen Kommentar Dein ihr an der Diskussion ' +
    'beteiligen Deine E-Mail-Adresse wird nicht veröffentlicht « zurück weiter » mehr Weiterlesen lesen Read more ' +
    'Nach oben zum Seitenanfang Auf Facebook teilen E-Mail EMail X | · Teilen: Tweet Gefällt mir Diese Website nutzt ' +
    'Cookies Cookie-Hinweis CookieEinstellungen Alle akzeptieren Drucken PDF Seite empfehlen Veröffentlicht am ' +
    '3. Mai 2026, von Erstellt: Zuletzt geändert Hits: 12 1.200 Aufrufe Tags: a, b Startseite > Impressum | Kontakt ' +
    'Sie sind hier: Meistgelesen Aus dem Ressort Das könnte Sie auch interessieren Vorheriger Beitrag: ' +
    'Permalink Trackback-URL Trackbacks RSS-Feed Newsletter abonnieren . ! … ... ← < Poſt poſt Cookieſ'
  ).split(' '),
);

describe('what a quick look rules out, the patterns rule out', () => {
  test.prop([fc.array(pieces, { maxLength: 6 })])('lines of a page around a text', (words) => {
    const line = words.join(' ').trim();
    const isMatched = allFurniture().some((pattern) => pattern.test(line));
    expect(furnitureIn(line)).toBe(isMatched ? line : undefined);
  });

  const sources = fc.constantFrom(
    ...(
      'Deckung gedeckt Refinanzierung Gegenfinanzierung Minderaufwand Minderbedarf Mehreinnahmen Mehrertrag kostenneutral ' +
      'Verpflichtungsermächtigung umschichten umgeschichtet Rücklage Haushaltsrest Ausgaberest nicht verausgabt zu Lasten ' +
      'Ermächtigungsübertragung zulasten Fördermittel Fördergeld Spende Kredit liquide Überschuss Überschüsse Einsparung ' +
      'eingespart gesperrt Sperrvermerk finanziert bezahlt veranschlagten eingestellten bereits vorhanden Mittel Betrag ' +
      'aus dem Ansatz Budget Kosten trägt das Land die Stiftung deckt Ausgaben und . , \n ſpende Überſchuss'
    ).split(' '),
  );
  test.prop([fc.array(sources, { maxLength: 5 })])('where money comes from', (words) => {
    const text = words.join(' ');
    const clause = text.replaceAll(/\s+/gu, ' ');
    if (saysSource(clause, { part: 'beschlussvorschlag' })) expect(mayNameSource(text)).toBe(true);
  });

  it('tell of a long text in no time that it names none', () => {
    const start = processorTime();
    expect(mayNameSource('aus dem '.repeat(12_500))).toBe(false);
    expect(processorTime() - start).toBeLessThan(300);
  });

  const letters = fc.string({
    unit: fc.constantFrom(...'abcdehkHKİ\u212AſßÄ „“"\n'.split('')),
    maxLength: 12,
  });
  test.prop([letters, letters])('paragraphs that say the same', (one, two) => {
    if (folded(one) === folded(two)) expect(traceOf(one)).toBe(traceOf(two));
    expect(traceOf(` ${one.toUpperCase()} `)).toBe(traceOf(folded(one.toUpperCase())));
  });
});
