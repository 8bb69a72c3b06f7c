import * as pricing from "../../src/functions/pricing";
import * as settling from "../../src/functions/settling";
import * as sizing from "../../src/functions/sizing";
import { commitFunctions } from "../../src/workbench/commitFunctions";

beforeAll(() => commitFunctions());

const { overage, forfeiture, paid, savingsrate, utilizationOf } = settling;
const { discount, band, optimal, options } = sizing;
const { listcost } = pricing;
const bands = [
  ["Threshold", "Discount", "Name"],
  [250_000, 0.1, "First"],
  [1_000_000, 0.15, "Second"],
];
const failure = (call: () => unknown): string => {
  try {
    return `returned ${String(call())}`;
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string };
    return `${code} ${message}`;
  }
};

describe("the ids of functions.md", () => {
  test("are exactly those that the metadata generator finds", async () => {
    const { metadata } = await commitFunctions();
    expect(metadata.functions.map(({ id }) => id).sort()).toEqual(
      "BANDMOVES PROTECTIONS OVERAGE FORFEITURE PAID SAVINGSRATE UTILIZATION SETTLEMENT BREAKEVEN BURNDOWN DISCOUNT BAND OPTIMAL OPTIONS MEASURE RAMP LISTCOST EFFICIENT FORECAST RANGE SCENARIOS"
        .split(" ")
        .sort(),
    );
  });
});

describe("settling functions", () => {
  test("[C6] drawdown 700,000 of 1,000,000 forfeits 300,000", () => {
    // 777,777.78 of list usage at 10 % off draws 700,000 down
    expect(forfeiture([[700_000 / 0.9]], [[1_000_000]], 0.1)).toBeCloseTo(300_000, 6);
    expect(paid([[700_000 / 0.9]], [[1_000_000]], 0.1)).toBe(1_000_000);
    expect(utilizationOf([[700_000 / 0.9]], [[1_000_000]], 0.1)).toBeCloseTo(0.7, 12);
  });

  test("[C4] overage at list and at the committed rate", () => {
    // covers 1,111,111.11; 88,888.89 beyond it at list, or × 0.9 = 80,000 at the committed rate
    expect(overage([[1_200_000]], [[1_000_000]], 0.1)).toBeCloseTo(88_888.888889, 5);
    expect(paid([[1_200_000]], [[1_000_000]], 0.1)).toBeCloseTo(1_088_888.888889, 5);
    expect(paid([[1_200_000]], [[1_000_000]], 0.1, [["Overage", "committed"]])).toBeCloseTo(1_080_000, 6);
  });

  test("[M2] the savings rate can be negative", () => {
    expect(savingsrate([[700_000]], [[900_000]], 0.1)).toBeCloseTo(1 - 900 / 700, 12);
  });

  test("periods stand in a row or a column; one commitment stands for each", () => {
    // 100 a period, everything rolls: the first period's 100 covers the second's other half
    const rolling = [["Rollover share", 1]];
    expect(forfeiture([[0, 200]], [[100]], 0, rolling)).toBe(0);
    expect(overage([[0], [200]], [[100], [100]], 0, rolling)).toBe(0);
  });
});

describe("band functions", () => {
  test("[B2] a commitment exactly on a threshold is in that band", () => {
    expect([249_999, 250_000, 1_000_000].map((commit) => discount(commit, bands))).toEqual([0, 0.1, 0.15]);
    expect([249_999, 250_000, 1_000_000].map((commit) => band(commit, bands))).toEqual([
      "below the first band",
      "First",
      "Second",
    ]);
  });

  test("[B4] a quarter's commitment is tested by the year", () => {
    expect(discount(62_500, bands, [["Settlement", "quarterly"]])).toBe(0.1);
  });
});

describe("sizing functions", () => {
  const scenarios = Array.from({ length: 1000 }, (_, i) => [618_750 + 312.5 * (i + 0.5)]);

  test("[R1] the floor at 90 %: 584,859.375", () => {
    expect(optimal(scenarios, bands)).toBe(584_859.375);
  });

  test("OPTIONS spills a header and the commitments worth comparing", () => {
    const rows = options(scenarios, bands);
    expect(rows[0]).toEqual(
      "Commitment,Band,Discount,Expected paid,Expected forfeiture,Expected overage,Fill,Savings rate,Max regret".split(
        ",",
      ),
    );
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      [0, "below the first band", 0],
      [250_000, "First", 0.1],
      [584_859.375, "First", 0.1],
      [1_000_000, "Second", 0.15],
    ]);
  });
});

describe("LISTCOST", () => {
  test("[U1] Opus 5.5: 4 + 10 + 4 + 1.6 + 6 = 25.60", () => {
    expect(listcost("claude-opus-5-5", 1e6, 3e5, 2e6, 5e5, 8e6)).toBeCloseTo(25.6, 12);
    expect(listcost("claude-opus-5-5", 11.5e6, 3e5)).toBeCloseTo(52, 12);
  });

  test("half in batch at half the price: 10 × 0.75 = 7.50", () => {
    expect(listcost("claude-opus-5-5", 1e6, 3e5, null, null, null, 0.5)).toBeCloseTo(7.5, 12);
  });

  test("the price of the date: Sonnet 5.5 cache read 0.20 until 2026-10-06, 0.10 from the 7th", () => {
    const read = (date: unknown): number => listcost("claude-sonnet-5-5", 0, 0, 0, 0, 1e6, 0, date);
    // 46302 is 2026-10-07 as a serial
    expect(["2026-10-06", "2026-10-07", 46_302, null].map(read)).toEqual([0.2, 0.1, 0.1, 0.1]);
  });

  test("a price table of one's own", () => {
    const prices = [
      ["Model", "Input", "Cache write 5m", "Cache write 1h", "Cache read", "Output"],
      ["house", 1, 2, 3, 4, 5],
    ];
    expect(listcost("house", 1e6, 1e6, 1e6, 1e6, 1e6, null, null, prices)).toBe(15);
  });
});

describe("errors", () => {
  test.each<[string, () => unknown, string]>([
    [
      "text for usage",
      () => paid([["much"]], [[1]], 0.1),
      "#VALUE! usage row 1: expected a number of 0 or more, got much",
    ],
    [
      "negative usage",
      () => paid([[-1]], [[1]], 0.1),
      "#VALUE! usage row 1: expected a number of 0 or more, got -1",
    ],
    [
      "a 2 × 2 usage",
      () =>
        paid(
          [
            [1, 2],
            [3, 4],
          ],
          [[1]],
          0.1,
        ),
      "#VALUE! usage: expected one row or one column, got 2 × 2 cells",
    ],
    [
      "discount 12",
      () => paid([[1]], [[1]], 12),
      "#VALUE! discount: discount must be at least 0 and below 1, got 12; did you mean 12 %?",
    ],
    [
      "two commitments for three periods",
      () => paid([[1, 2, 3]], [[1, 2]], 0.1),
      "#VALUE! commit: expected one number, or one for each of 3 periods, got 2 numbers",
    ],
    [
      "an unknown term",
      () => paid([[1]], [[1]], 0.1, [["Overige", "list"]]),
      "#VALUE! terms row 1: no term has the name Overige; did you mean Overage?",
    ],
    [
      "claw-back without bands",
      () => paid([[1]], [[1]], 0.1, [["True-down claw-back", "yes"]]),
      "#VALUE! terms row 1: expected bands, from which a reduced commitment earns its discount, got yes with a given discount",
    ],
    [
      "savings without usage",
      () => savingsrate([[0]], [[1]], 0.1),
      "#N/A no usage, so nothing is saved on it",
    ],
    ["utilization without a commitment", () => utilizationOf([[1]], [[0]], 0.1), "#N/A no commitment to use"],
    [
      "no bands",
      () => optimal([[1]], [["Threshold", "Discount"]]),
      "#VALUE! bands: expected at least one row of threshold and discount, got nothing",
    ],
    [
      "an unknown model",
      () => listcost("claude-opus-5-6", 1, 1),
      "#VALUE! model: expected a model of the price book, got claude-opus-5-6; the nearest are claude-opus-5-5, claude-opus-4-6, claude-opus-5. Add it to the Prices table or correct the name",
    ],
    [
      "batch share 2",
      () => listcost("claude-opus-5-5", 1, 1, 0, 0, 0, 2),
      "#VALUE! batch share: expected a share from 0 to 1, got 2",
    ],
  ])("%s", (_, call, expected) => {
    expect(failure(call)).toBe(expected);
  });

  test("several problems are said together", () => {
    expect(failure(() => optimal([[1], ["x"], [-2]], bands))).toBe(
      "#VALUE! scenarios row 2: expected list usage of 0 or more, got x; scenarios row 3: expected list usage of 0 or more, got -2",
    );
  });
});
