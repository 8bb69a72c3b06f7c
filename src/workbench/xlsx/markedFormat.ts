import type { StyleFile } from "../file";

/**
 * The library writes looks, and no names of styles. Until its part is finished, a cell's number format carries the
 * name, behind a character that no format holds.
 */
export const mark = "\uE000";

/** A number format with the name of the style that the look began with. */
export const markedFormat = ({ named, numberFormat = "General" }: StyleFile): string =>
  `${numberFormat}${mark}${named ?? ""}`;
