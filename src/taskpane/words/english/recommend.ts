import type { HelpTerm } from "../../help/terms";

/** How the labels of the key figures begin, and the words of the glossary that they are. */
const explained: readonly (readonly [string, HelpTerm])[] = [
  ["Commitment", "commitment"],
  ["Discount", "discount"],
  ["Expected paid", "paid"],
  ["Chance fully used", "fill"],
  ["Expected forfeiture", "forfeiture"],
  ["Floor", "floor"],
];

/** The step Recommend. */
export const recommend = {
  title: "Recommend",
  press: "Write to workbook",
  hint: "Pick the usage first. The answer is shown here as it comes out; Write to workbook puts it on sheets of its own in this workbook.",
  preview: "Preview: nothing is written yet.",
  stopped: "No answer yet. Errors stop it; each is listed in its step, with its cell.",
  computing: "Computing",
  copy: "Copy as text",
  copied: "Copied.",
  selected: "Selected: press Ctrl+C (on a Mac, ⌘C) to copy.",
  planned: "What will be written",
  plannedSheets: "Sheets",
  made: "new",
  renewed: "renewed",
  notPlanned: "Nothing can be written yet.",
  keyFigures: "Key figures",
  explained,
  reasons: "Why",
  showSheet: "Show in the workbook",
  notWritten: "Nothing was written. Correct the errors below, then choose Write to workbook again.",
  old: "Usage or contract was read again since and is different now. Choose Write to workbook to renew the sheets.",
  undo: "Undo this writing",
  undone: "Undone: the workbook is as it was before the writing.",
  summaryWritten: "Written to the workbook",
  summaryOld: "Changed since it was written",
  summaryStopped: "Stopped by errors",
};
