import { yearsPerPeriod, type Terms } from "../engine/terms";
import type { ContractPlace } from "./contractPlace";
import { columnName } from "./grid";
import { periodRows, type PeriodRow, type ScenarioPlace } from "./scenarioPlace";
import type { PlanCell } from "./sheetPlan";
import { termFormulas } from "./termFormulas";

/** What the rows of the block "By period" are called. */
export const periodLabels: Readonly<Record<PeriodRow, string>> = {
  "List price": "List price (signing day 1)",
  "Ramp share": "Ramp share",
  Mean: "Mean list usage",
  P10: "P10, spread as the mean",
  P50: "P50, spread as the mean",
  P90: "P90, spread as the mean",
  "Bands tested on": "Bands tested on × commitment",
};

/** The cells of one row of the block "By period" on the Scenarios sheet, from its second column. */
export function periodCellsOf(
  name: PeriodRow,
  terms: Terms,
  place: ScenarioPlace,
  contract: ContractPlace,
): readonly PlanCell[] {
  const { periods, layout } = place;
  const years = yearsPerPeriod(terms, periods);
  const of = termFormulas(terms, null, contract);
  const each = (cell: (t: number) => PlanCell): readonly PlanCell[] =>
    Array.from({ length: periods }, (_, t) => cell(t));
  const row = (of: PeriodRow): number => layout.periodRow + 2 + periodRows.indexOf(of);
  const column = (t: number): string => columnName(1 + t);
  const usage = (t: number): string =>
    `$${column(t)}$${layout.tableRow + 2}:$${column(t)}$${layout.tableRow + 1 + layout.count}`;
  const totalColumn = periods === 1 ? 0 : periods;
  switch (name) {
    case "List price":
      return each((t) => ({ formula: `=(1+${of.number("List price change")})^${t * years}` }));
    case "Ramp share":
      return each((t) => terms.ramp?.[t] ?? 1);
    case "Mean":
      return Array.from({ length: totalColumn + 1 }, (_, t) => ({ formula: `=AVERAGE(${usage(t)})` }));
    case "P10":
    case "P50":
    case "P90": {
      const probability = { P10: "0.1", P50: "0.5", P90: "0.9" }[name];
      const total: PlanCell = { formula: `=PERCENTILE(${usage(totalColumn)},${probability})` };
      if (periods === 1) return [total];
      const sum = `$${column(totalColumn)}`;
      return [
        ...each((t) => ({
          formula: `=IF(${sum}$${row("Mean")}=0,0,${sum}${row(name)}*${column(t)}$${row("Mean")}/${sum}$${row("Mean")})`,
        })),
        total,
      ];
    }
    case "Bands tested on": {
      const basis = `LEFT(LOWER(TRIM(${of.value("Band basis")})),1)`;
      const highest = Math.max(...(terms.ramp ?? [1]));
      return [{ formula: `=IF(${basis}="t",${periods},IF(${basis}="p",${highest},${1 / years}))` }];
    }
  }
}
