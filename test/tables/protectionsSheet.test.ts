import { fraction } from "../../src/engine/units";
import type { Ask } from "../../src/tables/asksReader";
import { protectionsFigures } from "../../src/tables/protectionsFigures";
import { axisFoot } from "../../src/tables/protectionChart";
import { askSentences } from "../../src/tables/protectionsInWords";
import { protectionsSheet } from "../../src/tables/protectionsSheet";
import { bands, expectNoOverlap, place, scenarios, tableOf, terms, words } from "./workedCase";

const overage: Ask = {
  kind: "overage",
  wanted: { overage: { kind: "discount", discount: 0.1 } },
  walkAway: { overage: { kind: "discount", discount: 0.05 } },
  status: "open",
  where: "Asks!A5",
};
const trueDown: Ask = {
  kind: "true-down",
  wanted: { trueDownShare: fraction(0.1) },
  walkAway: null,
  status: "refused",
  where: "Asks!A6",
};
const figures = protectionsFigures(scenarios, 585_000, bands, terms, [trueDown, overage]);
const plan = protectionsSheet("Protections", figures, { bands, terms }, place);

test("[N3] the request to make first, in money and points, and what to offer for it", () => {
  // Mean usage beyond 650,000: 281,250² ÷ 2 ÷ 312,500 = 126,562.50, a tenth of it 12,656;
  // with it cost is flat from 250,000 up, but for the forfeiture of 1,406 at 585,000
  expect(askSentences(figures)).toEqual([
    "Ask for overage at 10 % off: worth 12,656 at this commitment, about 2.0 discount points. You can offer the step from 250,000 to 585,000 in return; it then costs you 1,406.",
  ]);
});

test("[N2] each request alone, the most worth first, with what is enough and its status", () => {
  const [, first, second] = tableOf(plan, "bw_Asks");
  expect(first?.slice(0, 3)).toEqual(["Overage below list", "overage at 10 % off", 0.1]);
  expect(first?.[3]).toBeCloseTo(12_656.25, 1);
  // Half the discount is worth half
  expect(first?.[6]).toBeCloseTo(6_328.125, 1);
  expect(first?.[7]).toBe("open");
  expect(second?.[0]).toBe("True-down");
  expect(second?.[7]).toBe("refused");
});

test("[N2] what is refused is not among those that are valued together", () => {
  const [, all, ...rows] = tableOf(plan, "bw_Protections");
  expect(all?.[0]).toBe("With all of them");
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["Overage below list", "asked for (open): overage at 10 % off"],
    ["Rate lock", "in the terms"],
  ]);
  // The values at the recommended commitment are differences of settled cells
  expect(rows[0]?.[3]).toEqual({ formula: "=$C7-$C$6" });
  expect(figures.together.protections[0]?.valueAtRecommended).toBeCloseTo(12_656.25, 1);
});

test("[N2] the Shapley shares are added up again", () => {
  const formulas = plan.blocks.flatMap(({ cells }) =>
    cells.flatMap((row) => row.flatMap((cell) => (typeof cell === "object" ? [cell.formula] : []))),
  );
  expect(formulas).toContain("=SUM($F$7:$F$8)");
  expect(formulas.find((formula) => formula.includes('"OK"'))).toContain("$F9-$G9");
});

test("without Asks usual requests are valued, and said to be so", () => {
  const usual = protectionsFigures(scenarios, 585_000, bands, terms, []);
  const sheet = protectionsSheet("Protections", usual, { bands, terms }, place);
  expect(usual.asks.map(({ ask }) => ask.kind)).toEqual(["overage", "true-down", "carryover"]);
  expect(words(sheet).join("\n")).toContain("no claim that a vendor grants them");
  // One period: what changes is settled by formulas; carryover too
  expect(
    tableOf(sheet, "bw_Protections")
      .slice(2)
      .every((row) => typeof row[3] === "object"),
  ).toBe(true);
});

test("an uplift cap and a ramp are values: no settlement of one row shows them", () => {
  const capped = { ...terms, renewalUplift: 0.07, upliftCap: 0.03 };
  const held = protectionsFigures(scenarios, 585_000, bands, capped, [overage]);
  const [, , ...rows] = tableOf(
    protectionsSheet("P", held, { bands, terms: capped }, place),
    "bw_Protections",
  );
  const cap = rows.find(([name]) => name === "Uplift cap");
  // (7 % − 3 %) of 0.9 × 774,999.99… of yearly usage
  expect(cap?.[3]).toBeCloseTo(0.04 * 0.9 * 775_000, 0);
});

test("the foot of the tornado's axis is round, and 0 where nothing costs", () => {
  expect(axisFoot([36_696, 0])).toBe(0);
  // Steps of 10,000 for a picture as wide as 36,696
  expect(axisFoot([36_696, -2653])).toBe(-10_000);
});

test("the tornado has a bar a protection; no two blocks write one cell", () => {
  expectNoOverlap(plan);
  const [chart] = plan.charts;
  expect(chart?.kind).toBe("bars");
  expect(chart?.series[0]?.y.area).toEqual({ row: 6, column: 3, rows: 2, columns: 1 });
});
