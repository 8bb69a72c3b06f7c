import type { PreviewAnswer, PreviewRequest } from "./previewThread";
import { previewOf } from "./preview";
import { inputsFrom } from "./workbookInputs";
import type { UsageReading } from "../tables/usageReading";

/** The usage that was sent last: it is the same for many requests. */
let usage: UsageReading | null = null;
const computing = new Map<number, AbortController>();

/** Computes previews beside the page. */
self.onmessage = ({ data }: MessageEvent<PreviewRequest>) => {
  const { id } = data;
  if ("cancel" in data) return computing.get(id)?.abort();
  usage = data.usage ?? usage;
  if (usage === null) throw new Error("the first request brings the usage");
  const controller = new AbortController();
  computing.set(id, controller);
  const answer = (given: PreviewAnswer): void => {
    computing.delete(id);
    self.postMessage(given);
  };
  previewOf(inputsFrom(usage, data.tables).inputs, controller.signal).then(
    (preview) => answer({ id, preview }),
    (error: unknown) => answer({ id, failed: String(error) }),
  );
};
