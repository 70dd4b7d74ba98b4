/** Line ends that JSON may hold as they are (RFC 8259, 7), but at which programs cut the text into lines. */
const LINE_ENDS = /[\u0085\u2028\u2029]/gu;

/** As `JSON.stringify`, with each line end of a text as its escape. */
export const jsonText = (data: unknown, indent?: number): string =>
  JSON.stringify(data, null, indent).replaceAll(
    LINE_ENDS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
