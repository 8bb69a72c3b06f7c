import { fraction, money, type Day } from "../../src/engine/units";
import { quotesFigures } from "../../src/tables/quotesFigures";
import { quotesComparedSheet } from "../../src/tables/quotesComparedSheet";
import { answerInWords } from "../../src/tables/quotesInWords";
import type { Quote } from "../../src/tables/quotesReader";
import { bands, expectNoOverlap, place, scenarios, tableOf, terms } from "./workedCase";

const quote = (name: string, commitment: number, discount: number, more: Partial<Quote> = {}): Quote => ({
  name,
  commitment: money(commitment),
  discount: fraction(discount),
  validUntil: null,
  terms: {},
  where: "Quotes!A5",
  cells: { commitment: "Quotes!B5", discount: "Quotes!C5" },
  ...more,
});
const known = [0.08, 0.12].map((discount) => ({
  commitment: money(300_000),
  discount: fraction(discount),
  source: "peer",
}));
const figures = quotesFigures(
  scenarios,
  money(585_000),
  bands,
  terms,
  [
    quote("Big", 1_000_000, 0.15, { validUntil: "2026-12-31" as Day }),
    quote("Better", 585_000, 0.12, { terms: { overage: { kind: "committed" } } }),
  ],
  known,
);
const noInputs = { contract: null, inputs: [], checks: [] };
const plan = quotesComparedSheet("Quotes compared", figures, bands, { place, ...noInputs });

test("[N4] ranked by expected net cost on the same scenarios; the recommended commitment is one of them", () => {
  expect(figures.map(({ compared }) => compared.rank)).toEqual([2, 3, 1]);
  // Big is never filled: it costs its commitment
  expect(figures[1]?.compared.outcome.netCost).toBe(1_000_000);
  const [, own, big, better] = tableOf(plan, "bw_Quotes");
  expect(own?.[0]).toBe("Recommended (Bands)");
  expect(big?.[9]).toEqual({ formula: "=RANK($E7,$E$6:$E$8,1)" });
  expect(big?.slice(1, 3)).toEqual([{ formula: "=Quotes!B5" }, { formula: "=Quotes!C5" }]);
  expect(better?.[3]).toEqual({ formula: expect.stringContaining("SUMPRODUCT") });
});

test("[N5] the percentile among comparable buyers in the same band; none where fewer than two are known", () => {
  // 10 % half way from 8 to 12 %; nobody is known above 1,000,000; 12 % is the highest
  expect(figures.map(({ percentile }) => percentile)).toEqual([expect.closeTo(0.5, 9), null, 1]);
});

test("[N1] the answer to a quote: rank, what it takes, and where to walk away", () => {
  const [, big, better] = figures;
  const [answer] = big === undefined ? [] : answerInWords(big);
  expect(answer).toMatch(
    /^Big, rank 3\. Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage/,
  );
  expect(answer).toContain("It is valid until 2026-12-31.");
  // 1,000,000 against 775,000 at list
  expect(answer).toContain("It costs 225,000 more than signing nothing.");
  expect(better && answerInWords(better)[0]).toContain("Walk away below");
  expect(answerInWords(figures[0] as (typeof figures)[0])).toEqual([]);
});

test("[N4] the terms that each is settled under stand beside it", () => {
  const [header = [], own, , better] = tableOf(plan, "bw_QuoteTerms");
  const overage = header.indexOf("Overage");
  expect(own?.[overage]).toBe("list");
  expect(better?.[overage]).toBe("committed");
});

test("without bands there is nothing to settle on, and the cells are values", () => {
  const alone = quotesFigures(scenarios, null, [], terms, [quote("Only", 585_000, 0.1)], []);
  const [, only] = tableOf(quotesComparedSheet("Q", alone, [], { place: null, ...noInputs }), "bw_Quotes");
  // 585,000 + 126,562.50 of overage at list
  expect(only?.[3]).toBeCloseTo(711_562.5, 1);
  expect(alone[0]?.compared.aboveNoContract).toBeCloseTo(711_562.5 - 775_000, 1);
});

test("no two blocks write one cell", () => expectNoOverlap(plan));

test("[C10] how each is paid, and what that weighs on the signing day at the discount rate", () => {
  const inArrears = quotesFigures(
    scenarios,
    null,
    [],
    { ...terms, discountRate: 0.1 },
    [quote("Late", 1_000_000, 0.15, { terms: { payment: { interval: "monthly", timing: "in arrears" } } })],
    [],
  );
  const [header = [], late] = tableOf(
    quotesComparedSheet("Quotes", inArrears, [], { place: null, ...noInputs }),
    "bw_QuoteTerms",
  ).map((row) => row.slice(-2));
  expect(header).toEqual(["Payment", "Paid, present value"]);
  // Never filled, so 1,000,000 in 12 instalments: 83,333.33 × 11.400488
  expect(late).toEqual(["monthly in arrears", expect.closeTo(950_040.65, 2)]);
});
