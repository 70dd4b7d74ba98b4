import { germanPattern } from '../grammar/german-pattern.ts';
import { passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

const label = /(?:^|\n|[.!?]\s+)((?:Zur )?(?:Begründung|Kurzbegründung)\s*:)/u;
const sentence = germanPattern(
  String.raw`(?:^|\n|[.!?:]\s+)((?:Dies|Das)\s+(?:ist|wird|war|erscheint)\s+(?:\p{L}+\s+){0,2}(?:notwendig|nötig|erforderlich|geboten|sinnvoll|begründet|dringend),?\s+(?:weil|da|denn)\b|(?:Der )?Grund (?:hierfür|dafür|ist)\b|Hintergrund (?:hierfür |dafür )?ist\b|Denn\s|Begründet wird (?:dies|das)\b)`,
);

/** Each match of the two patterns holds this. */
const trace = /egründ|[Gg]rund |Denn|(?:Dies|Das)\s+(?:ist|wird|war|erscheint)\s/;

/** Conservative: only words that clearly announce a reason. */
export const reasoningInResolution: Rule = {
  id: 'begruendung-im-beschluss',
  severity: 'warning',
  explain:
    'Abgestimmt wird nur über den Beschluss. Steht die Begründung darin, beschließt das Gremium sie mit, und jeder Streit über ein Argument wird zum Streit über den Beschluss.',
  example: {
    wrong: 'beschlussvorschlag: "Die Verwaltung baut den Radweg. Begründung: Er fehlt."',
    right: 'beschlussvorschlag: Die Verwaltung baut den Radweg.\nbegruendung: Er fehlt.',
  },
  run: (entry) =>
    passagesOf(entry)
      .filter(({ part, text }) => part === 'beschlussvorschlag' && trace.test(text))
      .flatMap((passage): readonly Finding[] => {
        const { text } = passage;
        const [whole = '', words] = label.exec(text) ?? sentence.exec(text) ?? [];
        if (words === undefined) return [];
        const start = text.indexOf(whole) + whole.length - words.length;
        return [
          {
            span: passage.spanOf(start, start + words.length),
            message: `Im Beschluss steht eine Begründung („${words.trim()} …“).`,
            hint: 'Diesen Teil unter „## Begründung“ oder in das Feld begruendung setzen.',
          },
        ];
      }),
};
