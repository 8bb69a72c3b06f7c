import { defaultTerms, type Payment, type Terms } from "../../src/engine/terms";
import { money, type Month } from "../../src/engine/units";
import { focusHeader, focusRows, type ProposedCommitment } from "../../src/tables/focusCommitment";
import { counted, fulfillmentInterval, payment } from "../../src/tables/focusTerms";
import { bands } from "./workedCase";

test.each<[Partial<Terms>, string]>([
  [{ settlement: "monthly" }, "Monthly"],
  [{ settlement: "quarterly" }, "Quarterly"],
  [{ settlement: "annual" }, "Annual"],
  [{ settlement: "term" }, "Annual"],
  [{ settlement: "term", termYears: 1 }, "Annual"],
  [{ settlement: "term", termYears: 2 }, "Full Commitment Period"],
])("FOCUS says how often %j settles: %s", (terms, interval) => {
  expect(fulfillmentInterval({ ...defaultTerms, ...terms })).toBe(interval);
});

test.each<[Payment["interval"], Payment["timing"], number, string, string, number]>([
  ["upfront", "in advance", 24, "One-Time", "All Upfront", 1],
  ["upfront", "in arrears", 24, "One-Time", "No Upfront", 0],
  ["annual", "in advance", 24, "Annual", "No Upfront", 0],
  ["annual", "in advance", 12, "One-Time", "All Upfront", 1],
  ["annual", "in arrears", 12, "One-Time", "No Upfront", 0],
  ["quarterly", "in advance", 12, "Quarterly", "No Upfront", 0],
  ["quarterly", "in advance", 3, "One-Time", "All Upfront", 1],
  ["monthly", "in arrears", 12, "Monthly", "No Upfront", 0],
  ["monthly", "in advance", 1, "One-Time", "All Upfront", 1],
])("FOCUS says how %s %s over %i months is paid", (interval, timing, months, every, model, upfront) => {
  expect(payment({ ...defaultTerms, payment: { interval, timing } }, months)).toEqual({
    ContractCommitmentPaymentInterval: every,
    ContractCommitmentPaymentModel: model,
    ContractCommitmentPaymentUpfrontPercentage: upfront,
  });
});

test("one is counted in the singular", () => {
  expect([counted(1, "Year"), counted(18, "Month")]).toEqual(["1 Year", "18 Months"]);
});

const offer: ProposedCommitment = {
  id: "q",
  description: "",
  commitment: money(100_000),
  pricing: { kind: "bands", bands },
  terms: { ...defaultTerms, settlement: "quarterly" },
  periods: 6,
  start: "2027-01" as Month,
  currency: "USD",
};
const rowsOf = (more: Partial<ProposedCommitment> = {}) =>
  focusRows({ ...offer, ...more }).map((row) =>
    Object.fromEntries(focusHeader.map((name, c) => [name, row[c]])),
  );

test("[B2] quarters are tested on the year: 100,000 a quarter are 400,000, in the first band", () => {
  const rows = rowsOf();
  // Six quarters, each with a row of its own and one of overage
  expect(rows).toHaveLength(12);
  expect(rows[10]).toMatchObject({
    ContractCommitmentId: "q-6",
    ContractCommitmentCost: 100_000,
    ContractCommitmentDurationType: "18 Months",
    ContractCommitmentFulfillmentInterval: "Quarterly",
    ContractCommitmentPeriodStart: "2028-04-01T00:00:00Z",
    ContractCommitmentPeriodEnd: "2028-07-01T00:00:00Z",
    ContractPeriodEnd: "2028-07-01T00:00:00Z",
    x_BandName: "First",
  });
  // By itself a quarter's 100,000 is below the first threshold, 250,000; in total 600,000 is not
  const basis = (bandBasis: Terms["bandBasis"]) =>
    rowsOf({ terms: { ...offer.terms, bandBasis } })[0]?.ContractCommitmentDiscountPercentage;
  expect([basis("annual"), basis("period"), basis("total")]).toEqual([0.1, 0, 0.1]);
});

test("[B2] with a ramp each period is tested by itself where the basis is the period", () => {
  const ramp = [0.1, 0.1, 0.1, 0.1, 0.1, 5.5];
  const discounts = (bandBasis: Terms["bandBasis"]) =>
    rowsOf({ terms: { ...offer.terms, ramp, bandBasis } })
      .filter(({ x_Tier }) => x_Tier === "commitment")
      .map((row) => row.ContractCommitmentDiscountPercentage);
  // 550,000 in the last quarter
  expect(discounts("period")).toEqual([0, 0, 0, 0, 0, 0.1]);
  expect(discounts("annual")).toEqual([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
});

test("without a first month the dates stay empty", () => {
  const [row] = rowsOf({ start: null });
  expect([row?.ContractCommitmentPeriodStart, row?.ContractPeriodEnd]).toEqual(["", ""]);
});

test("[B3] below the first band a graduated commitment is one row at list", () => {
  const rows = rowsOf({
    commitment: money(100),
    periods: 1,
    terms: { ...defaultTerms, bandKind: "graduated" },
  });
  expect(rows.map(({ x_Tier, ContractCommitmentCost }) => [x_Tier, ContractCommitmentCost])).toEqual([
    ["commitment", 100],
    ["overage", 0],
  ]);
});

test("[B3] slices end at the thresholds: one that has nothing in it has no row", () => {
  const rows = rowsOf({
    commitment: money(1_000_000),
    periods: 1,
    terms: { ...defaultTerms, bandKind: "graduated" },
  });
  // 250,000 at list and 750,000 at 10 %; nothing lies above a million
  expect(
    rows.map((row) => [
      row.x_Tier,
      row.x_BandName,
      row.x_CommitmentUnits,
      row.ContractCommitmentDiscountPercentage,
    ]),
  ).toEqual([
    ["slice", "", 250_000, 0],
    ["slice", "First", 750_000, 0.1],
    ["overage", "", 0, 0],
  ]);
});
