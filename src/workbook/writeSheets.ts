import type { SheetPlan } from "../tables/sheetPlan";
import { hasExcelApi } from "./features";
import { WorkbookError, type Work } from "./forPane";
import { loadMissingStyles } from "./namedStyles";
import { freeNames, readNamesInUse, type NamesInUse } from "./namesTaken";
import { findOwnSheets, type OwnSheet } from "./ownSheets";
import { prepare, type Prepared } from "./prepared";
import { readRegister } from "./register";
import { Requests } from "./requests";
import { bytesOfPlan } from "./sheetWriter";
import { staged } from "./stagedWrite";
import { readStanding, type Standing } from "./standingSheets";
import { restoreUnfinished } from "./unfinished";
import { finishNew, writeNew } from "./writeNew";

/** A plan and the kind of sheet of ours it is for. */
export interface PlannedSheet {
  readonly kind: string;
  readonly plan: SheetPlan;
  /** Names of an earlier answer that mean nothing in this one: they become #N/A. */
  readonly withdrawn?: readonly string[];
}

export interface WritingChoices {
  /** Kind of the sheet that is shown at the end. */
  readonly shown?: string;
  /** Whether what stood there is kept until the next writing, so that this one can be undone. */
  readonly undoable?: boolean;
  /** Refuses at the last moment before anything is changed. */
  readonly check?: (context: Excel.RequestContext) => Promise<void>;
}

/**
 * Writes sheets of ours, each made when it is missing: all of them, or none. What stood on them is kept until
 * everything new is there, so that a failure, a cancel or a pane that is closed leaves the workbook as it was.
 * What the user wrote below or beside our cells makes way.
 *
 * @returns the sheets as they were written, their tables under names that were free.
 * @see docs/decisions/0007-staged-writes.md
 */
export async function writeSheets(
  context: Excel.RequestContext,
  wanted: readonly PlannedSheet[],
  work: Work,
  { shown, undoable = false, check }: WritingChoices = {},
): Promise<readonly PlannedSheet[]> {
  await refuseReadOnly(context);
  await restoreUnfinished(context);
  const owned = await findOwnSheets(
    context,
    wanted.map(({ kind }) => kind),
  );
  const missingStyles = loadMissingStyles(
    context,
    wanted.map(({ plan }) => plan),
  );
  const inUse = await readNamesInUse(context);
  const { names } = inUse;
  const { sheets } = freeNames(wanted, owned, inUse);
  const register = await readRegister(context);
  const asked = sheets.map(({ kind, plan }, index) => ({
    own: owned[index] as OwnSheet,
    plan,
    registered: register.sheets[kind],
  }));
  const standing = await readStanding(context, asked);
  refuseTakenNames(sheets, standing, inUse);
  const unstyled = missingStyles();
  work.signal.throwIfAborted();
  const step = `Writing ${sheets.map(({ plan }) => plan.name).join(", ")}`;
  work.onProgress(step, 0.5);
  const place = sheets.find(({ kind }) => kind === shown)?.plan.name ?? null;
  const prepared = await prepare(context, {
    sheets,
    shown: place,
    owned,
    standing,
    names,
    register,
    undoable,
    unstyled,
  });
  const bytes = sheets.reduce((sum, { plan }) => sum + bytesOfPlan(plan), 0);
  const write = async (inner: Excel.RequestContext): Promise<void> => {
    const requests = new Requests(inner, work, step, bytes);
    await check?.(inner);
    const kinds = owned.map(({ kind }) => kind);
    refuseChanged(prepared, await findOwnSheets(inner, kinds), await readStanding(inner, asked));
    await writeNew(requests, prepared);
    await finishNew(requests, prepared);
  };
  try {
    await staged(context, prepared, work, write, hasExcelApi("1.20"));
  } catch (error) {
    if ((error as { readonly code?: string }).code !== "UndoNotSupported") throw error;
    await staged(context, prepared, work, write, false);
  }
  return sheets;
}

async function refuseReadOnly(context: Excel.RequestContext): Promise<void> {
  context.workbook.load("readOnly");
  await context.sync();
  if (!context.workbook.readOnly) return;
  throw new WorkbookError(
    "The workbook is open for reading only. Choose Enable Editing or save a copy under another name, then try again.",
    "workbook.readOnly",
  );
}

/** A table that is found by its name cannot be called as a name or another table of the user's is. */
function refuseTakenNames(
  sheets: readonly PlannedSheet[],
  standing: readonly Standing[],
  { names, tables }: NamesInUse,
): void {
  const wanted = sheets.flatMap(({ plan }) => plan.tables.map(({ name }) => name));
  const ours = new Set(standing.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  const others = new Set(tables.map(({ name }) => name.toLowerCase()).filter((name) => !ours.has(name)));
  const taken = wanted.filter((name) => names.has(name.toLowerCase()) || others.has(name.toLowerCase()));
  if (taken.length === 0) return;
  const [first = ""] = taken;
  const what = names.has(first.toLowerCase())
    ? `has a name ${taken.join(", ")} of its own, which a table needs. Rename it in the Name Manager on the Formulas tab`
    : `has a table ${taken.join(", ")} of its own, and ours needs that name. Rename it on the Table Design tab`;
  throw new WorkbookError(`The workbook ${what}, then try again.`, "ItemAlreadyExists");
}

/** What somebody else wrote meanwhile where our cells would go is not written over. */
function refuseChanged(
  { owned, standing }: Prepared,
  ownedNow: readonly OwnSheet[],
  now: readonly Standing[],
): void {
  const shape = ({ own, area, next, tables, charts, room }: Standing): string =>
    JSON.stringify([own.name, area, next, tables, charts, room]);
  const changed = standing.filter((one, index) => {
    const same = now[index];
    return same === undefined || shape(one) !== shape(same);
  });
  // What somebody else made would be taken for ours and put back.
  const made = owned.filter(({ written }, index) => written === null && ownedNow[index]?.written !== null);
  const others = [...changed.map(({ own }) => own.name), ...made.map(({ name }) => name)];
  if (others.length === 0) return;
  throw new WorkbookError(
    `The sheet ${others.join(", ")} was changed by somebody else meanwhile. Nothing was written. Try again.`,
    "changed between reading and writing",
  );
}
