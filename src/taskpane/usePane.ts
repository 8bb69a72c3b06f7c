import { useCallback, useEffect, useReducer, useRef } from "react";
import type { UsageAnswer } from "../tables/usageAnswer";
import type { UsageReading } from "../tables/usageReading";
import { usable } from "../tables/wording";
import {
  type OptionalTable,
  type PlannedSheetName,
  type TermChange,
  type UsageSource,
  type Work,
  type WorkbookServices,
  uncancelled,
} from "../workbook/forPane";
import { initialState, reduce, type PaneState, type Step } from "./paneState";
import { onRibbonReport } from "./ribbonReport";
import { text } from "./text";
import { stepOfTable } from "./stepOfTable";
import { fileSource } from "./usageFile/fileSource";
import { usePreview } from "./usePreview";
import { useUndo } from "./useUndo";
import { isCancelled, wordsOfError, wordsOfProblem } from "./wordsOfError";

/** What the user can do in the pane. One task runs at a time; others are ignored meanwhile. */
export interface PaneActions {
  readonly toggle: (step: Step) => void;
  readonly pickUsage: () => void;
  /** As `pickUsage`, for an address that was typed. */
  readonly pickUsageAt: (address: string) => void;
  /** Reads a file on this computer and writes its usage, added up, into the workbook. */
  readonly openUsageFile: (file: File) => void;
  readonly readUsage: () => void;
  /** Keeps what the user said about the usage in the workbook, and reads it again. */
  readonly answerUsage: (answers: readonly UsageAnswer[]) => void;
  readonly insertSample: () => void;
  readonly readContract: () => void;
  /** Makes an optional table where there is none, and goes to it. */
  readonly insertTable: (name: OptionalTable) => void;
  /** Shows what a term would change, before it stands in its cell. */
  readonly tryTerm: (change: TermChange) => void;
  /** Writes a term into its cell. */
  readonly setTerm: (change: TermChange) => void;
  /** Something was written beside the steps: everything is read again. */
  readonly changed: () => void;
  /** Sheets were written beside the steps: the writing before cannot be undone any more. */
  readonly writtenBeside: () => void;
  /** The sheets that would be written now. */
  readonly planSheets: (signal: AbortSignal) => Promise<readonly PlannedSheetName[] | null>;
  readonly recommend: () => void;
  /** Brings the workbook back to what it was before the last writing. */
  readonly undoWriting: () => void;
  /** Puts back the term that was written last. */
  readonly undoTerm: () => void;
  readonly cancel: () => void;
  /** Selects an address; an error is said in the step whose link was followed. */
  readonly show: (step: Step, address: string) => void;
}

/** Wires the pane's state to the workbook; used once, by `App`. */
export function usePane(services: WorkbookServices): {
  readonly state: PaneState;
  readonly actions: PaneActions;
} {
  const [state, dispatch] = useReducer(reduce, initialState);
  const task = useRef<AbortController | null>(null);

  /** Whether the work was finished: not refused, cancelled or failed. */
  const run = useCallback(async (step: Step, work: (work: Work) => Promise<void>) => {
    if (task.current !== null) return false;
    const controller = new AbortController();
    const { signal } = controller;
    task.current = controller;
    dispatch({ kind: "started", step });
    try {
      await work({ signal, onProgress: (label, done) => dispatch({ kind: "progressed", label, done }) });
      dispatch({ kind: "ended", step, ended: { kind: "finished" } });
      return true;
    } catch (error) {
      dispatch({
        kind: "ended",
        step,
        ended: isCancelled(error, signal)
          ? { kind: "cancelled" }
          : { kind: "failed", ...wordsOfError(error) },
      });
      return false;
    } finally {
      task.current = null;
    }
  }, []);

  /** The file that the usage shown was read from; null where that is a range. */
  const source = useRef<UsageSource | null>(null);
  const usageRead = useCallback((usage: UsageReading | null, from: UsageSource | null = null) => {
    source.current = from;
    dispatch({ kind: "usageRead", usage });
  }, []);
  const readUsage = useCallback(
    async (work: Work) => {
      const usage = await services.readUsage(work);
      // A reading that was given up, for another one or for good, may end late.
      work.signal.throwIfAborted();
      usageRead(usage);
    },
    [services, usageRead],
  );
  const readContract = useCallback(
    async (work: Work) => dispatch({ kind: "contractRead", contract: await services.readContract(work) }),
    [services],
  );
  const readAll = useCallback(
    async (work: Work) => {
      await readUsage(work);
      await readContract(work);
    },
    [readUsage, readContract],
  );

  const fail = useCallback(
    (step: Step, error: unknown) => dispatch({ kind: "failedBeside", step, ...wordsOfError(error) }),
    [],
  );

  // Before the first reading: what the ribbon did before the pane was there includes one.
  useEffect(() => {
    /** What was told while a task ran is read after it. */
    const show = async (step: Step, work: (work: Work) => Promise<void>): Promise<void> => {
      if (!(await run(step, work))) dispatch({ kind: "edited", usage: true });
    };
    return onRibbonReport((report) => {
      switch (report.kind) {
        case "sampleInserted":
          return void show("usage", readAll);
        case "usagePicked":
          return void show("usage", async () => usageRead(report.usage));
        case "recommended":
          return void show("recommend", async (work) => {
            await readAll(work);
            dispatch({ kind: "recommended", answer: report.answer });
          });
        case "noticed":
          return dispatch({ kind: "noticed", notice: report.notice });
        case "failed":
          return fail(report.command === "recommend" ? "recommend" : "usage", report.error);
      }
    });
  }, [run, readAll, usageRead, fail]);

  useEffect(() => {
    const settle = async (): Promise<string | null> =>
      services.restoreUnfinished().then(
        (settled) => text.unfinished[settled],
        (error: unknown) => wordsOfError(error).message,
      );
    void run("usage", async (work) => {
      const notice = await settle();
      if (notice !== null) dispatch({ kind: "noticed", notice });
      await readUsage(work);
    });
    return () => task.current?.abort();
  }, [run, readUsage, services]);

  // Whatever is written takes away what was kept for undoing.
  const { undoWriting, undoTerm } = useUndo(services, state, dispatch, run, fail);
  const tryTerm = usePreview(services, state, dispatch, readUsage);

  const actions: PaneActions = {
    toggle: (step) => dispatch({ kind: "toggled", step }),
    pickUsage: () => void run("usage", async (work) => usageRead(await services.pickUsage(work))),
    pickUsageAt: (address) =>
      void run("usage", async (work) => usageRead(await services.pickUsageAt(address, work))),
    openUsageFile: (file) => {
      const start = async () => (await import("./usageFile/startUsageWorker")).startUsageWorker();
      const opened = fileSource(file, start);
      void run("usage", async (work) => usageRead(await services.openUsage(opened, work), opened));
    },
    answerUsage: (answers) => {
      const from = source.current;
      void run("usage", async (work) =>
        usageRead(await services.answerUsage(answers, work, from ?? undefined), from),
      );
    },
    readUsage: () => void run("usage", readUsage),
    insertSample: () => {
      // Two tasks: cancelling the reading must not be taken for cancelling the writing.
      void run("usage", services.insertSample).then((inserted) => inserted && run("usage", readAll));
    },
    readContract: () => void run("contract", readContract),
    insertTable: (name) => {
      void run(stepOfTable(name), (work) => services.insertTable(name, work));
    },
    tryTerm,
    setTerm: (change) => {
      services
        .setTerm(change, uncancelled())
        .then(
          (problem) => {
            if (problem !== null)
              dispatch({ kind: "failedBeside", step: "contract", ...wordsOfProblem(problem) });
            dispatch({ kind: "termSet", name: problem === null ? change.name : null });
          },
          (error: unknown) => fail("contract", error),
        )
        // Also what could not be written is read again: it is shown as it was tried.
        .finally(() => dispatch({ kind: "edited", usage: false }));
    },
    planSheets: (signal) => services.plannedSheets(state.usage, { onProgress: () => undefined, signal }),
    changed: () => dispatch({ kind: "edited", usage: true }),
    writtenBeside: () => dispatch({ kind: "undoable", undoable: false }),
    recommend: () =>
      void run("recommend", async (work) => {
        // The readings shown beside the answer are those of the workbook it was computed on.
        const reading: Work = { ...work, onProgress: (label) => work.onProgress(label, 0) };
        const usage = await services.readUsage(reading);
        usageRead(usage);
        // Reading the contract makes its tables where they are missing: not for usage that cannot be used.
        if (usage !== null && usable(usage.problems)) await readContract(reading);
        dispatch({ kind: "recommended", answer: await services.recommend(work, { undoable: true }) });
      }),
    undoWriting,
    undoTerm,
    cancel: () => {
      dispatch({ kind: "cancelling" });
      task.current?.abort();
    },
    show: (step, address) => {
      services.show(address).catch((error: unknown) => fail(step, error));
    },
  };
  return { state, actions };
}
