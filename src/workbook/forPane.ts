import type { PriceBook } from "../engine/prices";
import type { Problem } from "../engine/problem";
import type { UsageOptions } from "../tables/exports/usageOptions";
import type { UsageAnswer } from "../tables/usageAnswer";
import type { UsageReading } from "../tables/usageReading";

/**
 * What the pane asks of the workbook. The pane holds no copy of the model: every answer is read from
 * the workbook's tables when it is asked for.
 */
export interface WorkbookServices {
  /** Reads the selected range as usage and remembers it in the workbook as `bw_Usage`. */
  readonly pickUsage: (work: Work) => Promise<UsageReading>;
  /** As `pickUsage`, for a typed address such as `Usage!A1:G55`. */
  readonly pickUsageAt: (address: string, work: Work) => Promise<UsageReading>;
  /** Reads the range remembered as `bw_Usage` again; null when none was picked yet. */
  readonly readUsage: (work: Work) => Promise<UsageReading | null>;
  /** Reads usage that is not in the workbook, writes it added up into a sheet of ours, and remembers that. */
  readonly openUsage: (source: UsageSource, work: Work) => Promise<UsageReading>;
  /**
   * Writes what the user said about the usage into the table UsageOptions, then reads the source again, or the
   * remembered range where there is none; null when none was picked yet.
   */
  readonly answerUsage: (
    answers: readonly UsageAnswer[],
    work: Work,
    source?: UsageSource,
  ) => Promise<UsageReading | null>;
  /** Reads the tables Bands, Terms and Prices; those that are missing are created, empty or with defaults. */
  readonly readContract: (work: Work) => Promise<ContractReading>;
  /** Makes an empty table of this name where the workbook has none, and goes to it. */
  readonly insertTable: (name: OptionalTable, work: Work) => Promise<void>;
  /** Reads everything, computes, and writes the sheets; writes nothing where the input cannot be used. */
  readonly recommend: (work: Work) => Promise<Recommended>;
  /** Writes the sample usage, illustrative bands and terms into new sheets and remembers the usage. */
  readonly insertSample: (work: Work) => Promise<void>;
  /** Ends a writing that a crash or a closed pane left unfinished; called when the pane opens. */
  readonly restoreUnfinished: () => Promise<Settled>;
  /** Makes a copy of the workbook for others; answers what was done and what is left to do, in words. */
  readonly prepareCopy: (audience: Audience, work: Work) => Promise<string>;
  /** Puts in the place of COMMIT functions what they show; answers what was done, in words. */
  readonly replaceFunctions: (work: Work) => Promise<string>;
  /** Brings them back; answers what was done, in words. */
  readonly restoreFunctions: (work: Work) => Promise<string>;
  /** Selects a cell or range (`Usage!C7`) so that the user sees it. */
  readonly show: (address: string) => Promise<void>;
}

/** Who reads a copy of the workbook. */
export type Audience = "client" | "vendor";

/** How a writing that was not finished ended: `discarded` before anything was changed; `nothing` where there was none. */
export type Settled = "nothing" | "discarded" | "restored" | "finished";

/** Usage outside the workbook, such as a file on this computer. */
export interface UsageSource {
  readonly name: string;
  readonly read: (book: PriceBook, work: Work, options: UsageOptions) => Promise<UsageReading>;
}

/** Progress and cancelling of one task. */
export interface Work {
  /** Called with what is being done, in words, and how much of it is done. */
  readonly onProgress: (step: string, done: number) => void;
  /** Cancelling stops before the next step; what was begun to be written is taken back. */
  readonly signal: AbortSignal;
}

/** Input tables that a workbook may have and that are only made when the user asks for them. */
export const optionalTables = [
  "Levers",
  "Launches",
  "OtherSpend",
  "RangeOptions",
  "Asks",
  "Quotes",
  "Benchmark",
  "Plan",
  "Actuals",
] as const;
export type OptionalTable = (typeof optionalTables)[number];

/** The contract as the workbook's tables say it, in words to show. */
export interface ContractReading {
  readonly bands: readonly { readonly threshold: string; readonly discount: string; readonly name: string }[];
  /** The terms that differ from the defaults and the few that always matter, by name. */
  readonly terms: readonly { readonly name: string; readonly value: string }[];
  readonly problems: readonly Problem[];
  /** Where each table stands, for the links of the pane. */
  readonly addresses: { readonly bands: string; readonly terms: string; readonly prices: string };
  /** What each optional table says, in words, and where it stands; null where there is no such table. */
  readonly plans: Readonly<
    Record<OptionalTable, { readonly inForce: readonly string[]; readonly address: string } | null>
  >;
}

/** What was recommended and where it stands; `written` is false when problems stopped it. */
export type Recommended =
  | { readonly written: false; readonly problems: readonly Problem[] }
  | {
      readonly written: true;
      readonly problems: readonly Problem[];
      /** The answer in one sentence, then the reasons. */
      readonly headline: string;
      readonly reasons: readonly string[];
      readonly keyFigures: readonly { readonly label: string; readonly value: string }[];
      /** `Recommendation!A1`. */
      readonly address: string;
    };

/** An error of Excel or of our own in words a user can act on; `detail` is for a support mail. */
export class WorkbookError extends Error {
  constructor(
    message: string,
    readonly detail: string,
  ) {
    super(message);
    this.name = "WorkbookError";
  }
}
