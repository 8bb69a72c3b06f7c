import type { Terms } from "../../src/engine/terms";
import { defaultTerms } from "../../src/engine/terms";
import { burnDown } from "../../src/engine/tracking/burnDown";
import { budget } from "../../src/engine/tracking/budget";
import { fraction, money, type Month } from "../../src/engine/units";
import { emptyPlanRows, planRows, signedFrom } from "../../src/tables/frozenPlan";
import type { Cell } from "../../src/tables/grid";
import { readPlan } from "../../src/tables/planReader";
import { planSheet } from "../../src/tables/planSheet";
import { describe as say } from "../../src/tables/wording";
import { band } from "../engine/contract";
import { gridAt, gridOf } from "./workedCase";

const bands = [band(250_000, 0.1), band(700_000, 0.14), band(1_000_000, 0.17), band(2_000_000, 0.25)];
const clawed: Terms = { ...defaultTerms, trueDownShare: fraction(0.2), trueDownClawBack: true };
const months = Array.from({ length: 12 }, (_, m) => `2027-${String(m + 1).padStart(2, "0")}` as Month);
const range = {
  paths: [months.map(() => 80_000)],
  months: months.map((month) => ({ month, p10: money(0), p50: money(0), p90: money(0) })),
  periods: 1,
};
const signedAt = (terms: Terms, schedule = bands) =>
  signedFrom(
    { commitment: money(1_000_000), band: schedule[2] ?? null, discount: fraction(0.17) },
    terms,
    range,
    schedule,
  );
const rowsOf = (terms: Terms, schedule = bands) => {
  const signed = signedAt(terms, schedule);
  return signed === null ? [] : planRows(signed, months);
};
const typed = (...items: readonly (readonly Cell[])[]) =>
  readPlan(gridAt("Plan", [["Item", "From month", "Value", "Note"], ...items]));
const million: readonly (readonly Cell[])[] = [
  ["Commitment", "2027-01", 1_000_000, ""],
  ["Discount", "", 0.17, ""],
  ["True-down share", "", 0.2, ""],
  ["True-down claw-back", "", "yes", ""],
];
const pair = (threshold: Cell, discount: Cell): readonly (readonly Cell[])[] => [
  ["Band threshold", "", threshold, ""],
  ["Band discount", "", discount, ""],
];

/** 1,000,000 at 17 %: 960,000 of usage draws 796,800, and 200,000 is released. 800,000 earns 14 %: 825,600 are drawn. */
const paid = 800_000 + 25_600 / 0.86;

describe("[C5, T4] the claw-back of a signed contract", () => {
  it("is written with the bands up to the signed one, read back, and settled", () => {
    const { plan, problems } = readPlan(gridOf(planSheet(rowsOf(clawed)), "Plan"));
    expect(problems).toEqual([]);
    if (plan === null) throw new Error("a plan");
    expect(plan.terms).toMatchObject({ trueDownClawBack: true, trueDownShare: 0.2, bandBasis: "annual" });
    expect(plan.pricing).toMatchObject({
      kind: "bands",
      bands: [
        { threshold: 250_000, discount: 0.1 },
        { threshold: 700_000, discount: 0.14 },
        { threshold: 1_000_000, discount: 0.17 },
      ],
    });
    const used = months.slice(0, 5).map(() => 80_000);
    const rest = [months.slice(5).map(() => 80_000)];
    const { projection, position } = burnDown(used, rest, plan);
    expect(projection.paid.mean).toBeCloseTo(paid, 6);
    expect(projection.overageCharge.mean).toBeCloseTo(25_600 / 0.86, 6);
    // Until the term ends it is reckoned at the signed price: 400,000 × 0.83
    expect(position.drawn).toBeCloseTo(332_000, 6);
    expect(budget(range.paths, plan).cash.mean).toBeCloseTo(paid, 6);
  });

  it("stands as it was signed before it is written, too", () => {
    const contract = signedAt(clawed);
    expect(contract?.pricing.kind).toBe("bands");
    expect(contract?.terms.trueDownClawBack).toBe(true);
  });

  it("that a band brings is kept as well, with the terms in force", () => {
    const brings = [...bands.slice(0, 2), band(1_000_000, 0.17, { trueDownClawBack: true })];
    const { plan } = readPlan(
      gridOf(planSheet(rowsOf({ ...clawed, trueDownClawBack: false }, brings)), "Plan"),
    );
    expect(plan?.terms.trueDownClawBack).toBe(true);
    expect(plan?.pricing).toMatchObject({ kind: "bands", bands: [{ terms: {} }, {}, { terms: {} }] });
  });

  it("is left out, bands and all, where nothing can be released or nothing clawed back", () => {
    for (const terms of [
      { ...clawed, trueDownShare: fraction(0) },
      { ...clawed, trueDownClawBack: false },
    ]) {
      const items = rowsOf(terms).map(({ item }) => item);
      expect(items).not.toContain("Band threshold");
      expect(items).not.toContain("True-down claw-back");
      expect(signedAt(terms)?.pricing).toEqual({ kind: "discount", discount: 0.17 });
    }
  });

  it("can be typed", () => {
    const { plan, problems } = typed(...million, ...pair(700_000, "14 %"), ...pair(1_000_000, 0.17));
    expect(problems).toEqual([]);
    if (plan === null) throw new Error("a plan");
    expect(burnDown([], range.paths, plan).projection.paid.mean).toBeCloseTo(paid, 6);
    // Without a release there is nothing to claw back, and no band is needed
    expect(typed(...million.filter(([item]) => item !== "True-down share")).plan?.pricing).toEqual({
      kind: "discount",
      discount: 0.17,
    });
  });

  it("has its rows in an empty Plan; blank ones say nothing", () => {
    const items = emptyPlanRows().map(({ item }) => item);
    expect(items).toEqual(expect.arrayContaining(["True-down claw-back", "Band threshold", "Band discount"]));
    const { plan, problems } = typed(
      ["Commitment", "2027-01", 100, ""],
      ["Discount", "", 0.1, ""],
      ["True-down claw-back", "", "", ""],
      ...pair("", ""),
    );
    expect(problems).toEqual([]);
    expect(plan?.pricing).toEqual({ kind: "discount", discount: 0.1 });
  });

  const rows = "a row Band threshold and a row Band discount for each band up to the signed one";
  it.each<[string, readonly (readonly Cell[])[], string]>([
    ["no bands", [], `Plan!A4: expected for the claw-back, ${rows}, got 0 and 0`],
    [
      "a band without a discount",
      [["Band threshold", "", 5, ""]],
      `Plan!A4: expected for the claw-back, ${rows}, got 1 and 0`,
    ],
    [
      "bands that fall",
      [...pair(1_000_000, 0.17), ...pair(700_000, 0.14)],
      "Plan!C11: thresholds must rise from row to row; expected more than 1,000,000, got 700,000",
    ],
    [
      "another discount than what is signed",
      [...pair(700_000, 0.14), ...pair(1_200_000, 0.17)],
      "Plan!C6: expected 14 %, which the commitment earns by the rows Band threshold and Band discount, got 17 %",
    ],
    ["a threshold of 0", pair(0, 0.1), "Plan!C9: expected a threshold above 0, got 0"],
    ["all off", pair(700_000, 1), "Plan!C10: expected a discount below 1, got 1"],
  ])("is refused with %s", (_, items, expected) => {
    const { plan, problems } = typed(...million, ...items);
    expect(plan).toBeNull();
    expect(problems.map(say)).toContain(expected);
  });
});
