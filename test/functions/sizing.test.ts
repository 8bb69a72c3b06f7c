import { measure, optimal, options } from "../../src/functions/sizing";
import { commitFunctions } from "../../src/workbench/commitFunctions";

beforeAll(() => commitFunctions());

const bands = [
  [50, 0.1],
  [200, 0.2],
];
const scenarios = [[100], [200], [300]];

describe("MEASURE", () => {
  // At 90 and 10 % off 100 of list is covered: paid 90, 190, 290
  test.each<[string, number]>([
    ["paid", 190],
    ["P90 paid", 270], // PERCENTILE.INC: 190 + 0.8 × 100
    ["overage", 100],
    ["forfeiture", 0],
    ["net cost", 190],
    ["Fill", 1],
    ["utilization", 1],
    ["coverage", (1 + 1 / 2 + 1 / 3) / 3],
    ["savings rate", (0.1 + 0.05 + 1 / 30) / 3],
    ["max regret", 50], // 290 against 0.8 × 300
    ["expected regret", 20], // (0 + 10 + 50) ÷ 3
  ])("[M1 to M5] %s is %d", (name, expected) => {
    expect(measure(name, scenarios, [[90]], bands)).toBeCloseTo(expected, 9);
  });

  test("[M1] one commitment a period has a shape of its own", () => {
    // 50 and 150 at 10 %: drawn 45 and 135, so 5 and 15 are forfeited
    expect(measure("forfeiture", [[50, 150]], [[50, 150]], bands)).toBeCloseTo(20, 9);
    expect(measure("forfeiture", [[50, 150]], [[100]], bands)).toBeCloseTo(55, 9);
  });

  test("an unknown measure lists those that are known", () => {
    expect(() => measure("p95 paid", scenarios, [[90]], bands)).toThrow(
      "measure: expected paid, forfeiture, overage, utilization, coverage, savings rate (each also with p10, p50 or p90 before it), net cost, fill, expected regret, max regret, got p95 paid",
    );
  });

  test("[M1] utilization without a commitment is #N/A", () => {
    expect(() => measure("utilization", scenarios, [[0]], bands)).toThrow("not defined");
  });
});

describe("OPTIMAL and OPTIONS of several periods", () => {
  test("[R2] steady usage of 100 in each of three periods fills 90", () => {
    expect(optimal([[100, 100, 100]], bands)).toBeCloseTo(90, 6);
    expect(options([[100, 100, 100]], bands).map((row) => Math.round(Number(row[0])))).toEqual([
      Number.NaN,
      0,
      50,
      90,
      200,
    ]);
  });

  test("[R1] with a ramp it is the mean per period", () => {
    // 0.9 × 50 and 0.9 × 150 are 45 and 135: shares 0.5 and 1.5 of 90
    expect(optimal([[50, 150]], bands, [["Ramp", 0.5, 1.5]])).toBeCloseTo(90, 6);
  });

  test("[R1] least regret splits the two ends", () => {
    // One band at 10 % from 1, overage at list. At C regret is C − 90 where usage is 100 and
    // C + 300 − C ÷ 0.9 − 270 = 30 − C ÷ 9 where it is 300: equal at C = 108
    expect(optimal([[100], [300]], [[1, 0.1]], [["Policy", "least regret"]])).toBeCloseTo(108, 6);
  });
});
