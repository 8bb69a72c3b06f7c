import type { ChartFile, SheetFile } from "../file";
import { areaOf } from "./address";
import { readDrawing } from "./drawing";
import type { Relation } from "./packageParts";
import { readChart } from "./readChart";
import type { ZipArchive } from "./zip";

/** Looks up the text of a cell by its address with a sheet, `Usage!$B$1`; null when there is none. */
export type TextAt = (reference: string) => string | null;

/** The charts of a sheet, and in words what else is drawn on it or dropped from them. */
export async function readCharts(
  zip: ZipArchive,
  related: readonly Relation[],
  textAt: TextAt,
): Promise<{ readonly charts: readonly ChartFile[]; readonly lost: readonly string[] }> {
  const charts: ChartFile[] = [];
  const lost: string[] = [];
  for (const { type, target } of related) {
    if (type !== "drawing") continue;
    const drawing = await readDrawing(zip, target);
    lost.push(...drawing.others);
    for (const { name, part, anchor } of drawing.charts) {
      const reading = readChart(await zip.text(part), { name, anchor }, textAt);
      if (reading.kind === "unknown") {
        lost.push(`the chart ${name} (${reading.what})`);
      } else {
        charts.push(reading.chart);
        lost.push(...reading.lost.map((what) => `the chart ${name}: ${what}`));
      }
    }
  }
  return { charts, lost };
}

/** Looks texts up in cells that were read before. */
export function textLookup(cells: ReadonlyMap<string, SheetFile["cells"]>): TextAt {
  return (reference) => {
    const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(reference) ?? [];
    const area = areaOf(address);
    const sheet = cells.get(quoted?.replaceAll("''", "'") ?? plain ?? "");
    const value = area === null ? undefined : sheet?.get(area.top)?.get(area.left)?.value;
    return value === undefined || value === null ? null : String(value);
  };
}
