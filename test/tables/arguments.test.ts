import { defaultTerms } from "../../src/engine/terms";
import {
  readBandsArgument,
  readCommit,
  readCommitShape,
  readDiscount,
  readPeriods,
  readScenarios,
  readTermsArgument,
  spreadCommitments,
  type Argument,
} from "../../src/tables/arguments";
import { describe as say } from "../../src/tables/wording";

/** What an argument is, or the sentences of its problems. */
const result = <T>(argument: Argument<T>): T | readonly string[] =>
  "value" in argument ? argument.value : argument.problems.map(say);

test("[E1] periods: one number, one row or one column, each 0 or more", () => {
  expect(result(readPeriods("usage", [[5]]))).toEqual([5]);
  expect(result(readPeriods("usage", [[1, 0, 2]]))).toEqual([1, 0, 2]);
  expect(result(readPeriods("usage", [[1], [0]]))).toEqual([1, 0]);
  expect(result(readPeriods("usage", [[1, -1, "x"]]))).toEqual([
    "usage row 2: expected a number of 0 or more, got -1",
    "usage row 3: expected a number of 0 or more, got x",
  ]);
  expect(
    result(
      readPeriods("commit", [
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toEqual(["commit: expected one row or one column, got 2 × 2 cells"]);
});

test("[E1] amounts beyond all money are refused before their sums overflow", () => {
  const most = "an amount of at most a thousand trillion";
  expect(result(readPeriods("usage", [[1.7e308, 1e15]]))).toEqual([
    `usage row 1: expected ${most}, got 1.7e+308`,
  ]);
  expect(result(readPeriods("commit", [[1e15]]))).toEqual([1e15]);
  expect(result(readCommit(2e15))).toEqual([`commit: expected ${most}, got 2000000000000000`]);
  expect(result(readScenarios([[5, 1e16]]))).toEqual([
    `scenarios row 1: expected ${most}, got 10000000000000000`,
  ]);
});

test.each([[null], [undefined], [[]], [[[]]]])("[E1] periods that are %j are missing", (cells) => {
  expect(result(readPeriods("usage", cells))).toEqual([
    "usage: expected a number, or one row or column of numbers, got nothing",
  ]);
});

test("[E1] scenarios: a row each, blank rows skipped, every bad cell named", () => {
  expect(
    result(
      readScenarios([
        [1, 2],
        ["", " "],
        [3, 4],
      ]),
    ),
  ).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(
    result(
      readScenarios([
        [1, ""],
        [-1, 2],
      ]),
    ),
  ).toEqual([
    "scenarios row 1: expected list usage of 0 or more, got nothing",
    "scenarios row 2: expected list usage of 0 or more, got -1",
  ]);
  for (const cells of [null, [["", ""]]])
    expect(result(readScenarios(cells))).toEqual(["scenarios: expected at least one scenario, got nothing"]);
});

test("[E1] a discount is from 0 to below 1, and may be typed in percent", () => {
  expect(result(readDiscount(0))).toBe(0);
  expect(result(readDiscount("12 %"))).toBe(0.12);
  expect(result(readDiscount(12))).toEqual([
    "discount: discount must be at least 0 and below 1, got 12; did you mean 12 %?",
  ]);
  expect(result(readDiscount(-0.1))).toEqual(["discount: discount must be at least 0 and below 1, got -0.1"]);
  expect(result(readDiscount(1))).toEqual([
    "discount: discount must be at least 0 and below 1, got 1; did you mean 1 %?",
  ]);
  expect(result(readDiscount("cheap"))).toEqual([
    "discount: expected a discount from 0 to below 1, got cheap",
  ]);
});

test("[E1] a commitment is one number of 0 or more", () => {
  expect(result(readCommit("1,000"))).toBe(1000);
  expect(result(readCommit(-5))).toEqual(["commit: expected a commitment of 0 or more, got -5"]);
});

test("[E1] bands need a row, and terms may be left out", () => {
  expect(result(readBandsArgument([[100, 0.1]]))).toMatchObject([{ threshold: 100, discount: 0.1 }]);
  expect(result(readBandsArgument([["", ""]]))).toEqual([
    "bands: expected at least one row of threshold and discount, got nothing",
  ]);
  expect(result(readBandsArgument([[0, 0.1]]))).toEqual([
    "bands row 1: a band's threshold must be above 0, got 0",
  ]);
  for (const left of [null, undefined])
    expect(result(readTermsArgument(left, 2, "bands"))).toEqual(defaultTerms);
  expect(result(readTermsArgument([["Overage", "committed"]], 1, "bands"))).toEqual({
    ...defaultTerms,
    overage: { kind: "committed" },
  });
  expect(
    result(
      readTermsArgument(
        [
          ["Overage", "free"],
          ["Term years", 3],
        ],
        2,
        "bands",
      ),
    ),
  ).toEqual([
    "terms row 1: expected Overage: list, committed, or a discount off list below 1, got free",
    "terms row 2: expected 2, the length of 2 annual periods, got 3",
  ]);
});

test("[C8] one commitment stands for every period, by the ramp's shares", () => {
  expect(result(spreadCommitments([100], [1, 2], defaultTerms))).toEqual([100, 100]);
  expect(result(spreadCommitments([100], [1, 2], { ...defaultTerms, ramp: [0.5, 1.5] }))).toEqual([50, 150]);
  expect(result(spreadCommitments([100, 200], [1, 2], { ...defaultTerms, ramp: [0.5, 1.5] }))).toEqual([
    100, 200,
  ]);
  expect(result(spreadCommitments([1, 2], [1, 2, 3], defaultTerms))).toEqual([
    "commit: expected one number, or one for each of 3 periods, got 2 numbers",
  ]);
  expect(result(spreadCommitments([], [1], defaultTerms))).toEqual([
    "commit: expected one number, or one for each of 1 periods, got 0 numbers",
  ]);
});

test("[C8] commitments of several periods are a level and a ramp", () => {
  const ramped = { ...defaultTerms, ramp: [0.5, 1.5] };
  // One number keeps the terms' own ramp
  expect(result(readCommitShape([[100]], 2, ramped))).toEqual({ level: 100, terms: ramped });
  // 50 and 150 are a half and one and a half times their mean, 100
  expect(result(readCommitShape([[50, 150]], 2, defaultTerms))).toEqual({ level: 100, terms: ramped });
  // Nothing committed has no shape
  expect(result(readCommitShape([[0, 0]], 2, ramped))).toEqual({ level: 0, terms: defaultTerms });
  expect(result(readCommitShape([[1, 2, 3]], 2, defaultTerms))).toEqual([
    "commit: expected one number, or one for each of 2 periods, got 3 numbers",
  ]);
  expect(result(readCommitShape([[-1]], 2, defaultTerms))).toEqual([
    "commit row 1: expected a number of 0 or more, got -1",
  ]);
});
