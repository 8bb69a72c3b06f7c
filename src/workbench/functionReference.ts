import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { columnName } from "../tables/grid";
import { inWorkbook } from "./commands";
import { commitFunctions } from "./commitFunctions";
import type { CellScalar } from "./file";
import examples from "./functionExamples.json";
import type { CustomFunctionDeclaration } from "./model/customFunctionMetadata";

const reference = resolve(__dirname, "../../docs/functions.md");

type Rows = readonly (readonly CellScalar[])[];

/** More rows of a result are not shown. */
const shownRows = 6;

/** The reference of all functions: from their metadata, with examples as the workbench calculates them. */
export async function functionReference(): Promise<string> {
  const { metadata } = await commitFunctions();
  const sections: string[] = [];
  for (const one of [...metadata.functions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const example = examples.find(({ formula }) => formula.startsWith(`=COMMIT.${one.id}(`));
    if (example === undefined) throw new Error(`COMMIT.${one.id} has no example`);
    sections.push(section(one, example, await calculated(example.formula)));
  }
  return [
    "# Functions",
    "",
    "Every function of the add-in, from its code: change the code or `src/workbench/functionExamples.json`, then `npm run reference`.",
    "Arguments in brackets may be left out. Terms are rows of name and value, as in the table `Terms`. An argument that cannot be used is",
    "`#VALUE!` with its row, what was expected and what was got; a quantity that is not defined is `#N/A` with the reason.",
    "",
    ...sections,
  ].join("\n");
}

function section(
  { id, description = "", parameters }: CustomFunctionDeclaration,
  example: (typeof examples)[number],
  result: Rows,
): string {
  const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  return [
    `## COMMIT.${id}`,
    "",
    description,
    "",
    `\`COMMIT.${id}(${names.join(", ")})\``,
    "",
    ...parameters.map(({ name, description: meaning = "" }) => `- **${name}**: ${meaning}`),
    "",
    `Example: ${example.why}.`,
    "",
    "```text",
    example.formula,
    ...aligned(result.slice(0, shownRows)),
    ...(result.length > shownRows ? [`… ${String(result.length - shownRows)} more rows`] : []),
    "```",
    "",
  ].join("\n");
}

/** Numbers to six digits after the point; columns side by side. */
function aligned(rows: Rows): readonly string[] {
  const texts = rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? String(Number(cell.toFixed(6))) : String(cell ?? ""))),
  );
  const widths = (texts[0] ?? []).map((_, c) => Math.max(...texts.map((row) => row[c]?.length ?? 0)));
  return texts.map((row) =>
    row
      .map((text, c) => text.padStart(widths[c] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** What a formula shows in the cells of a new workbook. */
async function calculated(formula: string): Promise<Rows> {
  return inWorkbook(undefined, async (session) => {
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").formulas = [[formula]];
      await context.sync();
    });
    const file = await session.toFile();
    const cells = file.sheets[0]?.cells;
    const rows: CellScalar[][] = [];
    for (let r = 0; ; r++) {
      const row = [...(cells?.get(r) ?? [])].filter(([, { value }]) => value !== null);
      if (row.length === 0) break;
      const last = Math.max(...row.map(([c]) => c));
      rows.push(Array.from({ length: last + 1 }, (_, c) => cells?.get(r)?.get(c)?.value ?? null));
    }
    const failed = rows[0]?.[0];
    if (typeof failed === "string" && failed.startsWith("#"))
      throw new Error(`${formula} is ${failed} at ${columnName(0)}1`);
    return rows;
  });
}

if (require.main === module) {
  functionReference()
    .then((text) => writeFile(reference, text))
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
}
