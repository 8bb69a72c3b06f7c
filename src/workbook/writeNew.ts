import { extentOf, type Area, type SheetPlan } from "../tables/sheetPlan";
import { addChart, addressIn } from "./chartWriter";
import { addNote, isOurs, readNotes } from "./cellNotes";
import { queueClear } from "./clearing";
import { oldChart, queueFinish } from "./finish";
import { queueJournal } from "./journal";
import { queueStyles } from "./namedStyles";
import { pointName, withdrawName } from "./names";
import { markSheet } from "./ownSheets";
import type { Prepared } from "./prepared";
import { makeRoom, queueAnchors } from "./room";
import type { Requests } from "./requests";
import { queueLook, rangeOf, writeCells } from "./sheetWriter";
import type { Standing, StandingTable } from "./standingSheets";
import { followKeys } from "./userColumns";

/** Writes everything new. The old charts stay, under other names: Excel could not make them again. */
export async function writeNew(requests: Requests, prepared: Prepared): Promise<void> {
  const { context } = requests;
  const { worksheets } = context.workbook;
  const { standing, journal } = prepared;
  const notes = await readNotes(
    context,
    standing.map(({ own }) => own.name),
  );
  queueJournal(context, { ...journal, phase: "writing" });
  for (const one of standing) {
    const { name, kind } = one.own;
    const ours = prepared.register.sheets[kind]?.notes ?? [];
    for (const note of notes.get(name) ?? []) if (isOurs(note, ours)) note.delete();
    queueMakeEmpty(worksheets.getItem(name), one);
  }
  queueStyles(context, prepared.unstyled);
  queuePlaces(context, prepared);
  for (const one of journal.standing) queueAnchors(context, one);
  await requests.send();
  for (const one of journal.standing) await makeRoom(requests, one);
  for (const [index, { plan }] of prepared.sheets.entries()) {
    await writeCells(requests, plan);
    if (prepared.owned[index]?.written === null) queueLook(worksheets.getItem(plan.name), plan);
    const tables = standing.find(({ own }) => own.name === plan.name)?.tables ?? [];
    queueTables(worksheets.getItem(plan.name), plan, tables);
    for (const columns of prepared.userColumns.get(plan.name) ?? []) {
      await requests.send();
      await followKeys(context, plan.name, columns);
    }
    for (const chart of plan.charts) addChart(context, worksheets.getItem(plan.name), chart);
    for (const note of prepared.notes.get(plan.name) ?? []) addNote(context, plan.name, note);
  }
  await requests.send();
}

/** Says that everything new is there; from here on only the rest of the old has to go. */
export async function finishNew({ context }: Requests, { journal }: Prepared): Promise<void> {
  queueJournal(context, { ...journal, phase: "finishing" });
  await context.sync();
  await queueFinish(context, journal);
  await context.sync();
}

/** Empties what we wrote last time, and nothing else. */
function queueMakeEmpty(sheet: Excel.Worksheet, { area, charts, tables }: Standing): void {
  for (const name of charts) sheet.charts.getItem(name).name = oldChart(name);
  for (const { name, becomes } of tables) if (becomes === null) sheet.tables.getItem(name).convertToRange();
  const holes = tables.flatMap(({ area: whole, becomes, theirs }) =>
    becomes === null
      ? []
      : [
          { ...whole, rows: 1 },
          { ...whole, column: whole.column + whole.columns - theirs, columns: theirs },
        ].filter(({ columns }) => columns > 0),
  );
  queueClear(sheet, area, holes);
}

/** Queues the sheets that are missing, and all names: formulas of one sheet use those of another. */
function queuePlaces(context: Excel.RequestContext, { sheets, owned, names }: Prepared): void {
  const { worksheets } = context.workbook;
  for (const own of owned) if (own.written === null) worksheets.add(own.name);
  sheets.forEach(({ plan, withdrawn = [] }, index) => {
    const sheet = worksheets.getItem(plan.name);
    const own = owned[index];
    if (own !== undefined)
      markSheet(context, own, rangeOf(sheet, extent(plan)), addressIn(plan.name, extent(plan)), names);
    for (const name of withdrawn) withdrawName(context, name, names);
    for (const area of plan.names)
      pointName(context, area.name, rangeOf(sheet, area), addressIn(plan.name, area), names);
  });
}

/** Queues the tables: one that stays is given its new size, the others are made. */
function queueTables(sheet: Excel.Worksheet, plan: SheetPlan, standing: readonly StandingTable[]): void {
  for (const area of plan.tables) {
    const stays = standing.find(({ becomes }) => becomes?.name === area.name);
    if (stays === undefined) {
      const table = sheet.tables.add(rangeOf(sheet, area), true);
      table.name = area.name;
      table.style = "TableStyleLight1";
      table.showFilterButton = area.filter;
      continue;
    }
    const table = sheet.tables.getItem(stays.name);
    const size = { ...area, columns: area.columns + stays.theirs };
    if (size.rows !== stays.area.rows) table.resize(rangeOf(sheet, size));
    if (stays.name !== area.name) table.name = area.name;
  }
}

const extent = (plan: SheetPlan): Area => ({ row: 0, column: 0, ...extentOf(plan) });
