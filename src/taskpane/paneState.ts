import type { UsageReading } from "../tables/usageReading";
import type { ContractReading, Recommended } from "../workbook/forPane";

export const steps = ["usage", "contract", "recommend"] as const;
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
  readonly answer: Recommended | null;
  /** Whether usage or contract differ from those the answer was computed on. */
  readonly answerIsOld: boolean;
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
  | { readonly kind: "usageRead"; readonly usage: UsageReading | null }
  | { readonly kind: "contractRead"; readonly contract: ContractReading }
  | { readonly kind: "recommended"; readonly answer: Recommended }
  | { readonly kind: "ended"; readonly step: Step; readonly ended: Ended }
  /** Something beside the running task went wrong, such as following a link. */
  | { readonly kind: "failedBeside"; readonly step: Step; readonly message: string; readonly detail: string };

export const initialState: PaneState = {
  open: { usage: true, contract: false, recommend: true },
  running: null,
  ended: { usage: null, contract: null, recommend: null },
  usage: null,
  contract: null,
  answer: null,
  answerIsOld: false,
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
    case "usageRead":
      return outdated({ ...state, usage: action.usage }, !same(state.usage, action.usage));
    case "contractRead":
      return outdated({ ...state, contract: action.contract }, !same(state.contract, action.contract));
    case "recommended":
      return { ...state, answer: action.answer, answerIsOld: false };
    case "ended":
      return { ...ended(state, action.step, action.ended), running: null };
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

const outdated = (state: PaneState, changed: boolean): PaneState =>
  changed && state.answer !== null ? { ...state, answerIsOld: true } : state;

const share = (done: number): number => Math.min(1, Math.max(0, done));

/** Readings are plain trees of text and numbers. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
