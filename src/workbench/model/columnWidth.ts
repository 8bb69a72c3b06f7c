/** Widest digit of Calibri 11, the default font, in pixels. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Characters of the default font, as a file has them, to pixels on screen. */
export function widthInPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT) + PADDING;
}

/** The least width in characters, with two decimals, that shows as these pixels. */
export function widthInCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - PADDING) / DIGIT) * 100) / 100);
}

export function pixelsToPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

export function pointsToPixels(points: number): number {
  return points / POINTS_PER_PIXEL;
}
