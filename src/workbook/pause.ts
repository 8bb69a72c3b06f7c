import type { Work } from "./forPane";

/** Says what comes next, and lets the pane draw it and hear a cancel before it. */
export async function pause(work: Work, step: string, done: number): Promise<void> {
  work.onProgress(step, done);
  await new Promise((resolve) => setTimeout(resolve));
  work.signal.throwIfAborted();
}
