import { isVisible, namesOf, tablesOf, type CopySheet } from "./copySheets";
import { dropStateOfOurs } from "./dropState";
import type { Audience, Work } from "./forPane";
import { findFormulas } from "./functionCells";
import { typeValues } from "./functionsAsValues";
import { queueDelete } from "./hiddenSheet";
import { makePageOutward } from "./outwardPage";
import { findOwnSheets } from "./ownSheets";
import { queueRegister, readRegister } from "./register";
import { Requests } from "./requests";
import { secretColumns } from "./secretColumns";

/** Tables and sheets of ours that are about the negotiation itself, or list what is: quotes, and which tables there are. */
const keptAtHome = ["Asks", "Quotes", "Benchmark", "Plan"];
const sheetsKeptAtHome = [
  "Protections",
  "Quotes compared",
  "Band moves",
  "Ramp",
  "Budget",
  "Burn-down",
  "FOCUS",
  "Brief",
  "Provenance",
] as const;

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
  const names = await namesOf(context, gone);
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
  const secrets = await secretColumns(context, stays);
  for (const { body } of secrets) body.clear("Contents");
  for (const name of names) context.workbook.names.getItem(name).delete();
  for (const { name } of gone) queueDelete(context.workbook.worksheets.getItem(name));
  await forgetSheets(context);
  await requests.send();
  return [
    ...gone.map(({ name }) => name),
    ...secrets.map(({ sheet, header }) => `${header} on ${sheet}`),
    ...outward,
  ];
}

const isOfNegotiation = ({ tables, name }: CopySheet): boolean =>
  keptAtHome.includes(name) || tables.some((table) => keptAtHome.includes(table.name));

/** Queues that the workbook no longer remembers what such sheets had. */
async function forgetSheets(context: Excel.RequestContext): Promise<void> {
  const kinds: readonly string[] = [...keptAtHome, ...sheetsKeptAtHome];
  const { sheets } = await readRegister(context);
  const left = Object.entries(sheets).filter(([kind]) => !kinds.includes(kind));
  queueRegister(context, { sheets: Object.fromEntries(left) });
}
