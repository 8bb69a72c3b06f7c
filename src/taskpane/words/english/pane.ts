import type { TableSentences } from "../../../tables/sentences/tablesInEnglish";
import { sentence } from "../../../tables/wording";

/** The pane as a whole: its name, its start, and what it says of problems and of work in progress. */
export const pane = {
  productName: "Bandwise",
  purpose: "Size a spend commitment from the usage in this workbook. No usage leaves this computer.",
  outsideExcel:
    "Bandwise works inside Excel. In Excel open Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in, and choose the file manifest.xml.",
  officeMissing:
    "Microsoft's script for Office add-ins could not be loaded. Check the connection, then close this pane and open it again.",
  loading: "Loading",
  partNotLoaded:
    "This part could not be loaded. Check the connection, then close this pane and open it again.",
  paneNotLoaded: "The pane could not be loaded. Close it and open it again.",
  /** Progress, notices and errors of the workbook's part of the add-in, which says them in English. */
  fromWorkbook: (words: string) => words,
  /** Sentences about what was computed; null: as they stand in the sheets, in English. */
  tables: null as TableSentences | null,
  /** A writing that was cut off, and how it ended when the pane was opened. */
  unfinished: {
    nothing: null,
    discarded: "A writing was cut off before it changed anything. The workbook is as it was.",
    restored: "A writing was cut off. What stood on our sheets before was put back.",
    finished: "A writing was cut off at its very end. It is complete now.",
    undone:
      "Undoing a writing was cut off. It is complete now: the workbook is as it was before the writing.",
  },
  problems: {
    title: (errors: string, warnings: string) => [errors, warnings].filter((part) => part !== "").join(", "),
    errors: (count: number, shown: string) => (count === 1 ? "1 error" : `${shown} errors`),
    warnings: (count: number, shown: string) => (count === 1 ? "1 warning" : `${shown} warnings`),
    error: "Error",
    warning: "Warning",
    sentence,
    /** A place that is no cell. */
    place: (where: string) => where,
    goTo: (address: string) => `Go to ${address}`,
    showAll: (count: string) => `Show all ${count}`,
    showFewer: "Show fewer",
  },
  work: {
    starting: "Starting",
    cancel: "Cancel",
    cancelling: "Cancelling",
    progress: (step: string, percent: string) => `${step} (${percent})`,
    cancelled: "Cancelled; nothing was written.",
    details: "Details",
    unexpected:
      "Something unexpected stopped the work. If it happens again, report it with the details below.",
    failed: "This could not be done",
  },
  /** Said to screen readers when work has finished. */
  announced: {
    usage: (rows: string, problems: string) => `Usage read: ${rows} rows. ${problems}`.trim(),
    contract: (bands: string, problems: string) => `Contract read: ${bands} bands. ${problems}`.trim(),
    written: (headline: string) => `Recommendation written. ${headline}`,
    notWritten: (problems: string) => `Nothing was written. ${problems}`,
  },
};
