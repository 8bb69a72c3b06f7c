import { extentOf, styleName, type CellRole } from "../tables/sheetPlan";
import { backupName } from "./backups";
import { isOurs, readNotes, sameCell, type CellNote } from "./cellNotes";
import { readDrawn } from "./drawnCharts";
import { hiddenSheet } from "./hiddenSheet";
import type { Journal, JournalSheet } from "./journal";
import { markOf, type OwnSheet } from "./ownSheets";
import { plannedHeaders } from "./plannedHeaders";
import type { Register, RegisteredNote } from "./register";
import { loadSizes } from "./sizes";
import { printedArea } from "./sheetWriter";
import type { Standing } from "./standingSheets";
import { runtime } from "./unfinished";
import { readUserColumns, type UserColumns } from "./userColumns";
import type { PlannedSheet } from "./writeSheets";

/** What was read of the workbook before anything is changed. */
export interface Found {
  readonly sheets: readonly PlannedSheet[];
  /** The sheet that is shown at the end. */
  readonly shown: string | null;
  readonly owned: readonly OwnSheet[];
  readonly standing: readonly Standing[];
  /** What the workbook's names stand for, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly register: Register;
  /** Whether what stood there is to be kept afterwards, so that the writing can be undone. */
  readonly undoable: boolean;
  /** Roles of cells that the workbook has no style for yet. */
  readonly unstyled: readonly CellRole[];
}

/** A writing that is ready to begin. */
export interface Prepared extends Found {
  readonly journal: Journal;
  /** Notes to write, by sheet: none at a cell where the user has one. */
  readonly notes: ReadonlyMap<string, readonly RegisteredNote[]>;
  readonly userColumns: ReadonlyMap<string, readonly UserColumns[]>;
}

/** Reads what has to be known to put everything back, and plans which notes to write. */
export async function prepare(context: Excel.RequestContext, found: Found): Promise<Prepared> {
  const { sheets, owned, standing, names, register } = found;
  const sizes = standing.map(({ own, plan }) =>
    loadSizes(context.workbook.worksheets.getItem(own.name), plan),
  );
  const printAreas = standing.map(({ own }) =>
    context.workbook.worksheets.getItem(own.name).pageLayout.getPrintAreaOrNullObject().load("address"),
  );
  const present = await readNotes(
    context,
    standing.map(({ own }) => own.name),
  );
  const userColumns = new Map<string, readonly UserColumns[]>();
  for (const one of standing) userColumns.set(one.own.name, await readUserColumns(context, one));
  const drawn = found.undoable ? await readDrawn(context, standing, register) : null;
  const backup = standing.length === 0 ? null : (await hiddenSheet(context, backupName)).name;

  let backupRow = 0;
  const journalSheets = standing.map((one, index): JournalSheet => {
    const begin = backupRow;
    backupRow += one.area.rows;
    const { kind, name } = one.own;
    const ours = register.sheets[kind]?.notes ?? [];
    return {
      kind,
      name,
      area: one.area,
      backupRow: begin,
      next: one.next,
      tables: one.tables.map(({ becomes: _becomes, theirs: _theirs, ...table }) => table),
      charts: one.charts,
      drawn: drawn?.[index] ?? [],
      printArea: addressOf(printAreas[index]),
      ...(sizes[index]?.() ?? { widths: [], heights: [] }),
      room: one.room,
      notes: (present.get(name) ?? []).filter((note) => isOurs(note, ours)).map(bare),
    };
  });
  const notes = new Map(
    sheets.map(({ kind, plan }) => {
      const ours = register.sheets[kind]?.notes ?? [];
      const theirs = (present.get(plan.name) ?? []).filter((note) => !isOurs(note, ours));
      return [plan.name, (plan.notes ?? []).filter((note) => !theirs.some((each) => sameCell(each, note)))];
    }),
  );
  return {
    ...found,
    notes,
    userColumns,
    journal: {
      phase: "preparing",
      by: runtime,
      since: Date.now(),
      undoable: drawn !== null,
      backup,
      standing: journalSheets,
      made: owned.flatMap(({ kind, name, written }, index) =>
        written !== null
          ? []
          : [
              {
                kind,
                name,
                next: { row: 0, column: 0, ...extentOf(sheets[index]?.plan as PlannedSheet["plan"]) },
              },
            ],
      ),
      names: touchedNames(sheets).map((name) => ({ name, formula: names.get(name.toLowerCase()) ?? null })),
      styles: found.unstyled.map(styleName),
      register,
      registerNext: nextRegister(found, notes),
      shown: found.shown,
      // Where the user chose to print everything, it stays so.
      printed: standing
        .filter((_, index) => addressOf(printAreas[index]) !== null)
        .map(({ plan }) => ({ name: plan.name, area: printedArea(plan) })),
      notes: Object.fromEntries(sheets.map(({ kind, plan }) => [kind, notes.get(plan.name) ?? []])),
    },
  };
}

const addressOf = (range: Excel.RangeAreas | undefined): string | null =>
  range === undefined || range.isNullObject ? null : range.address;

const bare = ({ row, column, text }: CellNote): RegisteredNote => ({ row, column, text });

/** Names that are made or pointed elsewhere, the marks of the sheets among them. */
const touchedNames = (sheets: readonly PlannedSheet[]): readonly string[] => [
  ...new Set(
    sheets.flatMap(({ kind, plan, withdrawn = [] }) => [
      ...withdrawn,
      ...plan.names.map(({ name }) => name),
      markOf(kind),
    ]),
  ),
];

function nextRegister(
  { sheets, register }: Found,
  notes: ReadonlyMap<string, readonly RegisteredNote[]>,
): Register {
  const written = sheets.map(({ kind, plan }) => {
    const headers = [...new Set(plan.tables.flatMap((table) => plannedHeaders(plan, table)))];
    const { charts } = plan;
    return [
      kind,
      { headers, notes: notes.get(plan.name) ?? [], ...(charts.length > 0 ? { charts } : {}) },
    ] as const;
  });
  const all = { ...register.sheets, ...Object.fromEntries(written) };
  const told = Object.entries(all).filter(
    ([, { headers, notes: known, charts = [] }]) => headers.length + known.length + charts.length > 0,
  );
  return { sheets: Object.fromEntries(told) };
}
