import { unusualMonths } from "../../../src/engine/forecast/unusualMonths";
import { withoutMonths } from "../../../src/engine/forecast/withoutMonths";

describe("unusual months", () => {
  const usage = [100, 104, 98, 103, 101, 99, 105, 102];
  const spoiled = (at: number, month: number) => usage.map((each, t) => (t === at ? month : each));

  it("[F7] a month three times its neighbours is flagged with what they lead one to expect", () => {
    // neighbours of month 4: 98, 103, 99, 105, median 101
    expect(unusualMonths(spoiled(4, 300))).toEqual([
      { at: 4, reason: "unusually high", observed: 300, expected: 101 },
    ]);
    expect(unusualMonths(spoiled(4, 30)).map(({ reason }) => reason)).toEqual(["unusually low"]);
  });

  it("[F7] negative months and months without usage are flagged; those before the first usage are not", () => {
    expect(unusualMonths(spoiled(3, -5)).map(({ at, reason }) => [at, reason])).toEqual([[3, "negative"]]);
    expect(unusualMonths(spoiled(3, 0)).map(({ at, reason }) => [at, reason])).toEqual([[3, "no usage"]]);
    expect(unusualMonths([0, 0, ...usage])).toEqual([]);
  });

  it("[F7] steady growth and the newest month are not flagged", () => {
    expect(unusualMonths(Array.from({ length: 12 }, (_, t) => 100 * 1.2 ** t))).toEqual([]);
    expect(unusualMonths(spoiled(7, 300))).toEqual([]);
  });

  it("[F7] a month left out is replaced between its neighbours, at an end by the nearest", () => {
    // √(100 × 400) = 200
    expect(withoutMonths([100, 7, 400], [1])[1]).toBeCloseTo(200, 9);
    expect(withoutMonths([7, 100, 400], [0])).toEqual([100, 100, 400]);
    expect(withoutMonths([100, 400, 7], [2])).toEqual([100, 400, 400]);
  });

  it("[F7] beside a month without usage one left out is replaced on the straight line", () => {
    // half way between 0 and 400, and a quarter between −100 and 300
    expect(withoutMonths([0, 7, 400], [1])[1]).toBe(200);
    expect(withoutMonths([400, 7, 0], [1])[1]).toBe(200);
    expect(withoutMonths([-100, 1, 2, 3, 300], [1, 2, 3])).toEqual([-100, 0, 100, 200, 300]);
    // all of them left out: nothing is known
    expect(withoutMonths([5, 6], [0, 1])).toEqual([0, 0]);
  });

  it("[F7] the first month has no earlier neighbours and is not flagged", () => {
    expect(unusualMonths(spoiled(0, 300))).toEqual([]);
    expect(unusualMonths([100, ...spoiled(0, 0)]).map(({ at, reason }) => [at, reason])).toEqual([
      [1, "no usage"],
    ]);
  });
});
