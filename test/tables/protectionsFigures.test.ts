import { fraction } from "../../src/engine/units";
import { protectionsFigures, worthwhileAsks } from "../../src/tables/protectionsFigures";
import { firstAskInWords } from "../../src/tables/protectionsInWords";
import { band, committedOverage, onePeriod, overageAt, terms } from "../engine/contract";

const bands = [band(20, 0.1)];

/** The usual requests that are worth something, by kind. */
const worthOf = (usage: readonly number[], schedule = bands, given = terms()) =>
  worthwhileAsks(protectionsFigures(onePeriod(usage), 90, schedule, given, [])).map(({ ask, worth }) => [
    ask.kind,
    worth,
  ]);
const near = (worth: number): number => expect.closeTo(worth, 9) as number;

describe("what to ask for first", () => {
  test("[N2] is what saves most at the commitment", () => {
    // 90 at 10 %; usage 50 leaves 45: all of it carried saves 22.5 on average, a tenth of 90 released 4.5
    expect(worthOf([100, 50])).toEqual([
      ["carryover", near(22.5)],
      ["true-down", near(4.5)],
    ]);
    // usage 200: 100 beyond, 10 cheaper at the committed rate
    expect(worthOf([200, 200])).toEqual([["overage", near(10)]]);
  });

  test("[N2] is none of what the terms or a band have already", () => {
    const carried = { carryoverShare: fraction(0.1), carryoverValue: fraction(0) };
    expect(worthOf([100, 50], bands, terms(carried))).toEqual([["true-down", near(4.5)]]);
    expect(worthOf([100, 50], [band(20, 0.1), band(500, 0.2, carried)])).toEqual([["true-down", near(4.5)]]);
    expect(worthOf([100, 50], bands, terms({ ...carried, trueDownShare: fraction(0.05) }))).toEqual([]);
    for (const overage of [committedOverage, overageAt(0.05)])
      expect(worthOf([200, 200], bands, terms({ overage }))).toEqual([]);
  });

  test("[N2] is nothing where nothing would be saved", () => {
    expect(worthOf([100, 100])).toEqual([]);
  });

  test("[N2] is one of the user's own where there are some, unless it is decided", () => {
    const ask = (status: "open" | "agreed" | "refused") =>
      ({
        kind: "true-down",
        wanted: { trueDownShare: fraction(0.2) },
        walkAway: null,
        status,
        where: "",
      }) as const;
    const worthwhile = (status: "open" | "agreed" | "refused") =>
      worthwhileAsks(protectionsFigures(onePeriod([100, 50]), 90, bands, terms(), [ask(status)]));
    // A fifth of 90 released in one of two
    expect(worthwhile("open").map(({ worth }) => worth)).toEqual([near(9)]);
    expect([...worthwhile("agreed"), ...worthwhile("refused")]).toEqual([]);
  });
});

test("[N3] it is said with its worth and its discount points", () => {
  const [first] = worthwhileAsks(
    protectionsFigures(onePeriod([200_000, 200_000]), 90_000, bands, terms(), []),
  );
  // 100,000 beyond; 10,000 cheaper of 190,000 in all: 190,000 = 90,000 + 200,000 − 90,000 ÷ (1 − d) at d = 18.2 %
  expect(first && firstAskInWords(first)).toBe(
    "Ask for overage at the committed rate first: worth 10,000 on average at this commitment, about 8.2 discount points.",
  );
});
