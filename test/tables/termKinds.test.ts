import { defaultTerms, type Terms } from "../../src/engine/terms";
import type { Cell } from "../../src/tables/grid";
import { definitionOf, notOfAnOffer, termDefinitions } from "../../src/tables/termDefinitions";

const read = (name: string, ...cells: readonly Cell[]): unknown => {
  const definition = definitionOf(name);
  const given = definition?.read(cells) ?? null;
  return definition === null || given === null ? null : given[definition.key];
};
const shown = (name: string, terms: Partial<Terms>): Cell | undefined =>
  definitionOf(name)?.show({ ...defaultTerms, ...terms });

test.each<[string, Cell, unknown]>([
  ["Rollover share", 0, 0],
  ["Rollover share", 1, 1],
  ["Rollover share", -0.01, null],
  ["Rollover share", 1.01, null],
  ["Rollover share", true, null],
  ["Rollover share", Number.POSITIVE_INFINITY, null],
  ["List price change", "-99 %", -0.99],
  ["List price change", -1, null],
  ["Term years", 0, null],
  ["Term years", 0.25, 0.25],
  ["Term years", "", null],
  ["Rollover life", 1, 1],
  ["Rollover life", 0, null],
  ["Rollover life", 1.5, null],
  ["Increment", 0, null],
  ["Increment", "1,000", 1000],
  ["Uplift cap", "NONE", null],
  ["Uplift cap", "3 %", 0.03],
  ["True-down claw-back", false, false],
  ["True-down claw-back", "No", false],
  ["True-down claw-back", "maybe", null],
  ["Overage", "LIST", { kind: "list" }],
  ["Overage", 0, { kind: "discount", discount: 0 }],
  ["Overage", 1, null],
  ["Overage", "free", null],
  ["Payment", "annual", { interval: "annual", timing: "in advance" }],
  ["Payment", "Quarterly in arrears", { interval: "quarterly", timing: "in arrears" }],
  ["Payment", "upfront in arrears", { interval: "upfront", timing: "in arrears" }],
  ["Payment", "weekly", null],
  ["Draws down at", "Net", "net"],
  ["Band kind", "all_units", "all-units"],
  ["Rate", "lower–of", "lower of"],
  ["Policy", "", null],
])("%s of %j is read as %j", (name, cell, expected) => {
  expect(read(name, cell)).toEqual(expected);
});

test("a term's own word for none is read as none, and is no refusal", () => {
  expect(definitionOf("Uplift cap")?.read(["none"])).toEqual({ upliftCap: null });
  expect(definitionOf("Ramp")?.read(["Flat"])).toEqual({ ramp: null });
  // Term years has no word for none: a blank cell is passed over before it is read
  expect(definitionOf("Term years")?.read(["none"])).toBeNull();
});

test.each<[readonly Cell[], unknown]>([
  [
    [0.5, 1.5],
    [0.5, 1.5],
  ],
  [
    ["50 %", "150 %"],
    [0.5, 1.5],
  ],
  [
    [0, 2],
    [0, 2],
  ],
  [[0.5, "rest"], [0.5]],
  [["0.5 1.5"], [0.5, 1.5]],
  [
    ["0.5;1.5", 9],
    [0.5, 1.5],
  ],
  [["50 %; 150 %"], [0.5, 1.5]],
  [["0.5; x"], null],
  [[-0.5, 2.5], null],
  [["x"], null],
  [[], null],
])("[C8] a ramp of %j is read as %j", (cells, expected) => {
  expect(read("Ramp", ...cells)).toEqual(expected);
});

test("values are shown as they are typed", () => {
  expect(shown("Ramp", { ramp: [0.5, 1.5] })).toBe("0.5; 1.5");
  expect(shown("Ramp", { ramp: null })).toBe("flat");
  expect(shown("Term years", { termYears: null })).toBe("");
  expect(shown("Uplift cap", { upliftCap: 0.03 })).toBe(0.03);
  expect(shown("Overage", { overage: { kind: "discount", discount: 0.1 } })).toBe(0.1);
  expect(shown("True-down claw-back", { trueDownClawBack: true })).toBe("yes");
  expect(shown("Draws down at", { denomination: "net" })).toBe("discounted");
  expect(shown("Payment", { payment: { interval: "monthly", timing: "in arrears" } })).toBe(
    "monthly in arrears",
  );
});

test("what an offer does not bring: periods, the reading of bands, and how we choose", () => {
  const names = termDefinitions.filter(({ key }) => notOfAnOffer.includes(key)).map(({ name }) => name);
  expect(names).toEqual([
    "Settlement",
    "Term years",
    "Band basis",
    "Band kind",
    "List price change",
    "Discount rate",
    "Increment",
    "Policy",
    "Confidence",
    "Risk weight",
  ]);
});

test("a term is found by its name or another name, however it is spelled", () => {
  expect(definitionOf("DENOMINATION")?.name).toBe("Draws down at");
  expect(definitionOf("true_down share")?.key).toBe("trueDownShare");
  expect(definitionOf("truedown")).toBeNull();
});
