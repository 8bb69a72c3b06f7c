import { writeFile } from "node:fs/promises";
import type { UsageOptions } from "../tables/exports/usageOptions";
import { csvText } from "../tables/csvText";
import { columnName, quoteSheet, type Cell } from "../tables/grid";
import type { UsageReading } from "../tables/usageReading";
import { describe, isWarning, usable } from "../tables/wording";
import { excelServices } from "../workbook/excelServices";
import { type Recommended, uncancelled } from "../workbook/forPane";
import { commitFunctions } from "./commitFunctions";
import type { SheetFile, WorkbookFile } from "./file";
import { parseBox } from "./model/address";
import { withOffice, type OfficeSession } from "./office";
import { UnusableFile } from "./openBytes";
import { openFile } from "./usageFile";
import { writeXlsx } from "./xlsx/writeXlsx";

/** Where usage is to be looked for, when the workbook does not remember it. */
export interface Where {
  readonly sheet?: string | undefined;
  readonly range?: string | undefined;
  /** Tokens of one unit of a bill that does not say it; kept in the workbook. */
  readonly tokensPerUnit?: UsageOptions["tokensPerUnit"] | undefined;
}

/** What a command has to say, line by line, and whether the input could be used. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly usable: boolean;
}

/** Opens a workbook behind Microsoft's library, as Excel would, for the time of one task. */
export async function inWorkbook<T>(
  file: WorkbookFile | undefined,
  task: (session: OfficeSession) => Promise<T>,
): Promise<T> {
  return withOffice({ file, functions: await commitFunctions() }, task);
}

/**
 * What the pane's Recommend does: reads, computes, and writes the sheets into a copy of the workbook.
 *
 * @param focus where the rows of the FOCUS sheet are written as CSV, if anywhere.
 */
export async function recommendFile(
  input: string,
  output: string,
  where: Where = {},
  focus?: string,
): Promise<Outcome> {
  const { file, notKept } = await openFile(input, undefined, optionsOf(where));
  return inWorkbook(file, async (session) => {
    const usage = await findUsage(file, where);
    const answer: Recommended =
      usage !== null && usage.rows.length === 0
        ? { written: false, problems: usage.problems }
        : await excelServices.recommend(uncancelled());
    if (!answer.written)
      return { usable: false, lines: ["Nothing was written:", ...answer.problems.map(describe)] };
    const written = await session.toFile();
    await writeFile(output, await writeXlsx(written));
    if (focus !== undefined) await writeFile(focus, csvText(tableCells(written, "bw_FOCUS")));
    return {
      usable: true,
      lines: [
        answer.headline,
        ...answer.reasons.map((reason) => `- ${reason}`),
        ...answer.problems.filter(isWarning).map((problem) => `Note: ${describe(problem)}`),
        ...lossNote(notKept),
        `Written to ${output}${focus === undefined ? "" : ` and ${focus}`}`,
      ],
    };
  });
}

/** The values of a table, headers included; none where there is no such table. */
function tableCells({ sheets }: WorkbookFile, name: string): readonly (readonly Cell[])[] {
  const sheet = sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const box = parseBox(sheet?.tables.find((table) => table.name === name)?.range ?? "");
  if (sheet === undefined || box === null) return [];
  const { row, column, rows, columns } = box;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => sheet.cells.get(row + r)?.get(column + c)?.value ?? ""),
  );
}

/** Recalculates every formula, custom functions included, and saves the values. */
export async function calculateFile(input: string, output: string): Promise<Outcome> {
  const { file, notKept } = await openFile(input);
  return inWorkbook(file, async (session) => {
    await session.model.flush();
    await session.model.idle();
    await writeFile(output, await writeXlsx(await session.toFile()));
    return { usable: true, lines: [...lossNote(notKept), `Written to ${output}`] };
  });
}

/** What was understood of a file's usage, as one JSON document. */
export async function readFileUsage(input: string, where: Where = {}): Promise<Outcome> {
  const { file } = await openFile(input, undefined, optionsOf(where));
  const usage = await inWorkbook(file, async () => findUsage(file, { range: undefined, ...where }, true));
  if (usage === null) throw new UnusableFile(`${input}: expected a sheet with usage, got none`);
  const { totals, problems, format } = usage;
  const said = problems.map((problem) => ({
    code: problem.code,
    where: problem.where,
    message: describe(problem),
  }));
  const document = { format, ...totals, problems: said };
  return { usable: format !== null && usable(problems), lines: [JSON.stringify(document, null, 2)] };
}

/**
 * The usage of a workbook: where the command says, else where the workbook remembers it, else on the
 * first sheet whose columns are usage; else what was wrong with the first sheet.
 */
async function findUsage(file: WorkbookFile, where: Where, always = false): Promise<UsageReading | null> {
  const { tokensPerUnit } = where;
  if (tokensPerUnit !== undefined)
    await excelServices.answerUsage([{ kind: "unit", tokensPerUnit }], uncancelled());
  if (where.range !== undefined) return excelServices.pickUsageAt(where.range, uncancelled());
  const remembered = where.sheet === undefined ? await excelServices.readUsage(uncancelled()) : null;
  if (remembered !== null) return remembered;
  const wanted = where.sheet?.toLowerCase();
  const sheets = file.sheets.filter(({ name }) => wanted === undefined || name.toLowerCase() === wanted);
  if (sheets.length === 0)
    throw new UnusableFile(
      `expected a sheet ${where.sheet ?? ""}, got ${file.sheets.map(({ name }) => name).join(", ")}`,
    );
  let first: UsageReading | null = null;
  for (const sheet of sheets) {
    const address = usedAddress(sheet);
    if (address === null) continue;
    const reading = await excelServices.pickUsageAt(address, uncancelled());
    if (reading.format !== null) return reading;
    first ??= reading;
  }
  return (
    first ??
    (always
      ? null
      : excelServices.pickUsageAt(`${quoteSheet(sheets[0]?.name ?? "Sheet1")}!A1`, uncancelled()))
  );
}

const optionsOf = ({ tokensPerUnit }: Where): UsageOptions =>
  tokensPerUnit === undefined ? {} : { tokensPerUnit };

function usedAddress({ name, cells }: SheetFile): string | null {
  const rows = [...cells.keys()];
  if (rows.length === 0) return null;
  const columns = [...cells.values()].flatMap((row) => [...row.keys()]);
  const last = columns.reduce((most, column) => Math.max(most, column), 0);
  return `${quoteSheet(name)}!A1:${columnName(last)}${rows.reduce((most, row) => Math.max(most, row), 0) + 1}`;
}

const lossNote = (notKept: readonly string[]): readonly string[] =>
  notKept.length === 0 ? [] : [`Note: the copy does not hold ${notKept.join(", ")}; your file is unchanged.`];
