import { fileSource, type UsageWorker } from "../../src/taskpane/usageFile/fileSource";
import { textPieces } from "../../src/taskpane/usageFile/textPieces";
import { asText } from "../../src/tables/stream/pieces";
import type { FromWorker } from "../../src/taskpane/usageFile/workerMessages";
import { publishedPrices } from "../../src/tables/priceBook";
import type { Work } from "../../src/workbook/forPane";
import { usage } from "./fakeWorkbook";

/** A worker that says what it is told to, one message after another, and then nothing. */
function workerSaying(...messages: readonly FromWorker[]): UsageWorker & { readonly ended: () => boolean } {
  let ended = false;
  const worker: UsageWorker & { readonly ended: () => boolean } = {
    onmessage: null,
    onerror: null,
    postMessage: () => {
      for (const data of messages)
        worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent);
    },
    terminate: () => {
      ended = true;
    },
    ended: () => ended,
  };
  return worker;
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, "self");
  Reflect.deleteProperty(globalThis, "postMessage");
});

const file = new File(["x"], "bill.csv");
const quiet = (): Work => ({ onProgress: () => undefined, signal: new AbortController().signal });
const reading = (worker: UsageWorker, work = quiet()) =>
  fileSource(file, () => Promise.resolve(worker)).read(publishedPrices, work, {});

test("the worker is given the prices in force and what was said about the usage", async () => {
  const worker = workerSaying({ kind: "read", reading: usage() });
  const post = jest.spyOn(worker, "postMessage");
  await fileSource(file, () => Promise.resolve(worker)).read(publishedPrices, quiet(), {
    tokensPerUnit: 1000,
  });
  expect(post).toHaveBeenCalledWith({ file, book: publishedPrices, options: { tokensPerUnit: 1000 } });
});

test("progress is passed on, the reading returned, and the worker ended", async () => {
  const worker = workerSaying({ kind: "progressed", done: 0.5 }, { kind: "read", reading: usage() });
  const said: unknown[] = [];
  expect(await reading(worker, { ...quiet(), onProgress: (...step) => said.push(step) })).toEqual(usage());
  expect(said).toEqual([["Reading bill.csv", 0.5]]);
  expect(worker.ended()).toBe(true);
});

test("text that cannot be read is said with the file's name and the place", async () => {
  const worker = workerSaying({ kind: "unreadable", message: "row 7: expected a quote" });
  await expect(reading(worker)).rejects.toThrow("bill.csv cannot be read: row 7: expected a quote.");
  expect(worker.ended()).toBe(true);
});

test("a worker that breaks down is said, not waited for", async () => {
  const worker = workerSaying();
  worker.postMessage = () =>
    worker.onerror?.call(worker as unknown as Worker, { message: "gone" } as ErrorEvent);
  await expect(reading(worker)).rejects.toMatchObject({ detail: "gone" });
});

test("a file that can be read no further is said, not waited for", async () => {
  // The worker's own script: browsers call no `onerror` for a promise that is rejected in it.
  const script: { onmessage?: (event: { readonly data: object }) => void } = {};
  const said: FromWorker[] = [];
  const answered = new Promise<void>((resolve) => {
    Object.assign(globalThis, {
      self: script,
      postMessage: (message: FromWorker) => resolve(void said.push(message)),
    });
  });
  await import("../../src/taskpane/usageFile/usageWorker");
  const stream = () => new ReadableStream({ pull: () => Promise.reject(new Error("moved")) });
  script.onmessage?.({
    data: { file: { name: "bill.csv", size: 1, stream }, book: publishedPrices, options: {} },
  });
  await answered;
  expect(said).toEqual([{ kind: "stopped", message: "Error: moved" }]);
  await expect(reading(workerSaying(...said))).rejects.toMatchObject({
    message: "bill.csv cannot be read: reading it stopped; it may have been moved or changed meanwhile.",
    detail: "Error: moved",
  });
});

test("cancelling ends the worker", async () => {
  const worker = workerSaying();
  const controller = new AbortController();
  const read = reading(worker, { ...quiet(), signal: controller.signal });
  await Promise.resolve();
  controller.abort();
  await expect(read).rejects.toThrow("cancelled");
  expect(worker.ended()).toBe(true);
});

test("a file in another encoding than UTF-8 is told by its first piece", async () => {
  for (const encoding of ["utf16le", "latin1"] as const) {
    const file = new Blob([new Uint8Array(Buffer.from("Month,Coût\n", encoding))]);
    // jsdom's Blob has no stream.
    const stream = () => new Response(file).body;
    let read = "";
    const pieces = textPieces({ size: file.size, stream } as unknown as Blob, () => undefined);
    for await (const piece of asText(pieces)) read += piece;
    expect(read).toBe("Month,Coût\n");
  }
});

test("characters of several bytes survive the pieces of a stream", async () => {
  const text = "≤ 200k ".repeat(100);
  const bytes = new TextEncoder().encode(text);
  // Pieces of 7 bytes cut the three bytes of "≤" apart.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.slice(i * 7, i * 7 + 7));
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    });
  const done: number[] = [];
  let read = "";
  const size = bytes.length;
  const decoded = textPieces({ size, stream } as unknown as Blob, (share) => done.push(share));
  for await (const piece of asText(decoded)) read += piece;
  expect(read).toBe(text);
  expect(done.at(-1)).toBeCloseTo(1, 1);
  expect(done.length).toBeLessThanOrEqual(100);
});
