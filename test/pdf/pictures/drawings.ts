// Invented logos, in the manner of drawing programs and of parties: 200 by 150 units each.

const open = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const box = (content: string): string => `<svg ${open} viewBox="0 0 200 150">${content}</svg>`;
const styled = (css: string, content: string): string => box(`<style>${css}</style>${content}`);

const STAR = 'M100 20 118 72 172 72 128 104 144 156 100 126 56 156 72 104 28 72 82 72z';
const LEAF = 'M40 120C40 60 90 20 160 20C160 90 120 130 60 130C60 100 90 70 120 55C80 70 60 95 50 130z';
const WAVE = 'M0 100q25-30 50 0t50 0 50 0 50 0v50H0z';
const FADE = '<stop offset="0" stop-color="#e2001a"/><stop offset="1" stop-color="#ffcc00"/>';
const TWO = '<rect x="20" y="20" width="90" height="80"/><rect x="80" y="50" width="90" height="80"/>';

/** Drawn as a browser draws them. */
export const DRAWN: Readonly<Record<string, string>> = {
  // Inkscape: everything in `style`, with what changes nothing.
  'inkscape style': box(
    `<g style="display:inline;opacity:1;mix-blend-mode:normal;isolation:auto"><path style="color:#000000;fill:#1a936f;fill-opacity:1;fill-rule:nonzero;stroke:none;-inkscape-stroke:none;font-variant-ligatures:normal;text-orientation:mixed;vector-effect:none;paint-order:normal" d="${LEAF}"/></g>`,
  ),
  'inkscape layers': `<svg ${open} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="52.916668mm" height="39.6875mm" viewBox="0 0 52.916668 39.6875" version="1.1" inkscape:version="1.3"><sodipodi:namedview id="base" pagecolor="#ffffff" inkscape:zoom="1"/><defs/><g inkscape:label="Ebene 1" inkscape:groupmode="layer" transform="translate(-10,-20)"><circle style="fill:#264653;stroke:#e9c46a;stroke-width:2.5" cx="36" cy="40" r="14"/></g></svg>`,
  'inkscape gradient': box(
    `<defs><linearGradient id="a">${FADE}</linearGradient><linearGradient xlink:href="#a" id="b" x1="20" y1="20" x2="180" y2="130" gradientUnits="userSpaceOnUse"/></defs><path style="fill:url(#b)" d="${STAR}"/>`,
  ),
  'inkscape clone': box(
    `<g id="k" transform="translate(10 10)"><circle cx="20" cy="20" r="18" fill="#457b9d"/></g><use xlink:href="#k" transform="translate(50 0)"/><use xlink:href="#k" x="100" y="60" style="opacity:0.5"/>`,
  ),
  'inkscape stroke to dash': box(
    `<path style="fill:none;stroke:#d62828;stroke-width:6;stroke-linecap:round;stroke-linejoin:round;stroke-dasharray:18, 12;stroke-dashoffset:4" d="M20 120 60 30 100 120 140 30 180 120"/>`,
  ),
  'inkscape clip': box(
    `<defs><clipPath clipPathUnits="userSpaceOnUse" id="c"><circle cx="100" cy="75" r="60"/></clipPath></defs><g clip-path="url(#c)"><rect width="200" height="75" fill="#0a9396"/><rect y="75" width="200" height="75" fill="#ee9b00"/></g>`,
  ),
  'inkscape mask': box(
    `<defs><mask id="m" maskUnits="userSpaceOnUse"><rect width="200" height="150" fill="#fff"/><circle cx="100" cy="75" r="40" fill="#000"/></mask></defs><rect x="10" y="10" width="180" height="130" fill="#6a4c93" mask="url(#m)"/>`,
  ),
  'inkscape even-odd': box(
    `<path style="fill:#bc4749;fill-rule:evenodd" d="M20 20h160v110h-160zM60 45h80v60h-80z"/>`,
  ),
  // Illustrator: classes, often several rules for one.
  'illustrator classes': styled(
    '.st0{fill:#009640;}\n\t.st1{fill:none;stroke:#FFFFFF;stroke-width:5;stroke-miterlimit:10;}',
    `<rect class="st0" width="200" height="150"/><path class="st1" d="M30,110 C60,20 140,20 170,110"/>`,
  ),
  'illustrator cls': `<svg ${open} id="Ebene_1" data-name="Ebene 1" viewBox="0 0 200 150"><defs><style>.cls-1{fill:#e3000f;}.cls-1,.cls-2{stroke:#1d1d1b;stroke-width:3px;}.cls-2{fill:#fff;fill-rule:evenodd;}</style></defs><title>Logo</title><rect class="cls-1" x="20" y="20" width="70" height="110"/><circle class="cls-2" cx="140" cy="75" r="45"/></svg>`,
  'illustrator gradient class': styled(
    '.a{fill:url(#g);}.b{fill:url(#h);}',
    `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="200" y2="0">${FADE}</linearGradient><radialGradient id="h" cx="150" cy="75" r="40" gradientUnits="userSpaceOnUse"><stop offset="0" style="stop-color:#FFFFFF"/><stop offset="1" style="stop-color:#1D71B8"/></radialGradient><rect class="a" width="110" height="150"/><circle class="b" cx="150" cy="75" r="40"/>`,
  ),
  'illustrator clip class': `<svg ${open} x="0px" y="0px" viewBox="0 0 200 150" style="enable-background:new 0 0 200 150;" xml:space="preserve"><style type="text/css">.st0{clip-path:url(#S);fill:#951B81;}</style><g><defs><rect id="R" x="30" y="30" width="140" height="90"/></defs><clipPath id="S"><use xlink:href="#R" style="overflow:visible;"/></clipPath><circle class="st0" cx="100" cy="75" r="70"/></g></svg>`,
  'illustrator opacity': styled(
    '.o{opacity:0.6;}.r{fill:#E6332A;}.g{fill:#3AAA35;enable-background:new;}',
    `<g class="o"><circle class="r" cx="75" cy="75" r="50"/><circle class="g" cx="125" cy="75" r="50"/></g>`,
  ),
  'illustrator doctype': `<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: Adobe Illustrator 27.0 -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${box(`<polygon fill="#312783" points="100,10 190,140 10,140"/><polyline fill="none" stroke="#F9B233" stroke-width="8" points="40,130 100,50 160,130"/>`)}`,
  'illustrator style over attribute': styled(
    '.k{fill:#00a19a}',
    `<rect class="k" fill="#ff0000" x="10" y="10" width="80" height="130"/><rect class="k" style="fill:#f39200" x="110" y="10" width="80" height="130"/>`,
  ),
  // CorelDRAW: sizes in millimetres, huge units, CDATA.
  'corel cdata': `<?xml version="1.0" encoding="UTF-8"?><svg ${open} xml:space="preserve" width="200px" height="150px" version="1.1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd" viewBox="0 0 20000 15000"><defs><style type="text/css"><![CDATA[\n.str0 {stroke:#2B2A29;stroke-width:300;stroke-miterlimit:22.9256}\n.fil0 {fill:#00A0E3}\n.fil1 {fill:#FEFEFE;fill-rule:nonzero}\n]]></style></defs><g id="Ebene_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/><rect class="fil0 str0" x="1500" y="1500" width="17000" height="12000"/><path class="fil1" d="M5000 4000l10000 0 0 7000 -10000 0 0 -7000zm2000 2000l0 3000 6000 0 0 -3000 -6000 0z"/></g></svg>`,
  'corel millimetres': `<svg ${open} width="60mm" height="45mm" viewBox="0 0 6000 4500"><g><ellipse style="fill:#EF7F1A;stroke:#373435;stroke-width:120" cx="3000" cy="2250" rx="2500" ry="1500"/></g></svg>`,
  'corel gradient': `<svg ${open} width="200" height="150" viewBox="0 0 2000 1500"><defs><linearGradient id="id0" gradientUnits="userSpaceOnUse" x1="1000" y1="200" x2="1000" y2="1300"><stop offset="0" style="stop-opacity:1; stop-color:#FEFEFE"/><stop offset="0.501961" style="stop-opacity:1; stop-color:#7E9CBF"/><stop offset="1" style="stop-opacity:1; stop-color:#003A7E"/></linearGradient></defs><rect style="fill:url(#id0)" x="200" y="200" width="1600" height="1100"/></svg>`,
  // Figma: attributes only, masks and clips around everything.
  'figma clip': `<svg width="200" height="150" viewBox="0 0 200 150" fill="none" ${open}><g clip-path="url(#clip0_1_2)"><rect width="200" height="150" rx="20" fill="#0ACF83"/><circle cx="160" cy="30" r="60" fill="#A259FF" fill-opacity="0.7"/></g><defs><clipPath id="clip0_1_2"><rect width="200" height="150" rx="20" fill="white"/></clipPath></defs></svg>`,
  'figma luminance mask': `<svg width="200" height="150" viewBox="0 0 200 150" fill="none" ${open}><mask id="mask0" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="200" height="150"><path d="M0 0H200V150H0V0Z" fill="white"/></mask><g mask="url(#mask0)"><path d="${STAR}" fill="#F24E1E" stroke="#1E1E1E" stroke-width="4"/></g></svg>`,
  'figma paint': `<svg width="200" height="150" viewBox="0 0 200 150" fill="none" ${open}><path fill-rule="evenodd" clip-rule="evenodd" d="M100 10C136 10 165 39 165 75C165 111 136 140 100 140C64 140 35 111 35 75C35 39 64 10 100 10ZM100 40C81 40 65 56 65 75C65 94 81 110 100 110C119 110 135 94 135 75C135 56 119 40 100 40Z" fill="url(#paint0)"/><defs><linearGradient id="paint0" x1="35" y1="10" x2="165" y2="140" gradientUnits="userSpaceOnUse"><stop stop-color="#1ABCFE"/><stop offset="1" stop-color="#FF7262" stop-opacity="0.4"/></linearGradient></defs></svg>`,
  'figma radial': `<svg width="200" height="150" viewBox="0 0 200 150" fill="none" ${open}><rect width="200" height="150" fill="url(#r)"/><defs><radialGradient id="r" cx="0" cy="0" r="1" gradientUnits="userSpaceOnUse" gradientTransform="translate(100 75) rotate(45) scale(90 50)"><stop stop-color="#fff"/><stop offset="1" stop-color="#18A0FB"/></radialGradient></defs></svg>`,
  // LibreOffice: nested groups with classes that mean nothing, sizes in millimetres.
  libreoffice: `<svg width="52.92mm" height="39.69mm" viewBox="0 0 5292 3969" version="1.2" baseProfile="tiny" ${open} stroke-width="28.222" stroke-linejoin="round" xml:space="preserve"><defs class="ClipPathGroup"><clipPath id="presentation_clip_path" clipPathUnits="userSpaceOnUse"><rect x="0" y="0" width="5292" height="3969"/></clipPath></defs><g class="SlideGroup"><g class="Slide" clip-path="url(#presentation_clip_path)"><g class="Page"><g class="com.sun.star.drawing.CustomShape"><rect class="BoundingBox" stroke="none" fill="none" x="500" y="500" width="4000" height="3000"/><path fill="rgb(114,159,207)" stroke="none" d="M 2600,3400 L 600,3400 600,600 4600,600 4600,3400 2600,3400 Z"/><path fill="none" stroke="rgb(52,101,164)" stroke-width="120" d="M 2600,3400 L 600,3400 600,600 4600,600 4600,3400 2600,3400 Z"/></g></g></g></g></svg>`,
  'libreoffice percent colours': box(
    `<rect width="200" height="150" fill="rgb(20%,40%,60%)"/><circle cx="100" cy="75" r="40" fill="rgb(255,250,205)"/>`,
  ),
  // Selectors and what overrules what.
  'class over attribute': styled('.a{fill:green}', '<rect class="a" fill="red" width="200" height="150"/>'),
  'inline over class': styled('.a{fill:red}', '<rect class="a" style="fill:teal" width="200" height="150"/>'),
  'id over class': styled(
    '#x{fill:navy}.a{fill:red}rect{fill:lime}',
    '<rect id="x" class="a" width="200" height="150"/>',
  ),
  descendant: styled(
    '.logo rect{fill:#c1121f}.logo .mark circle{fill:#003049}',
    '<g class="logo"><rect width="200" height="150"/><g><g class="mark"><circle cx="100" cy="75" r="50"/></g></g></g>',
  ),
  child: styled(
    '.logo>rect{fill:#c1121f}',
    '<g class="logo"><rect width="90" height="150"/><g><rect x="110" width="90" height="150"/></g></g>',
  ),
  'more classes': styled(
    '.a{fill:red}.a.b{fill:orange}',
    '<rect class="b  a" width="90" height="150"/><rect class="a" x="110" width="90" height="150"/>',
  ),
  'type and class': styled(
    'circle.a{fill:purple}rect.a{fill:gold}',
    '<rect class="a" width="200" height="150"/><circle class="a" cx="100" cy="75" r="50"/>',
  ),
  'last rule counts': styled('.a{fill:red}.a{fill:#588157}', '<rect class="a" width="200" height="150"/>'),
  'comments in a sheet': styled(
    '/* eins */.a/* zwei */{fill:/* drei */#6d597a}',
    '<rect class="a" width="200" height="150"/>',
  ),
  universal: styled('*{stroke:#333;stroke-width:4}', `<g fill="#fb8500">${TWO}</g>`),
  inherited: styled('.g{fill:#2a9d8f;stroke:#264653;stroke-width:6}', `<g class="g">${TWO}</g>`),
  // Colours.
  currentColor: box(
    '<g color="#d00000"><rect width="200" height="150" fill="currentColor"/><g style="color:#03071e"><circle cx="100" cy="75" r="40" fill="currentColor"/></g></g>',
  ),
  'currentColor of a class': styled(
    '.p{color:#0077b6}.q{fill:currentColor;stroke:currentColor}',
    '<g class="p"><circle class="q" cx="100" cy="75" r="60"/></g>',
  ),
  hsl: box(
    '<rect width="100" height="150" fill="hsl(120,60%,40%)"/><rect x="100" width="100" height="150" fill="hsl(300, 60%, 40%)"/>',
  ),
  hsla: box(
    '<rect width="100" height="150" fill="hsla(20,90%,50%,0.5)"/><rect x="50" width="100" height="150" fill="hsla(200,90%,50%,0.5)"/>',
  ),
  'eight digits': box(
    '<rect width="120" height="150" fill="#e63946cc"/><rect x="80" width="120" height="150" fill="#1d355780"/>',
  ),
  'four digits': box(
    '<rect width="120" height="150" fill="#f00c"/><rect x="80" width="120" height="150" fill="#00f8"/>',
  ),
  'rgba and names': box(
    '<rect width="100" height="150" fill="rgba(0,128,0,0.4)"/><rect x="100" width="100" height="150" fill="DarkSlateBlue"/>',
  ),
  'nothing and transparent': box(
    `<rect width="200" height="150" fill="transparent"/><rect x="20" y="20" width="160" height="110" fill="none" stroke="tomato" stroke-width="10"/>`,
  ),
  // Opacity.
  'opacity of a group': box(
    `<rect width="200" height="150" fill="#ffd166"/><g opacity="0.5" fill="#073b4c">${TWO}</g>`,
  ),
  'opacity of shapes': box(
    `<rect width="200" height="150" fill="#ffd166"/><g fill-opacity="0.5" fill="#073b4c">${TWO}</g>`,
  ),
  'opacity of a line': box(
    `<g stroke="#ef476f" stroke-width="20" stroke-opacity="0.5" fill="#118ab2">${TWO}</g>`,
  ),
  'opacity in a gradient': box(
    `<defs><linearGradient id="g"><stop stop-color="#000"/><stop offset="1" stop-color="#000" stop-opacity="0"/></linearGradient></defs><rect width="200" height="150" fill="#90be6d"/><rect width="200" height="150" fill="url(#g)"/>`,
  ),
  'opacity twice': box(
    `<g opacity="0.7"><g opacity="0.5"><rect width="120" height="150" fill="#b5179e"/></g><rect x="60" width="140" height="150" fill="#4361ee"/></g>`,
  ),
  // Shapes, lines, places.
  'round rectangle': box('<rect x="20" y="20" width="160" height="110" rx="30" ry="15" fill="#8ac926"/>'),
  ellipse: box('<ellipse cx="100" cy="75" rx="90" ry="40" transform="rotate(-20 100 75)" fill="#1982c4"/>'),
  arcs: box('<path d="M20 75A80 50 0 0 1 180 75A40 40 0 1 1 100 75 30 30 0 0 0 20 75Z" fill="#ff595e"/>'),
  waves: box(`<rect width="200" height="150" fill="#caf0f8"/><path d="${WAVE}" fill="#0077b6"/>`),
  'relative path': box(
    '<path d="m30 30 60 20-20 60zm80 0c20 0 60 20 60 60s-40 30-60 10s20-40 0-70" fill="#7209b7" stroke="#000" stroke-width="3"/>',
  ),
  joins: box(
    '<g fill="none" stroke="#333" stroke-width="14"><path d="M20 60 50 20 80 60" stroke-linejoin="miter"/><path d="M110 60 140 20 170 60" stroke-linejoin="round"/><path d="M20 130 50 90 80 130" stroke-linejoin="bevel"/><path d="M110 120h60" stroke-linecap="square"/></g>',
  ),
  transforms: box(
    '<g transform="translate(100 75) rotate(30) skewX(10) scale(1.5 .8)"><rect x="-40" y="-30" width="80" height="60" fill="#f3722c"/></g><rect transform="matrix(.7 .3 -.3 .7 20 5)" width="40" height="40" fill="#277da1"/>',
  ),
  'nested svg': box(
    '<svg x="20" y="20" width="80" height="60" viewBox="0 0 40 40" preserveAspectRatio="xMidYMid slice"><circle cx="20" cy="20" r="20" fill="#43aa8b"/></svg>',
  ),
  symbol: box(
    '<symbol id="s" viewBox="0 0 10 10"><path d="M0 0h10L5 10z" fill="#f94144"/></symbol><use href="#s" x="10" y="10" width="60" height="60"/><use href="#s" x="100" y="40" width="90" height="90"/>',
  ),
  markers: box(
    '<marker id="m" markerWidth="6" markerHeight="6" refX="3" refY="3" orient="auto"><path d="M0 0 6 3 0 6z" fill="#d90429"/></marker><path d="M20 120 80 40 120 110 180 30" fill="none" stroke="#2b2d42" stroke-width="5" marker-mid="url(#m)" marker-end="url(#m)"/>',
  ),
  pattern: box(
    '<pattern id="p" width="20" height="20" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#ffb703"/><rect x="10" y="10" width="10" height="10" fill="#023047"/></pattern><rect x="10" y="10" width="180" height="130" fill="url(#p)"/>',
  ),
  'hidden parts': styled(
    '.h{display:none}.v{visibility:hidden}',
    '<rect class="h" width="200" height="150"/><g class="v"><rect width="200" height="150"/><circle cx="100" cy="75" r="50" visibility="visible" fill="#9d0208"/></g>',
  ),
  'gradient of a box': box(
    `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1" spreadMethod="pad">${FADE}</linearGradient></defs><g fill="url(#g)">${TWO}</g>`,
  ),
  'gradient of a line': box(
    `<defs><linearGradient id="g" gradientUnits="userSpaceOnUse" x2="200">${FADE}</linearGradient></defs><path d="M20 75h160" stroke="url(#g)" stroke-width="40"/>`,
  ),
  'clip of two': box(
    '<clipPath id="c"><circle cx="70" cy="75" r="50"/><circle cx="130" cy="75" r="50"/></clipPath><rect width="200" height="150" fill="#386641" clip-path="url(#c)"/>',
  ),
  'a mask of a gradient': box(
    '<defs><linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient><mask id="m"><rect width="200" height="150" fill="url(#g)"/></mask></defs><rect width="200" height="150" fill="#5f0f40" mask="url(#m)"/>',
  ),
  'size by viewBox only': `<svg ${open} viewBox="-100 -75 200 150"><circle r="70" fill="#606c38"/></svg>`,
  'size of another shape': `<svg ${open} width="200" height="150" viewBox="0 0 50 50" preserveAspectRatio="xMinYMid meet"><rect width="50" height="50" fill="#bc6c25"/><circle cx="25" cy="25" r="20" fill="#fefae0"/></svg>`,
  // Parties.
  'party star': box(
    `<rect width="200" height="150" fill="#e2001a"/><path d="${STAR}" fill="#fff" transform="scale(.8) translate(25 5)"/>`,
  ),
  'party leaf': styled(
    '.bg{fill:#1fa12d}.leaf{fill:#ffe600}',
    `<rect class="bg" width="200" height="150"/><path class="leaf" d="${LEAF}"/>`,
  ),
  'party sun': box(
    `<g fill="#f7b500"><circle cx="100" cy="75" r="30"/>${Array.from({ length: 12 }, (_, index) => `<path d="M97 10h6l-1 25h-4z" transform="rotate(${index * 30} 100 75)"/>`).join('')}</g>`,
  ),
  'party stripes': box(
    '<g><path fill="#000" d="M0 0h200v50H0z"/><path fill="#d00" d="M0 50h200v50H0z"/><path fill="#ffce00" d="M0 100h200v50H0z"/></g>',
  ),
  'party word in paths': styled(
    '.w{fill:#fff}.b{fill:#004f9f}',
    '<rect class="b" width="200" height="150" rx="12"/><g class="w"><path d="M30 50v50h10V68l20 32h10V50H60v32L40 50z"/><path d="M90 50v50h10V70l12 20 12-20v30h10V50h-10l-12 20-12-20z"/></g>',
  ),
  'references in quotation marks': styled(
    `.a{fill:url('#g')}`,
    `<linearGradient id="g">${FADE}</linearGradient><clipPath id="c"><circle cx="100" cy="75" r="60"/></clipPath><rect class="a" clip-path='url("#c")' width="200" height="150"/>`,
  ),
  // Text in fonts that are here.
  text: box(
    `<text x="20" y="90" font-family="'Source Sans 3'" font-size="48" font-weight="700" fill="#14213d">Mitte</text>`,
  ),
  'text in a class': styled(
    '.t{font-family:"Source Serif 4",serif;font-size:30px;fill:#9b2226;text-anchor:middle;letter-spacing:2px}',
    '<text class="t" x="100" y="60">Bürger<tspan x="100" dy="40" font-style="italic">liste</tspan></text>',
  ),
};

/** Refused by the name in the message, since the library draws them otherwise. */
export const REFUSED: Readonly<Record<string, readonly [svg: string, name: string]>> = {
  variables: [
    styled(':root{--c:red}.a{fill:var(--c)}', '<rect class="a" width="200" height="150"/>'),
    ':root',
  ],
  'a variable': [
    box('<g style="--c:red"><rect style="fill:var(--c)" width="200" height="150"/></g>'),
    'var()',
  ],
  important: [
    styled(
      '.a{fill:green !important}.a{fill:red}',
      '<rect class="a" style="fill:red" width="200" height="150"/>',
    ),
    '!important',
  ],
  import: [styled('@import "a.css";', '<rect width="200" height="150"/>'), 'Verweis nach außen'],
  'media query': [
    styled('@media screen{.a{fill:green}}', '<rect class="a" width="200" height="150"/>'),
    '@media',
  ],
  'font face': [styled('@font-face{font-family:X}', '<rect width="200" height="150"/>'), '@font-face'],
  'blend mode': [
    box(
      '<rect width="200" height="150" fill="#fc0"/><rect style="mix-blend-mode:multiply" width="120" height="150" fill="#0cf"/>',
    ),
    'mix-blend-mode',
  ],
  'colour with blanks': [
    box('<rect fill="rgb(10 120 30 / 50%)" width="200" height="150"/>'),
    'rgb(10 120 30 / 50%)',
  ],
  'a later name': [box('<rect fill="rebeccapurple" width="200" height="150"/>'), 'rebeccapurple'],
  'half a degree': [box('<rect fill="hsl(120.5,50%,50%)" width="200" height="150"/>'), 'hsl(120.5,50%,50%)'],
  'none in capitals': [box('<rect fill="NONE" width="200" height="150"/>'), 'NONE'],
  'colour of CSS 4': [box('<rect fill="oklch(60% 0.2 140)" width="200" height="150"/>'), 'oklch()'],
  'line of one width': [
    box(
      '<path vector-effect="non-scaling-stroke" transform="scale(4)" stroke="red" stroke-width="4" d="M5 5 40 30"/>',
    ),
    'vector-effect',
  ],
  'a transformation by CSS': [
    box('<rect style="transform:translate(50px,20px)" width="60" height="60"/>'),
    'transform:translate',
  ],
  'its origin': [
    box('<rect transform="rotate(45)" transform-origin="100 75" x="60" y="40" width="80" height="70"/>'),
    'transform-origin',
  ],
  'an attribute selector': [
    styled('[data-a]{fill:red}', '<rect data-a="1" width="200" height="150"/>'),
    '[data-a]',
  ],
  'a pseudo-class': [
    styled('rect:nth-child(2){fill:red}', '<rect width="200" height="150"/>'),
    'rect:nth-child(2)',
  ],
  'a sibling': [
    styled('rect+rect{fill:red}', '<g><rect width="9" height="9"/><rect width="200" height="150"/></g>'),
    'rect+rect',
  ],
  'a computed length': [
    box('<rect style="stroke-width:calc(2px*4);stroke:red" x="20" y="20" width="160" height="110"/>'),
    'calc()',
  ],
  'a clip of CSS': [box('<rect style="clip-path:circle(40px)" width="200" height="150"/>'), 'circle()'],
  'a unit of the root': [
    box('<rect stroke="red" stroke-width="1rem" x="20" y="20" width="160" height="110"/>'),
    '1rem',
  ],
  'a length of dashes': [
    box('<path pathLength="10" stroke-dasharray="1" stroke="red" stroke-width="9" d="M10 75h180"/>'),
    'pathLength',
  ],
  'a word of CSS': [
    box('<g fill="red"><rect style="fill:unset" width="200" height="150"/></g>'),
    'fill:unset',
  ],
  animation: [
    box('<rect width="100" height="150"><animate attributeName="width" to="200" dur="1s"/></rect>'),
    'animate',
  ],
  filter: [
    box(
      '<filter id="f"><feGaussianBlur stdDeviation="9"/></filter><rect filter="url(#f)" x="50" y="50" width="90" height="50"/>',
    ),
    'Filter',
  ],
  'capitals by CSS': [
    box(
      '<text style="text-transform:uppercase" font-family="serif" x="20" y="130" font-size="150">ab</text>',
    ),
    'text-transform',
  ],
  'another font': [
    box('<text font-family="Musterschrift" x="20" y="90" font-size="40">ab</text>'),
    'Musterschrift',
  ],
};
