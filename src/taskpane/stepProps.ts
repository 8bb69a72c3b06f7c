import type { Formats } from "./formats";
import type { Ended, Running } from "./paneState";

/** What every step of the pane is given besides its own readings and buttons. */
export interface StepProps {
  readonly open: boolean;
  /** Whether any task runs, this step's or another's: only one can. */
  readonly busy: boolean;
  readonly running: Running | null;
  readonly ended: Ended | null;
  readonly formats: Formats;
  readonly onToggle: () => void;
  readonly onCancel: () => void;
  readonly onShow: (address: string) => void;
}
