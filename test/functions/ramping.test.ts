import { ramp } from "../../src/functions/ramping";
import { commitFunctions } from "../../src/workbench/commitFunctions";

beforeAll(() => commitFunctions());

/** 100 in the first period or in the second. */
const scenarios = [
  [100, 0],
  [0, 100],
];
const bands = [[20, 0.1]];
const rolling = [["Rollover share", 1]];

const failure = async (call: () => Promise<unknown>): Promise<string> => {
  try {
    return `returned ${String(await call())}`;
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string };
    return `${code} ${message}`;
  }
};

describe("RAMP", () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it("[R3] everything rolls over: 0.9 × 100 = 90 in the first period serves both courses", async () => {
    const [row = []] = await ramp(scenarios, bands, rolling);
    expect(row).toHaveLength(2);
    expect(row[0]).toBeCloseTo(90, 9);
    expect(row[1]).toBeCloseTo(0, 9);
  });

  it("[R3] nothing rolls: 1 for a unit that spares 1 ÷ 0.9 in one course of two is not worth it", async () => {
    expect(await ramp(scenarios, bands)).toEqual([[0, 0]]);
  });

  it("[R3] one column is one period: a unit of 1 that is always drawn", async () => {
    // 0.9 × 100; overage at list
    expect(await ramp([[100], [100]], bands)).toEqual([[90]]);
  });

  it("[R3] a rollover of one band alone still needs the solver", async () => {
    const withOwn = [
      ["Threshold", "Discount", "Name", "Rollover share"],
      [20, 0.1, "rolls", 1],
    ];
    const [row = []] = await ramp(scenarios, withOwn);
    expect(row[0]).toBeCloseTo(90, 9);
  });

  it("bad arguments are said with their place", async () => {
    expect(await failure(() => ramp([["much"]], bands))).toBe(
      "#VALUE! scenarios row 1: expected list usage of 0 or more, got much",
    );
    expect(await failure(() => ramp(scenarios, [[20, 12]]))).toContain(
      "#VALUE! bands row 1: discount must be",
    );
    expect(await failure(() => ramp(scenarios, bands, [["Rolover share", 1]]))).toContain(
      "no term has the name Rolover share",
    );
  });

  it("[R3] where WebAssembly is not allowed it is #N/A, and what works without is said", async () => {
    jest.replaceProperty(globalThis, "WebAssembly", undefined as never);
    expect(await failure(() => ramp(scenarios, bands, rolling))).toMatch(
      /^#N\/A a ramp with rollover needs the solver HiGHS, which could not be loaded \(WebAssembly is not allowed here\).*without rollover does not need it$/,
    );
    expect(await ramp(scenarios, bands)).toEqual([[0, 0]]);
  });
});
