import type { UsageReading } from "../tables/usageReading";
import { previewOf, type PreviewFigures } from "./preview";
import { inputsFrom, type TableGrids } from "./workbookInputs";

/** What the worker is asked; the usage only where it is another than before. */
export type PreviewRequest =
  | { readonly id: number; readonly tables: TableGrids; readonly usage?: UsageReading }
  | { readonly id: number; readonly cancel: true };
export type PreviewAnswer =
  | { readonly id: number; readonly preview: PreviewFigures }
  | { readonly id: number; readonly failed: string };

/** Null while it was not needed yet, and where there is none or it broke. */
let worker: Promise<Worker | null> | null = null;
let sent: UsageReading | null = null;
let lastId = 0;

/**
 * Computes a preview, in a worker where the browser has them: the page, and the functions of the workbook that share
 * its thread, go on meanwhile.
 */
export async function computePreview(
  usage: UsageReading,
  tables: TableGrids,
  signal: AbortSignal,
): Promise<PreviewFigures> {
  worker ??= started();
  const running = await worker;
  signal.throwIfAborted();
  if (running === null) return previewOf(inputsFrom(usage, tables).inputs, signal);
  try {
    return await asked(running, usage, tables, signal);
  } catch (error) {
    if (!(error instanceof BrokenWorker)) throw error;
    running.terminate();
    worker = Promise.resolve(null);
    return previewOf(inputsFrom(usage, tables).inputs, signal);
  }
}

/** A worker that does not run, such as where its script cannot be fetched. */
class BrokenWorker extends Error {}

async function started(): Promise<Worker | null> {
  if (typeof Worker === "undefined") return null;
  try {
    return (
      await import(/* webpackChunkName: "preview-worker" */ "./startPreviewWorker")
    ).startPreviewWorker();
  } catch {
    // Without a worker the page computes itself.
    return null;
  }
}

function asked(
  running: Worker,
  usage: UsageReading,
  tables: TableGrids,
  signal: AbortSignal,
): Promise<PreviewFigures> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      running.removeEventListener("message", hear);
      running.removeEventListener("error", broke);
      signal.removeEventListener("abort", stop);
    };
    const hear = ({ data }: MessageEvent<PreviewAnswer>): void => {
      if (data.id !== id) return;
      end();
      if ("preview" in data) resolve(data.preview);
      else reject(new Error(data.failed));
    };
    const broke = (): void => {
      end();
      reject(new BrokenWorker());
    };
    const ask = (request: PreviewRequest): void => running.postMessage(request);
    const stop = (): void => {
      end();
      ask({ id, cancel: true });
      reject(signal.reason instanceof Error ? signal.reason : new DOMException("cancelled", "AbortError"));
    };
    running.addEventListener("message", hear);
    running.addEventListener("error", broke);
    signal.addEventListener("abort", stop);
    ask({ id, tables, ...(usage === sent ? {} : { usage }) });
    sent = usage;
  });
}
