import { lineAround, type Range, restFrom } from './yaml-lines.ts';

interface Fault extends Range {
  readonly message: string;
  readonly hint: string;
}

/** „beschlussvorschlag: Der Rat beschließt:“ with lines below it, which are its text and no field of it. */
export function announcedLines(source: string, at: number): Fault | undefined {
  const { start, end } = restFrom(source, at);
  const value = source.slice(start, end);
  const line = lineAround(source, start);
  const hasLines = /^\n(?:[ \t]*\n)*[ ]+\S/.test(source.slice(line.end));
  if (!hasLines || !/\S:$/.test(value) || /:\s/.test(value)) return undefined;
  const field = /^\s*([\p{L}_]+): /u.exec(source.slice(line.start, start))?.[1];
  const first = field === undefined ? '„|“' : `„${field}: |“`;
  return {
    start,
    end,
    message:
      'Der Text endet mit einem Doppelpunkt; YAML hält ihn für ein Feld und die Zeilen darunter für dessen Wert.',
    hint: `Schreiben Sie ${first} und den ganzen Text in die Zeilen darunter, zwei Leerzeichen eingerückt: erst „${value}“, dann „1. …“ und „2. …“.`,
  };
}
