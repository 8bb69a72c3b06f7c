/** A chart as the API sees it. Univer's open packages draw none, so it is kept beside the cells. */
export interface ChartRecord {
  readonly id: string;
  name: string;
  /** Excel.ChartType, `XYScatterLinesNoMarkers`. */
  type: string;
  readonly title: ChartText;
  readonly legend: { visible: boolean; position: string };
  readonly valueAxis: ChartAxisRecord;
  readonly categoryAxis: ChartAxisRecord;
  series: ChartSeriesRecord[];
  position: ChartPosition;
  /** Members the stand-in keeps and gives back but does not draw, by path: `format.fill.color`. */
  readonly kept: Map<string, unknown>;
}

export interface ChartText {
  text: string;
  visible: boolean;
  readonly kept: Map<string, unknown>;
}

export interface ChartAxisRecord {
  readonly title: ChartText;
  numberFormat: string | null;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  displayUnit: string;
  visible: boolean;
  gridlines: boolean;
  readonly kept: Map<string, unknown>;
}

export interface ChartSeriesRecord {
  name: string;
  /** Excel.ChartType when it differs from the chart's. */
  type: string | null;
  /** Addresses with sheet, absolute. */
  values: string;
  categories: string | null;
  color: string | null;
  markers: boolean | null;
  readonly kept: Map<string, unknown>;
}

/** Over cells, corners included, or free in points from the sheet's top left. */
export type ChartPosition =
  | { readonly kind: "cells"; readonly from: Corner; readonly to: Corner }
  | {
      readonly kind: "points";
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    };

export interface Corner {
  readonly row: number;
  readonly column: number;
}

function newText(): ChartText {
  return { text: "", visible: false, kept: new Map() };
}

function newAxis(): ChartAxisRecord {
  return {
    title: newText(),
    numberFormat: null,
    minimum: null,
    maximum: null,
    majorUnit: null,
    displayUnit: "None",
    visible: true,
    gridlines: false,
    kept: new Map(),
  };
}

/** A chart as Excel makes it: 360 by 216 points, legend at the right, lines across from the value axis. */
export function newChart(id: string, name: string, type: string): ChartRecord {
  return {
    id,
    name,
    type,
    title: newText(),
    legend: { visible: true, position: "Right" },
    valueAxis: { ...newAxis(), gridlines: true },
    categoryAxis: newAxis(),
    series: [],
    position: { kind: "points", left: 0, top: 0, width: 360, height: 216 },
    kept: new Map(),
  };
}

export function newSeries(name: string, values: string, categories: string | null): ChartSeriesRecord {
  return { name, type: null, values, categories, color: null, markers: null, kept: new Map() };
}
