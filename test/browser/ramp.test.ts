import { inWorkbench, type OpenWorkbench, openWorkbench, typeInto, valueAt } from "./chromium";

/** Two equally likely courses of usage, 100 in the first period or 100 in the second; 10 % from 20 a year on. */
const cells = { J2: "100", K2: "0", J3: "0", K3: "100", M2: "20", N2: "0.1", P2: "Rollover share", Q2: "1" };

async function typeAll(workbench: OpenWorkbench): Promise<void> {
  for (const [cell, text] of Object.entries(cells)) await typeInto(workbench, cell, text);
}

/** Waits for a cell to have more than the sign that its function is still running. */
async function answerAt(workbench: OpenWorkbench, row: number, column: number): Promise<unknown> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const value = await valueAt(workbench, "Usage", row, column);
    if (value !== null && value !== "#GETTING_DATA" && value !== "#BUSY!") return value;
  }
  throw new Error("no answer");
}

const messageAt = (workbench: OpenWorkbench, cell: string): Promise<string | null> =>
  inWorkbench(
    workbench,
    ({ workbench: { model }, argument }) => model.customFunctionError(argument),
    `Usage!${cell}`,
  );

describe("COMMIT.RAMP in Chromium under the pane's policy", () => {
  let workbench: OpenWorkbench;
  const asked: string[] = [];

  beforeAll(async () => {
    workbench = await openWorkbench();
    workbench.page.on("request", (request) => asked.push(request.url()));
    await typeAll(workbench);
  });

  afterAll(async () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.requests).toEqual([]);
    await workbench.close();
  });

  const ofSolver = (): readonly string[] => asked.filter((url) => url.includes("highs"));

  it("[R3] without rollover there is no solver to load", async () => {
    // A unit costs 1 and spares 1 ÷ 0.9 of overage in one course of two: not worth it
    await typeInto(workbench, "J6", "=COMMIT.RAMP(J2:K3,M2:N2)");
    expect(await answerAt(workbench, 5, 9)).toBe(0);
    expect(await answerAt(workbench, 5, 10)).toBe(0);
    expect(ofSolver()).toEqual([]);
  });

  it("[R3] with rollover HiGHS is fetched from the add-in's own place, and finds the ramp", async () => {
    // 0.9 × 100 = 90 in the first period serves both courses, in the second by rolling over
    await typeInto(workbench, "J8", "=COMMIT.RAMP(J2:K3,M2:N2,P2:Q2)");
    expect(await answerAt(workbench, 7, 9)).toBeCloseTo(90, 6);
    expect(await answerAt(workbench, 7, 10)).toBeCloseTo(0, 6);
    expect(ofSolver().some((url) => url.endsWith(".wasm"))).toBe(true);
    expect(ofSolver().every((url) => url.startsWith("https://bandwise.test/"))).toBe(true);
  });
});

describe("COMMIT.RAMP where the solver cannot run", () => {
  it("[R3] a policy without WebAssembly: #N/A that says so", async () => {
    const workbench = await openWorkbench();
    try {
      await workbench.pane.evaluate(() => {
        delete (globalThis as { WebAssembly?: unknown }).WebAssembly;
      });
      await typeAll(workbench);
      await typeInto(workbench, "J8", "=COMMIT.RAMP(J2:K3,M2:N2,P2:Q2)");
      expect(await answerAt(workbench, 7, 9)).toBe("#N/A");
      expect(await messageAt(workbench, "J8")).toMatch(
        /needs the solver HiGHS.*WebAssembly is not allowed here/,
      );
    } finally {
      await workbench.close();
    }
  });

  it("[R3] its code does not arrive: #N/A that says so", async () => {
    const workbench = await openWorkbench();
    try {
      await workbench.page.context().route("**/*.wasm", (route) => route.abort());
      await typeAll(workbench);
      await typeInto(workbench, "J8", "=COMMIT.RAMP(J2:K3,M2:N2,P2:Q2)");
      expect(await answerAt(workbench, 7, 9)).toBe("#N/A");
      expect(await messageAt(workbench, "J8")).toMatch(/needs the solver HiGHS, which could not be loaded/);
    } finally {
      await workbench.close();
    }
  });
});
