import type { OfficeSession } from "../../../src/workbench/office";
import { closeSessions, failure, session, writeAndRead } from "./session";

afterEach(closeSessions);

/** Usage on Sheet1!A1:C3 with costs 2 and 12, and their sum in F1. */
async function withUsage(): Promise<OfficeSession> {
  const office = await session();
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C3").values = [
      ["Qty", "Unit cost", "Cost"],
      [1, 2, "=A2*B2"],
      [3, 4, "=A3*B3"],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Usage";
    table.columns.getItem("Cost").getDataBodyRange().numberFormat = [["0.00"], ["0.00"]];
    sheet.getRange("F1").formulas = [["=SUM(Usage[Cost])"]];
    await context.sync();
  });
  return office;
}

describe("tables", () => {
  it("answer name, ranges, rows and columns", async () => {
    const { Excel } = await withUsage();
    await Excel.run(async (context) => {
      const table = context.workbook.tables
        .getItem("Usage")
        .load("name,style,showBandedRows,showFilterButton,id");
      const whole = table.getRange().load("address");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("address");
      const { rows, columns } = table;
      rows.load("count,items/index,items/values");
      columns.load("items/name");
      const count = columns.getCount();
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "Usage",
        style: "TableStyleMedium2",
        showBandedRows: true,
      });
      expect([whole.address, body.address]).toEqual(["Sheet1!A1:C3", "Sheet1!A2:C3"]);
      expect(header.values).toEqual([["Qty", "Unit cost", "Cost"]]);
      expect(rows.items.map((row) => [row.index, row.values])).toEqual([
        [0, [[1, 2, 2]]],
        [1, [[3, 4, 12]]],
      ]);
      expect(columns.items.map((column) => column.name)).toEqual(["Qty", "Unit cost", "Cost"]);
      expect(count.value).toBe(3);
    });
  });

  it("grow with rows.add: formulas over a column see the row, formats go along, what is below moves down", async () => {
    const office = await withUsage();
    await writeAndRead(office, { A5: [["below"]] }, "A5");
    await office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Usage");
      table.rows.add(undefined, [[5, 6, 30]]);
      const body = table.getDataBodyRange().load("address,numberFormat,values");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:C4");
      expect(body.numberFormat[2]).toEqual(["General", "General", "0.00"]);
    });
    // 2 + 12 + 30
    expect(await writeAndRead(office, {}, "F1")).toEqual([[44]]);
    expect(await writeAndRead(office, {}, "A4:A6")).toEqual([[5], [""], ["below"]]);
  });

  it("take rows in the middle and let rows go", async () => {
    const office = await withUsage();
    await office.Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("Usage");
      rows.add(1, [[9, 9, 100]]);
      rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await writeAndRead(office, {}, "A2:C3")).toEqual([
      [9, 9, 100],
      [3, 4, 12],
    ]);
    expect(await writeAndRead(office, {}, "F1")).toEqual([[112]]);
  });

  it("follow a header that is written over", async () => {
    const office = await withUsage();
    await writeAndRead(office, { C1: [["Paid"]], F2: [["=SUM(Usage[Paid])"]] }, "F2");
    expect(await writeAndRead(office, {}, "F1:F2")).toEqual([[14], [14]]);
    expect(office.model.activeSheet.formula(0, 5)).toBe("=SUM(Usage[Paid])");
  });

  it("read a cell of the same row by [@Column], and show it so", async () => {
    const office = await withUsage();
    const read = await office.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getFirst().getRange("C2:C3");
      cells.formulas = [["=[@Qty]*[@[Unit cost]]"], ["=[@Qty]*10"]];
      const outside = context.workbook.worksheets.getFirst().getRange("H2");
      outside.formulas = [["=Usage[@Qty]+1"]];
      cells.load("values,formulas");
      outside.load("values,formulas");
      await context.sync();
      return [cells.values, cells.formulas, outside.values, outside.formulas];
    });
    expect(read).toEqual([
      [[2], [30]],
      [["=[@Qty]*[@[Unit cost]]"], ["=[@Qty]*10"]],
      [[2]],
      [["=Usage[@Qty]+1"]],
    ]);
  });

  it("get a column with name and values", async () => {
    const office = await withUsage();
    await office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Usage");
      table.columns.add(undefined, [["Share"], [0.1], [0.9]]);
      const range = table.getRange().load("address,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:D3");
      expect(range.values.map((row) => row[3] as unknown)).toEqual(["Share", 0.1, 0.9]);
    });
  });

  it("are resized, converted to a range, and deleted with their cells", async () => {
    const office = await withUsage();
    await office.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Usage");
      table.resize("A1:C2");
      await context.sync();
    });
    expect(await writeAndRead(office, {}, "F1")).toEqual([[2]]);
    await office.Excel.run(async (context) => {
      context.workbook.tables.getItem("Usage").delete();
      const left = context.workbook.tables.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
    expect(await writeAndRead(office, {}, "A1:A3")).toEqual([[""], [""], [3]]);
  });

  it("refuse what Excel refuses: overlap, names taken or not names, rows of another width", async () => {
    const office = await withUsage();
    const attempt = (change: (sheet: Excel.Worksheet) => void): Promise<string> =>
      failure(
        office.Excel.run(async (context) => {
          change(context.workbook.worksheets.getFirst());
          await context.sync();
        }),
      );
    expect(await attempt((sheet) => sheet.tables.add("C3:D5", true))).toBe("InvalidArgument");
    expect(await attempt((sheet) => (sheet.tables.add("J1:K2", true).name = "usage"))).toBe(
      "ItemAlreadyExists",
    );
    expect(await attempt((sheet) => (sheet.tables.getItem("Usage").name = "two words"))).toBe(
      "InvalidArgument",
    );
    expect(await attempt((sheet) => sheet.tables.getItem("Usage").rows.add(undefined, [[1]]))).toBe(
      "InvalidArgument",
    );
    expect(await attempt((sheet) => sheet.tables.getItem("Usage").resize("A2:C3"))).toBe("InvalidArgument");
    expect(await attempt((sheet) => (sheet.tables.getItem("Usage").name = "R"))).toBe("InvalidArgument");
    const noValues = [[1, {}, 2]] as unknown as number[][];
    expect(await attempt((sheet) => sheet.tables.getItem("Usage").rows.add(undefined, noValues))).toBe(
      "InvalidArgument",
    );
  });

  it("give headers to columns that have none or the same", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:D2").values = [
        ["Cost", "", "Cost", 2026],
        [1, 2, 3, 4],
      ];
      sheet.tables.add("A1:D2", true);
      await context.sync();
    });
    expect(await writeAndRead(office, {}, "A1:D1")).toEqual([["Cost", "Column2", "Cost2", "2026"]]);
  });

  it("on a sheet that is not shown lose rows and gain columns there, and nowhere else", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.getItem("Sheet1").getRange("A1:A4").values = [["a"], ["b"], ["c"], ["d"]];
      const sheet = worksheets.add("Other");
      sheet.getRange("A1:C4").values = [
        ["One", "Two", "Note"],
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      const table = sheet.tables.add("A1:C4", true);
      table.name = "T";
      await context.sync();
      table.rows.getItemAt(1).delete();
      table.columns.add(1, undefined, "New");
      await context.sync();
      const inside = tables.getItem("T").getRange().load("values,address");
      const outside = worksheets.getItem("Sheet1").getRange("A1:B4").load("values");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([inside.address, inside.values]).toEqual([
        "Other!A1:D3",
        [
          ["One", "New", "Two", "Note"],
          [1, "", 2, 3],
          [7, "", 8, 9],
        ],
      ]);
      expect(outside.values).toEqual(["a", "b", "c", "d"].map((text) => [text, ""]));
      expect(active.name).toBe("Sheet1");
    });
  });
});
