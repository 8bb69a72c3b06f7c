import type { UsageReading } from "../tables/usageReading";
import type { ContractReading, Previewed, Recommended } from "../workbook/forPane";

export const steps = ["usage", "optimise", "range", "contract", "recommend", "negotiate", "track"] as const;
export type Step = (typeof steps)[number];

/** What the pane shows: the last readings of the workbook, the one task that runs, and how those before ended. */
export interface PaneState {
  readonly open: Readonly<Record<Step, boolean>>;
  readonly running: Running | null;
  /** How the last task of each step ended; null before, and while it runs again. */
  readonly ended: Readonly<Record<Step, Ended | null>>;
  /** Null until a range was picked. */
  readonly usage: UsageReading | null;
  /** Null until the tables were read for the first time. */
  readonly contract: ContractReading | null;
  /** What usage and tables come to; null until it was computed for the first time. */
  readonly preview: Previewed["preview"] | null;
  /** What has to be read again because the workbook was edited or a task ended. */
  readonly stale: "nothing" | "tables" | "usage";
  /** Whether cells of the usage were edited after the reading of it began that is under way. */
  readonly editedMeanwhile: boolean;
  /** Raised whenever the workbook's inputs may have changed. */
  readonly revision: number;
  readonly answer: Recommended | null;
  /** What the answer was computed on. */
  readonly answeredOn: Pick<PaneState, "usage" | "contract"> | null;
  /** Whether usage or contract differ from those. */
  readonly answerIsOld: boolean;
  /** Whether the last writing can be undone. */
  readonly undoable: boolean;
  /** Whether it was: nothing was written since. */
  readonly undone: boolean;
  /** The term that was written last and can be put back. */
  readonly termSet: string | null;
  /** What was done to the workbook outside the steps, in words. */
  readonly notice: string | null;
}

/** The task that runs, in the step whose button started it. */
export interface Running {
  readonly step: Step;
  /** What is being done, in words; null before the first word of it. */
  readonly label: string | null;
  /** From 0 to 1. */
  readonly done: number;
  readonly cancelling: boolean;
}

export type Ended =
  | { readonly kind: "finished" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string; readonly detail: string };

export type PaneAction =
  | { readonly kind: "toggled"; readonly step: Step }
  | { readonly kind: "started"; readonly step: Step }
  | { readonly kind: "progressed"; readonly label: string; readonly done: number }
  | { readonly kind: "cancelling" }
  | { readonly kind: "noticed"; readonly notice: string }
  /** Somebody edited the workbook, or it was written beside a task. */
  | { readonly kind: "edited"; readonly usage: boolean }
  /** The usage begins to be read beside a task. */
  | { readonly kind: "readingUsage" }
  | { readonly kind: "usageRead"; readonly usage: UsageReading | null }
  | { readonly kind: "contractRead"; readonly contract: ContractReading }
  | ({ readonly kind: "previewed" } & Previewed)
  /** As `previewed`, with a term that is being typed and stands in no cell yet. */
  | ({ readonly kind: "tried" } & Previewed)
  | { readonly kind: "notPreviewed"; readonly notice: string }
  | { readonly kind: "recommended"; readonly answer: Recommended }
  | { readonly kind: "termSet"; readonly name: string | null }
  | { readonly kind: "undoable"; readonly undoable: boolean }
  /** The last writing was undone: there is no answer in the workbook that was shown here. */
  | { readonly kind: "undone" }
  | { readonly kind: "ended"; readonly step: Step; readonly ended: Ended }
  /** Something beside the running task went wrong, such as following a link. */
  | { readonly kind: "failedBeside"; readonly step: Step; readonly message: string; readonly detail: string };

const each = <T>(value: T): Readonly<Record<Step, T>> => ({
  usage: value,
  optimise: value,
  range: value,
  contract: value,
  recommend: value,
  negotiate: value,
  track: value,
});

export const initialState: PaneState = {
  open: { ...each(false), usage: true, recommend: true },
  running: null,
  ended: each<Ended | null>(null),
  usage: null,
  contract: null,
  preview: null,
  stale: "nothing",
  editedMeanwhile: false,
  revision: 0,
  answer: null,
  answeredOn: null,
  answerIsOld: false,
  undoable: false,
  undone: false,
  termSet: null,
  notice: null,
};

/** The pane's state after an action; pure, so that each transition can be tested by itself. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case "toggled":
      return { ...state, open: { ...state.open, [action.step]: !state.open[action.step] } };
    case "started":
      return {
        ...ended(state, action.step, null),
        editedMeanwhile: false,
        running: { step: action.step, label: null, done: 0, cancelling: false },
      };
    case "progressed":
      if (state.running === null) return state;
      return { ...state, running: { ...state.running, label: action.label, done: share(action.done) } };
    case "cancelling":
      if (state.running === null) return state;
      return { ...state, running: { ...state.running, cancelling: true } };
    case "noticed":
      return { ...state, notice: action.notice };
    case "edited":
      return {
        ...renewed(state, action.usage ? "usage" : "tables"),
        editedMeanwhile: state.editedMeanwhile || action.usage,
      };
    case "readingUsage":
      return { ...state, editedMeanwhile: false };
    case "usageRead": {
      // The very reading stays where it says the same: what was computed from it holds.
      const usage = same(state.usage, action.usage) ? state.usage : action.usage;
      const stale = state.editedMeanwhile ? "usage" : "tables";
      return compared({ ...renewed(state, stale), usage, stale });
    }
    case "contractRead":
    case "tried":
      return compared({
        ...state,
        contract: action.contract,
        preview: action.kind === "tried" ? action.preview : state.preview,
      });
    case "previewed":
      return compared({
        ...state,
        contract: action.contract,
        preview: action.preview,
        stale: state.stale === "usage" ? "usage" : "nothing",
      });
    case "notPreviewed":
      return { ...state, stale: "nothing", notice: action.notice };
    case "recommended": {
      const { usage, contract } = state;
      return {
        ...state,
        answer: action.answer,
        answeredOn: { usage, contract },
        answerIsOld: false,
        undone: false,
      };
    }
    case "termSet":
      return { ...state, termSet: action.name };
    case "undoable":
      return state.undoable === action.undoable ? state : { ...state, undoable: action.undoable };
    case "undone":
      return {
        ...state,
        answer: null,
        answeredOn: null,
        answerIsOld: false,
        undoable: false,
        undone: true,
      };
    case "ended":
      return { ...renewed(ended(state, action.step, action.ended), "tables"), running: null };
    case "failedBeside": {
      const { step, message, detail } = action;
      return ended(state, step, { kind: "failed", message, detail });
    }
  }
}

/** What a task says of itself must be seen: its step is opened. */
const ended = (state: PaneState, step: Step, how: Ended | null): PaneState => ({
  ...state,
  open: { ...state.open, [step]: true },
  ended: { ...state.ended, [step]: how },
});

const renewed = (state: PaneState, stale: "tables" | "usage"): PaneState => ({
  ...state,
  stale: state.stale === "usage" ? "usage" : stale,
  revision: state.revision + 1,
});

const compared = (state: PaneState): PaneState => {
  if (state.answeredOn === null) return state;
  // The contract is not read for usage that cannot be used: the answer holds for the first one that is.
  const answeredOn = { ...state.answeredOn, contract: state.answeredOn.contract ?? state.contract };
  const current = same(state.usage, answeredOn.usage) && same(state.contract, answeredOn.contract);
  return { ...state, answeredOn, answerIsOld: !current };
};

const share = (done: number): number => Math.min(1, Math.max(0, done));

/** Readings are plain trees of text and numbers. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
