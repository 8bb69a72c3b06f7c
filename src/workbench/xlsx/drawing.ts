import type { ChartFile } from "../file";
import { relations, type Relation } from "./packageParts";
import { elements, sources, textOf } from "./xml";
import type { ZipArchive } from "./zip";

/** A chart that stands on a sheet, its part not read yet. */
export interface PlacedChart {
  readonly name: string;
  readonly part: string;
  readonly anchor: ChartFile["anchor"];
}

export interface Drawing {
  readonly charts: readonly PlacedChart[];
  /** What else is drawn on the sheet, in words. */
  readonly others: readonly string[];
}

/** Reads a drawing part: where its charts stand, and what else there is. */
export async function readDrawing(zip: ZipArchive, part: string): Promise<Drawing> {
  const xml = await zip.text(part);
  const related = await relations(zip, part);
  const charts: PlacedChart[] = [];
  const others = new Set<string>();
  for (const kind of ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]) {
    for (const source of sources(xml, kind)) {
      const chart = placedChart(source, related);
      if (chart === null) others.add(drawn(source));
      else charts.push(chart);
    }
  }
  return { charts, others: [...others] };
}

function drawn(source: string): string {
  if (/<(?:\w+:)?pic\b/.test(source)) return "pictures";
  if (/chartex/.test(source)) return "charts of a newer kind";
  if (/slicer/.test(source)) return "slicers";
  return "shapes";
}

function placedChart(source: string, related: readonly Relation[]): PlacedChart | null {
  if (/<(?:\w+:)?grpSp\b/.test(source)) return null;
  const id = elements(source, "chart")[0]?.id;
  const relation = related.find((each) => each.id === id && each.type === "chart");
  if (relation === undefined) return null;
  return { name: elements(source, "cNvPr")[0]?.name ?? "", part: relation.target, anchor: anchor(source) };
}

const emuPerColumn = 609_600;
const emuPerRow = 190_500;

function anchor(source: string): ChartFile["anchor"] {
  const from = corner(source, "from");
  const to = corner(source, "to");
  if (to.found) {
    // The end lies at the edge of a cell when it is not inside it.
    const row = Math.max(from.row, to.rowOffset > 0 ? to.row : to.row - 1);
    const column = Math.max(from.column, to.columnOffset > 0 ? to.column : to.column - 1);
    return { from: { row: from.row, column: from.column }, to: { row, column } };
  }
  const size = elements(source, "ext")[0];
  const rows = Math.max(1, Math.ceil(Number(size?.cy ?? 0) / emuPerRow));
  const columns = Math.max(1, Math.ceil(Number(size?.cx ?? 0) / emuPerColumn));
  return {
    from: { row: from.row, column: from.column },
    to: { row: from.row + rows - 1, column: from.column + columns - 1 },
  };
}

function corner(source: string, name: "from" | "to") {
  const [inside = ""] = sources(source, name);
  const number = (tag: string): number => Number(textOf(sources(inside, tag)[0] ?? "")) || 0;
  return {
    found: inside !== "",
    row: number("row"),
    rowOffset: number("rowOff"),
    column: number("col"),
    columnOffset: number("colOff"),
  };
}
