import { freezePlan } from "../../src/engine/tracking/plan";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, money, type Day, type Month } from "../../src/engine/units";
import type { ActualMonth } from "../../src/tables/actualsReader";
import {
  actualsInWords,
  askStatusInWords,
  benchmarkInWords,
  quoteInWords,
  signedInWords,
} from "../../src/tables/furtherInWords";
import { outwardPoints } from "../../src/tables/mailInWords";
import { otherSpendInWords } from "../../src/tables/plansInWords";
import { termInWords } from "../../src/tables/termInWords";

test("what stands in the tables of a negotiation, a line a row", () => {
  const ask = { kind: "true-down", wanted: {}, walkAway: null, status: "offered", where: "" } as const;
  expect(askStatusInWords(ask)).toBe("True-down: offered");
  const quote = {
    name: "Acme",
    commitment: money(600_000),
    discount: fraction(0.125),
    validUntil: "2027-01-31" as Day,
    terms: {},
    where: "",
    cells: { commitment: "", discount: "" },
  };
  expect(quoteInWords(quote)).toBe("Acme: 600,000 at 12.5 %, until 2027-01-31");
  expect(quoteInWords({ ...quote, validUntil: null })).toBe("Acme: 600,000 at 12.5 %");
  const row = { commitment: money(300_000), discount: fraction(0.08), source: "peer" };
  expect(benchmarkInWords(row)).toBe("300,000 a year at 8 % (peer)");
});

test("[T1] what is signed is the sum of its periods, and the months since then are counted", () => {
  const plan = freezePlan({
    firstMonth: "2027-01" as Month,
    commitments: [100, 250],
    pricing: { kind: "discount", discount: fraction(0.1) },
    terms: { ...defaultTerms, termYears: 2 },
    expectedUsage: null,
  });
  expect(plan && signedInWords(plan)).toBe("350 over 24 months from 2027-01");
  const month = (text: string): ActualMonth => ({
    month: text as Month,
    listUsage: 1,
    drawdown: null,
    where: "",
  });
  expect(actualsInWords([])).toEqual([]);
  expect(actualsInWords([month("2027-01")])).toEqual(["1 month, 2027-01 to 2027-01"]);
  expect(actualsInWords([month("2027-01"), month("2027-02")])).toEqual(["2 months, 2027-01 to 2027-02"]);
});

test("[N2] the vendor reads what we would sign and what is open, as it is wanted", () => {
  const words = termInWords(defaultTerms);
  const ask = (status: "open" | "refused", share: number) =>
    ({
      kind: "true-down",
      wanted: { trueDownShare: fraction(share) },
      walkAway: null,
      status,
      where: "",
    }) as const;
  expect(
    outwardPoints({ commitment: 585_000, discount: 0.1 }, [ask("open", 0.1), ask("refused", 0.2)], words),
  ).toEqual([
    "We can commit to 585,000 at 10 %, at your own schedule.",
    "We ask for a right to reduce by 10 %.",
  ]);
  expect(outwardPoints({ commitment: 0, discount: 0 }, [], words)).toEqual([]);
});

test("[U2] spend besides tokens with its renewal and the share that counts", () => {
  const seats = {
    name: "Seats",
    spent: { kind: "money", monthly: money(3000) },
    from: "2026-11" as Month,
    renewal: "2027-02-15" as Day,
    afterRenewal: 0,
    eligibleShare: fraction(0.5),
    where: "",
  } as const;
  expect(otherSpendInWords(seats)).toBe(
    "Seats: 3,000 a month from 2026-11, 0 after 2027-02-15, 50 % eligible",
  );
  // A renewal that changes nothing is not said
  expect(otherSpendInWords({ ...seats, afterRenewal: null, eligibleShare: fraction(1) })).toBe(
    "Seats: 3,000 a month from 2026-11",
  );
  const hours = {
    ...seats,
    spent: { kind: "code execution", hours: 2550 },
    from: null,
    renewal: null,
    afterRenewal: null,
  } as const;
  expect(otherSpendInWords({ ...hours, eligibleShare: fraction(1) })).toBe(
    "Seats: 2,550 hours of code execution a month",
  );
});
