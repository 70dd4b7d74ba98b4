/** What a document can become, by the extension of its files: names only, since help loads no more of it. */
export const formats = ['pdf', 'md', 'txt', 'html'] as const;

export type Format = (typeof formats)[number];

export const isFormat = (name: string): name is Format => formats.some((format) => format === name);

/** What is written beside a release's Markdown, by the extension of its files. */
export const pictureFormats = ['png', 'jpg', 'gif', 'webp', 'avif', 'svg'] as const;

export type PictureFormat = (typeof pictureFormats)[number];

export type WrittenFormat = Format | PictureFormat;

export const isWrittenFormat = (name: string): name is WrittenFormat =>
  [...formats, ...pictureFormats].some((format) => format === name);
