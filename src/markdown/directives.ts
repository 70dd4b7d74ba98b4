/**
 * The closed list of `:::` blocks a template may use. `slot NAME` is one line without an end; all others are closed
 * by a line `:::`. `teil NAME` and `slot NAME` name a part or a slot of the kind.
 */
export const directiveNames: readonly string[] = [
  'slot',
  'teil',
  'absender',
  'ruecksendung',
  'anschrift',
  'infoblock',
  'angaben',
  'angabenzeile',
  'betreff',
  'ratskopf',
  'beschluss',
  'werte',
  'gruss',
  'unterschriften',
  'kontakte',
  'verzeichnis',
  'kopie',
  'kopfzeile',
  'seitenzahl',
  'entwurfsmarke',
];
