import type { ContractReading, OptionalTable } from "../workbook/forPane";
import type { Formats } from "./formats";

/** What the views after the five steps are given. Each is the body of a section whose heading the pane draws. */
export interface ViewProps {
  readonly open: boolean;
  /** Whether a task of the pane runs: only one can. */
  readonly busy: boolean;
  readonly formats: Formats;
  /** Raised whenever inputs of the workbook changed or a task ended: what is shown has to be read again. */
  readonly revision: number;
  /** Selects a cell or range. */
  readonly onShow: (address: string) => void;
  /** What the optional tables say; null until they were read. */
  readonly plans: ContractReading["plans"] | null;
  /** Makes an optional table where there is none, and goes to it. */
  readonly onInsertTable: (name: OptionalTable) => void;
  /** Something was written: what the pane shows is read again. */
  readonly onChanged: () => void;
  /** Sheets of ours were written that the pane does not show: what was written before cannot be undone any more. */
  readonly onWritten: () => void;
  /** The section's state in a few words, shown while it is closed. */
  readonly onSummary: (summary: string | null) => void;
}
