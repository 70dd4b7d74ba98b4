import { fc, test } from '@fast-check/vitest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocNode } from '../../../src/document/nodes.ts';
import { readSvg } from '../../../src/pdf/pictures/svg.ts';
import { loadDrawings } from '../../../src/pdf/pictures/usvg.ts';
import { processorTime } from '../../processor-time.ts';
import { origin } from '../../layout/nodes.ts';
import { svg } from './images.ts';
import { pdfOf } from '../pdf-of.ts';

beforeAll(loadDrawings);

function faultOf(content: string): string | undefined {
  const drawing = readSvg(svg(content));
  return 'fault' in drawing ? drawing.fault : undefined;
}

const image: DocNode = {
  type: 'paragraph',
  children: [{ type: 'image', src: 'a.svg', alt: 'Ein Zeichen', origin }],
  origin,
};

const many = 'mehr als 20.000 Elemente';
const deep = 'mehr als 20 ineinander liegende';
const circle = 'zu sich selbst zurückführt';
const DOT = '<rect width="1" height="1"/>';

/** Elements that are each ten times what the one before is. */
function bomb(reference: (id: number) => string): string {
  const groups = Array.from({ length: 6 }, (_, id) => `<g id="i${id + 1}">${reference(id).repeat(10)}</g>`);
  return `<defs><g id="i0">${DOT}</g>${groups.join('')}</defs>${reference(6)}`;
}

/** As `bomb`, where each holds a shape that is painted with the one before. */
function paintBomb(name: string, attribute: (id: number) => string): string {
  const servers = Array.from({ length: 6 }, (_, id) => {
    const shape = `<path d="M0 0h1v1h1v1h1v1h1v1h1" ${attribute(id)}/>`;
    return `<${name} id="i${id + 1}">${shape.repeat(10)}</${name}>`;
  });
  return `<defs><${name} id="i0">${DOT}</${name}>${servers.join('')}</defs><path d="M0 0h1" ${attribute(6)}/>`;
}

describe('a drawing that would grow', () => {
  it.each([
    ['use', bomb((id) => `<use href="#i${id}"/>`)],
    ['use of older programs', bomb((id) => `<use xlink:href="#i${id}"/>`)],
    ['what is never drawn', `<defs>${bomb((id) => `<use href="#i${id}"/>`)}</defs>`],
    ['use by entities', bomb((id) => `<use href="#&#105;${id}"/>`)],
    ['pattern', paintBomb('pattern', (id) => `fill="url(#i${id}) red"`)],
    ['mask', paintBomb('mask', (id) => `style="fill:red;mask: url('#i${id}')"`)],
    ['clipPath', paintBomb('clipPath', (id) => `clip-path='url("#i${id}")'`)],
    ['marker', paintBomb('marker', (id) => `marker-start="url(#i${id})"`)],
  ])('is refused: %s', (_, content) => {
    expect(faultOf(content)).toContain(many);
  });

  it.each([
    [
      'a mask by a rule',
      `<style>rect, .a { mask: url(#m) }</style><mask id="m">${'<g/>'.repeat(200)}</mask>${'<circle class="b a"/>'.repeat(200)}`,
    ],
    [
      'a mask by a rule in CDATA',
      `<style><![CDATA[.b{fill:red}#x{mask:url(#m)}]]></style><mask id="m">${'<g/>'.repeat(10_000)}</mask><g id="x"/><use href="#x"/>`,
    ],
    [
      'a pattern that all in a group inherit',
      `<pattern id="p">${'<g/>'.repeat(200)}</pattern><g fill="url(#p)">${'<path/>'.repeat(200)}</g>`,
    ],
    [
      'a pattern that all in a use inherit',
      `<pattern id="p">${'<g/>'.repeat(200)}</pattern><g id="a">${'<path/>'.repeat(200)}</g><use href="#a" fill="url(#p)"/>`,
    ],
    [
      'a marker at each point',
      `<marker id="m">${'<g/>'.repeat(100)}</marker><path marker-mid="url(#m)" d="${'h1'.repeat(200)}"/>`,
    ],
    ['elements', DOT.repeat(20_000)],
  ])('is refused: %s', (_, content) => {
    expect(faultOf(content)).toContain(many);
  });

  it.each([
    ['a use of itself', '<g id="a"><use href="#a"/></g>', circle],
    [
      'two gradients',
      '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><path fill="url(#a)"/>',
      circle,
    ],
    [
      'two patterns',
      `<pattern id="a"><path fill="url(#b)"/></pattern><pattern id="b"><path fill="url(#a)"/></pattern><path stroke="url(#a)"/>`,
      circle,
    ],
    ['groups', `${'<g>'.repeat(20)}${'</g>'.repeat(20)}`, deep],
    ['very many groups', `${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`, deep],
    [
      'uses one of another',
      Array.from({ length: 30 }, (_, id) => `<g id="i${id + 1}"><use href="#i${id}"/></g>`).join(''),
      deep,
    ],
    [
      'a long path',
      `<path id="p" d="${'h1'.repeat(100_000)}"/>${'<use href="#p"/>'.repeat(5)}`,
      'mehr als 1.000.000 Zeichen',
    ],
    ['text', `<text font-family="serif">${'Wort '.repeat(401)}</text>`, 'mehr als 2.000 Buchstaben'],
    [
      'text by repetition',
      `<text id="t" font-family="serif">${'Wort '.repeat(40)}</text>${'<use href="#t"/>'.repeat(10)}`,
      'mehr als 2.000 Buchstaben',
    ],
    ['rules for many', `<style>${'a{}'.repeat(1900)}</style>${DOT.repeat(3000)}`, 'Stilregeln, als sich auf'],
    ['rules', `<style>${'a{}'.repeat(3000)}</style>`, 'mehr als 2.000 Stilregeln'],
  ])('is refused: %s', (_, content, fault) => {
    expect(faultOf(content)).toContain(fault);
  });

  it.each([
    [
      'gradients and clips of a drawing program',
      `<style>.a{fill:url(#g)}.b{clip-path:url(#c)}</style>
      <defs><linearGradient id="g"><stop offset="0"/><stop offset="1"/></linearGradient><clipPath id="c">${DOT}</clipPath></defs>
      <g class="b">${'<path class="a" d="M0 0h9"/>'.repeat(3000)}</g>`,
    ],
    [
      'an arrow',
      `<marker id="m"><path d="M0 0h1"/></marker><path marker-end="url(#m)" d="${'h1'.repeat(9000)}"/>`,
    ],
    [
      'notes of a drawing program',
      '<x:namedview xmlns:x="http://example.org/x"><x:grid/></x:namedview><metadata><sfw/></metadata>',
    ],
    ['blanks', `<style>a${' '.repeat(1_000_000)}b{}</style>`],
    ['nineteen groups', `${'<g>'.repeat(19)}${'</g>'.repeat(19)}`],
  ])('may have %s', (_, content) => {
    expect(faultOf(content)).toBeUndefined();
  });
});

/** What took seconds to hours: each is refused within a second of computing. */
describe('a drawing that would be read for long', () => {
  const begun = '<svg viewBox="0 0 1 1">';
  it.each([
    ['instructions', `${begun}${'<?'.repeat(1_000_000)}`],
    ['comments', `${begun}${'<!--'.repeat(1_000_000)}`],
    ['CDATA', `${begun}${'<![CDATA['.repeat(500_000)}`],
    ['tags', `${begun}${'<g '.repeat(1_000_000)}`],
    ['quotation marks', `${begun}${'<g a="'.repeat(800_000)}`],
    ['groups', `${begun}${'<g>'.repeat(1_000_000)}`],
    [
      'markers',
      `${begun}<marker id="m"><path/></marker><path marker-mid="url(#m)" d="${'h1'.repeat(400_000)}"/></svg>`,
    ],
    ['blanks in a selector', `${begun}<style>a${' '.repeat(1_000_000)}!{}</style></svg>`],
    ['more than 5 MB', `${begun}${' '.repeat(5_000_000)}</svg>`],
    [
      'a tiny pattern',
      `${begun}<pattern id="p" width=".0001" height=".0001" patternUnits="userSpaceOnUse"><path d="M0 0h1v1z"/></pattern><rect fill="url(#p)" width="1" height="1"/></svg>`,
    ],
  ])('is refused: %s', (_, drawing) => {
    const start = processorTime();
    expect(readSvg(Buffer.from(drawing))).toHaveProperty('fault');
    expect(processorTime() - start).toBeLessThan(1000);
  });
});

describe('what is accepted', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const attribute = fc.oneof(
    id.map((to) => `href="#${to}"`),
    fc
      .tuple(fc.constantFrom('fill', 'stroke', 'mask', 'clip-path', 'marker-mid', 'marker-end'), id)
      .map(([name, to]) => `${name}="url(#${to})"`),
  );
  const name = fc.constantFrom(
    'g',
    'use',
    'path',
    'pattern',
    'mask',
    'clipPath',
    'marker',
    'symbol',
    'linearGradient',
  );
  const { content } = fc.letrec<{ content: string }>((tie) => ({
    content: fc
      .array(
        fc
          .tuple(
            name,
            id,
            fc.option(attribute, { nil: '' }),
            fc.oneof({ maxDepth: 3 }, fc.constant(''), tie('content')),
          )
          .map(([tag, own, to, inner]) => `<${tag} id="${own}" d="M0 0h9v9h9" ${to}>${inner}</${tag}>`),
        { maxLength: 4 },
      )
      .map((elements) => elements.join('')),
  }));

  test.prop([content], { numRuns: 40 })('is drawn, however its parts refer to each other', async (drawn) => {
    if (faultOf(drawn) !== undefined) return;
    const { diagnostics } = await pdfOf([image], {}, new Map([['a.svg', svg(drawn)]]));
    expect(diagnostics).toEqual([]);
  });
});
