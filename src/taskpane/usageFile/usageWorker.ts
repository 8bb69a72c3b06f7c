import { UnreadableText } from "../../tables/stream/csvRows";
import { readUsageText } from "../../tables/stream/readUsageText";
import { textPieces } from "./textPieces";
import type { FromWorker, ToWorker } from "./workerMessages";

/** Reads a file of usage beside the pane, which stays usable meanwhile. */
self.onmessage = ({ data: { file, book, options } }: MessageEvent<ToWorker>) => {
  const say = (message: FromWorker): void => postMessage(message);
  const pieces = textPieces(file, (done) => say({ kind: "progressed", done }));
  readUsageText(pieces, file.name, book, options).then(
    (reading) => say({ kind: "read", reading }),
    // What is thrown here nobody hears: a rejected promise is no error event of the worker.
    (error: unknown) =>
      say(
        error instanceof UnreadableText
          ? { kind: "unreadable", message: error.message }
          : { kind: "stopped", message: String(error) },
      ),
  );
};
