/** The names of SVG 1.1, 4.4; "transparent" of CSS. The library reads later ones as black. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown ' +
    'burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan ' +
    'darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid ' +
    'darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet ' +
    'deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ' +
    'ghostwhite gold goldenrod gray grey green greenyellow honeydew hotpink indianred indigo ivory khaki ' +
    'lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow ' +
    'lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray ' +
    'lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine ' +
    'mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise ' +
    'mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab ' +
    'orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru ' +
    'pink plum powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell ' +
    'sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato ' +
    'turquoise violet wheat white whitesmoke yellow yellowgreen'
  ).split(' '),
);
const WORDS: ReadonlySet<string> = new Set(['none', 'inherit', 'transparent', 'currentColor']);
const HEX = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/iu;
/** As SVG 1.1 and CSS 3 write them, with commas. */
const RGB = /^rgba?\(\s*\d+(?:\.\d+)?%?(?:\s*,\s*\d+(?:\.\d+)?%?){2}(?:\s*,\s*\d*\.?\d+)?\s*\)$/u;
/** The library reads whole degrees only. */
const HSL = /^hsla?\(\s*\d+(?:\s*,\s*\d+%){2}(?:\s*,\s*\d*\.?\d+)?\s*\)$/u;
const REFERENCE = /^url\(\s*["']?#[^"')]+["']?\s*\)/u;

/** A colour, or a reference with one behind it, that the library reads as a browser does. */
export function isKnownColour(value: string): boolean {
  const colour = value.trim().replace(REFERENCE, '').trim();
  if (colour === '') return value.trim() !== '';
  return (
    WORDS.has(colour) ||
    NAMES.has(colour.toLowerCase()) ||
    [HEX, RGB, HSL].some((pattern) => pattern.test(colour))
  );
}
