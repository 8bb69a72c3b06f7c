import type { Recommendation } from "../engine/recommendation";
import type { Cell } from "./grid";
import { inMoney, inPercent } from "./numbersInWords";
import { type Area, type Block } from "./sheetPlan";
import type { ValuedAsk } from "./protectionsFigures";
import type { TermWords } from "./termInWords";
import { askInWords } from "./termsWithAsks";

/** What to do next, in order. */
export function nextSteps(
  { commitment, band, discount }: Recommendation,
  ask: ValuedAsk | null,
  { each }: TermWords,
): readonly string[] {
  const asked = ask === null ? [] : [`Ask the vendor for ${askInWords(ask.ask.kind, ask.ask.wanted)}`];
  return band === null
    ? [
        "Confirm usage, launches and savings with the teams behind them",
        ...asked,
        "Sign nothing; look again when usage or bands change",
      ]
    : [
        "Confirm usage, launches and savings with the teams behind them",
        ...asked,
        `Offer ${inMoney(commitment)}${each} at ${inPercent(discount)}`,
        "Get the bands and the terms of this workbook in writing",
      ];
}

const ownerColumn = 5;

/**
 * The next steps with cells for an owner and a date, from column A.
 *
 * @param typed the same rows as the user left them: an owner and a date stay with the step that begins with the
 *   same word, whatever has changed in it.
 */
export function nextStepBlocks(
  row: number,
  steps: readonly string[],
  typed: readonly (readonly Cell[])[],
): { readonly blocks: readonly Block[]; readonly filled: Area } {
  const before = steps.map((step) => typed.find(([text]) => firstWord(String(text)) === firstWord(step)));
  const column = (index: number): readonly (readonly Cell[])[] =>
    before.map((cells) => [cells?.[index] ?? ""]);
  return {
    blocks: [
      { row, column: 0, cells: [["Next steps", "", "", "", ""]], role: "header" },
      { row, column: ownerColumn, cells: [["Owner", "Date", ""]], role: "header" },
      { row: row + 1, column: 0, cells: steps.map((step) => [step]), role: "label" },
      { row: row + 1, column: ownerColumn, cells: column(ownerColumn), role: "input" },
      {
        row: row + 1,
        column: ownerColumn + 1,
        cells: column(ownerColumn + 1),
        role: "input",
        format: "yyyy-mm-dd",
        align: "left",
      },
    ],
    filled: { row: row + 1, column: 0, rows: steps.length, columns: ownerColumn + 2 },
  };
}

const firstWord = (text: string): string => text.split(" ")[0] ?? "";
