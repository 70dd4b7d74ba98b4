import { germanPattern } from '../../grammar/german-pattern.ts';
import type { ReleaseFields } from './release.ts';

type Picture = NonNullable<ReleaseFields['bilder']>[number];

/** No photographs: „Grafik: Stadt“ is no „Foto: Grafik: Stadt“. */
const OTHER_KINDS =
  'Grafik|Illustration|Zeichnung|Karte|Plan|Visualisierung|Rendering|(?:Foto)?Montage|Repro|Archiv(?:foto|bild)?|Symbol(?:foto|bild)';

/** „Der Halt. Foto: privat“ */
const inCaption = germanPattern(
  String.raw`(?:^|[\s(–-])(?:Fotos?|Bild|Photo|${OTHER_KINDS})\s*[:©]\s*([^:]+?)\)?\.?$`,
);
const saysItsKind = germanPattern(String.raw`^(?:${OTHER_KINDS})\s*:\s*(.+)$`);

/** Whether a caption names its photographer already, as the credit does. */
export function namesCredit({ unterschrift = '', nachweis = '' }: Picture): boolean {
  const [, named = nachweis] = saysItsKind.exec(nachweis) ?? [];
  return named !== '' && inCaption.exec(unterschrift)?.[1]?.toLowerCase() === named.toLowerCase();
}

/** What prints behind „Foto:“. */
export function creditOf(picture: Picture): string | undefined {
  return namesCredit(picture) ? undefined : picture.nachweis;
}

/** „Foto: Jörg Weiß“, „Grafik: Stadt Musterstadt“ */
export function creditLine(picture: Picture): string | undefined {
  const credit = creditOf(picture);
  return credit && (saysItsKind.test(credit) ? credit : `Foto: ${credit}`);
}
