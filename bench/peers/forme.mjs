// Forme (`@formepdf/core`), which claims PDF/UA-1: the peers' motion as its users would write it. Run in the folder where it is
// installed: `node forme.mjs one DATA.json OUT.pdf`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { resolve } = createRequire(join(process.cwd(), 'any.js'));
const load = (name) => import(pathToFileURL(resolve(name)).href);
const { createElement: h } = (await load('react')).default;
const { Document, Fixed, H1, H2, ListItem, OrderedList, Page, Text, View } = await load('@formepdf/react');
const { renderDocument } = await load('@formepdf/core');

const roboto = join(dirname(resolve('pdfmake/package.json')), 'fonts/Roboto');
const fonts = [
  { family: 'Roboto', src: join(roboto, 'Roboto-Regular.ttf'), fontWeight: 400 },
  { family: 'Roboto', src: join(roboto, 'Roboto-Medium.ttf'), fontWeight: 700 },
];

const lines = (texts) => texts.map((text, key) => h(Text, { key }, text || ' '));
const bold = { fontWeight: 700, fontSize: 11 };
const justified = { textAlign: 'justify', marginBottom: 8 };

const page = (data) => [
  h(View, { style: { ...bold, marginBottom: 20 } }, ...lines(data.letterhead)),
  h(View, { style: { marginBottom: 12 } }, ...lines(data.recipient)),
  h(View, { style: { marginBottom: 24 } }, ...lines([`Nr. ${data.number}`, data.date])),
  h(H1, { style: bold }, [...data.session, ...data.subject].join(' ')),
  h(Text, { style: justified }, data.salutation),
  h(Text, { style: justified }, data.intro),
  h(OrderedList, {}, ...data.resolutions.map((text, key) => h(ListItem, { key }, text))),
  h(H2, { style: bold }, data.reasons_heading),
  ...data.reasons.map((text) => h(Text, { style: justified }, text)),
  h(Text, {}, data.closing),
  ...data.signatures.map(({ name, role }) =>
    h(View, { style: { marginTop: 40 }, wrap: false }, ...lines([name, ...role])),
  ),
  h(Text, { style: { marginTop: 24 } }, data.copy),
  h(Fixed, { position: 'footer' }, h(Text, {}, 'Seite {{pageNumber}} von {{totalPages}}')),
];

const [, from, to] = process.argv.slice(2);
const data = JSON.parse(readFileSync(from, 'utf8'));
const style = { fontFamily: 'Roboto', fontSize: 11, lineHeight: 1.3, lang: data.lang };
const about = { title: data.title, author: data.letterhead.join(', '), lang: data.lang, pdfUa: true };
const margin = { top: 57, right: 57, bottom: 71, left: 71 };
const tree = h(Document, { ...about, style, fonts }, h(Page, { size: 'A4', margin }, ...page(data)));
writeFileSync(to, await renderDocument(tree));
