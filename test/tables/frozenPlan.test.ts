import { defaultTerms } from "../../src/engine/terms";
import { fraction, money, type Month } from "../../src/engine/units";
import { planRows, signedFrom } from "../../src/tables/frozenPlan";
import { bands } from "./workedCase";

const [first] = bands;
const months = [{ month: "2027-01" as Month, p10: money(0), p50: money(0), p90: money(0) }];

test("[T1] nothing is frozen below the first band, nor in a band without a commitment", () => {
  const range = { paths: [[1]], months: months, periods: 1 };
  const at = (commitment: number, band: typeof first | null) =>
    signedFrom(
      { commitment: money(commitment), band: band ?? null, discount: fraction(0.1) },
      defaultTerms,
      range,
      bands,
    );
  expect([at(5, null), at(0, first)]).toEqual([null, null]);
  expect(at(5, first)?.firstMonth).toBe("2027-01");
  expect(
    signedFrom(
      { commitment: money(5), band: first ?? null, discount: fraction(0) },
      defaultTerms,
      { ...range, months: [] },
      bands,
    )?.firstMonth,
  ).toBeNull();
});

test("[T1] each period has its row with its first month, and what was expected stands by month", () => {
  const made = planRows(
    {
      firstMonth: "2027-01" as Month,
      commitments: [100, 200],
      pricing: { kind: "discount", discount: fraction(0.125) },
      terms: { ...defaultTerms, trueDownClawBack: true },
      expectedUsage: [10, 20, 30, 40],
    },
    ["2027-01", "2027-02", "2027-03", "2027-04"],
  );
  const cells = (item: string) =>
    made
      .filter((row) => row.item === item)
      .map(({ from, value, format, note }) => [from, value, format, note]);
  expect(cells("Commitment")).toEqual([
    ["2027-01", 100, "#,##0", "Of settlement period 1"],
    ["2027-03", 200, "#,##0", "Of settlement period 2"],
  ]);
  expect(cells("Discount")).toEqual([["", 0.125, "0.0###%", "Off list, as signed"]]);
  expect(cells("Expected list usage")).toEqual([
    ["2027-01", 10, "#,##0", "Mean of the scenarios at signing"],
    ["2027-02", 20, "#,##0", ""],
    ["2027-03", 30, "#,##0", ""],
    ["2027-04", 40, "#,##0", ""],
  ]);
  expect(cells("Rollover share")[0]?.slice(0, 3)).toEqual(["", 0, "0.0%"]);
  expect(cells("Rollover life")[0]?.slice(0, 3)).toEqual(["", 1, "General"]);
  // What is signed no longer says how the commitment was chosen
  expect([...cells("Policy"), ...cells("True-down claw-back")]).toEqual([]);
});

test("[T1] a contract by bands has no discount of its own, and may have no expectations", () => {
  const made = planRows(
    {
      firstMonth: null,
      commitments: [1],
      pricing: { kind: "bands", bands },
      terms: defaultTerms,
      expectedUsage: null,
    },
    ["1"],
  );
  expect(made.find(({ item }) => item === "Discount")?.value).toBe(0);
  expect(made.find(({ item }) => item === "Expected list usage")?.value).toBe("");
});
