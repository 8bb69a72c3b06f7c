import { useCallback, useEffect, useRef, useState } from "react";
import type { Work } from "../workbook/forPane";
import type { Ended, Running } from "./paneState";
import type { ViewProps } from "./viewProps";
import { isCancelled, wordsOfError } from "./wordsOfError";

/** What a view shows, the one task of it that runs, and how the last one ended. */
export interface ViewReading<T> {
  /** The last reading; null before the first. It stays while a new one is made. */
  readonly reading: T | null;
  readonly running: Pick<Running, "label" | "done" | "cancelling"> | null;
  /** Whether a task runs, the view's or the pane's. */
  readonly anyTask: boolean;
  readonly ended: Ended | null;
  readonly readAgain: () => void;
  /** Runs another task of the view; nothing where one runs already. */
  readonly run: (task: (work: Work) => Promise<void>) => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Reads for a view while it is open, anew whenever the workbook's inputs changed, and never while a task of the
 * pane runs; says in short what was read.
 *
 * @param given that of the first rendering stays: one that is made anew at every rendering must not start a new
 *   reading.
 */
export function useViewReading<T>(
  { open, busy, revision, onSummary }: Pick<ViewProps, "open" | "busy" | "revision" | "onSummary">,
  given: (work: Work) => Promise<T>,
  summaryOf: (reading: T) => string,
): ViewReading<T> {
  const [read] = useState(() => given);
  const [reading, setReading] = useState<T | null>(null);
  const [running, setRunning] = useState<ViewReading<T>["running"]>(null);
  const [ended, setEnded] = useState<Ended | null>(null);
  const task = useRef<AbortController | null>(null);
  /** The revision that the last reading was begun at. */
  const readAt = useRef<number | null>(null);

  const run = useCallback(async (work: (work: Work) => Promise<void>) => {
    if (task.current !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    task.current = controller;
    setEnded(null);
    setRunning({ label: null, done: 0, cancelling: false });
    try {
      await work({
        signal,
        onProgress: (label, done) => setRunning((now) => now && { ...now, label, done }),
      });
      setEnded({ kind: "finished" });
    } catch (error) {
      setEnded(
        isCancelled(error, signal) ? { kind: "cancelled" } : { kind: "failed", ...wordsOfError(error) },
      );
    } finally {
      task.current = null;
      setRunning(null);
    }
  }, []);

  const readAgain = useCallback(() => void run(async (work) => setReading(await read(work))), [run, read]);

  const free = open && !busy && running === null;
  useEffect(() => {
    if (!free || readAt.current === revision) return;
    readAt.current = revision;
    readAgain();
  }, [free, revision, readAgain]);
  useEffect(() => () => task.current?.abort(), []);

  const summary = reading === null ? null : summaryOf(reading);
  useEffect(() => onSummary(summary), [onSummary, summary]);

  return {
    reading,
    running,
    anyTask: busy || running !== null,
    ended,
    readAgain,
    run,
    cancel: () => {
      setRunning((now) => now && { ...now, cancelling: true });
      task.current?.abort();
    },
  };
}
