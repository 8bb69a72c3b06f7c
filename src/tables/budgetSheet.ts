import type { Budget, BudgetMonth } from "../engine/tracking/budget";
import { columnName } from "./grid";
import { inPercent } from "./numbersInWords";
import { plannedSheet } from "./plannedSheet";
import { plannedTable, type TableColumn } from "./plannedTable";
import type { Block, ChartPlan, SheetPlan } from "./sheetPlan";
import { lineColors, monthChart } from "./monthChart";
import { TextRows } from "./textRows";

const money = "#,##0";
const headerRow = 4;
const chartRows = 22;
const quantiles = ["mean", "p10", "p50", "p90"] as const;
const accrualColumn = 1 + quantiles.length;

/** What is budgeted. */
export interface Budgeted {
  /** The commitment, in words. */
  readonly contract: string;
  /** Per year; without one there is no present value to show. */
  readonly discountRate: number;
}

/**
 * The Budget sheet: what is paid and what it costs, month by month, at P10, P50 and P90 of usage. The figures are
 * values; the means are added up again beside the term's own.
 *
 * @see docs/SPEC.md T3, C10
 */
export function budgetSheet(
  name: string,
  { months, cash, accrual, presentValue, prepayDiscount }: Budget,
  { contract, discountRate }: Budgeted,
): SheetPlan {
  const columns: readonly TableColumn<BudgetMonth>[] = [
    { name: "Month", cell: ({ month, number }) => month ?? number },
    ...(["cash", "accrual"] as const).flatMap((kind) =>
      quantiles.map((quantile): TableColumn<BudgetMonth> => ({
        name: `${kind === "cash" ? "Cash" : "Accrual"} ${quantile === "mean" ? "mean" : quantile.toUpperCase()}`,
        format: money,
        cell: (month) => month[kind][quantile],
      })),
    ),
  ];
  const first = plannedTable("bw_Budget", { row: headerRow, column: 0 }, columns, months);
  const { end } = first;
  const meanColumns = [1, accrualColumn];
  const discounts = discountRate !== 0;
  const textRow = end + (discounts ? 4 : 3);
  const total: readonly Block[] = [
    { row: end, column: 0, cells: [["The whole term"]], role: "header" },
    {
      row: end,
      column: 1,
      cells: [[...quantiles.map((each) => cash[each]), ...quantiles.map((each) => accrual[each])]],
      role: "number header",
      format: money,
    },
    { row: end + 1, column: 0, cells: [["The months’ means add up"]], role: "note" },
    ...meanColumns.map((column): Block => {
      const letter = columnName(column);
      const difference = `SUM($${letter}$${headerRow + 2}:$${letter}$${end})-$${letter}$${end + 1}`;
      return {
        row: end + 1,
        column,
        cells: [[{ formula: `=IF(ABS(${difference})<0.005,"OK",${difference})` }]],
        role: "computed",
        align: "right",
      };
    }),
    ...(discounts
      ? ([
          { row: end + 2, column: 0, cells: [[`Present value at ${inPercent(discountRate)}`]], role: "note" },
          {
            row: end + 2,
            column: 1,
            cells: [quantiles.map((each) => presentValue[each])],
            role: "computed",
            format: money,
          } as const,
        ] as const)
      : []),
  ];
  const text = new TextRows();
  text.add(textRow + chartRows + 1, "heading", ["How to read it"]);
  text.sentences([
    contract,
    "Cash: instalments fall into the first month they pay for in advance, into the last in arrears; overage is paid in the month it arises.",
    "Accrual: a month costs the commitment that it draws and its overage; what is forfeited falls into the month that ends its settlement period.",
    ...(discounts
      ? [
          `Present value: a payment after m months is divided by (1 + ${inPercent(discountRate)}) to the power of m / 12; overage is paid at the end of its month. It changes no decision.` +
            (prepayDiscount === null
              ? ""
              : ` Paying the whole commitment on the signing day is worth a discount of ${inPercent(prepayDiscount)}: take more, refuse less.`),
        ]
      : []),
    "The quantiles are of each month, and of the whole term, by themselves: only the means add up.",
  ]);
  const area = (column: number) => ({ row: headerRow + 1, column, rows: months.length, columns: 1 });
  return plannedSheet({
    name,
    title: "Budget",
    note: "Cash and accrual by month over the scenarios, in the billing currency.",
    widths: [26, ...Array.from({ length: 8 }, () => 15)],
    tables: [first],
    blocks: total,
    text: [text],
    charts: [budgetChart(name, area, { row: textRow, column: 0, rows: chartRows, columns: 9 })],
    notes: [
      {
        row: headerRow,
        column: 1,
        text: "Mean of the scenarios. Inputs: Scenarios, Bands, Terms (Payment).",
      },
      { row: headerRow, column: 2, text: "Below this in one scenario of ten." },
      {
        row: headerRow,
        column: accrualColumn,
        text: "What the month costs, whenever it is paid: drawn commitment, overage, forfeiture. Inputs: Scenarios, Bands, Terms.",
      },
    ],
    frozenRows: headerRow + 1,
    printedColumns: 9,
    orientation: "portrait",
  });
}

function budgetChart(
  sheet: string,
  area: (column: number) => ChartPlan["covers"],
  covers: ChartPlan["covers"],
): ChartPlan {
  return monthChart(
    {
      name: "bw_BudgetChart",
      title: "What each month costs (accrual)",
      yTitle: "Accrual, cash",
      format: money,
      covers,
    },
    sheet,
    area,
    [
      ["P10", accrualColumn + 1, "dashes", lineColors.edge],
      ["P50", accrualColumn + 2, "line", lineColors.middle],
      ["P90", accrualColumn + 3, "dashes", lineColors.edge],
    ],
  );
}
