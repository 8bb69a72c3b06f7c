import { ProgrammeBuilder } from "../../src/engine/ramp/programme";
import type { loadSolver } from "../../src/solver/highs";

/** The module with nothing loaded yet. */
async function fresh(): Promise<{ readonly loadSolver: typeof loadSolver }> {
  jest.resetModules();
  return import("../../src/solver/highs");
}

describe("the solver", () => {
  afterEach(() => {
    jest.dontMock("highs");
  });

  it("finds the least point: x + y ≥ 1, x ≤ 0.25 at 1·x + 2·y is 0.25 + 1.5", async () => {
    const solver = await (await fresh()).loadSolver();
    if (!("solve" in solver)) throw new Error(solver.unavailable);
    const builder = new ProgrammeBuilder();
    const x = builder.column(1);
    const y = builder.column(2);
    builder.row(1, [[x, 1], [y, 1]], Infinity); // prettier-ignore
    builder.row(-Infinity, [[x, 1]], 0.25);
    expect([...Array.from(solver.solve(builder.build()))]).toEqual([0.25, 0.75]);
  });

  it("a programme without a solution is our bug, and thrown", async () => {
    const solver = await (await fresh()).loadSolver();
    if (!("solve" in solver)) throw new Error(solver.unavailable);
    const builder = new ProgrammeBuilder();
    builder.row(-Infinity, [[builder.column(1), 1]], -1);
    expect(() => solver.solve(builder.build())).toThrow(/HiGHS ended with status/);
  });

  it("a load that fails is said, and tried again by the next call", async () => {
    let attempts = 0;
    jest.doMock("highs", () => () => {
      attempts++;
      return Promise.reject(new Error("refused"));
    });
    const { loadSolver: load } = await fresh();
    expect(await load()).toEqual({ unavailable: "refused" });
    expect(await load()).toEqual({ unavailable: "refused" });
    expect(attempts).toBe(2);
  });
});
