declare module 'linebreak' {
  interface Break {
    /** UTF-16 index before which a line may end. */
    readonly position: number;
    readonly required: boolean;
  }
  const LineBreaker: new (text: string) => { nextBreak(): Break | null };
  export default LineBreaker;
}
