import { closeSessions, failure, session, writeAndRead } from "./session";

afterEach(closeSessions);

describe("defined names", () => {
  it("of ranges, constants and formulas are seen by formulas", async () => {
    const office = await session();
    await writeAndRead(office, { "A1:A3": [[1], [2], [3]] }, "A1");
    await office.Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add("Costs", context.workbook.worksheets.getFirst().getRange("A1:A3"), "what it costs");
      names.add("Share", "=0.5");
      names.add("Twice", "=SUM(Costs)*2");
      await context.sync();
    });
    const formulas = [["=SUM(Costs)"], ["=SUM(Costs)*Share"], ["=Twice"]];
    // 1 + 2 + 3
    expect(await writeAndRead(office, { "C1:C3": formulas }, "C1:C3")).toEqual([[6], [3], [12]]);
  });

  it("answer type, value, formula, scope, comment and range", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.add("My data");
      const costs = names.add("Costs", sheet.getRange("A1:A3"), "what it costs");
      costs.load("type,value,formula,scope,comment,visible,name");
      const share = names.add("Share", "=0.5").load("type,value");
      const local = sheet.names.add("Local", sheet.getRange("B1")).load("scope");
      const range = costs.getRange().load("address");
      const none = share.getRangeOrNullObject().load("address");
      names.load("items/name");
      await context.sync();
      expect(costs.toJSON()).toMatchObject({
        type: "Range",
        value: "'My data'!$A$1:$A$3",
        formula: "='My data'!$A$1:$A$3",
        scope: "Workbook",
        comment: "what it costs",
        visible: true,
      });
      expect([share.type, share.value, local.scope]).toEqual(["Double", 0.5, "Worksheet"]);
      expect([range.address, none.isNullObject]).toEqual(["'My data'!A1:A3", true]);
      expect(names.items.map((name) => name.name)).toEqual(["Costs", "Share"]);
    });
  });

  it("may be words that are functions too, and are changed and deleted", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      context.workbook.names.add("Rate", "=2");
      await context.sync();
    });
    expect(await writeAndRead(office, { A1: [["=Rate*3"]] }, "A1")).toEqual([[6]]);
    await office.Excel.run(async (context) => {
      context.workbook.names.getItem("Rate").formula = "=5";
      await context.sync();
    });
    expect(await writeAndRead(office, {}, "A1")).toEqual([[15]]);
    await office.Excel.run(async (context) => {
      context.workbook.names.getItem("Rate").delete();
      await context.sync();
    });
    expect(await writeAndRead(office, {}, "A1")).toEqual([["#NAME?"]]);
  });

  it("of a sheet are others than those of the workbook, and go with their sheet", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.add("Data");
      names.add("Rate", "=1", "of the workbook");
      sheet.names.add("Rate", "=2", "of the sheet");
      const everywhere = names.getItem("Rate").load("comment,value");
      const here = sheet.names.getItem("Rate").load("comment,value");
      await context.sync();
      expect([everywhere.comment, everywhere.value, here.comment, here.value]).toEqual([
        "of the workbook",
        1,
        "of the sheet",
        2,
      ]);
      sheet.names.add("Local", "=3");
      sheet.delete();
      names.load("items/name");
      await context.sync();
      expect(names.items.map(({ name }) => name)).toEqual(["Rate"]);
    });
  });

  it("are refused when they are taken or read as a cell", async () => {
    const { Excel } = await session();
    const add = (name: string): Promise<string> =>
      failure(
        Excel.run(async (context) => {
          context.workbook.names.add(name, "=1");
          await context.sync();
        }),
      );
    expect(await add("Costs")).toBe("nothing");
    expect(await add("costs")).toBe("ItemAlreadyExists");
    expect(await add("AB12")).toBe("InvalidArgument");
    expect(await add("two words")).toBe("InvalidArgument");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().tables.add("A1:B2", true).name = "Usage";
      await context.sync();
    });
    expect(await add("usage")).toBe("ItemAlreadyExists");
  });
});
