import type { UsageReading } from "../../tables/usageReading";
import { WorkbookError, type UsageSource } from "../../workbook/forPane";
import { text } from "../text";
import type { FromWorker, ToWorker } from "./workerMessages";

/** What of a worker is used, so that a test can stand in for it. */
export type UsageWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** A file on this computer as a source of usage, read by a worker that cancelling ends. */
export function fileSource(file: File, start: () => Promise<UsageWorker>): UsageSource {
  return {
    name: file.name,
    read: async (book, work, options) => {
      const worker = await start();
      try {
        return await new Promise<UsageReading>((resolve, reject) => {
          work.signal.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
          work.signal.throwIfAborted();
          const stopped = (detail: string): void =>
            reject(new WorkbookError(text.usage.unreadable(file.name, text.usage.fileStopped), detail));
          worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
            switch (data.kind) {
              case "progressed":
                return work.onProgress(text.usage.readingFile(file.name), data.done);
              case "read":
                return resolve(data.reading);
              case "unreadable":
                return reject(
                  new WorkbookError(text.usage.unreadable(file.name, data.message), "UnreadableText"),
                );
              case "stopped":
                return stopped(data.message);
            }
          };
          worker.onerror = ({ message }) => stopped(message);
          worker.postMessage({ file, book, options } satisfies ToWorker);
        });
      } finally {
        worker.terminate();
      }
    },
  };
}
