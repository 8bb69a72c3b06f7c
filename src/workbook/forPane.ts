import type { PriceBook } from "../engine/prices";
import type { Band } from "../engine/bands";
import type { Problem } from "../engine/problem";
import type { Terms } from "../engine/terms";
import type { UsageOptions } from "../tables/exports/usageOptions";
import type { TableSentences } from "../tables/sentences/tablesInEnglish";
import type { UsageAnswer } from "../tables/usageAnswer";
import type { UsageReading } from "../tables/usageReading";
import type { Preview } from "./previewInWords";

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
  /**
   * Reads the tables as they stand, computes from them and the usage, and writes nothing.
   *
   * @param change a term as it is being typed: taken in the place of the one in the tables as they were read last.
   */
  readonly preview: (usage: UsageReading | null, work: Work, change?: TermChange) => Promise<Previewed>;
  /** The sheets that Recommend would write now; null where the input does not allow it. */
  readonly plannedSheets: (
    usage: UsageReading | null,
    work: Work,
  ) => Promise<readonly PlannedSheetName[] | null>;
  /** Writes one term into its cell of the table Terms; answers why not, or null. */
  readonly setTerm: (change: TermChange, work: Work) => Promise<Problem | null>;
  /** Puts back what stood in the cell of the term that was set last; refuses where it was changed since. */
  readonly undoTerm: () => Promise<void>;
  /** Tells edits of the workbook's inputs that are not ours; answers how to stop. */
  readonly watchEdits: (onEdit: (edit: Edit) => void) => Promise<() => Promise<void>>;
  /**
   * Reads everything, computes, and writes the sheets; writes nothing where the input cannot be used. Where it is to
   * be undoable, what stood there is kept in the workbook until the next writing, or a pane is opened anew.
   */
  readonly recommend: (work: Work, choices?: { readonly undoable: boolean }) => Promise<Recommended>;
  /** Whether the last writing of an answer can be undone; asks Excel nothing. */
  readonly canUndo: () => Promise<boolean>;
  /** Brings the workbook back to what it was before that writing; refuses where something was changed since. */
  readonly undoWriting: (work: Work) => Promise<void>;
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
export type Settled = "nothing" | "discarded" | "restored" | "finished" | "undone";

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
  /** The language of the sentences that are answered; English where none is given. Sheets are English in any case. */
  readonly say?: TableSentences;
}

/** A task that tells nobody how far it is, and that nobody cancels. */
export const uncancelled = (): Work => ({
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

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
  readonly bands: readonly Pick<Band, "threshold" | "discount" | "name">[];
  /** Every term, the plain ones first. */
  readonly terms: readonly TermReading[];
  /** Those of Bands, Terms and Prices. */
  readonly problems: readonly Problem[];
  /** Those of the optional tables, by the part of the pane that shows them. */
  readonly problemsOf: Readonly<Record<"optimise" | "range" | "negotiate" | "track", readonly Problem[]>>;
  /** Where each table stands, for the links of the pane; null where there is none yet. */
  readonly addresses: Readonly<Record<"bands" | "terms" | "prices", string | null>>;
  /** What each optional table says, in words, and where it stands; null where there is no such table. */
  readonly plans: Readonly<
    Record<OptionalTable, { readonly inForce: readonly string[]; readonly address: string } | null>
  >;
}

/** One term as it is shown and edited. */
export interface TermReading {
  readonly key: keyof Terms;
  readonly name: string;
  /** As the control shows it; a share is in percent, without the sign. */
  readonly shown: string;
  readonly control: "choice" | "percent" | "number" | "text";
  /** The words it takes; with a control for text, those besides numbers. */
  readonly choices: readonly string[];
  readonly unit: string;
  /** Whether only some contracts need it. */
  readonly advanced: boolean;
  /** Whether it differs from its default. */
  readonly changed: boolean;
}

/** Another value of a term, as it would stand in its cell. */
export interface TermChange {
  readonly name: string;
  readonly value: string | number;
}

/** What an edit of the workbook touched; tables are read again in any case. */
export interface Edit {
  /** Whether the usage has to be read again too. */
  readonly usage: boolean;
}

/** The tables as they were read, and what was computed. */
export interface Previewed {
  readonly contract: ContractReading;
  readonly preview: Preview;
}

/** A sheet that would be written: made, or renewed where it stands. */
export interface PlannedSheetName {
  readonly name: string;
  readonly made: boolean;
}

/** A figure of the answer, whose number the pane writes. */
export interface KeyFigure {
  readonly label: string;
  readonly value: number;
  readonly unit: "money" | "share";
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
      readonly keyFigures: readonly KeyFigure[];
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
