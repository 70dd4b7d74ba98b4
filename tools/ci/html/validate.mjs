// Judges pages by html-validate: a JSON list of `{ name, html }` on the standard input, findings as a JSON list of lines on the
// standard output.
import { text } from 'node:stream/consumers';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: [
      'html-validate:recommended',
      'html-validate:document',
      'html-validate:a11y',
      'html-validate:standard',
    ],
    rules: {
      // The headline is the draft's; `check/titel-lang` warns about a long one.
      'long-title': 'off',
    },
  }),
);

const findings = [];
for (const { name, html } of JSON.parse(await text(process.stdin))) {
  const { results } = await validator.validateString(html, `${name}.html`);
  for (const { messages } of results)
    for (const { line, column, ruleId, message } of messages)
      findings.push(`${name}:${line}:${column} ${ruleId}: ${message}`);
}
process.stdout.write(JSON.stringify(findings));
