import type { Action } from "../engine/tracking/actions";
import type { NoticeDate } from "../engine/tracking/noticeDates";
import type { BurnDownMonth } from "../engine/tracking/burnDown";
import { burnDownInWords, extentInWords } from "./burnDownInWords";
import { plannedSheet } from "./plannedSheet";
import { plannedTable, type TableColumn } from "./plannedTable";
import type { InputTableRead } from "./provenance";
import { sheetCheck } from "./sheetCheck";
import type { ChartPlan, SheetPlan } from "./sheetPlan";
import { lineColors, monthChart } from "./monthChart";
import { tracking } from "./sentences/english/tracking";
import { pageColumns, TextRows } from "./textRows";
import type { TrackedContract } from "./trackedContract";

const money = "#,##0";
const headlineRow = 2;
/** The row of the sheet's check. */
export const checkRow = 3;
const chartRow = 5;
const chartRows = 22;

/**
 * The Burn-down sheet: what was drawn against the even pace and the plan, the range of the rest, when the balance
 * runs out, what can be done now with its worth and date, and the notice dates. All figures are values; the check
 * at the top says whether they still hold.
 *
 * @param inputs Plan and Actuals as they were read.
 * @see docs/SPEC.md T1, T2
 */
export function burnDownSheet(
  name: string,
  tracked: TrackedContract,
  inputs: readonly InputTableRead[] = [],
): SheetPlan {
  const { burnDown, notices, made, actuals } = tracked;
  const [headline = "", ...more] = burnDownInWords(tracked);
  const top = new TextRows();
  top.next = headlineRow;
  top.sentences([headline]);
  const actionsRow = chartRow + chartRows + 2;
  const actions = plannedTable("bw_Actions", { row: actionsRow, column: 0 }, actionColumns, burnDown.actions);
  const noticesRow = actions.end + 2;
  const dates = plannedTable("bw_NoticeDates", { row: noticesRow, column: 0 }, noticeColumns, notices);
  const monthsRow = dates.end + 2;
  const months = plannedTable(
    "bw_BurnDown",
    { row: monthsRow, column: 0 },
    monthColumns(actuals.length),
    burnDown.months,
  );
  const text = new TextRows();
  text.add(months.end + 1, "heading", ["How to read it"]);
  text.sentences([
    ...more,
    ...made.map((from) => tracking.made[from]),
    "Rights of the contract are in the projection already; the other actions come on top of it.",
  ]);
  const area = (column: number) => ({ row: monthsRow + 1, column, rows: burnDown.months.length, columns: 1 });
  return plannedSheet({
    name,
    title: "Burn-down",
    note: "The signed Plan against usage since signing, in commitment units, summed from the first month on.",
    widths: [26, 22, 15, 15, 17, 17, 17, 17],
    tables: [actions, dates, months],
    blocks: [
      {
        row: actionsRow - 1,
        column: 0,
        cells: [
          [
            burnDown.actions.length === 0
              ? "What can be done now: nothing is worth anything"
              : "What can be done now",
          ],
        ],
        role: "heading",
      },
      {
        row: noticesRow - 1,
        column: 0,
        cells: [[notices.length === 0 ? "Notice dates: the Plan has none" : "Notice dates"]],
        role: "heading",
      },
      { row: monthsRow - 1, column: 0, cells: [["By month"]], role: "heading" },
      ...sheetCheck(inputs, {
        sheet: name,
        row: checkRow,
        kept: { row: monthsRow, column: pageColumns + 2 },
      }),
    ],
    text: [top, text],
    charts: [burnDownChart(name, area)],
    notes: [
      {
        row: monthsRow,
        column: 2,
        text: "Every settlement period's commitment drawn down evenly inside it. Input: Plan.",
      },
      { row: monthsRow, column: 3, text: "The drawdown that was expected on the signing day. Input: Plan." },
      {
        row: monthsRow,
        column: 5,
        text: "In one scenario of ten less will have been drawn by the month's end. Inputs: Plan, Actuals, Range.",
      },
      {
        row: actionsRow,
        column: 2,
        text: "Expected cash over the scenarios that it saves, or that is lost when the right is not used.",
      },
    ],
    frozenRows: 0,
    printedColumns: pageColumns,
    orientation: "portrait",
  });
}

const actionColumns: readonly TableColumn<Action>[] = [
  { name: "Action", cell: ({ kind }) => tracking.actions[kind] },
  { name: "How much", cell: (action) => extentInWords(action) },
  { name: "Worth", format: money, cell: ({ worth }) => worth },
  { name: "By", format: "yyyy-mm-dd", cell: ({ by }) => by ?? "no date" },
  { name: "In the projection", cell: ({ counted }) => (counted ? "yes" : "on top") },
];

const noticeColumns: readonly TableColumn<NoticeDate>[] = [
  { name: "Notice", cell: ({ kind }) => tracking.notices[kind] },
  { name: "Of period", cell: ({ period }) => `Period ${period + 1}` },
  { name: "By", format: "yyyy-mm-dd", cell: ({ day }) => day },
  { name: "Days left", format: "0", cell: ({ daysLeft }) => daysLeft },
];

/** Months with actuals have what was drawn and is left; the fan opens at the last of them. */
const monthColumns = (actual: number): readonly TableColumn<BurnDownMonth>[] => {
  const quantile =
    (name: "p10" | "p50" | "p90") =>
    ({ rest, drawn }: BurnDownMonth, m: number) =>
      rest?.[name] ?? (m === actual - 1 ? (drawn ?? "") : "");
  return [
    { name: "Month", cell: ({ month, number }) => month ?? number },
    { name: "Drawn to date", format: money, cell: ({ drawn }) => drawn ?? "" },
    { name: "Even pace", format: money, cell: ({ evenPace }) => evenPace },
    { name: "Expected at signing", format: money, cell: ({ expected }) => expected ?? "" },
    { name: "Left", format: money, cell: ({ left }) => left ?? "" },
    { name: "P10 of the rest", format: money, cell: quantile("p10") },
    { name: "P50 of the rest", format: money, cell: quantile("p50") },
    { name: "P90 of the rest", format: money, cell: quantile("p90") },
  ];
};

function burnDownChart(sheet: string, area: (column: number) => ChartPlan["covers"]): ChartPlan {
  return monthChart(
    {
      name: "bw_BurnDownChart",
      title: "Drawdown since signing, and the range of the rest",
      yTitle: "Drawn, commitment units",
      format: money,
      covers: { row: chartRow, column: 0, rows: chartRows, columns: pageColumns },
    },
    sheet,
    area,
    [
      ["Drawn to date", 1, "line", lineColors.observed],
      ["Even pace", 2, "line", "#8A8886"],
      ["P10", 5, "dashes", lineColors.edge],
      ["P50", 6, "line", lineColors.middle],
      ["P90", 7, "dashes", lineColors.edge],
    ],
  );
}
