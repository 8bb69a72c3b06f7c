import { defaultTerms } from "../../src/engine/terms";
import { fraction, money, type Month } from "../../src/engine/units";
import { csvText } from "../../src/tables/csvText";
import { focusHeader, focusRows, type ProposedCommitment } from "../../src/tables/focusCommitment";
import { focusSheet } from "../../src/tables/focusSheet";
import { bands, expectNoOverlap } from "./workedCase";

const offer: ProposedCommitment = {
  id: "recommended",
  description: "Recommended commitment",
  commitment: money(585_000),
  pricing: { kind: "bands", bands },
  terms: defaultTerms,
  periods: 1,
  start: "2027-01" as Month,
  currency: "USD",
};
const rowsOf = (one: Partial<ProposedCommitment>) =>
  focusRows({ ...offer, ...one }).map((row) =>
    Object.fromEntries(focusHeader.map((name, c) => [name, row[c]])),
  );

test("a commitment is one proposed row a tier, and a row of cost 0 for overage", () => {
  const [commitment, overage, ...more] = rowsOf({});
  expect(more).toEqual([]);
  // FOCUS 1.4: All Upfront goes with One-Time; ends are exclusive
  expect(commitment).toMatchObject({
    BillingCurrency: "USD",
    ContractCommitmentBenefitCategory: "Monetary Pool",
    ContractCommitmentCategory: "Spend",
    ContractCommitmentCost: 585_000,
    ContractCommitmentDiscountPercentage: 0.1,
    ContractCommitmentDurationType: "1 Year",
    ContractCommitmentFulfillmentInterval: "Annual",
    ContractCommitmentLifecycleStatus: "Proposed",
    ContractCommitmentModel: "Discontinuous",
    ContractCommitmentOfferCategory: "Negotiated",
    ContractCommitmentPaymentInterval: "One-Time",
    ContractCommitmentPaymentModel: "All Upfront",
    ContractCommitmentPaymentUpfrontPercentage: 1,
    ContractCommitmentPeriodStart: "2027-01-01T00:00:00Z",
    ContractCommitmentPeriodEnd: "2028-01-01T00:00:00Z",
    ContractCommitmentQuantity: "",
    x_Tier: "commitment",
    x_BandName: "First",
    x_TrueDownShare: 0,
  });
  expect(overage).toMatchObject({
    ContractCommitmentCost: 0,
    ContractCommitmentDiscountPercentage: 0,
    x_Tier: "overage",
  });
});

test("[B3] graduated slices have rows of their own, which add up to the commitment", () => {
  const rows = rowsOf({ commitment: money(1_200_000), terms: { ...defaultTerms, bandKind: "graduated" } });
  expect(
    rows.map((row) => [
      row["ContractCommitmentCost"],
      row["ContractCommitmentDiscountPercentage"],
      row["x_Tier"],
    ]),
  ).toEqual([
    [250_000, 0, "slice"],
    [750_000, 0.1, "slice"],
    // 1,200,000 × (200,000 ÷ 1,200,000), to the last bits
    [expect.closeTo(200_000, 6), 0.15, "slice"],
    [0, 0, "overage"],
  ]);
});

test("[B5] a commitment in list money costs what is paid for it; overage at the committed rate carries its discount", () => {
  const terms = { ...defaultTerms, denomination: "list", overage: { kind: "committed" } } as const;
  const [commitment, overage] = rowsOf({ terms });
  expect(commitment).toMatchObject({ ContractCommitmentCost: 526_500, x_CommitmentUnits: 585_000 });
  expect(overage).toMatchObject({ ContractCommitmentDiscountPercentage: 0.1 });
});

test("several periods have records of their own; payments in arrears are not upfront", () => {
  const terms = {
    ...defaultTerms,
    termYears: 2,
    payment: { interval: "quarterly", timing: "in arrears" },
  } as const;
  const rows = rowsOf({ periods: 2, terms, pricing: { kind: "discount", discount: fraction(0.2) } });
  expect(rows.map((row) => [row["ContractCommitmentId"], row["ContractCommitmentPeriodStart"]])).toEqual([
    ["recommended-1", "2027-01-01T00:00:00Z"],
    ["recommended-1", "2027-01-01T00:00:00Z"],
    ["recommended-2", "2028-01-01T00:00:00Z"],
    ["recommended-2", "2028-01-01T00:00:00Z"],
  ]);
  expect(rows[0]).toMatchObject({
    ContractCommitmentDurationType: "2 Years",
    ContractCommitmentPaymentInterval: "Quarterly",
    ContractCommitmentPaymentModel: "No Upfront",
  });
});

test("the CSV quotes what it must and runs no formula", () => {
  expect(
    csvText([
      ["a", 1.5, -2],
      ["=1+1", 'say "x", y', "-3"],
    ]),
  ).toBe(`a,1.5,-2\r\n"'=1+1","say ""x"", y",-3`);
  const [header = "", first = ""] = csvText([
    focusHeader,
    ...focusRows({ ...offer, description: "=cmd()" }),
  ]).split("\r\n");
  expect(header.split(",")).toEqual([...focusHeader]);
  expect(first).toContain("'=cmd()");
});

test("the sheet has the rows as a table", () => {
  const plan = focusSheet("FOCUS", [offer]);
  expectNoOverlap(plan);
  expect(plan.tables).toEqual([
    { name: "bw_FOCUS", row: 3, column: 0, rows: 3, columns: focusHeader.length, filter: true },
  ]);
});
