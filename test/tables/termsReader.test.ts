import { defaultTerms } from "../../src/engine/terms";
import type { Cell, Grid } from "../../src/tables/grid";
import { termDefinitions } from "../../src/tables/termDefinitions";
import { checkTerms, readTerms } from "../../src/tables/termsReader";
import { describe as say } from "../../src/tables/wording";

const onSheet = (cells: readonly (readonly Cell[])[]): Grid => ({
  cells,
  place: { kind: "sheet", sheet: "Terms", row: 3, column: 0 },
});
const sentences = (cells: readonly (readonly Cell[])[]): readonly string[] =>
  readTerms(onSheet(cells)).problems.map(say);

describe("readTerms", () => {
  test("no rows give the defaults", () => {
    expect(readTerms(null)).toMatchObject({ terms: defaultTerms, problems: [] });
  });

  test.each<[string, Cell, Partial<typeof defaultTerms>]>([
    ["Settlement", "Quarterly", { settlement: "quarterly" }],
    ["Term years", 3, { termYears: 3 }],
    ["Draws down at", "list", { denomination: "list" }],
    ["draws-down AT", "discounted", { denomination: "net" }],
    ["Denomination", "net", { denomination: "net" }],
    ["Band basis", "total", { bandBasis: "total" }],
    ["Band kind", "All units", { bandKind: "all-units" }],
    ["Overage", "committed", { overage: { kind: "committed" } }],
    ["Overage", 0.05, { overage: { kind: "discount", discount: 0.05 } }],
    ["Overage", "-10 %", { overage: { kind: "discount", discount: -0.1 } }],
    ["Rollover share", "25%", { rolloverShare: 0.25 as never }],
    ["Rollover life", 2, { rolloverLife: 2 }],
    ["Order of use", "Commitment-First", { orderOfUse: "commitment first" }],
    ["True-down claw-back", "yes", { trueDownClawBack: true }],
    ["True-down claw-back", true, { trueDownClawBack: true }],
    ["Rate", "lower-of", { rate: "lower of" }],
    ["List price change", "−10 %", { listPriceChange: -0.1 }],
    ["Uplift cap", 0.03, { upliftCap: 0.03 }],
    ["Uplift cap", "none", { upliftCap: null }],
    ["Payment", "monthly in arrears", { payment: { interval: "monthly", timing: "in arrears" } }],
    ["Payment", "upfront", { payment: { interval: "upfront", timing: "in advance" } }],
    ["Increment", 500, { increment: 500 as never }],
    ["Policy", "Mean CVaR", { policy: "mean-cvar" }],
  ])("%s = %s", (name, value, expected) => {
    expect(readTerms(onSheet([[name, value]]))).toEqual(
      expect.objectContaining({ terms: { ...defaultTerms, ...expected }, problems: [] }),
    );
  });

  test.each<[string, Cell]>([
    ["True-down share", "0,1"],
    ["Increment", "50 %"],
    ["Term years", "300 %"],
    ["Term years", "1,5"],
    ["Overage", "1,2,3"],
    ["Confidence", "90"],
  ])("%s = %s is refused: no comma is dropped, and only shares are percentages", (name, value) => {
    expect(sentences([[name, value]])).toEqual([
      expect.stringMatching(`^Terms!B4: expected ${name}: .*, got ${value}$`),
    ]);
  });

  test("a ramp continues in further columns, or is a list in one cell", () => {
    expect(readTerms(onSheet([["Ramp", 0.5, 1, 1.5]])).terms.ramp).toEqual([0.5, 1, 1.5]);
    expect(readTerms(onSheet([["Ramp", "0.5; 1; 1.5", "unit", "note"]])).terms.ramp).toEqual([0.5, 1, 1.5]);
    expect(readTerms(onSheet([["Ramp", "flat"]])).terms.ramp).toBeNull();
  });

  test("header, blank rows and empty values are skipped", () => {
    const reading = readTerms(
      onSheet([
        ["Term", "Value", "Unit"],
        ["", ""],
        ["Overage", ""],
        ["Policy", "least cost"],
      ]),
    );
    expect(reading.problems).toEqual([]);
    expect(reading.terms).toEqual({ ...defaultTerms, policy: "least cost" });
  });

  test.each<[string, readonly Cell[]]>([
    ["Term", ["Term", ""]],
    ["name and value", ["NAME", "Value"]],
    ["terms", ["terms", "value", "unit"]],
  ])("a first row of %s is a header", (_, header) => {
    expect(sentences([[...header], ["Overage", "list"]])).toEqual([]);
  });

  test("a header further down, or with another second word, is no header", () => {
    expect(sentences([["Term", "Settings"]])).toEqual(["Terms!A4: no term has the name Term"]);
    expect(
      sentences([
        ["Overage", "list"],
        ["Term", "Value"],
      ]),
    ).toEqual(["Terms!A5: no term has the name Term"]);
  });

  test("the Terms table's own values read back to the same terms", () => {
    const rows = termDefinitions.map((each) => [each.name, each.show(defaultTerms), each.unit, each.note]);
    expect(readTerms(onSheet(rows))).toMatchObject({ terms: defaultTerms, problems: [] });
  });

  test("every problem names its cell, what was expected and what was got", () => {
    expect(
      sentences([
        ["Overige", "list"],
        ["Rollover share", 25],
        ["Policy", "bravest"],
        ["Confidence", 0.9],
        ["confidence", 0.8],
        ["Discount rate", "#N/A"],
      ]),
    ).toEqual([
      "Terms!A4: no term has the name Overige; did you mean Overage?",
      "Terms!B5: expected Rollover share: a share from 0 to 1, got 25",
      "Terms!B6: expected Policy: floor, least cost, least regret, mean-cvar, got bravest",
      "Terms!A8: the term Confidence stands twice; keep one of the two rows",
      "Terms!B9: expected Discount rate: a change per year above −100 %, got the error #N/A; mend the formula behind it",
    ]);
  });
});

describe("checkTerms", () => {
  const check = (cells: readonly (readonly Cell[])[], periods: number, by: "discount" | "bands" = "bands") =>
    checkTerms(readTerms(onSheet(cells)), periods, by).map(say);

  test("term years go with settlement term, or must equal the periods' length", () => {
    expect(
      check(
        [
          ["Settlement", "term"],
          ["Term years", 3],
        ],
        1,
      ),
    ).toEqual([]);
    expect(check([["Term years", 2]], 2)).toEqual([]);
    expect(check([["Term years", 3]], 2)).toEqual([
      "Terms!B4: expected 2, the length of 2 annual periods, got 3",
    ]);
    expect(check([["Settlement", "term"]], 2)).toEqual([
      "Terms!B4: expected one period for the whole term, got term with 2 periods",
    ]);
  });

  test("three quarters are nine months, no more and no less", () => {
    const quarterly = (years: number) =>
      check(
        [
          ["Settlement", "quarterly"],
          ["Term years", years],
        ],
        3,
      );
    expect(quarterly(0.75)).toEqual([]);
    expect(quarterly(1)).toEqual(["Terms!B5: expected 0.75, the length of 3 quarterly periods, got 1"]);
  });

  test("a ramp has one share a period, with mean 1", () => {
    expect(check([["Ramp", 0.5, 1.5]], 2)).toEqual([]);
    expect(check([["Ramp", 0.5, 1.5]], 3)).toEqual([
      "Terms!B4: expected one share for each of 3 periods, got 2 shares",
    ]);
    expect(check([["Ramp", 1, 2]], 2)).toEqual([
      "Terms!B4: expected shares with mean 1, got shares with mean 1.5",
    ]);
  });

  test("[C5] claw-back needs bands", () => {
    expect(check([["True-down claw-back", "yes"]], 1, "bands")).toEqual([]);
    expect(check([["True-down claw-back", "yes"]], 1, "discount")).toEqual([
      "Terms!B4: expected bands, from which a reduced commitment earns its discount, got yes with a given discount",
    ]);
  });
});
