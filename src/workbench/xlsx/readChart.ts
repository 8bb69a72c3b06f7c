import { parseChart } from "hucre/ooxml";
import type { AxisFile, ChartFile } from "../file";
import { sources } from "./xml";

type Parsed = NonNullable<ReturnType<typeof parseChart>>;
type ParsedSeries = NonNullable<Parsed["series"]>[number];
type ParsedAxis = NonNullable<NonNullable<Parsed["axes"]>["x"]>;

export type ChartReading =
  | { readonly kind: "read"; readonly chart: ChartFile; readonly lost: readonly string[] }
  /** A kind of chart, or a mix of kinds, that the workbook file has no word for. */
  | { readonly kind: "unknown"; readonly what: string };

/**
 * Reads a chart's part. `textAt` looks up the text of a cell (`Usage!$B$1`), for a series whose name is a
 * reference without a stored text.
 */
export function readChart(
  xml: string,
  place: Pick<ChartFile, "name" | "anchor">,
  textAt: (reference: string) => string | null,
): ChartReading {
  const parsed = parseChart(xml);
  const kind = parsed === undefined ? null : chartKind(parsed, xml);
  if (parsed === undefined || kind === null) {
    return { kind: "unknown", what: parsed?.kinds.join(" and ") || "empty" };
  }
  const painted = sources(xml, "ser");
  const markersOn = kind === "scatter" || parsed.showLineMarkers !== false;
  return {
    kind: "read",
    lost: lostFromChart(parsed),
    chart: {
      ...place,
      kind,
      stacked: parsed.barGrouping === "stacked",
      title: parsed.title ?? null,
      series: (parsed.series ?? []).map((series, index) => ({
        name: seriesName(series.name ?? "", textAt),
        values: series.valuesRef ?? "",
        categories: series.categoriesRef ?? null,
        color: typeof series.color === "string" ? `#${series.color}` : lineColor(painted[index] ?? ""),
        draws:
          kind === "line" || kind === "scatter"
            ? draws(series, painted[index] ?? "", markersOn)
            : withoutFill(painted[index] ?? "")
              ? "nothing"
              : "line",
        dashed: /<(?:\w+:)?prstDash\s+val="dash"/.test(linePart(painted[index] ?? "")),
      })),
      valueAxis: axis(parsed.axes?.y),
      categoryAxis: axis(parsed.axes?.x),
      legend: legend(parsed.legend),
    },
  };
}

function chartKind({ kinds }: Parsed, xml: string): ChartFile["kind"] | null {
  const [kind, ...more] = kinds;
  if (more.length > 0) return null;
  switch (kind) {
    case "bar":
      return /<(?:\w+:)?barDir\s+val="bar"/.test(xml) ? "bar" : "column";
    case "line":
    case "area":
    case "scatter":
    case "pie":
      return kind;
    default:
      return null;
  }
}

/** The part of a series' source that describes its line, not its markers. */
const linePart = (source: string): string =>
  source.split(/<(?:\w+:)?(?:marker|dPt|dLbls|cat|xVal|val)\b/)[0] ?? "";

function draws(
  series: ParsedSeries,
  source: string,
  markersOn: boolean,
): ChartFile["series"][number]["draws"] {
  const line = !/<(?:\w+:)?ln\b[^>]*>\s*<(?:\w+:)?noFill/.test(linePart(source));
  const markers = markersOn && series.marker?.symbol !== "none";
  if (line && markers) return "both";
  return line ? "line" : "markers";
}

const withoutFill = (source: string): boolean =>
  /<(?:\w+:)?spPr>\s*<(?:\w+:)?noFill\s*\/>/.test(linePart(source));

/** Excel colours a line's stroke and leaves the fill out. */
function lineColor(source: string): string | null {
  const hex = /<(?:\w+:)?srgbClr\s+val="([0-9a-fA-F]{6})"/.exec(linePart(source))?.[1];
  return hex === undefined ? null : `#${hex.toUpperCase()}`;
}

const seriesName = (name: string, textAt: (reference: string) => string | null): string =>
  /^(?:'(?:[^']|'')+'|[\w.]+)!\$?[A-Z]{1,3}\$?\d+$/.test(name) ? (textAt(name) ?? name) : name;

function axis(parsed: ParsedAxis | undefined): AxisFile {
  const format = parsed?.numberFormat;
  return {
    title: parsed?.title ?? null,
    numberFormat:
      format === undefined || format.sourceLinked === true || format.formatCode === "General"
        ? null
        : format.formatCode,
    minimum: parsed?.scale?.min ?? null,
    maximum: parsed?.scale?.max ?? null,
  };
}

function legend(parsed: Parsed["legend"]): ChartFile["legend"] {
  if (parsed === undefined || parsed === false) return null;
  return parsed === "topRight" ? "right" : parsed;
}

function lostFromChart(parsed: Parsed): readonly string[] {
  const grouping = parsed.barGrouping ?? parsed.lineGrouping ?? parsed.areaGrouping;
  const lost: (string | false)[] = [
    grouping !== undefined && grouping !== "clustered" && parsed.barGrouping !== "stacked" && "its stacking",
    parsed.dataLabels !== undefined && "its data labels",
    (parsed.series ?? []).some(({ trendlines, errorBars }) => trendlines ?? errorBars) &&
      "its trend lines or error bars",
  ];
  return lost.filter((each): each is string => each !== false);
}
