import { isVisible, namesOf, tablesOf, type CopySheet } from "./copySheets";
import { dropStateOfOurs } from "./dropState";
import type { Audience, Work } from "./forPane";
import { findFormulas } from "./functionCells";
import { typeValues } from "./functionsAsValues";
import { queueDelete } from "./hiddenSheet";
import { makePageOutward } from "./outwardPage";
import { findOwnSheets } from "./ownSheets";
import { Requests } from "./requests";

/** Tables and sheets of ours that are about the negotiation itself. */
const keptAtHome = ["Asks", "Quotes", "Benchmark", "Plan"];
const sheetsKeptAtHome = [
  "Protections",
  "Quotes compared",
  "Band moves",
  "Budget",
  "Burn-down",
  "Brief",
] as const;

/** Columns that the vendor must not read: limits of what is acceptable, and names of teams and keys. */
const secretHeader = /walk-?away|workspace|api[ _-]?key|key[ _-]?name/i;

/**
 * Takes out of a copy what its reader must not have: our hidden notes of what was replaced, and for the vendor the
 * tables of the negotiation, hidden sheets, walk-away values and the names of workspaces and keys. Cells that were
 * computed from any of these keep their values.
 *
 * @returns what was taken out, by name.
 */
export async function stripCopy(
  context: Excel.RequestContext,
  audience: Audience,
  work: Work,
): Promise<readonly string[]> {
  await dropStateOfOurs(context);
  if (audience === "client") return [];
  const outward = await makePageOutward(context);
  const sheets = await tablesOf(context);
  const ours = await findOwnSheets(context, sheetsKeptAtHome);
  const marked = ours.filter(({ written }) => written !== null).map(({ name }) => name);
  const gone = sheets.filter(
    (sheet) => !isVisible(sheet) || isOfNegotiation(sheet) || marked.includes(sheet.name),
  );
  const stays = sheets.filter((sheet) => !gone.includes(sheet));
  const names = await namesOf(
    context,
    gone.map(({ name }) => name),
  );
  const words = [
    ...gone.flatMap(({ name, tables }) => [name, ...tables.map((table) => table.name)]),
    ...names,
  ].map((word) => word.toLowerCase());
  const requests = new Requests(context, work, "Taking out what stays at home", 1);
  const dependent = await findFormulas(
    context,
    stays.map(({ name }) => name),
    (formula) => words.some((word) => formula.toLowerCase().includes(word)),
    work,
  );
  await typeValues(requests, dependent);
  const secrets = stays.flatMap(({ name, tables }) =>
    tables.flatMap((table) =>
      table.headers.flatMap((header, column) =>
        secretHeader.test(header) ? [{ name, table, header, column }] : [],
      ),
    ),
  );
  for (const { table, column } of secrets) {
    const body = context.workbook.tables.getItem(table.name).columns.getItemAt(column).getDataBodyRange();
    body.clear("Contents");
  }
  for (const name of names) context.workbook.names.getItem(name).delete();
  for (const { name } of gone) queueDelete(context.workbook.worksheets.getItem(name));
  await requests.send();
  return [
    ...gone.map(({ name }) => name),
    ...secrets.map(({ name, header }) => `${header} on ${name}`),
    ...outward,
  ];
}

const isOfNegotiation = ({ tables, name }: CopySheet): boolean =>
  keptAtHome.includes(name) || tables.some((table) => keptAtHome.includes(table.name));
