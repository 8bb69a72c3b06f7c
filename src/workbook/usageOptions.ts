import type { PriceBook } from "../engine/prices";
import type { Cell, Grid } from "../tables/grid";
import { textOf } from "../tables/readCell";
import { plainWord } from "../tables/termKinds";
import {
  answerCells,
  usageOptionColumns,
  type UsageAnswer,
  type UsageOptionColumn,
} from "../tables/usageAnswer";
import { usageOptionsName, usageOptionsSheet } from "../tables/usageOptionsSheet";
import { noUsageOptions, readUsageOptions, type UsageOptionsReading } from "../tables/usageOptionsTable";
import { WorkbookError, type Work } from "./forPane";
import { makeInputTables } from "./inputTables";
import { written } from "./sheetWriter";
import { readTableGrids } from "./tableGrids";

/** What the user said about the usage, from the workbook's table; nothing where there is none. */
export async function readOptions(
  context: Excel.RequestContext,
  book: PriceBook,
): Promise<UsageOptionsReading> {
  const grid = await optionsGrid(context);
  return grid === null ? noUsageOptions : readUsageOptions(grid, book);
}

/** Writes answers into the table, each in the place of an earlier one about the same; makes the table with the first. */
export async function writeAnswers(
  context: Excel.RequestContext,
  answers: readonly UsageAnswer[],
  work: Work,
): Promise<void> {
  if (answers.length === 0) return;
  const grid = await optionsGrid(context);
  if (grid === null) {
    await makeInputTables(context, [usageOptionsSheet(answers)], work);
    return;
  }
  const table = context.workbook.tables.getItem(usageOptionsName);
  const whole = table.getRange();
  const header = (grid.cells[0] ?? []).map((cell) => plainWord(textOf(cell)));
  const column = (name: UsageOptionColumn): number => header.indexOf(plainWord(name));
  if (usageOptionColumns.some((name) => column(name) < 0)) throw unusable;
  for (const answer of answers) {
    const cells = answerCells(answer);
    const value = written(cells[2]);
    const row = rowAbout(grid, answer, column("Setting"), column("Field"));
    if (row !== null) whole.getCell(row, column("Value")).values = [[value]];
    else {
      const of = (name: string): Cell => {
        const index = usageOptionColumns.findIndex((each) => plainWord(each) === name);
        return index < 0 ? "" : written(cells[index] ?? "");
      };
      table.rows.add(undefined, [header.map(of)]);
    }
  }
  await context.sync();
}

const unusable = new WorkbookError(
  `The table ${usageOptionsName} no longer has the columns ${usageOptionColumns.join(", ")}. Name its columns so, then try again.`,
  "missing-column",
);

/** The row of the table that is about the same as an answer, whatever its value. */
function rowAbout({ cells }: Grid, answer: UsageAnswer, setting: number, field: number): number | null {
  const [wanted, about] = answerCells(answer);
  // Texts of a bill are told apart to the letter.
  const bare = answer.kind === "meaning" ? (text: string) => text.trim() : plainWord;
  const row = cells.findIndex(
    (each, r) =>
      r > 0 &&
      plainWord(textOf(each[setting] ?? "")) === plainWord(wanted) &&
      bare(textOf(each[field] ?? "")) === bare(about),
  );
  return row < 0 ? null : row;
}

const optionsGrid = async (context: Excel.RequestContext): Promise<Grid | null> =>
  (await readTableGrids(context, [usageOptionsName]))[usageOptionsName] ?? null;
