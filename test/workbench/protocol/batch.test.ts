import { PathType } from "../../../src/workbench/protocol/batch";
import { collection } from "../../../src/workbench/protocol/collection";
import { ExcelObject } from "../../../src/workbench/protocol/excelObject";
import { ObjectPaths } from "../../../src/workbench/protocol/objectPaths";
import { closeSessions, failure, session, writeAndRead } from "./session";

afterEach(closeSessions);

describe("a batch of Microsoft's office.js", () => {
  it("writes, makes a table, formats and reads calculated values in one sync", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Data");
      // 10 x 0.5 + 20 x 0.5 = 15
      sheet.getRange("A1:C3").values = [
        ["Qty", "Unit", "Cost"],
        [10, 0.5, "=A2*B2"],
        [20, 0.5, "=A3*B3"],
      ];
      sheet.tables.add("A1:C3", true).name = "Usage";
      const total = sheet.getRange("E1");
      total.formulas = [["=SUM(Usage[Cost])"]];
      total.numberFormat = [["$#,##0.00"]];
      total.format.font.bold = true;
      total.load("values,formulas,text,address,format/font/bold");
      await context.sync();
      expect(total.values).toEqual([[15]]);
      expect(total.formulas).toEqual([["=SUM(Usage[Cost])"]]);
      expect(total.text).toEqual([["$15.00"]]);
      expect(total.address).toBe("Data!E1");
      expect(total.format.font.bold).toBe(true);
    });
  });

  it("recalculates dependents of an edit before a read in the same batch", async () => {
    const office = await session();
    await writeAndRead(office, { "A1:C1": [[2, "=A1*10", "=B1+1"]] }, "C1");
    expect(await writeAndRead(office, { A1: [[5]] }, "A1:C1")).toEqual([[5, 50, 51]]);
  });

  it("refuses values of another size than the range", async () => {
    const office = await session();
    expect(await failure(writeAndRead(office, { "A1:B2": [[1]] }, "A1"))).toBe("InvalidArgument");
  });

  it("stops at the write that fails and keeps what was written before", async () => {
    const office = await session();
    const batch = office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2:B3").values = [["too small"]];
      sheet.getRange("A4").values = [["after"]];
      await context.sync();
    });
    expect(await failure(batch)).toBe("InvalidArgument");
    expect(await writeAndRead(office, {}, "A1:A4")).toEqual([["before"], [""], [""], [""]]);
  });

  it("says ItemNotFound for a sheet that is not there, or gives a null object when asked so", async () => {
    const { Excel } = await session();
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    expect(await failure(missing)).toBe("ItemNotFound");
    await Excel.run(async (context) => {
      const { worksheets, tables, names } = context.workbook;
      const sheet = worksheets.getItemOrNullObject("Nowhere").load("name");
      const table = tables.getItemOrNullObject("Nowhere").load("name");
      const name = names.getItemOrNullObject("Nowhere").load("name");
      const used = worksheets.getFirst().getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect([sheet, table, name, used].map((object) => object.isNullObject)).toEqual([
        true,
        true,
        true,
        true,
      ]);
    });
  });

  it("names class and member of what the stand-in does not know", async () => {
    const { Excel } = await session();
    const unknown = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").getSurroundingRegion().load("address");
      await context.sync();
    });
    await expect(unknown).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Range.GetSurroundingRegion") as string,
    });
  });

  it("knows no keys of collections that have places only, and none in those that are always empty", async () => {
    const { Excel } = await session();
    const { item, methods } = collection({ type: "RangeCollection", items: () => [] }).face;
    expect([item, methods?.["GetItem"], methods?.["GetItemOrNullObject"]]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await Excel.run(async (context) => {
      const shape = context.workbook.worksheets.getFirst().shapes.getItemOrNullObject("Picture").load("name");
      await context.sync();
      expect(shape.isNullObject).toBe(true);
    });
  });

  it("knows no pictures of charts", async () => {
    const { Excel } = await session();
    const picture = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B2").values = [
        ["x", "y"],
        [1, 2],
      ];
      sheet.charts.add("XYScatter", sheet.getRange("A1:B2")).getImage();
      await context.sync();
    });
    expect(await failure(picture)).toBe("ApiNotFound");
  });

  it("reads a large array back as it was written, though the library cuts it in pieces", async () => {
    const office = await session();
    const large = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => row * column),
    );
    expect(await writeAndRead(office, { "A1:T2000": large }, "A1:T2000")).toEqual(large);
  });

  it("keeps a range that is tracked over several syncs", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B2");
      await context.sync();
      range.values = [["late"]];
      await context.sync();
      range.load("values,address");
      await context.sync();
      expect([range.values, range.address]).toEqual([[["late"]], "Sheet1!B2"]);
    });
  });

  it("walks each object path once, though two arguments of one call name it", async () => {
    const made = jest.fn(() => new ExcelObject({ type: "Made" }));
    const root = new ExcelObject({ type: "Workbook", methods: { Add: made } });
    const batch = {
      Actions: [],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: PathType.Global, Name: "" },
        2: { Id: 2, ObjectPathType: PathType.Method, Name: "Add", ParentObjectPathId: 1 },
      },
    };
    const paths = new ObjectPaths(batch, {
      workbook: () => root,
      service: () => null,
      reference: () => null,
      assertSupported: () => undefined,
    });
    const [first, second] = await paths.arguments({
      Arguments: [null, null],
      ReferencedObjectPathIds: [2, 2],
    });
    expect(first).toBeInstanceOf(ExcelObject);
    expect(second).toBe(first);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it("runs two sessions in one process without mixing them", async () => {
    const [first, second] = [await session(), await session()];
    await writeAndRead(first, { A1: [["first"]] }, "A1");
    expect(await writeAndRead(second, {}, "A1")).toEqual([[""]]);
    expect(await writeAndRead(first, {}, "A1")).toEqual([["first"]]);
  });
});
