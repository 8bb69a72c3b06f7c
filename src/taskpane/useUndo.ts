import { useEffect, type ActionDispatch } from "react";
import type { WorkbookServices, Work } from "../workbook/forPane";
import type { PaneAction, PaneState, Step } from "./paneState";

/** What the user can take back; asks the workbook whether its last writing can be, whenever something was done. */
export function useUndo(
  services: WorkbookServices,
  { revision, notice, running }: PaneState,
  dispatch: ActionDispatch<[PaneAction]>,
  run: (step: Step, work: (work: Work) => Promise<void>) => Promise<boolean>,
  fail: (step: Step, error: unknown) => void,
): { readonly undoWriting: () => void; readonly undoTerm: () => void } {
  useEffect(() => {
    if (running !== null) return;
    services.canUndo().then(
      (undoable) => dispatch({ kind: "undoable", undoable }),
      () => undefined,
    );
  }, [services, dispatch, revision, notice, running]);

  return {
    undoWriting: () =>
      void run("recommend", async (work) => {
        await services.undoWriting(work);
        dispatch({ kind: "undone" });
      }),
    undoTerm: () => {
      services
        .undoTerm()
        .catch((error: unknown) => fail("contract", error))
        .finally(() => {
          dispatch({ kind: "termSet", name: null });
          dispatch({ kind: "edited", usage: false });
        });
    },
  };
}
