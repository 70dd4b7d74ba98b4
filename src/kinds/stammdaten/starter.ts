import { type Land, landsByName } from '../../deadlines/holidays.ts';
import { foldUmlauts } from '../plain-fields.ts';
import { bodies, type Body, type Council, councils, heads } from './councils.ts';

/** The bodies that a Land has. */
export function bodiesOf(land: Land): readonly Body[] {
  return Object.keys(bodies)
    .filter(isBody)
    .filter((body) => councils[land][body] !== undefined);
}

export function isBody(word: string): word is Body {
  return Object.hasOwn(bodies, word);
}

/** The key of an entry that is called so. */
export function idOf(name: string): string {
  return foldUmlauts(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Commented Stammdaten with the words of a Land for such a body; nothing where the Land has none. */
export function starterHouse(land: Land, body: Body): string | undefined {
  const council = councils[land][body];
  return council && written(land, body, council);
}

function written(land: Land, body: Body, { organ, head, committees, source }: Council): string {
  const place = bodies[body];
  const landName = Object.entries(landsByName).find(([, code]) => code === land)?.[0] ?? land;
  const [feminine, masculine] = heads[head];
  const [ofOrgan, inOrgan] = articleOf(organ) === 'die' ? ['der', 'in der'] : ['des', 'im'];
  const genitive =
    articleOf(organ) === 'die' ? organ : `${organ}${/(?:s|tag|rat|haus)$/u.test(organ) ? 'es' : 's'}`;
  const title =
    head === 'vorsitz' || head === 'praesident' || head === 'vorsteher' ? ` ${ofOrgan} ${genitive}` : '';
  const gremien = [organ, ...committees.filter((name) => name !== organ)];
  return `# Stammdaten: alles, was von Entwurf zu Entwurf gleich bleibt. Die Wörter gelten in ${landName}, nach:
# ${source}.
# Namen und Anschriften sind Platzhalter: durch die eigenen ersetzen. Der Dateiname ohne „.yaml“ ist die Kennung,
# die ein Entwurf mit „haus:“ nennt.
# Alle Felder mit Erklärung zeigt: drucksache felder haus

koerperschaft:
  name: ${place}
  land: ${land}             # danach richten sich die Feiertage
  # ags: "12345678"    # Amtlicher Gemeindeschlüssel

# Die Wörter links vom Doppelpunkt sind Kennungen: Mit ihnen nennt ein Entwurf den Eintrag.
# Welche Ausschüsse es gibt und welche Fristen gelten, sagen Hauptsatzung und Geschäftsordnung.
gremien:
${gremien.map(committeeEntry).join('')}
fraktionen:
  musterfraktion:
    name: Musterfraktion                   # steht im Briefkopf, darunter der Zusatz
    zusatz: ${inOrgan} ${organ}
    im_satz: die Musterfraktion            # mit Artikel, für „… beantragt“
    kurz: Musterfraktion                   # in der Unterschrift: „Vorsitzende der Musterfraktion“
    vorsitz: { name: Erika Mustermann, funktion: Vorsitzende }
    anschrift: [Musterstraße 1, 12345 Musterstadt]
    # telefon: 01234 567-890
    # email: fraktion@muster.example
    # farbe: "#1f6f5c"                     # Band unter dem Briefkopf

empfaenger:
  # Von den beiden Fassungen die passende stehen lassen.
  ${idOf(masculine)}:
    anschrift: [An die ${feminine}${title}, ${place}, 12345 Musterstadt]
    anrede: "Sehr geehrte Frau ${feminine},"
    # anschrift: [An den ${accusative(masculine)}${title}, ${place}, 12345 Musterstadt]
    # anrede: "Sehr geehrter Herr ${masculine},"

# Wer einzeln Anträge stellt.
# personen:
#   mustermann: { name: Max Mustermann, geschlecht: m, mandat: Mitglied ${ofOrgan} ${genitive} }

# kontakte:
#   pressestelle: { name: Erika Mustermann, telefon: 01234 567-891, email: presse@muster.example }

# Wie Dokumente aussehen; was hier fehlt, hat seine Vorgabe.
# gestaltung:
#   kopf: tabelle                          # Tabellenkopf der Ratsbüros statt Brief
#   wortbinnenzeichen: hinweis             # oder verboten: meldet „Bürger*innen“
`;
}

function committeeEntry(name: string): string {
  return `  ${idOf(name)}:
    name: ${name}
    artikel: ${articleOf(name)}
    # fristen: { antrag: { tage: 14, art: kalendertage } }
`;
}

/** Of councils and committees alone. */
function articleOf(name: string): 'der' | 'die' | 'das' {
  if (/(?:ung|schaft)$/u.test(name)) return 'die';
  return name.endsWith('haus') ? 'das' : 'der';
}

function accusative(title: string): string {
  if (title.endsWith('ent')) return `${title}en`;
  return title.replace(/orsitzender$/u, 'orsitzenden');
}
