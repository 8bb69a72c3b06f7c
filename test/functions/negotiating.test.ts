import { bandmoves, protections } from "../../src/functions/negotiating";
import { commitFunctions } from "../../src/workbench/commitFunctions";

beforeAll(() => commitFunctions());

const scenarios = Array.from({ length: 1000 }, (_, i) => [618_750 + 312.5 * (i + 0.5)]);
const bands = [
  [250_000, 0.1, "First"],
  [1_000_000, 0.15, "Second"],
];

test("[N1] BANDMOVES: a header and a row a higher band, words where none helps", () => {
  const [header, row, ...others] = bandmoves(scenarios, [[585_000]], bands);
  expect(header?.join()).toBe(
    "Band,Threshold,Extra commitment,Cost change,Extra forfeiture,Fill,Break-even usage,Discount needed",
  );
  expect(others).toEqual([]);
  // as in the engine's test: 1,000,000 against 711,562.50
  expect(row).toEqual([
    "Second",
    1_000_000,
    415_000,
    expect.closeTo(288_437.5, 6),
    expect.closeTo(339_843.75, 6),
    0,
    expect.closeTo(1_065_000, 6),
    "none: a bigger discount cannot help; at any discount it costs at least 1,000,000, now it is 711,563",
  ]);
});

test("[N1] a commitment per period is a level and a ramp", () => {
  // mean 90 of 60 and 120; to 150 a year on average
  const [, row] = bandmoves(
    [[100, 100]],
    [[60, 120]],
    [
      [90, 0.1],
      [150, 0.2],
    ],
  );
  expect(row?.slice(1, 3)).toEqual([150, 60]);
});

test("[N2] PROTECTIONS: a row a protection, points in hundredths", () => {
  const [header, ...rows] = protections(scenarios, bands, [["Overage", 0.1]]);
  expect(header?.join()).toBe(
    "Protection,Value re-optimised,Value at recommended,Shapley share,Discount points",
  );
  expect(rows.map(([name]) => name)).toEqual(["Overage below list", "Rate lock"]);
  expect(rows[1]?.slice(1)).toEqual([0, 0, 0, 0]);
  // at 250,000, where the overage is as cheap as the committed rate: a tenth of 775,000 − 250,000 ÷ 0.9
  expect(rows[0]?.[2]).toBeCloseTo(0.1 * (775_000 - 250_000 / 0.9), 6);
});

test("[N3] without a recommended commitment there are no points", () => {
  expect(protections([[1]], bands)[1]?.[4]).toBe("none: no commitment is recommended");
});

test("arguments are checked like everywhere", () => {
  expect(() => bandmoves([["x"]], [[1]], bands)).toThrow(
    "scenarios row 1: expected list usage of 0 or more, got x",
  );
  expect(() => bandmoves([[1]], [[1, 2]], bands)).toThrow("commit");
  expect(() => protections([[1]], [[1, 12]])).toThrow("bands row 1");
});
