import type { Land } from '../../deadlines/holidays.ts';

/** The kinds of bodies that have a council; not each exists in each Land. */
export const bodies = {
  gemeinde: 'Mustergemeinde',
  stadt: 'Musterstadt',
  kreisfreie_stadt: 'Musterstadt',
  kreis: 'Musterkreis',
  samtgemeinde: 'Samtgemeinde Musterland',
  verbandsgemeinde: 'Verbandsgemeinde Musterland',
  amt: 'Amt Musterland',
  bezirk: 'Bezirk Musterland',
  stadtstaat: 'Musterstadt',
} as const;

export type Body = keyof typeof bodies;

/** Whom a motion is addressed to. */
export const heads = {
  buergermeister: ['Bürgermeisterin', 'Bürgermeister'],
  oberbuergermeister: ['Oberbürgermeisterin', 'Oberbürgermeister'],
  landrat: ['Landrätin', 'Landrat'],
  samtgemeindebuergermeister: ['Samtgemeindebürgermeisterin', 'Samtgemeindebürgermeister'],
  verbandsgemeindebuergermeister: ['Verbandsgemeindebürgermeisterin', 'Verbandsgemeindebürgermeister'],
  ortsbuergermeister: ['Ortsbürgermeisterin', 'Ortsbürgermeister'],
  bezirksbuergermeister: ['Bezirksbürgermeisterin', 'Bezirksbürgermeister'],
  amtsdirektor: ['Amtsdirektorin', 'Amtsdirektor'],
  amtsvorsteher: ['Amtsvorsteherin', 'Amtsvorsteher'],
  bezirkstagspraesident: ['Bezirkstagspräsidentin', 'Bezirkstagspräsident'],
  praesident: ['Präsidentin', 'Präsident'],
  vorsitz: ['Vorsitzende', 'Vorsitzender'],
  vorsteher: ['Vorsteherin', 'Vorsteher'],
  stadtverordnetenvorsteher: ['Stadtverordnetenvorsteherin', 'Stadtverordnetenvorsteher'],
  kreistagsvorsitz: ['Kreistagsvorsitzende', 'Kreistagsvorsitzender'],
} as const;

export interface Council {
  /** What decides. */
  readonly organ: string;
  readonly head: keyof typeof heads;
  /** The usual ones; a council's own statutes say which there are. */
  readonly committees: readonly string[];
  /** The law that has these words. */
  readonly source: string;
}

const council = (organ: string, head: Council['head'], committees: string, source: string): Council => ({
  organ,
  head,
  committees: committees.split(', '),
  source,
});

const main = 'Hauptausschuss, Finanzausschuss, Bauausschuss';
const south = 'Verwaltungsausschuss, Technischer Ausschuss';
const bavarian = 'Haupt- und Finanzausschuss, Bau- und Umweltausschuss';
const district = 'Kreisausschuss, Jugendhilfeausschuss, Ausschuss für Schule und Sport';

const laws = {
  BB: 'Kommunalverfassung des Landes Brandenburg (BbgKVerf)',
  BW: 'Gemeindeordnung für Baden-Württemberg (GemO)',
  BY: 'Gemeindeordnung für den Freistaat Bayern (GO)',
  HE: 'Hessische Gemeindeordnung (HGO)',
  MV: 'Kommunalverfassung für das Land Mecklenburg-Vorpommern (KV M-V)',
  NI: 'Niedersächsisches Kommunalverfassungsgesetz (NKomVG)',
  NW: 'Gemeindeordnung für das Land Nordrhein-Westfalen (GO NRW)',
  RP: 'Gemeindeordnung Rheinland-Pfalz (GemO)',
  SH: 'Gemeindeordnung für Schleswig-Holstein (GO)',
  SL: 'Kommunalselbstverwaltungsgesetz des Saarlandes (KSVG)',
  SN: 'Sächsische Gemeindeordnung (SächsGemO)',
  ST: 'Kommunalverfassungsgesetz des Landes Sachsen-Anhalt (KVG LSA)',
  TH: 'Thüringer Gemeinde- und Landkreisordnung (Thüringer Kommunalordnung, ThürKO)',
} as const;

/** The words of each Land for its councils. */
export const councils: Readonly<Record<Land, Readonly<Partial<Record<Body, Council>>>>> = {
  BB: {
    gemeinde: council('Gemeindevertretung', 'buergermeister', main, laws.BB),
    stadt: council('Stadtverordnetenversammlung', 'buergermeister', main, laws.BB),
    kreisfreie_stadt: council('Stadtverordnetenversammlung', 'oberbuergermeister', main, laws.BB),
    verbandsgemeinde: council('Verbandsgemeindevertretung', 'verbandsgemeindebuergermeister', main, laws.BB),
    amt: council('Amtsausschuss', 'amtsdirektor', 'Finanzausschuss', laws.BB),
    kreis: council('Kreistag', 'landrat', district, laws.BB),
  },
  BE: {
    bezirk: council(
      'Bezirksverordnetenversammlung',
      'vorsteher',
      'Hauptausschuss, Jugendhilfeausschuss, Ausschuss für Stadtentwicklung',
      'Bezirksverwaltungsgesetz Berlin (BezVG)',
    ),
    stadtstaat: council(
      'Abgeordnetenhaus',
      'praesident',
      'Hauptausschuss',
      'Verfassung von Berlin, Abschnitt III',
    ),
  },
  BW: {
    gemeinde: council('Gemeinderat', 'buergermeister', south, laws.BW),
    stadt: council('Gemeinderat', 'buergermeister', south, laws.BW),
    kreisfreie_stadt: council('Gemeinderat', 'oberbuergermeister', south, laws.BW),
    kreis: council(
      'Kreistag',
      'landrat',
      'Verwaltungs- und Finanzausschuss, Technischer Ausschuss, Jugendhilfeausschuss',
      'Landkreisordnung für Baden-Württemberg (LKrO)',
    ),
  },
  BY: {
    gemeinde: council('Gemeinderat', 'buergermeister', bavarian, laws.BY),
    stadt: council('Stadtrat', 'buergermeister', bavarian, laws.BY),
    kreisfreie_stadt: council('Stadtrat', 'oberbuergermeister', bavarian, laws.BY),
    kreis: council('Kreistag', 'landrat', district, 'Landkreisordnung für den Freistaat Bayern (LKrO)'),
    bezirk: council(
      'Bezirkstag',
      'bezirkstagspraesident',
      'Bezirksausschuss',
      'Bezirksordnung für den Freistaat Bayern (BezO)',
    ),
  },
  HB: {
    stadtstaat: council(
      'Stadtbürgerschaft',
      'praesident',
      'Haushalts- und Finanzausschuss',
      'Landesverfassung der Freien Hansestadt Bremen, Art. 148',
    ),
    stadt: council(
      'Stadtverordnetenversammlung',
      'stadtverordnetenvorsteher',
      'Finanz- und Wirtschaftsausschuss, Bau- und Umweltausschuss',
      'Verfassung für die Stadt Bremerhaven (VerfBrhv)',
    ),
  },
  HE: {
    gemeinde: council('Gemeindevertretung', 'vorsitz', 'Haupt- und Finanzausschuss, Bauausschuss', laws.HE),
    stadt: council(
      'Stadtverordnetenversammlung',
      'stadtverordnetenvorsteher',
      'Haupt- und Finanzausschuss, Bauausschuss',
      laws.HE,
    ),
    kreisfreie_stadt: council(
      'Stadtverordnetenversammlung',
      'stadtverordnetenvorsteher',
      'Haupt- und Finanzausschuss, Bauausschuss',
      laws.HE,
    ),
    kreis: council(
      'Kreistag',
      'kreistagsvorsitz',
      'Haupt- und Finanzausschuss, Jugendhilfeausschuss',
      'Hessische Landkreisordnung (HKO)',
    ),
  },
  HH: {
    stadtstaat: council(
      'Bürgerschaft',
      'praesident',
      'Haushaltsausschuss',
      'Verfassung der Freien und Hansestadt Hamburg, Art. 6',
    ),
    bezirk: council(
      'Bezirksversammlung',
      'vorsitz',
      'Hauptausschuss, Jugendhilfeausschuss',
      'Bezirksverwaltungsgesetz Hamburg (BezVG)',
    ),
  },
  MV: {
    gemeinde: council('Gemeindevertretung', 'buergermeister', main, laws.MV),
    stadt: council('Stadtvertretung', 'buergermeister', main, laws.MV),
    kreisfreie_stadt: council('Bürgerschaft', 'oberbuergermeister', main, laws.MV),
    amt: council('Amtsausschuss', 'amtsvorsteher', 'Rechnungsprüfungsausschuss', laws.MV),
    kreis: council('Kreistag', 'landrat', district, laws.MV),
  },
  NI: {
    gemeinde: council(
      'Rat',
      'buergermeister',
      'Verwaltungsausschuss, Finanzausschuss, Bauausschuss',
      laws.NI,
    ),
    stadt: council('Rat', 'buergermeister', 'Verwaltungsausschuss, Finanzausschuss, Bauausschuss', laws.NI),
    kreisfreie_stadt: council(
      'Rat',
      'oberbuergermeister',
      'Verwaltungsausschuss, Finanzausschuss, Bauausschuss',
      laws.NI,
    ),
    samtgemeinde: council(
      'Samtgemeinderat',
      'samtgemeindebuergermeister',
      'Samtgemeindeausschuss, Finanzausschuss',
      laws.NI,
    ),
    kreis: council('Kreistag', 'landrat', district, laws.NI),
  },
  NW: {
    gemeinde: council('Rat', 'buergermeister', 'Haupt- und Finanzausschuss, Bauausschuss', laws.NW),
    stadt: council('Rat', 'buergermeister', 'Haupt- und Finanzausschuss, Bauausschuss', laws.NW),
    kreisfreie_stadt: council(
      'Rat',
      'oberbuergermeister',
      'Haupt- und Finanzausschuss, Bauausschuss, Jugendhilfeausschuss',
      laws.NW,
    ),
    bezirk: council('Bezirksvertretung', 'bezirksbuergermeister', 'Bauausschuss', `${laws.NW}, § 36`),
    kreis: council(
      'Kreistag',
      'landrat',
      district,
      'Kreisordnung für das Land Nordrhein-Westfalen (KrO NRW)',
    ),
  },
  RP: {
    gemeinde: council(
      'Gemeinderat',
      'ortsbuergermeister',
      'Haupt- und Finanzausschuss, Bauausschuss',
      laws.RP,
    ),
    stadt: council('Stadtrat', 'buergermeister', 'Haupt- und Finanzausschuss, Bauausschuss', laws.RP),
    kreisfreie_stadt: council(
      'Stadtrat',
      'oberbuergermeister',
      'Haupt- und Finanzausschuss, Bauausschuss',
      laws.RP,
    ),
    verbandsgemeinde: council(
      'Verbandsgemeinderat',
      'buergermeister',
      'Haupt- und Finanzausschuss, Bauausschuss',
      laws.RP,
    ),
    kreis: council('Kreistag', 'landrat', district, 'Landkreisordnung Rheinland-Pfalz (LKO)'),
  },
  SH: {
    gemeinde: council('Gemeindevertretung', 'buergermeister', main, laws.SH),
    stadt: council('Stadtvertretung', 'buergermeister', main, laws.SH),
    kreisfreie_stadt: council('Ratsversammlung', 'oberbuergermeister', main, laws.SH),
    amt: council(
      'Amtsausschuss',
      'amtsvorsteher',
      'Finanzausschuss',
      'Amtsordnung für Schleswig-Holstein (AO)',
    ),
    kreis: council(
      'Kreistag',
      'landrat',
      'Hauptausschuss, Jugendhilfeausschuss',
      'Kreisordnung für Schleswig-Holstein (KrO)',
    ),
  },
  SL: {
    gemeinde: council('Gemeinderat', 'buergermeister', main, laws.SL),
    stadt: council('Stadtrat', 'buergermeister', main, laws.SL),
    kreis: council('Kreistag', 'landrat', district, laws.SL),
  },
  SN: {
    gemeinde: council('Gemeinderat', 'buergermeister', south, laws.SN),
    stadt: council('Stadtrat', 'buergermeister', south, laws.SN),
    kreisfreie_stadt: council('Stadtrat', 'oberbuergermeister', south, laws.SN),
    kreis: council(
      'Kreistag',
      'landrat',
      'Kreisausschuss, Jugendhilfeausschuss',
      'Sächsische Landkreisordnung (SächsLKrO)',
    ),
  },
  ST: {
    gemeinde: council('Gemeinderat', 'buergermeister', main, laws.ST),
    stadt: council('Stadtrat', 'buergermeister', main, laws.ST),
    kreisfreie_stadt: council('Stadtrat', 'oberbuergermeister', main, laws.ST),
    verbandsgemeinde: council('Verbandsgemeinderat', 'verbandsgemeindebuergermeister', main, laws.ST),
    kreis: council('Kreistag', 'landrat', district, laws.ST),
  },
  TH: {
    gemeinde: council('Gemeinderat', 'buergermeister', main, laws.TH),
    stadt: council('Stadtrat', 'buergermeister', main, laws.TH),
    kreisfreie_stadt: council('Stadtrat', 'oberbuergermeister', main, laws.TH),
    kreis: council('Kreistag', 'landrat', district, laws.TH),
  },
};
