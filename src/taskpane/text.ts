import type { OptionalTable } from "../workbook/forPane";
import type { TokenClass } from "../engine/tokens";
import { fieldTitles, formatTitles } from "../tables/exports/formatTitles";
import type { UsageField, UsageFormat } from "../tables/usageReading";

/** Everything the pane says in its own words. What stands in the workbook is shown as it stands there. */
export const text = {
  productName: "Bandwise",
  purpose: "Size a spend commitment from the usage in this workbook. No usage leaves this computer.",

  outsideExcel:
    "Bandwise works inside Excel. In Excel open Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in, and choose the file manifest.xml.",
  officeMissing:
    "Microsoft's script for Office add-ins could not be loaded. Check the connection, then close this pane and open it again.",
  paneNotLoaded: "The pane could not be loaded. Close it and open it again.",

  /** A writing that was cut off, and how it ended when the pane was opened. */
  unfinished: {
    nothing: null,
    discarded: "A writing was cut off before it changed anything. The workbook is as it was.",
    restored: "A writing was cut off. What stood on our sheets before was put back.",
    finished: "A writing was cut off at its very end. It is complete now.",
  },

  usage: {
    title: "Usage",
    pick: "Use selection",
    readAgain: "Read again",
    typeInstead: "Type the range instead",
    typedLabel: "Range with its sheet, such as Usage!A1:G55",
    useTyped: "Use range",
    insertSample: "Insert sample model",
    openFile: "Open a file",
    readingFile: (name: string) => `Reading ${name}`,
    unreadable: (name: string, message: string) => `${name} cannot be read: ${message}.`,
    fileStopped: "reading it stopped; it may have been moved or changed meanwhile",
    empty: "No usage yet. Select your usage in the sheet, with its header row, then choose Use selection.",
    emptyHint: "No usage at hand? The sample model fills new sheets with invented figures.",
    summary: (rows: string, listCost: string) => `${rows} rows, list cost ${listCost}`,
    summaryStopped: "Cannot be used yet",
    rangeAndRows: "What was read",
    range: "Range",
    format: "Layout",
    formats: {
      "console-tokens": "Claude Console tokens",
      "month-tokens": "Tokens by month and model",
      "month-cost": "Cost by month",
      ...formatTitles,
    } satisfies Record<UsageFormat, string>,
    unknownFormat: "Not recognised",
    rows: "Rows used",
    period: "Period",
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    models: "Models",
    listCost: "List cost",
    reportedCost: "Cost as reported",
    tokens: "Tokens",
    tokenClass: "Class",
    classes: {
      input: "Input, uncached",
      cacheWrite5m: "Cache write, 5 min",
      cacheWrite1h: "Cache write, 1 h",
      cacheRead: "Cache read",
      output: "Output",
    } satisfies Record<TokenClass, string>,
    columns: (count: string) => `Columns understood (${count})`,
    headings: "Headings and how they were read",
    heading: "Heading",
    meaning: "Read as",
    fields: {
      date: "Date",
      model: "Model",
      service: "Service",
      input: "Input, uncached",
      cacheWrite5m: "Cache write, 5 min",
      cacheWrite1h: "Cache write, 1 h",
      cacheRead: "Cache read",
      output: "Output",
      webSearches: "Web searches",
      usageType: "Standard or batch",
      contextWindow: "Context length",
      inferenceGeo: "Region",
      speed: "Speed",
      listCost: "List cost",
      cost: "Cost as reported",
      ...fieldTitles,
    } satisfies Record<UsageField, string>,
    answers: {
      title: "What the usage does not say",
      unit: "Tokens of one unit",
      unitOf: (got: string) =>
        `How many tokens is one unit of the bill? Neither its name nor its cost says it (${got}).`,
      tokens: (count: string) => `${count} tokens`,
      item: (item: string) => `What is ${item}?`,
      model: "Model of the price book",
      tokenClass: "Token class",
      use: "Use this meaning",
      leaveOut: "Leave out",
      more: (count: string) => `${count} more are asked for after these.`,
      columns: "Correct the columns",
      columnsHint: "Your corrections are kept in the table UsageOptions of this workbook.",
      needed: (field: string) => `${field} (needed)`,
      notUsed: "Not used",
      includesCached: "Input includes cached tokens",
      included: { "": "As read", yes: "Yes", no: "No" },
      readSo: "Read with these columns",
    },
    signingDay: {
      lastDay: (day: string) => `List prices of ${day}, the last day of usage`,
      on: (day: string) => `List prices of ${day}, the signing day`,
      hint: "Usage is sized at the list prices of one day. Cleared, it is the last day of the usage. Control totals keep the prices of each day.",
      label: "Signing day",
      use: "Use this day",
    },
    control: {
      title: "Control totals",
      rowsRead: "Rows read",
      leftOut: (why: string) => `Left out: ${why}`,
      tokensIn: "Sums of the columns as they stand",
      tokensOut: "Tokens after reading, by class",
      discount: "Discount already enjoyed",
      model: "Model",
      all: "All",
      overall: "Overall",
      median: "Median",
      unexplained: (rows: string) =>
        `Rows whose cost is neither list cost nor the usual discount of their model: ${rows}.`,
      unexplainedRows: "Rows that are not explained, the largest difference first",
      difference: (model: string, amount: string) => `${model} ${amount}`,
    },
    byMonth: (months: string) => `List cost by month (${months})`,
    month: "Month",
  },

  contract: {
    title: "Contract",
    notRead: "Bands and terms are tables in this workbook. They have not been read yet.",
    read: "Read tables",
    readAgain: "Read again",
    bands: "Bands",
    terms: "Terms",
    threshold: "From",
    discount: "Discount",
    bandName: "Band",
    unnamedBand: (number: string) => `Band ${number}`,
    noBands:
      "No bands yet. Until the vendor's thresholds and discounts are in the table, the answer is the floor for a row of discounts.",
    term: "Term",
    termValue: "Value",
    noTerms: "All terms are at their defaults.",
    editBands: "Edit Bands",
    editTerms: "Edit Terms",
    editPrices: "Edit Prices",
    summary: (bands: string) => `Bands: ${bands}`,
  },

  plans: {
    noTable: "No table",
    inForce: (count: string) => `${count} in force`,
    groups: [
      {
        title: "Optimise and range",
        hint: "What the usage does not show yet: savings the team will really make, workloads that start or end, and spend besides tokens. These tables are optional.",
        tables: ["Levers", "Launches", "OtherSpend", "RangeOptions"],
      },
      {
        title: "Negotiate and track",
        hint: "What you ask for, what the vendor offers, what others pay, and, once a contract is signed, its plan and the months since. These tables are optional.",
        tables: ["Asks", "Quotes", "Benchmark", "Plan", "Actuals"],
      },
    ] satisfies readonly {
      readonly title: string;
      readonly hint: string;
      readonly tables: readonly OptionalTable[];
    }[],
    tables: {
      Levers: "Levers",
      Launches: "Launches and endings",
      OtherSpend: "Other spend",
      RangeOptions: "Growth and months to leave out",
      Asks: "Protections asked for",
      Quotes: "Quotes",
      Benchmark: "Benchmark",
      Plan: "Plan, frozen at signing",
      Actuals: "Actuals since signing",
    } satisfies Readonly<Record<OptionalTable, string>>,
    add: (table: string) => `Add ${table} table`,
    edit: (table: string) => `Edit ${table}`,
  },

  recommend: {
    title: "Recommend",
    press: "Recommend",
    hint: "Computes the commitment to sign and writes it to sheets of its own in this workbook.",
    keyFigures: "Key figures",
    reasons: "Why",
    showSheet: "Show in the workbook",
    notWritten: "Nothing was written. Correct the errors below, then choose Recommend again.",
    old: "Usage or contract was read again since and is different now. Choose Recommend to renew the answer.",
    summaryWritten: "Written to the workbook",
    summaryStopped: "Stopped by errors",
  },

  problems: {
    title: (errors: string, warnings: string) => [errors, warnings].filter((part) => part !== "").join(", "),
    errors: (count: number, shown: string) => (count === 1 ? "1 error" : `${shown} errors`),
    warnings: (count: number, shown: string) => (count === 1 ? "1 warning" : `${shown} warnings`),
    error: "Error",
    warning: "Warning",
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
} as const;
