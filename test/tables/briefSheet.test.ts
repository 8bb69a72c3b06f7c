import { recommend } from "../../src/engine/recommendation";
import { fraction, money } from "../../src/engine/units";
import type { Analysis } from "../../src/engine/analyse";
import { briefSheet } from "../../src/tables/briefSheet";
import { negotiationFigures, type NegotiationInputs } from "../../src/tables/negotiationFigures";
import type { Quote } from "../../src/tables/quotesReader";
import { bands, expectNoOverlap, scenarios, tableOf, terms, words } from "./workedCase";

const hostile = '=HYPERLINK("http://x","y")';
const quote: Quote = {
  name: hostile,
  commitment: money(1_000_000),
  discount: fraction(0.15),
  validUntil: null,
  terms: {},
  where: "Quotes!A5",
  cells: { commitment: "Quotes!B5", discount: "Quotes!C5" },
};
const answer: Analysis["answer"] = {
  kind: "recommendation",
  recommendation: recommend(scenarios, bands, { ...terms, increment: money(5000) }),
  options: [],
  trap: null,
};
const inputs: NegotiationInputs = {
  analysis: { answer, range: { scenarios } as never },
  bands,
  terms,
  further: {
    asks: [
      {
        kind: "overage",
        wanted: { overage: { kind: "discount", discount: 0.1 } },
        walkAway: { overage: { kind: "discount", discount: 0.05 } },
        status: "open",
        where: "Asks!A5",
      },
    ],
    quotes: [quote],
    benchmark: [],
  },
};
const plan = briefSheet("Brief", negotiationFigures(inputs), answer, terms);

test("[N2] [N4] one page with the requests and what would still do, the next bands, and the quotes", () => {
  expectNoOverlap(plan);
  expect(plan.orientation).toBe("portrait");
  const [, overage] = tableOf(plan, "bw_BriefAsks");
  expect(overage?.slice(0, 3)).toEqual(["overage at 10 % off", 0.1, 0.05]);
  // A tenth of the mean usage beyond what 580,000 covers
  expect(overage?.[3]).toBeGreaterThan(12_656);
  const [, own, theirs] = tableOf(plan, "bw_BriefQuotes");
  expect(own?.[0]).toBe("Recommended (Bands)");
  expect(theirs?.slice(0, 4)).toEqual([hostile, 1_000_000, 0.15, 1_000_000]);
  const said = words(plan).join("\n");
  expect(said).toMatch(/Sign 580,000 at 10 %/);
  expect(said).toMatch(
    /Ask for overage at 10 % off: worth 1\d,\d\d\d at this commitment, about 2\.\d discount points\. You can offer the step from 250,000/,
  );
  expect(said).toContain("At 1,000,000 no discount is enough; ask for 15 % with a right to reduce by");
  expect(said).toContain("rank 2. Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage");
  expect(said).toContain("Room in First: any commitment from 538,9");
  expect(said).toContain("Have in writing: whether usage draws down at discounted or at list prices");
});

test("nothing in it is a formula: what the user typed stays text", () => {
  const formulas = plan.blocks.flatMap(({ cells }) =>
    cells.flat().filter((cell) => typeof cell === "object"),
  );
  expect(formulas).toEqual([]);
});

test("without bands and quotes it says so, and has no empty tables", () => {
  const floors: Analysis["answer"] = {
    kind: "floors",
    floors: [{ discount: fraction(0.1), commitment: money(585_000) }],
  };
  const figures = negotiationFigures({
    ...inputs,
    analysis: { answer: floors, range: { scenarios } as never },
    bands: [],
    further: { asks: [], quotes: [], benchmark: [] },
  });
  const bare = briefSheet("Brief", figures, floors, terms);
  expect(bare.tables).toEqual([]);
  expect(words(bare)).toEqual(
    expect.arrayContaining(["Requests: nothing is recommended to be signed", "Quotes: none yet"]),
  );
  expect(words(bare).some((each) => each.startsWith("No bands yet."))).toBe(true);
});
