/**
 * The look of the paper (Source Serif and Sans are no fonts of a reader's system) in what mail programs take: classes,
 * plain colours, no variables, no nesting, below 8,192 characters, since Gmail drops a longer one as a whole. Contrast is
 * 7 : 1 and more. Structure and words need none of it.
 */
export const style = `
body { margin: 0; padding: 1.5em 1em; background: #ffffff; color: #000000; font: 17px/1.5 Georgia, "Times New Roman", serif; }
.page { max-width: 36em; margin: 0 auto; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, table, .sender, .kind, .facts, .draft, .embargo, .kicker, .subhead, .foot, .length, .caption, figcaption {
  font-family: system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
h1 { margin: 0; font-size: 1.7em; line-height: 1.25; }
h2 { margin: 1.5em 0 0.5em; font-size: 1.2em; }
h3, h4, h5, h6 { margin: 1.2em 0 0.3em; font-size: 1em; }
p, ul, ol, blockquote, pre, figure, .wide { margin: 0 0 0.8em; }
p, li { hyphens: auto; hyphenate-limit-chars: 8 3 3; }
.sender, .kind, .kicker, .subhead, .foot p, a, code { hyphens: manual; }
a { color: #00418a; }
.sender { padding-bottom: 0.5em; border-bottom: 3px solid #000000; }
.kind { margin: 0; font-weight: bold; }
.facts { margin: 0 0 1.5em; }
.facts dt, .facts dd { display: inline; margin: 0; }
.draft { font-size: 1.3em; letter-spacing: 0.2em; color: #9c0000; }
.embargo { padding: 0.5em 0.8em; border: 2px solid #000000; }
hgroup { margin: 1.5em 0 1em; }
.kicker, .subhead { margin: 0; }
.subhead { margin-top: 0.3em; font-size: 1.15em; line-height: 1.35; }
.lead { font-weight: bold; }
ul.bullets { list-style-type: "– "; }
ul.labels { padding-left: 1.5em; list-style-type: none; }
blockquote { padding: 0 1.5em; }
pre, code { font-family: Consolas, Menlo, monospace; font-size: 0.9em; }
pre { white-space: pre-wrap; }
hr { border: 0; border-top: 1px solid #767676; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; border-top: 1px solid #000000; border-bottom: 1px solid #000000; font-size: 0.9em; }
th, td { padding: 0.3em 1em 0.3em 0; border-bottom: 1px solid #767676; text-align: left; vertical-align: top; }
.center { text-align: center; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
img { max-width: 100%; height: auto; }
figcaption, .caption, .length, .foot, .notes { color: #444444; font-size: 0.9em; }
.length { text-align: right; }
sub, sup { line-height: 0; }
.foot { margin-top: 1.5em; padding-top: 1em; border-top: 1px solid #000000; }
.columns { display: flex; flex-wrap: wrap; gap: 0 2.5em; }
.notes { margin-top: 1.5em; border-top: 1px solid #767676; padding-top: 0.8em; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  body { background: #171717; color: #f2f2f2; }
  a { color: #9cc7ff; }
  .draft { color: #ffb3b3; }
  .sender, .embargo, .foot, table { border-color: #f2f2f2; }
  figcaption, .caption, .length, .foot, .notes { color: #d0d0d0; }
}
@media print {
  body { padding: 0; font-size: 11.5pt; }
  .page { max-width: none; }
  figure, tr { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  .notes a[role="doc-backlink"] { display: none; }
}
`;
