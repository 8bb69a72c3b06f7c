import type { Work } from "./forPane";

/** Lets the pane draw between two parts of a computation, and stops where it was given up. */
export async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/** Says what comes next, and lets the pane draw it and hear a cancel before it. */
export async function pauseBefore(work: Work, step: string, done: number): Promise<void> {
  work.onProgress(step, done);
  await pause(work.signal);
}
