import { useCallback, useEffect, useRef, type ActionDispatch } from "react";
import type { TermChange, Work, WorkbookServices } from "../workbook/forPane";
import type { PaneAction, PaneState } from "./paneState";
import { wordsOfError } from "./wordsOfError";

type Dispatch = ActionDispatch<[PaneAction]>;

/** Milliseconds without another edit before the workbook is read again. */
const settled = 100;

const quiet = (signal: AbortSignal): Work => ({ onProgress: () => undefined, signal });

/**
 * Keeps what the pane shows that of the workbook: edits are listened to, and readings and preview are renewed when
 * something changed and no task runs.
 *
 * @returns how a term that is being typed is tried before it stands in its cell.
 */
export function usePreview(
  services: WorkbookServices,
  state: PaneState,
  dispatch: Dispatch,
  readUsage: (work: Work) => Promise<void>,
): (change: TermChange) => void {
  const { stale, revision, usage } = state;
  const idle = state.running === null;

  useEffect(() => {
    if (!idle || stale === "nothing") return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const renew = async (): Promise<void> => {
      try {
        if (stale === "usage") {
          dispatch({ kind: "readingUsage" });
          await readUsage(quiet(signal));
        } else {
          const previewed = await services.preview(usage, quiet(signal));
          if (!signal.aborted) dispatch({ kind: "previewed", ...previewed });
        }
      } catch (error) {
        if (!signal.aborted) dispatch({ kind: "notPreviewed", notice: wordsOfError(error).message });
      }
    };
    const timer = setTimeout(() => void renew(), settled);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [services, dispatch, readUsage, idle, stale, revision, usage]);

  useEffect(() => {
    const watch = services.watchEdits((edit) => dispatch({ kind: "edited", ...edit }));
    // Without events the pane is renewed by its own tasks.
    watch.catch(() => undefined);
    return () => void watch.then((stop) => stop()).catch(() => undefined);
  }, [services, dispatch]);

  const trying = useRef<AbortController | null>(null);
  useEffect(() => () => trying.current?.abort(), []);
  return useCallback(
    (change) => {
      trying.current?.abort();
      const controller = new AbortController();
      trying.current = controller;
      const { signal } = controller;
      services.preview(usage, quiet(signal), change).then(
        (previewed) => {
          if (!signal.aborted) dispatch({ kind: "tried", ...previewed });
        },
        // A try that failed is made again with the value in its cell.
        () => undefined,
      );
    },
    [services, dispatch, usage],
  );
}
