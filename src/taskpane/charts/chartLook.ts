import { makeStyles, tokens } from "@fluentui/react-components";

/** Where the system sets the colours, shapes inside a picture are not set by it: they name its colours. */
const forced = "@media (forced-colors: active)";
const ink = { stroke: "CanvasText" };

/** How the parts of a chart are drawn. None is told from another by its colour alone. */
export const useChartLook = makeStyles({
  picture: { display: "block", overflow: "visible" },
  label: {
    fontSize: tokens.fontSizeBase200,
    fill: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    [forced]: { fill: "CanvasText" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, [forced]: { stroke: "GrayText", strokeOpacity: 0.5 } },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, [forced]: ink },
  /** What the chart is about: a thick unbroken line. */
  main: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2.5px",
    fill: "none",
    [forced]: { stroke: "Highlight" },
  },
  /** What was measured: dark and unbroken, with dots at its points. */
  measured: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", fill: "none", [forced]: ink },
  dot: { fill: tokens.colorNeutralForeground1, [forced]: { fill: "CanvasText" } },
  dashes: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1.5px",
    strokeDasharray: "7 4",
    fill: "none",
    [forced]: ink,
  },
  dots: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1.5px",
    strokeDasharray: "1.5 3.5",
    fill: "none",
    [forced]: ink,
  },
  /** A limit: a dash and a dot. */
  limit: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: "2px",
    strokeDasharray: "9 3 2 3",
    fill: "none",
    [forced]: ink,
  },
  range: {
    fill: tokens.colorBrandStroke1,
    fillOpacity: 0.2,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "1px",
    [forced]: { fill: "CanvasText", ...ink },
  },
  /** A stretch of an axis behind everything else. */
  stretch: {
    fill: tokens.colorNeutralForeground1,
    fillOpacity: 0.1,
    [forced]: { fill: "CanvasText" },
  },
  point: {
    fill: tokens.colorPaletteDarkOrangeForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1.5px",
    [forced]: { fill: "CanvasText", stroke: "Canvas" },
  },
  full: {
    fill: tokens.colorBrandStroke1,
    stroke: tokens.colorBrandStroke1,
    [forced]: { fill: "CanvasText", ...ink },
  },
  outlined: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "1.5px",
    [forced]: { fill: "Canvas", ...ink },
  },
  /** The strokes of a hatched bar, and its outline. */
  hatched: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: "1.5px",
    [forced]: ink,
  },
});

/** The name of a look. */
export type Look = keyof ReturnType<typeof useChartLook>;
