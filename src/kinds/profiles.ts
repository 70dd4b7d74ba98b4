/**
 * The standards that a PDF meets. `archiv`: PDF/UA-1 and PDF/A-2a, or 3a with files. `2.0`: PDF/UA-2, PDF/A-4, or 4f with
 * files, and WTPDF 1.0. In a file of its own: the types that users of the package see lead to no library from here.
 */
export const profiles = ['archiv', '2.0'] as const;

export type Profile = (typeof profiles)[number];
