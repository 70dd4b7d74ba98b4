/** What a document can become, by the extension of its files: names only, since help loads no more of it. */
export const formats = ['pdf', 'md', 'txt', 'html'] as const;

export type Format = (typeof formats)[number];

export const isFormat = (name: string): name is Format => formats.some((format) => format === name);
