import { cellStyles } from "../../src/workbook/cellStyles";
import { uncancelled } from "../../src/workbook/forPane";
import { styleName, type CellRole } from "../../src/tables/sheetPlan";
import type { WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { withOffice, type OfficeSession } from "../../src/workbench/office";
import { restoreUnfinished } from "../../src/workbook/unfinished";
import { writeSheets, type PlannedSheet } from "../../src/workbook/writeSheets";
import { failed } from "./failed";
import { after, before } from "./faultyPlans";
import { cellAt, workbookOf } from "./sheets";

const inSession = (
  task: (session: OfficeSession) => Promise<void>,
  file: WorkbookFile = workbookOf(sheetOfRows("Mine", [["my own", 7]])),
): Promise<void> => withOffice({ file }, task);

const write = (session: OfficeSession, sheets: readonly PlannedSheet[]) =>
  session.Excel.run((context) => writeSheets(context as Excel.RequestContext, sheets, uncancelled()));

const change = (session: OfficeSession, edit: (workbook: Excel.Workbook) => void): Promise<void> =>
  session.Excel.run(async (context) => {
    edit(context.workbook as Excel.Workbook);
    await context.sync();
  });

const stylesOf = ({ styles = [] }: WorkbookFile): readonly string[] => styles.map(({ name }) => name);

test("every cell of a block has the style of its role, which decides font, fill and alignment alone", () =>
  inSession(async (session) => {
    await write(session, before);
    const file = await session.toFile();
    // The roles of the two plans, in the order of their blocks.
    expect(stylesOf(file)).toEqual(
      (["title", "sentence", "header", "computed", "key", "linked"] as const).map(styleName),
    );
    for (const { decides } of file.styles ?? [])
      expect([...decides].sort()).toEqual(["alignment", "fill", "font"]);
    expect(cellAt(file, "Alpha", "B5")?.style).toEqual({
      named: "Bandwise computed",
      color: "#000000",
      numberFormat: "#,##0",
    });
    expect(cellAt(file, "Beta", "A2")?.style).toEqual({ named: "Bandwise linked", ...looks("linked") });
    expect(cellAt(file, "Mine", "A1")?.style).toBeUndefined();
  }));

/** A role's look as a file says it. */
const looks = (role: CellRole): object => {
  const { bold, italic, color, fill, wrap } = cellStyles[role];
  return Object.fromEntries(
    Object.entries({ bold, italic, color, fill, wrap }).filter(([, value]) => value !== undefined),
  );
};

test("a style that the user changed stays so, in the cells that there are and in those written anew", () =>
  inSession(async (session) => {
    await write(session, before);
    await change(session, ({ styles }) => {
      const style = styles.getItem("bandwise computed");
      style.font.color = "#7030A0";
      style.fill.color = "#EEEEEE";
    });
    expect(cellAt(await session.toFile(), "Alpha", "B5")?.style).toMatchObject({
      color: "#7030A0",
      fill: "#EEEEEE",
    });
    await write(session, after);
    const file = await session.toFile();
    expect(cellAt(file, "Alpha", "B9")?.style).toEqual({
      named: "Bandwise computed",
      color: "#7030A0",
      fill: "#EEEEEE",
      numberFormat: "#,##0",
    });
    expect(stylesOf(file).filter((name) => name.toLowerCase() === "bandwise computed")).toHaveLength(1);
  }));

test.each([0, 0.5, 1])("a first writing that fails takes its styles away again (%d of a sync done)", (done) =>
  inSession(async (session) => {
    let n = 0;
    for (let lost = true; lost;) {
      session.host.faults.failSync = { n: ++n, code: "GeneralException", done };
      lost = await failed(write(session, before));
      delete session.host.faults.failSync;
      if (lost) expect({ n, styles: stylesOf(await session.toFile()) }).toEqual({ n, styles: [] });
    }
    // The reading, the journal, the places with the styles, and the cells can each fail.
    expect(n).toBeGreaterThan(6);
  }),
);

test("a later writing that fails takes only the styles away that it made itself", () =>
  inSession(async (session) => {
    await write(session, [before[1] as PlannedSheet]);
    await change(session, ({ styles }) => {
      styles.getItem(styleName("linked")).font.color = "#C00000";
      styles.add("My style");
    });
    const had = (await session.toFile()).styles;
    expect(had?.map(({ name }) => name)).toEqual(["Bandwise title", "Bandwise linked", "My style"]);
    const made: number[] = [];
    for (let n = 12; n <= 24; n++) {
      session.host.faults.failSync = { n, code: "GeneralException", done: 1, lasting: true };
      await write(session, before).catch(() => undefined);
      delete session.host.faults.failSync;
      made.push(stylesOf(await session.toFile()).length);
      const settled = await session.Excel.run((context) =>
        restoreUnfinished(context as Excel.RequestContext),
      );
      if (settled === "finished") break;
      expect({ n, styles: (await session.toFile()).styles }).toEqual({ n, styles: had });
    }
    // Four roles of the other sheet had been made in between.
    expect(made).toContain(7);
  }));

test("a style of a role that the user deleted is made again", () =>
  inSession(async (session) => {
    await write(session, before);
    await change(session, ({ styles }) => {
      styles.getItem(styleName("key")).delete();
    });
    expect(cellAt(await session.toFile(), "Alpha", "A8")?.style).toBeUndefined();
    await write(session, before);
    expect(cellAt(await session.toFile(), "Alpha", "A8")?.style).toMatchObject({
      named: "Bandwise key",
      bold: true,
    });
  }));

test("works from ExcelApi 1.10, and keeps styles through the file of the stand-in", async () => {
  let kept: WorkbookFile | undefined;
  await inSession(async (session) => {
    session.host.faults.apiSets = { ExcelApi: "1.10" };
    await write(session, before);
    kept = await session.toFile();
    expect(cellAt(kept, "Alpha", "A1")?.style).toMatchObject({
      named: "Bandwise title",
      bold: true,
      fontSize: 16,
    });
  });
  await inSession(async (session) => {
    await change(session, ({ styles }) => {
      styles.getItem(styleName("title")).font.size = 20;
    });
    expect(cellAt(await session.toFile(), "Alpha", "A1")?.style).toMatchObject({ fontSize: 20 });
    await write(session, before);
    expect(cellAt(await session.toFile(), "Alpha", "A1")?.style).toMatchObject({ fontSize: 20 });
  }, kept);
});
