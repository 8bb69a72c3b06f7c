import { columnIndex } from "../../tables/grid";
import { areaOf } from "./address";
import { elements, isOn } from "./xml";

const cell =
  /<(?:\w+:)?(row|c)\b([^>]*?)(?:\/>|>)(?:[^<]*<(?:\w+:)?f\b[^>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?(?:<(?:\w+:)?v[^>]*>([^<]*)<)?/g;

/**
 * The numbers of a sheet's part as it has them, by `row,column` from 0. The library turns numbers with a date
 * format into dates to the millisecond; a serial may be finer than that, or no date at all.
 */
export function rawNumbers(xml: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let row = -1;
  let column = -1;
  for (const [, tag, attributes = "", value] of xml.matchAll(cell)) {
    const place = /(?:^|\s)r="([A-Z]*)(\d+)"/.exec(attributes);
    if (tag === "row") {
      row = place === null ? row + 1 : Number(place[2]) - 1;
      column = -1;
      continue;
    }
    column = place === null ? column + 1 : columnIndex(place[1] ?? "");
    if (value !== undefined && value !== "") numbers.set(`${row},${column}`, Number(value));
  }
  return numbers;
}

/** The places of cells' looks in the part of styles, by `row,column` from 0, for cells that say where they are. */
export function lookPlaces(xml: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { r = "", s } of elements(xml, "c")) {
    const area = s === undefined ? null : areaOf(r);
    if (area !== null) places.set(`${area.top},${area.left}`, Number(s));
  }
  return places;
}

/** Whether the sheet is scaled to a number of pages; the counts alone may be left over from before. */
export const fitsToPages = (xml: string): boolean =>
  elements(xml, "pageSetUpPr").some(({ fitToPage }) => isOn(fitToPage));
