/** What the help page says, in one language. */
export interface PageWords {
  readonly language: string;
  readonly functionsFile: string;
  readonly title: string;
  readonly purpose: string;
  readonly steps: { readonly title: string; readonly list: readonly (readonly [string, string])[] };
  readonly commands: { readonly title: string; readonly list: readonly (readonly [string, string])[] };
  readonly shortcuts: {
    readonly title: string;
    readonly hint: string;
    readonly command: string;
    readonly keys: string;
    readonly mac: string;
  };
  readonly functions: { readonly title: string; readonly hint: string; readonly missing: string };
  readonly terms: { readonly title: string };
  readonly contractTerms: { readonly title: string };
}

export const pageInEnglish: PageWords = {
  language: "en",
  functionsFile: "functions.json",
  title: "Bandwise help",
  purpose:
    "Bandwise sizes a Claude API spend commitment in your own workbook. Everything is computed on this computer; no usage leaves it.",
  steps: {
    title: "Steps",
    list: [
      [
        "Usage",
        "Select your usage in the sheet, with its header row, and choose Use selection; or open a file. Most exports are recognised; the columns can be corrected. Control totals show what came in beside what came out.",
      ],
      [
        "Optimise",
        "What the team will really change: routing to other models, caching, batch. Each with a low, a likely and a high share. The commitment is sized on what is left.",
      ],
      [
        "Range",
        "How usage may grow over the term, as a range of scenarios. Enter workloads that start or end, and growth of your own where you know better.",
      ],
      [
        "Contract",
        "Bands and terms as the vendor offers them. Ask first whether usage draws the commitment down at the discounted or at the list price.",
      ],
      [
        "Recommend",
        "The commitment to sign, why, and what would change it, written to sheets of its own with live formulas.",
      ],
      ["Negotiate", "What each protection is worth, what to ask for first, and what to offer in return."],
      ["Track", "After signing: what is drawn against the plan, and what to do while there is still time."],
    ],
  },
  commands: {
    title: "Ribbon",
    list: [
      ["Open Bandwise", "Shows the pane beside the sheet."],
      ["Insert sample model", "Fills new sheets with invented usage, bands and terms, to look around."],
      ["Recommend", "Computes and writes the answer from what the workbook's tables say."],
      ["Refresh all", "As Recommend, and shows in the pane what the tables still need."],
      [
        "Share",
        "A copy for a client or for the vendor; functions replaced with values, so that nobody sees #NAME?, and back.",
      ],
      ["Use as usage", "In the menu of selected cells: takes them as the usage of this workbook."],
    ],
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    hint: "They work while a cell is selected. Excel asks once where another add-in uses the same keys.",
    command: "Command",
    keys: "Windows, web",
    mac: "Mac",
  },
  functions: {
    title: "Functions",
    hint: "Type =COMMIT. in a cell to see them all.",
    missing: "The list of functions could not be loaded.",
  },
  terms: { title: "Words" },
  contractTerms: { title: "Rows of the table Terms" },
};
