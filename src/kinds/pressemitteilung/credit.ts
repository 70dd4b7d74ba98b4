import type { ReleaseFields } from './release.ts';

type Picture = NonNullable<ReleaseFields['bilder']>[number];

/** „Der Halt. Foto: privat“ */
const inCaption = /(?:^|[\s(–-])(?:Fotos?|Bild|Photo)\s*[:©]\s*([^:]+?)\)?\.?$/u;

/** Whether a caption names its photographer already, as the credit does. */
export function namesCredit({ unterschrift = '', nachweis = '' }: Picture): boolean {
  return nachweis !== '' && inCaption.exec(unterschrift)?.[1]?.toLowerCase() === nachweis.toLowerCase();
}

/** What prints behind „Foto:“. */
export function creditOf(picture: Picture): string | undefined {
  return namesCredit(picture) ? undefined : picture.nachweis;
}
