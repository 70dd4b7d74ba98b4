/** All lengths inside the layout are PDF points (1/72 inch); the design notes speak of millimetres. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** One body line, the unit of all vertical space (16.3 pt). */
export const Z = 16.3;

/** The text area: x of its edges on every page, y of its end, y of its start from page 2. */
export const TEXT_AREA = {
  left: mm(25),
  right: mm(190),
  width: mm(165),
  bottom: mm(270),
  followingTop: mm(27),
} as const;

/** The full width of running text. */
export const TEXT_MEASURE = { x: TEXT_AREA.left, width: TEXT_AREA.width } as const;

/** Where things stand on a page, by its orientation; lengths in pt. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly right: number;
  /** Width of text and rules. */
  readonly measure: number;
  /** Where the text ends. */
  readonly bottom: number;
  readonly numberTop: number;
}

export const PORTRAIT: PageGeometry = {
  width: mm(210),
  height: mm(297),
  right: TEXT_AREA.right,
  measure: TEXT_AREA.width,
  bottom: TEXT_AREA.bottom,
  numberTop: mm(279),
};

/** For a table whose columns do not fit otherwise; same margins. */
export const LANDSCAPE: PageGeometry = {
  width: mm(297),
  height: mm(210),
  right: mm(277),
  measure: mm(252),
  bottom: mm(183),
  numberTop: mm(192),
};

/** The one secondary axis: logo, info block. */
export const SECOND_AXIS = mm(125);

/** Rule weights: marks · thin rule · table top, bottom, total · resolution bar, frames, council head. */
export const STROKE = { mark: 0.4, thin: 0.5, strong: 1, bar: 1.5 } as const;

/** First page of a letter, DIN 5008, millimetres from the top. */
export interface LetterForm {
  readonly nameTopSingle: number;
  readonly nameTopSeveral: number;
  readonly baseMinimum: number;
  readonly gapToField: number;
  readonly fieldTop: number;
  readonly logoTop: number;
  readonly logoMaxHeight: number;
  readonly foldMarks: readonly number[];
}

export const LETTER_FORMS: Readonly<Record<'A' | 'B', LetterForm>> = {
  B: {
    nameTopSingle: 17,
    nameTopSeveral: 13,
    baseMinimum: 38,
    gapToField: 7,
    fieldTop: 45,
    logoTop: 15.5,
    logoMaxHeight: 20,
    foldMarks: [105, 210],
  },
  A: {
    nameTopSingle: 8,
    nameTopSeveral: 7,
    baseMinimum: 22,
    gapToField: 2,
    fieldTop: 27,
    logoTop: 7,
    logoMaxHeight: 13,
    foldMarks: [87, 192],
  },
};

/** From the top of the address field: return line's bottom, address' first line, info block, subject (mm). */
export const FIELD_OFFSETS = {
  returnLineBottom: 16.7,
  address: 17.7,
  infoBlock: 5,
  subject: 53.5,
  height: 45,
} as const;
