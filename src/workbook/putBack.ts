import { around, areaOf, meet, place } from "./areas";
import { putBackCells } from "./backups";
import { addNote, isOurs, readNotes } from "./cellNotes";
import { queueClear } from "./clearing";
import { drawAgain, type DrawnChart } from "./drawnCharts";
import { oldChart } from "./finish";
import { hasExcelApi } from "./features";
import { uncancelled } from "./forPane";
import type { Journal, JournalSheet, JournalTable } from "./journal";
import { dropStyles, mayBeUsed } from "./namedStyles";
import { readNames } from "./names";
import { findOwnSheets, markOf } from "./ownSheets";
import { queueRegister } from "./register";
import { Requests } from "./requests";
import { loadRoom, oursWithoutRoom } from "./room";
import { rangeOf } from "./sheetWriter";
import { putBackSizes } from "./sizes";

/** A sheet of the journal and where it is now. */
interface Place {
  readonly one: JournalSheet;
  readonly name: string;
  /** Tables that are still in their place. */
  readonly stay: readonly JournalTable[];
  /** Charts that have to be made again. */
  readonly draw: readonly DrawnChart[];
}

/** Puts everything back as the journal says; can be begun again at any point. */
export async function putBack(context: Excel.RequestContext, journal: Journal): Promise<void> {
  const requests = new Requests(context, uncancelled(), "Putting back", 1);
  const places = await putBackStructure(context, journal);
  await requests.send();
  for (const { one, name, stay } of places) {
    const sheet = context.workbook.worksheets.getItem(name);
    const headers = stay.map(({ area }) => ({ ...area, rows: 1 }));
    for (const area of oursWithoutRoom(one)) queueClear(sheet, area, headers);
    if (journal.backup !== null) await putBackCells(requests, journal.backup, one, { name, headers });
  }
  await putBackAround(context, journal, places);
  await requests.send();
}

/** Queues tables, charts, rows and columns of the new plan away; finds out what stays. */
async function putBackStructure(context: Excel.RequestContext, journal: Journal): Promise<readonly Place[]> {
  const { worksheets } = context.workbook;
  const owned = await findOwnSheets(
    context,
    journal.standing.map(({ kind }) => kind),
  );
  const looked = journal.standing.map((one, index) => {
    const own = owned[index];
    const name = own === undefined || own.written === null ? one.name : own.name;
    return { one, name, sheet: worksheets.getItemOrNullObject(name) };
  });
  await context.sync();
  // A sheet that was deleted meanwhile has nothing to put back to.
  const read = looked
    .filter(({ sheet }) => !sheet.isNullObject)
    .map((each) => {
      each.sheet.charts.load("items/name");
      each.sheet.tables.load("items/name");
      return each;
    });
  await context.sync();
  const withTables = read.map((each) => ({
    ...each,
    tables: each.sheet.tables.items.map((table) => ({ table, range: table.getRange().load(place) })),
    takeOut: loadRoom(context, each.one),
  }));
  await context.sync();
  return withTables.map(({ one, name, sheet, tables, takeOut }): Place => {
    const charts = putBackCharts(sheet, one);
    const ours = tables
      .map(({ table, range }) => ({ table, area: areaOf(range) }))
      .filter(({ area }) => meet(area, around([one.area, one.next])));
    const stay = one.tables.filter((old) =>
      ours.some(({ table, area }) => table.name === old.name && canStay(old, area)),
    );
    for (const { table, area } of ours)
      if (!stay.some((old) => old.name === table.name && canStay(old, area))) table.convertToRange();
    takeOut(sheet);
    const draw =
      journal.phase === "undoing" ? one.drawn.filter(({ plan }) => !charts.includes(plan.name)) : [];
    return { one, name, stay, draw };
  });
}

const canStay = (old: JournalTable, now: JournalTable["area"]): boolean =>
  old.area.row === now.row &&
  old.area.column === now.column &&
  (hasExcelApi("1.13") || (old.area.rows === now.rows && old.area.columns === now.columns));

/** Queues the new charts away and the old ones back to their names; answers those that are there then. */
function putBackCharts(sheet: Excel.Worksheet, { charts }: JournalSheet): readonly string[] {
  const names = sheet.charts.items.map(({ name }) => name);
  for (const chart of sheet.charts.items) {
    const { name } = chart;
    const isNew = charts.includes(name)
      ? names.includes(oldChart(name))
      : !charts.some((old) => oldChart(old) === name);
    if (name.startsWith("bw_") && isNew) chart.delete();
  }
  for (const chart of sheet.charts.items) {
    const old = charts.find((each) => oldChart(each) === chart.name);
    if (old !== undefined) chart.name = old;
  }
  return charts.filter((name) => names.includes(name) || names.includes(oldChart(name)));
}

/** Queues tables, sizes, notes, names and the sheets that were made. */
async function putBackAround(
  context: Excel.RequestContext,
  journal: Journal,
  places: readonly Place[],
): Promise<void> {
  const { worksheets } = context.workbook;
  const notes = await readNotes(
    context,
    places.map(({ name }) => name),
  );
  for (const { one, name, stay, draw } of places) {
    const sheet = worksheets.getItem(name);
    for (const table of one.tables) putBackTable(sheet, table, stay.includes(table));
    putBackSizes(sheet, one);
    if (journal.phase === "undoing" && one.printArea !== null)
      sheet.pageLayout.setPrintArea(one.printArea.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, ""));
    for (const chart of draw) drawAgain(context, sheet, chart);
    const present = notes.get(name) ?? [];
    const newOnes = journal.notes[one.kind] ?? [];
    for (const note of present) if (isOurs(note, newOnes) && !isOurs(note, one.notes)) note.delete();
    for (const note of one.notes) if (!isOurs(note, present)) addNote(context, name, note);
  }
  // A style is only left where cells of the user's may have it by now.
  const keepStyles = journal.phase === "undoing" && (await mayBeUsed(context, journal.styles));
  await removeMade(context, journal);
  if (!keepStyles) await dropStyles(context, journal.styles);
  const known = await readNames(context);
  for (const { name, formula } of journal.names) {
    const now = known.get(name.toLowerCase());
    if (now === undefined && formula !== null) context.workbook.names.add(name, formula);
    if (now === undefined || now === formula) continue;
    const item = context.workbook.names.getItem(name);
    if (formula === null) item.delete();
    else item.formula = formula;
  }
  queueRegister(context, journal.register);
}

function putBackTable(sheet: Excel.Worksheet, old: JournalTable, stays: boolean): void {
  const range = rangeOf(sheet, old.area);
  if (stays) {
    if (hasExcelApi("1.13")) sheet.tables.getItem(old.name).resize(range);
    return;
  }
  const table = sheet.tables.add(range, true);
  table.name = old.name;
  table.style = old.style;
  table.showFilterButton = old.filter;
  table.showBandedRows = old.banded;
}

/** Deletes the sheets that were made; one that the user wrote on beyond our cells meanwhile is theirs now. */
async function removeMade(context: Excel.RequestContext, { made }: Journal): Promise<void> {
  if (made.length === 0) return;
  const found = made.map((one) => {
    const marked = context.workbook.names.getItemOrNullObject(markOf(one.kind)).getRangeOrNullObject();
    const sheet = context.workbook.worksheets.getItemOrNullObject(one.name);
    marked.worksheet.load("name");
    return { one, marked, sheet };
  });
  await context.sync();
  const there = found.flatMap(({ one, marked, sheet }) => {
    if (sheet.isNullObject && marked.isNullObject) return [];
    const target = marked.isNullObject ? sheet : context.workbook.worksheets.getItem(marked.worksheet.name);
    return [
      {
        one,
        target,
        isMarked: !marked.isNullObject,
        used: target.getUsedRangeOrNullObject(true).load(place),
      },
    ];
  });
  if (there.length === 0) return;
  await context.sync();
  for (const { one, target, isMarked, used } of there) {
    const blank = used.isNullObject;
    const inside =
      !blank &&
      around([one.next, areaOf(used)]).rows <= one.next.rows &&
      around([one.next, areaOf(used)]).columns <= one.next.columns;
    if (blank || (isMarked && inside)) target.delete();
  }
}
