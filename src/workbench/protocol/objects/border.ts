import type { BorderFile, StyleFile } from "../../file";
import { eachCell, oneCell } from "../../model/address";
import { withMember } from "../../model/withMember";
import { color, oneOf } from "../arguments";
import { collection } from "../collection";
import { type Cells, ExcelObject, type Json } from "../excelObject";
import { apiNotFound } from "../hostError";
import type { Look, Restyle } from "./look";

type Side = "top" | "bottom" | "left" | "right";

/** Which cells of a range, and which side of each, an edge of the range is. */
const EDGES: Readonly<
  Record<
    string,
    { readonly side: Side; readonly where: "first" | "last" | "inside"; readonly by: "row" | "column" }
  >
> = {
  EdgeTop: { side: "top", where: "first", by: "row" },
  EdgeBottom: { side: "bottom", where: "last", by: "row" },
  EdgeLeft: { side: "left", where: "first", by: "column" },
  EdgeRight: { side: "right", where: "last", by: "column" },
  InsideHorizontal: { side: "bottom", where: "inside", by: "row" },
  InsideVertical: { side: "right", where: "inside", by: "column" },
};

/** Lines of a file by Excel's style and weight. */
const LINES: readonly (readonly [line: BorderFile["line"], style: string, weight: string])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["double", "Double", "Thick"],
  ["dotted", "Dot", "Thin"],
  ["dashed", "Dash", "Thin"],
];
const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export function borderCollection(cells: Cells, restyle: Restyle): ExcelObject {
  return edges(Object.keys(EDGES), (edge) => rangeEdge(cells, restyle, edge));
}

/** The four borders of a style. */
export function styleBorders(look: Look): ExcelObject {
  const names = Object.keys(EDGES).filter((edge) => EDGES[edge]?.where !== "inside");
  return edges(names, (edge) => {
    const { side } = placeOf(edge);
    return {
      current: () => look.common((style) => jsonOf(style.borders?.[side])) as BorderFile | null,
      write: (next) => {
        look.restyle((style) => withBorder(style, side, next));
      },
    };
  });
}

/** One edge: its line, and changing it. */
interface Edge {
  readonly current: () => BorderFile | null;
  readonly write: (next: BorderFile | null) => void;
}

function edges(names: readonly string[], of: (edge: string) => Edge): ExcelObject {
  return collection({
    type: "RangeBorderCollection",
    items: () => names.map((edge) => border(edge, of(edge))),
    find: (edge) => (names.includes(edge) ? border(edge, of(edge)) : null),
  });
}

function placeOf(edge: string): (typeof EDGES)[string] {
  const place = EDGES[edge];
  if (!place) throw apiNotFound(`RangeBorder.${edge}`);
  return place;
}

const jsonOf = (one: BorderFile | undefined): Json => (one === undefined ? null : { ...one });

function withBorder(style: StyleFile, side: Side, next: BorderFile | null): StyleFile {
  const borders = withMember(style.borders ?? {}, side, next ?? undefined);
  return withMember(style, "borders", Object.keys(borders).length > 0 ? borders : undefined);
}

function rangeEdge(cells: Cells, restyle: Restyle, edge: string): Edge {
  const place = placeOf(edge);
  const current = (): BorderFile | null => {
    let found: BorderFile | null = null;
    forEdge(cells, place, (row, column) => {
      found ??= cells.sheet.style(row, column).borders?.[place.side] ?? null;
    });
    return found;
  };
  const write = (next: BorderFile | null): void => {
    restyle((style) => style);
    forEdge(cells, place, (row, column) => {
      cells.sheet.restyle(oneCell(row, column), (style) => withBorder(style, place.side, next));
    });
  };
  return { current, write };
}

function border(edge: string, { current, write }: Edge): ExcelObject {
  const line = (): (typeof LINES)[number] | undefined => LINES.find(([name]) => name === current()?.line);
  return new ExcelObject({
    type: "RangeBorder",
    identity: () => ({ Id: edge }),
    scalars: {
      SideIndex: { get: (): Json => edge },
      Style: {
        get: (): Json => line()?.[1] ?? "None",
        set: (value) => {
          const style = oneOf(value, STYLES);
          write(
            style === "None"
              ? null
              : { line: lineOf(style, line()?.[2]), color: current()?.color ?? "#000000" },
          );
        },
      },
      Weight: {
        get: (): Json => line()?.[2] ?? "Thin",
        set: (value) => {
          const weight = oneOf(value, WEIGHTS);
          write({ line: lineOf(line()?.[1] ?? "Continuous", weight), color: current()?.color ?? "#000000" });
        },
      },
      Color: {
        get: (): Json => current()?.color ?? "#000000",
        set: (value) => {
          write({ line: current()?.line ?? "thin", color: color(value) });
        },
      },
    },
  });
}

function lineOf(style: string, weight: string | undefined): BorderFile["line"] {
  const same = LINES.filter(([, name]) => name === style);
  return (same.find(([, , name]) => name === weight) ?? same[0] ?? LINES[6])?.[0] ?? "thin";
}

function forEdge(
  cells: Cells,
  { where, by }: (typeof EDGES)[string],
  visit: (row: number, column: number) => void,
): void {
  for (const box of cells.boxes) {
    const [start, count] = by === "row" ? [box.row, box.rows] : [box.column, box.columns];
    eachCell(box, (row, column) => {
      const index = (by === "row" ? row : column) - start;
      const hit =
        where === "first" ? index === 0 : where === "last" ? index === count - 1 : index < count - 1;
      if (hit) visit(row, column);
    });
  }
}
