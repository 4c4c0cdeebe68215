/** Twips (1/20 pt) in so many millimetres. */
export function fromMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** English metric units of DrawingML (914 400 an inch) in so many millimetres. */
export function drawingUnits(millimetres: number): number {
  return Math.round(millimetres * 36_000);
}

/** Type sizes by their Chinese names, in half points as `w:sz` wants them. */
export const SIZE = {
  二号: 44,
  小二: 36,
  三号: 32,
  四号: 28,
  小四: 24,
  五号: 21,
  小五: 18,
} as const;

/** Body line: exactly 28.95 pt, so that 22 lines fill the text area (GB/T 9704-2012, 5.2.3). */
export const LINE_TWIPS = 579;
export const LINES_A_PAGE = 22;
export const CHARACTERS_A_LINE = 28;

/** A4 sheet and margins of GB/T 9704-2012 (5.1, 5.2) in millimetres; the text area is 156 × 225. */
export const PAGE = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const;
/** Width of the text area in twips, upright and on a landscape page. */
export const TEXT_WIDTH = 11_906 - fromMillimetres(PAGE.left) - fromMillimetres(PAGE.right);
export const LANDSCAPE_TEXT_WIDTH = 16_838 - fromMillimetres(PAGE.top) - fromMillimetres(PAGE.bottom);

/** Height of the text area of a landscape page, in twips. */
export const LANDSCAPE_TEXT_HEIGHT = TEXT_WIDTH;

/** How many body characters wide a text is: Chinese ones count one, the others half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u2000' ? 0.5 : 1;
  return width;
}
