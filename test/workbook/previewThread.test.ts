import type * as Thread from "../../src/workbook/previewThread";
import type { PreviewAnswer, PreviewRequest } from "../../src/workbook/previewThread";
import { noTotals } from "../../src/tables/usageTotals";
import type { UsageReading } from "../../src/tables/usageReading";
import type { Grid } from "../../src/tables/grid";
import type { TableGrids } from "../../src/workbook/workbookInputs";

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget {
  readonly asked: PreviewRequest[] = [];
  ended = false;
  postMessage(request: PreviewRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(given: PreviewAnswer): void {
    this.dispatchEvent(new MessageEvent("message", { data: given }));
  }
}

let worker: FakeWorker;
jest.mock("../../src/workbook/startPreviewWorker", () => ({ startPreviewWorker: () => worker }));

const usage = (): UsageReading => ({
  address: "Usage!A1",
  format: null,
  columns: [],
  rows: [],
  problems: [],
  totals: noTotals,
});
const empty: Grid = { cells: [], place: { kind: "argument", name: "nothing" } };
const tables: TableGrids = { contract: { Bands: empty, Terms: empty, Prices: empty }, optional: {} };
const nothing = {
  optimise: null,
  range: null,
  answer: null,
  problems: { optimise: [], range: [], contract: [] },
};
const signal = () => new AbortController().signal;
const turn = () => new Promise((resolve) => setTimeout(resolve));

let thread: typeof Thread;
beforeEach(async () => {
  worker = new FakeWorker();
  Reflect.set(globalThis, "Worker", FakeWorker);
  jest.resetModules();
  thread = await import("../../src/workbook/previewThread");
});
afterEach(() => void Reflect.deleteProperty(globalThis, "Worker"));

describe("previews beside the page", () => {
  test("send the usage once for as long as it is the same", async () => {
    const reading = usage();
    for (const each of [reading, reading, usage()]) {
      const given = thread.computePreview(each, tables, signal());
      await turn();
      worker.answer({ id: worker.asked.length, preview: nothing });
      expect(await given).toEqual(nothing);
    }
    expect(worker.asked.map((request) => "usage" in request)).toEqual([true, false, true]);
  });

  test("that are cancelled are cancelled there too, and what comes after is not heard", async () => {
    const controller = new AbortController();
    const given = thread.computePreview(usage(), tables, controller.signal);
    await turn();
    controller.abort();
    await expect(given).rejects.toMatchObject({ name: "AbortError" });
    expect(worker.asked[1]).toEqual({ id: 1, cancel: true });
    worker.answer({ id: 1, preview: nothing });
  });

  test("that fail say what was thrown", async () => {
    const given = thread.computePreview(usage(), tables, signal());
    await turn();
    worker.answer({ id: 1, failed: "Error: a range needs two months" });
    await expect(given).rejects.toThrow("a range needs two months");
  });

  test("are computed by the page itself where the worker cannot be run", async () => {
    const given = thread.computePreview(usage(), tables, signal());
    await turn();
    worker.dispatchEvent(new Event("error"));
    expect(await given).toEqual(nothing);
    expect(worker.ended).toBe(true);
    expect(await thread.computePreview(usage(), tables, signal())).toEqual(nothing);
    expect(worker.asked).toHaveLength(1);
  });

  test("are computed by the page itself where there are no workers", async () => {
    Reflect.deleteProperty(globalThis, "Worker");
    expect(await thread.computePreview(usage(), tables, signal())).toEqual(nothing);
    expect(worker.asked).toEqual([]);
  });
});
