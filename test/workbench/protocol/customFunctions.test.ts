import type {
  CustomFunctionMetadata,
  CustomFunctionTable,
} from "../../../src/workbench/model/customFunctionMetadata";
import type { OfficeSession } from "../../../src/workbench/office";
import { closeSessions, session, writeAndRead } from "./session";

class FunctionError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

function declared(id: string, ...parameters: readonly (readonly [string, string?, boolean?])[]) {
  return {
    id,
    name: id,
    parameters: parameters.map(([type, dimensionality = "scalar", optional = false], index) => ({
      name: `p${String(index)}`,
      type,
      dimensionality,
      optional,
    })),
  };
}

const metadata: CustomFunctionMetadata = {
  functions: [
    declared("OVERAGE", ["number"], ["number"], ["number"]),
    declared("TIERS", ["number", "matrix"]),
    declared("SEEN", ["any", "matrix"]),
    declared("NUMBERS", ["number", "matrix"]),
    declared("OPTIONAL", ["number"], ["number", "scalar", true]),
    declared("FAIL", ["any"]),
    declared("NONE"),
    declared("PLAIN"),
    declared("SLOW", ["number"]),
    declared("LATE"),
  ],
};

const calls: unknown[][] = [];

const association: CustomFunctionTable = {
  OVERAGE: (quantity: number, commitment: number, rate: number) => Math.max(0, quantity - commitment) * rate,
  TIERS: (rows: number[][]) => rows.map(([first = 0]) => [first, first * 2]),
  SEEN: (rows: unknown[][]) => JSON.stringify(rows),
  NUMBERS: (rows: number[][]) => JSON.stringify(rows),
  OPTIONAL: (...args: unknown[]) => {
    calls.push(args);
    return 1;
  },
  FAIL: () => {
    throw new FunctionError("#VALUE!", "commitment must be positive");
  },
  NONE: () => {
    throw new FunctionError("#N/A", "no price");
  },
  PLAIN: () => {
    throw new Error("plain");
  },
  SLOW: async (value: number) => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    return value + 1000;
  },
  LATE: () => Promise.reject(new FunctionError("#N/A", "late")),
};

const functions = { metadata, association };

async function calculated(office: OfficeSession, formulas: readonly string[]): Promise<unknown[]> {
  const address = `D1:D${String(formulas.length)}`;
  await writeAndRead(office, { [address]: formulas.map((formula) => [formula]) }, "D1");
  await office.model.idle();
  return (await writeAndRead(office, {}, address)).flat();
}

afterEach(closeSessions);

describe("custom functions called through the association table", () => {
  it("answer within the sync that reads them, in any spelling and inside other functions", async () => {
    const office = await session({ functions });
    const formulas = [["=COMMIT.OVERAGE(150,100,0.1)"], ["=ROUND(commit.overage(A1,B1,0.1),0)"]];
    const read = await writeAndRead(office, { "A1:B1": [[1000, 100]], "D1:D2": formulas }, "D1:D2");
    expect(read).toEqual([[5], [90]]);
  });

  it("are called again only where an argument changed", async () => {
    const office = await session({ functions });
    const rows = [["=COMMIT.OVERAGE(A1,0,1)"], ["=COMMIT.OVERAGE(A2,0,1)"]];
    await writeAndRead(office, { "A1:A2": [[1], [2]], "C1:C2": rows }, "C1");
    const before = office.model.customFunctions.calls;
    expect(await writeAndRead(office, { A1: [[5]] }, "C1:C2")).toEqual([[5], [2]]);
    expect(office.model.customFunctions.calls - before).toBe(1);
  });

  it("get null for an argument left out and the cell's address last", async () => {
    const office = await session({ functions });
    calls.length = 0;
    await calculated(office, ["=COMMIT.OPTIONAL(7)"]);
    expect(calls).toEqual([[7, null, { address: "Sheet1!D1" }]]);
  });

  it("get blank cells of a range as 0 for numbers and as empty text for anything", async () => {
    const office = await session({ functions });
    await writeAndRead(office, { "A1:A3": [[1], [""], [3]] }, "A1");
    const seen = await calculated(office, ["=COMMIT.SEEN(A1:A3)", "=COMMIT.NUMBERS(A1:A3)"]);
    expect(seen).toEqual(['[[1],[""],[3]]', "[[1],[0],[3]]"]);
  });

  it("get text typed as an argument as text, though it looks like a date or a share", async () => {
    const office = await session({ functions });
    const texts = ["03/04/2026", "2026-04", "12%"];
    const seen = await calculated(
      office,
      texts.map((text) => `=COMMIT.SEEN("${text}")`),
    );
    expect(seen).toEqual(texts.map((text) => JSON.stringify([[text]])));
  });

  it("spill, and are blocked by a filled cell", async () => {
    const office = await session({ functions });
    await writeAndRead(office, { "A1:A2": [[1], [2]], F1: [["=COMMIT.TIERS(A1:A2)"]] }, "F1");
    expect(await writeAndRead(office, {}, "F1:G2")).toEqual([
      [1, 2],
      [2, 4],
    ]);
    expect(await writeAndRead(office, { G2: [["in the way"]] }, "F1")).toEqual([["#SPILL!"]]);
  });

  it("turn errors into error values, keep the message, and let errors of arguments through", async () => {
    const office = await session({ functions });
    const values = await calculated(office, [
      "=COMMIT.FAIL(1)",
      "=COMMIT.NONE()",
      "=COMMIT.PLAIN()",
      "=IFERROR(COMMIT.FAIL(1),7)",
      '=COMMIT.OVERAGE("x",1,1)',
      "=COMMIT.OVERAGE(1/0,1,1)",
      "=COMMIT.NOSUCH(1)",
      "=COMMIT.LATE()",
    ]);
    expect(values).toEqual(["#VALUE!", "#N/A", "#VALUE!", 7, "#VALUE!", "#DIV/0!", "#NAME?", "#N/A"]);
    expect(office.model.customFunctionError("Sheet1!D1")).toBe("commitment must be positive");
    expect(office.model.customFunctionError("Sheet1!D5")).toBeNull();
    // The error of an argument is not the function's: what that said before is not said of it.
    expect(await calculated(office, ["=COMMIT.FAIL(1/0)"])).toEqual(["#DIV/0!"]);
    expect(office.model.customFunctionError("Sheet1!D1")).toBeNull();
  });

  it("may answer later, also inside one another", async () => {
    const office = await session({ functions });
    const values = await calculated(office, ["=COMMIT.SLOW(1)", "=COMMIT.OVERAGE(COMMIT.SLOW(1),1,1)"]);
    expect(values).toEqual([1001, 1000]);
  });
});

describe("custom functions called through Microsoft's runtime", () => {
  it("show #BUSY! until the answer comes", async () => {
    const office = await session({ functions, customFunctions: "runtime" });
    const formula = { A1: [["=COMMIT.OVERAGE(150,100,0.1)"]] };
    expect(await writeAndRead(office, formula, "A1")).toEqual([["#BUSY!"]]);
    await office.model.idle();
    expect(await writeAndRead(office, {}, "A1")).toEqual([[5]]);
  });

  it("answer before a read when the host waits for them, without a deadlock", async () => {
    const office = await session({ functions, customFunctions: "runtime", awaitCustomFunctions: true });
    const formula = { A1: [["=COMMIT.OVERAGE(COMMIT.SLOW(1),1,1)"]] };
    expect(await writeAndRead(office, formula, "A1")).toEqual([[1000]]);
  });

  it("spill and fail as they do when called directly", async () => {
    const office = await session({ functions, customFunctions: "runtime" });
    await writeAndRead(office, { "A1:A2": [[1], [2]], F1: [["=COMMIT.TIERS(A1:A2)"]] }, "F1");
    expect(await calculated(office, ["=COMMIT.PLAIN()"])).toEqual(["#VALUE!"]);
    expect(await writeAndRead(office, {}, "F1:G2")).toEqual([
      [1, 2],
      [2, 4],
    ]);
  });
});

describe("a file with custom functions", () => {
  it("is calculated when it is opened", async () => {
    const office = await session({ functions });
    await writeAndRead(office, { A1: [["=COMMIT.OVERAGE(150,100,0.1)"]] }, "A1");
    const file = await office.toFile();
    const again = await session({ functions, file });
    expect(await writeAndRead(again, {}, "A1")).toEqual([[5]]);
    const without = await session({ file });
    expect(await writeAndRead(without, {}, "A1")).toEqual([["#NAME?"]]);
  });
});
