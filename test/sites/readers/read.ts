/** What the dialect's own program made of a text, or why it made nothing. */
export type Read = { readonly html: string } | { readonly fault: string };

/** Many texts in one run. */
export type Reader = (texts: readonly string[]) => Promise<readonly Read[]>;
