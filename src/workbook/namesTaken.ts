import type { Problem } from "../engine/problem";
import { quoteSheet } from "../tables/grid";
import { readNames } from "./names";
import { findOwnSheets, type OwnSheet } from "./ownSheets";
import type { PlannedSheet } from "./writeSheets";

/** The names that the workbook's tables and named cells have. */
export interface NamesInUse {
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** What the workbook's names stand for, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

/** Sheets whose tables have names that are free, and a warning for each name of ours that the user has for something else. */
export interface FreeNames {
  readonly sheets: readonly PlannedSheet[];
  readonly problems: readonly Problem[];
}

/**
 * What is to be said before sheets are written: names of ours that a sheet, a table or a name of the user's has,
 * and what ours is called instead. Nothing of theirs is touched.
 *
 * @returns warnings `sheet-name-taken` and `table-name-taken`; `where` is theirs, `got` the name that ours takes.
 */
export async function namesTaken(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
): Promise<readonly Problem[]> {
  const owned = await findOwnSheets(
    context,
    sheets.map(({ kind }) => kind),
  );
  return freeNames(sheets, owned, await readNamesInUse(context)).problems;
}

/** Reads what tables and names are called. */
export async function readNamesInUse(context: Excel.RequestContext): Promise<NamesInUse> {
  const tables = context.workbook.tables.load("items/name,items/worksheet/name");
  const names = await readNames(context);
  return { names, tables: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })) };
}

/** Gives tables of answers other names where the user has theirs. Tables of inputs are found by their names and keep them. */
export function freeNames(
  sheets: readonly PlannedSheet[],
  owned: readonly OwnSheet[],
  { tables, names }: NamesInUse,
): FreeNames {
  const ownNames = owned.filter(({ written }) => written !== null).map(({ name }) => name);
  const theirs = new Set([
    ...names.keys(),
    ...tables.filter(({ sheet }) => !ownNames.includes(sheet)).map(({ name }) => name.toLowerCase()),
  ]);
  const free = (wanted: string): string => {
    let name = wanted;
    for (let n = 2; theirs.has(name.toLowerCase()); n++) name = `${wanted}_${n}`;
    return name;
  };
  const problems: Problem[] = [];
  const named = sheets.map((each, index): PlannedSheet => {
    const { kind, plan } = each;
    if (owned[index]?.written === null && plan.name !== kind)
      problems.push({
        code: "sheet-name-taken",
        where: `${quoteSheet(kind)}!A1`,
        got: plan.name,
        expected: kind,
      });
    const renamed = plan.tables.map((table) =>
      isOfAnswer(table.name) ? { ...table, name: free(table.name) } : table,
    );
    renamed.forEach(({ name }, t) => {
      const wanted = plan.tables[t]?.name ?? name;
      if (name !== wanted) problems.push({ code: "table-name-taken", where: wanted, got: name });
    });
    return { ...each, plan: { ...plan, tables: renamed } };
  });
  return { sheets: named, problems };
}

const isOfAnswer = (table: string): boolean => table.startsWith("bw_");
