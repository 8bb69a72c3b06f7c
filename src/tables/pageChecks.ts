import type { ContractPlace } from "./contractPlace";
import type { ListedOptions } from "./optionsSheet";
import type { ScenarioPlace } from "./scenarioPlace";

/**
 * The checks of the Recommendation sheet: each says OK, or what is wrong.
 *
 * @param commitment, paid cells of the recommended option.
 */
export function pageChecks(
  { commitment, paid }: { readonly commitment: string; readonly paid: string },
  { sheets }: ContractPlace,
  { totalAt }: ScenarioPlace,
  { commitments, paid: listedPaid, checks }: ListedOptions,
): readonly (readonly [string, string])[] {
  const difference = `INDEX(${listedPaid},MATCH(${commitment},${commitments},0))-${paid}`;
  return [
    ["Input tables are as computed", "=bw_Check"],
    ["Expected paid is that of the Options sheet", `=IF(ABS(${difference})<0.005,"OK",${difference})`],
    ...(checks === null
      ? []
      : [
          [
            "Drawdown + unused = commitment + overage, in every option",
            `=IF(SUMPRODUCT(--(${checks}="OK"))=ROWS(${checks}),"OK","see ${sheets.options}")`,
          ] as const,
        ]),
    [
      "Usage rises from P10 to P90",
      `=IF(AND(${totalAt("p10")}<=${totalAt("p50")},${totalAt("p50")}<=${totalAt("p90")}),"OK","not in order")`,
    ],
  ];
}
