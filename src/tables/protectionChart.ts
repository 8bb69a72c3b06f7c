import type { Area, ChartPlan } from "./sheetPlan";

/** A round number at or below the least value, for the foot of the axis. */
export function axisFoot(values: readonly number[]): number {
  const least = Math.min(0, ...values);
  const widest = Math.max(...values.map(Math.abs), 1);
  const step = 10 ** Math.floor(Math.log10(widest / 2));
  return least < 0 ? Math.floor(least / step) * step : 0;
}

/** What each protection is worth, as bars. */
export const protectionChart = (
  sheet: string,
  at: { readonly names: Area; readonly values: Area; readonly amounts: readonly number[] },
  covers: Area,
): ChartPlan => ({
  kind: "bars",
  name: "bw_ProtectionChart",
  title: "Value of each protection at the recommended commitment",
  xTitle: "Protection",
  yTitle: "Value, cash",
  format: "#,##0",
  yLeast: axisFoot(at.amounts),
  series: [
    {
      name: "Value at recommended",
      x: { sheet, area: at.names },
      y: { sheet, area: at.values },
      draws: "filled",
      color: "#0F6C6D",
    },
  ],
  covers,
});
