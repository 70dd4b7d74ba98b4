import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { closerLook, labelOf } from '../../src/markdown/labels.ts';
import { processorTime } from '../processor-time.ts';

const pieces = fc.constantFrom(
  ...(
    '1. a) IV) „ ** : … Beschluss Beschlußvorschlag BESCHLUSS Begründung Unser der Die Antrag Anträge und / mit ' +
    'Sachverhalt Fragen an Wir beantragen daher Hiermit Es wird beantragt Rat möge beschließen beschliesst fragen ' +
    'Fragestellung bitten um Beantwortung Fragen zu Ziffer 2 kurze Kurzbegründung ausführliche zur Dringlichkeit ' +
    'besonderen Eilbedürftigkeit Erläuterungen Ausgangslage Problemstellung Hierzu dazu ſachverhalt'
  ).split(' '),
);

describe('labelOf', () => {
  test.prop([fc.array(pieces, { maxLength: 6 })])(
    'finds by a quick look what a closer one finds',
    (words) => {
      const text = words.join(' ');
      expect(labelOf(text)).toEqual(closerLook(text));
    },
  );

  it.each([
    ['Beschlussvorschlag 1', 'beschlussvorschlag'],
    ['Begründung zu 1', 'begruendung'],
    ['Begründung zu den Ziffern 1 und 2:', 'begruendung'],
    ['Begründung zu Nr. 3', 'begruendung'],
  ])('%s is a label printed as typed', (text, label) => {
    expect(labelOf(text)).toEqual({ label, formula: true });
  });

  it.each(['Zu Ziffer 2', 'Haushalt 2027', 'Begründung 2027'])('%s is none', (text) => {
    expect(labelOf(text)).toBeUndefined();
  });

  it.each([
    'Beschlussvorschlag',
    'Beschlußvorschlag:',
    'BESCHLUSSVORSCHLAG',
    'Beschlussantrag:',
    'Beschlussentwurf',
    'Antrag:',
    'Antragstext',
    'I. Beschlussvorschlag',
    'Antrag / Beschlussvorschlag',
  ])('%s is the resolution', (text) => {
    expect(labelOf(text)).toEqual({ label: 'beschlussvorschlag', formula: false });
  });

  it.each([
    'Wir beantragen:',
    'Wir beantragen daher',
    'Der Rat möge beschließen:',
    'Der Rat der Musterstadt möge beschließen',
    'Der Kreistag möge daher folgendes beschließen:',
    'Der Rat möge beschliessen:',
    'Der Kreistag beschließt:',
    'Die Fraktion beantragt:',
    'Hiermit beantragen wir:',
  ])('%s is the resolution, printed as typed', (text) => {
    expect(labelOf(text)).toEqual({ label: 'beschlussvorschlag', formula: true });
  });

  it.each([
    'Begründung',
    'Begründung:',
    'Sachverhalt / Begründung',
    'Begründung/Sachverhalt:',
    'Sachverhalt und Begründung',
    'Kurzbegründung',
    '2. Begründung',
    'Begründung des Antrags',
  ])('%s is the reasoning', (text) => {
    expect(labelOf(text)).toEqual({ label: 'begruendung', formula: false });
  });

  it.each(['Fragen', 'Fragen an die Verwaltung:'])('%s are the questions', (text) => {
    expect(labelOf(text)).toEqual({ label: 'fragen', formula: false });
  });

  it.each([
    'Wir bitten um die Beantwortung folgender Fragen:',
    'Wir fragen',
    'Wir fragen die Verwaltung:',
    'Die Fraktion Neue Mitte fragt die Verwaltung:',
  ])('%s are the questions, printed as typed', (text) => {
    expect(labelOf(text)).toEqual({ label: 'fragen', formula: true });
  });

  it.each([
    'Dringlichkeit',
    'Begründung der Dringlichkeit:',
    'Zur Dringlichkeit',
    'Besondere Dringlichkeit',
    'Begründung der besonderen Dringlichkeit',
    'Eilbedürftigkeit',
    'Begründung der Eilbedürftigkeit',
    'Dringlichkeitsbegründung',
  ])('%s is the reason for urgency', (text) => {
    expect(labelOf(text)).toEqual({ label: 'dringlichkeit', formula: false });
  });

  it.each([
    '',
    'Sachverhalt',
    'Sachverhalt / Problembeschreibung',
    'Klimawirkung',
    'Dringlichkeit der Sache',
    'Begründung und Dringlichkeit',
    'Antrag der SPD auf Akteneinsicht',
    'Die Begründung folgt mündlich',
    'Der Rat beschließt jährlich über den Haushalt',
    'Fragen und Antworten',
  ])('%j is none', (text) => {
    expect(labelOf(text)).toBeUndefined();
  });

  it('has done with a long blank in no time', () => {
    const start = processorTime();
    expect(labelOf(`${' '.repeat(20_000)}x`)).toBeUndefined();
    expect(processorTime() - start).toBeLessThan(300);
  });
});
