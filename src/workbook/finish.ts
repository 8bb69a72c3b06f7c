import { newChart } from "./drawnCharts";
import type { Journal } from "./journal";
import { queueRegister } from "./register";
import { rangeOf } from "./sheetWriter";

/** What an old chart is called until everything new is there. */
export const oldChart = (name: string): string => `bw_old_${name}`;

/** Queues that charts have their names again which an undoing gave others before it was given up. */
export async function queueChartsBack(context: Excel.RequestContext, journal: Journal): Promise<void> {
  const { worksheets } = context.workbook;
  const sheets = journal.standing.map(({ name }) => worksheets.getItemOrNullObject(name));
  await context.sync();
  const there = sheets.filter((sheet) => !sheet.isNullObject);
  for (const sheet of there) sheet.charts.load("items/name");
  if (there.length > 0) await context.sync();
  for (const chart of there.flatMap((sheet) => sheet.charts.items))
    if (chart.name.startsWith(newChart(""))) chart.name = chart.name.slice(newChart("").length);
}

/** Queues what is left when everything new is there; can be begun again at any point. */
export async function queueFinish(context: Excel.RequestContext, journal: Journal): Promise<void> {
  const { worksheets } = context.workbook;
  const charts = journal.standing.flatMap(({ name, charts: old }) =>
    old.map((chart) => worksheets.getItemOrNullObject(name).charts.getItemOrNullObject(oldChart(chart))),
  );
  const printed = journal.printed.map(({ name, area }) => ({
    sheet: worksheets.getItemOrNullObject(name),
    area,
  }));
  const shown = journal.shown === null ? null : worksheets.getItemOrNullObject(journal.shown);
  await context.sync();
  for (const chart of charts) if (!chart.isNullObject) chart.delete();
  for (const { sheet, area } of printed)
    if (!sheet.isNullObject) sheet.pageLayout.setPrintArea(rangeOf(sheet, area));
  queueRegister(context, journal.registerNext);
  if (shown !== null && !shown.isNullObject) shown.getRange("A1").select();
}
