import { measure, type Measures, type Scenarios } from "../../src/engine/measures";
import { uncancelled } from "../../src/workbook/forPane";
import type { Bands } from "../../src/engine/bands";
import type { Terms } from "../../src/engine/terms";
import { readBands } from "../../src/tables/bandsReader";
import { columnName, type Cell, type Grid } from "../../src/tables/grid";
import { readTerms } from "../../src/tables/termsReader";
import { inWorkbook } from "../../src/workbench/commands";
import type { CellFile, CellScalar, WorkbookFile } from "../../src/workbench/file";
import { excelServices } from "../../src/workbook/excelServices";
import { valueAt } from "./sheets";

export type Change = (context: Excel.RequestContext) => void;

/** Recommends on the usage of a workbook; then a user changes cells, and everything is calculated anew. */
export async function recommendedThen(
  file: WorkbookFile,
  usage: string,
  before: Change = () => undefined,
  after: Change = () => undefined,
): Promise<WorkbookFile> {
  return inWorkbook(file, async (session) => {
    await excelServices.pickUsageAt(usage, uncancelled());
    await excelServices.readContract(uncancelled());
    const run = (change: Change) =>
      session.Excel.run(async (context) => {
        change(context as Excel.RequestContext);
        await context.sync();
      });
    await run(before);
    const answer = await excelServices.recommend(uncancelled());
    if (!answer.written) throw new Error(JSON.stringify(answer.problems));
    await run(after);
    return session.toFile();
  });
}

/** Sets terms by name, as a user would in the table Terms. */
export const setTerms =
  (
    values: Readonly<Record<string, string | number>>,
    bands: readonly (readonly (string | number)[])[],
  ): Change =>
  (context) => {
    const body = context.workbook.tables.getItem("Bands").getDataBodyRange();
    bands.forEach((row, r) => {
      body.getCell(r, 0).getResizedRange(0, row.length - 1).values = [[...row]];
    });
    const terms = context.workbook.tables.getItem("Terms").getDataBodyRange();
    for (const [name, value] of Object.entries(values))
      terms.getCell(termNames.indexOf(name), 1).values = [[value]];
  };

const termNames =
  "Settlement,Term years,Draws down at,Band basis,Band kind,Overage,Rollover share,Rollover cap,Rollover life,Order of use,True-down share,True-down claw-back,Carryover share,Carryover value,Rate,List price change,Renewal uplift,Uplift cap,Ramp,Payment,Discount rate,Increment,Policy,Confidence,Risk weight".split(
    ",",
  );

/** Where a formula's value comes from: the file itself, or a program that calculated it anew. */
export type Values = (sheet: string, address: string) => CellScalar | undefined;

/** What a written workbook says, read as its sheets stand. */
export interface Settled {
  readonly scenarios: Scenarios;
  readonly bands: Bands;
  readonly terms: Terms;
  /** Rows of a table by its header's text, from the row of the header to the first blank cell in column A. */
  readonly rows: (sheet: string, first: string) => readonly Readonly<Record<string, CellScalar>>[];
  readonly at: (commitment: number) => Measures;
}

export function settledIn(
  file: WorkbookFile,
  values: Values = (sheet, address) => valueAt(file, sheet, address),
): Settled {
  const rows = (sheet: string, first: string) => {
    const cells =
      file.sheets.find(({ name }) => name === sheet)?.cells ?? new Map<number, Map<number, CellFile>>();
    const header = [...cells].find(([, row]) => row.get(0)?.value === first)?.[0];
    if (header === undefined) throw new Error(`${sheet} has no table that begins with ${first}`);
    const names = [...(cells.get(header) ?? [])].sort(([a], [b]) => a - b);
    const found: Record<string, CellScalar>[] = [];
    for (let r = header + 1; (cells.get(r)?.get(0)?.value ?? null) !== null; r++) {
      found.push(
        Object.fromEntries(
          names.map(([c, { value }]) => [String(value), values(sheet, `${columnName(c)}${r + 1}`) ?? null]),
        ),
      );
    }
    return found;
  };
  const scenarios = rows("Scenarios", "Scenario").map((row) =>
    Object.entries(row).flatMap(([name, value]) =>
      /^(Period|List usage)/.test(name) ? [Number(value)] : [],
    ),
  );
  const bands = readBands(gridOf(file, "Bands")).bands;
  const { terms } = readTerms(gridOf(file, "Terms"));
  return { scenarios, bands, terms, rows, at: (commitment) => measure(scenarios, commitment, bands, terms) };
}

/** The table of an input sheet, whose header is in row 4. */
function gridOf(file: WorkbookFile, sheet: string): Grid {
  const cells = file.sheets.find(({ name }) => name === sheet)?.cells;
  const last = Math.max(...(cells?.keys() ?? [3]));
  const row = (r: number): Cell[] =>
    Array.from({ length: 4 }, (_, c) => (cells?.get(r)?.get(c)?.value ?? "") as Cell);
  return {
    cells: Array.from({ length: last - 2 }, (_, i) => row(i + 3)),
    place: { kind: "sheet", sheet, row: 3, column: 0 },
  };
}
