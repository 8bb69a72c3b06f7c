import type { Quantile, ScenarioPlace } from "./scenarioPlace";
import type { SettledRow } from "./settledRow";
import type { PlanCell } from "./sheetPlan";

const quantiles: readonly Quantile[] = ["p10", "p50", "p90"];

/** Headings of overage and forfeiture at low, middle and high usage. */
export const atUsageColumns = (["Overage", "Forfeiture"] as const).flatMap((name) =>
  quantiles.map((quantile) => `${name} at ${quantile.toUpperCase()} usage`),
);

/**
 * Overage and forfeiture at P10, P50 and P90 usage by the add-in's functions: COMMIT.OVERAGE and
 * COMMIT.FORFEITURE, which take a discount; where a band has terms of its own, or a release is clawed back,
 * COMMIT.MEASURE of the one scenario, which takes the bands.
 */
export const atUsageFormulas = (
  { commitment }: SettledRow,
  discount: string,
  place: ScenarioPlace,
): readonly PlanCell[] =>
  (["overage", "forfeiture"] as const).flatMap((measure) =>
    quantiles.map((quantile): PlanCell => {
      const usage = place.usageAt(quantile);
      return {
        formula: place.oneDiscount
          ? `=COMMIT.${measure.toUpperCase()}(${usage},${commitment},${discount},${place.termsTable})`
          : `=COMMIT.MEASURE("${measure}",${usage},${commitment},${place.bandsTable},${place.termsTable})`,
      };
    }),
  );
