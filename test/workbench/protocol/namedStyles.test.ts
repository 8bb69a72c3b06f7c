import { closeSessions, failure, session } from "./session";

afterEach(closeSessions);

describe("styles of the workbook", () => {
  it("are added, listed behind Normal, found in any case, and refuse names that are taken or none", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { styles } = context.workbook;
      styles.add("Mine");
      styles.load("items/name,items/builtIn");
      const found = styles.getItem("MINE").load("name,includeFont,includeNumber");
      await context.sync();
      expect(styles.items.map(({ name, builtIn }) => [name, builtIn])).toEqual([
        ["Normal", true],
        ["Mine", false],
      ]);
      // As Excel makes one, it decides everything.
      expect([found.name, found.includeFont, found.includeNumber]).toEqual(["Mine", true, true]);
    });
    const adding = (name: string): Promise<string> =>
      failure(
        Excel.run(async (context) => {
          context.workbook.styles.add(name);
          await context.sync();
        }),
      );
    expect(await adding("mine")).toBe("ItemAlreadyExists");
    expect(await adding(" ")).toBe("InvalidArgument");
    expect(await adding("x".repeat(256))).toBe("InvalidArgument");
  });

  it("give cells what they decide, and leave them the rest", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { styles, worksheets } = context.workbook;
      styles.add("Mine");
      const style = styles.getItem("Mine");
      style.includeNumber = false;
      style.font.bold = true;
      style.font.color = "#0000FF";
      style.fill.color = "#FFFBE6";
      const cells = worksheets.getItem("Sheet1").getRange("A1:B2");
      cells.numberFormat = [
        ["0.0%", "0.0%"],
        ["0.0%", "0.0%"],
      ];
      cells.format.font.italic = true;
      cells.style = "mine";
      cells.load("style,numberFormat");
      cells.format.font.load("bold,italic,color");
      cells.format.fill.load("color");
      const outside = worksheets.getItem("Sheet1").getRange("A1:C1").load("style");
      const beside = worksheets.getItem("Sheet1").getRange("C1").load("style");
      await context.sync();
      expect(cells.style).toBe("Mine");
      expect(cells.numberFormat[0]).toEqual(["0.0%", "0.0%"]);
      expect(cells.format.font.toJSON()).toMatchObject({ bold: true, italic: false, color: "#0000FF" });
      expect(cells.format.fill.color).toBe("#FFFBE6");
      expect([outside.style, beside.style]).toEqual([null, "Normal"]);
    });
  });

  it("change their cells with them, but for what was formatted otherwise; deleted, their cells are Normal", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { styles, worksheets } = context.workbook;
      styles.add("Mine");
      const sheet = worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("A1:A2").style = "Mine";
      sheet.getRange("A2").format.font.color = "#FF0000";
      styles.getItem("Mine").font.color = "#00FF00";
      const [first, second] = ["A1", "A2"].map((address) =>
        sheet.getRange(address).format.font.load("color"),
      );
      await context.sync();
      expect([first?.color, second?.color]).toEqual(["#00FF00", "#FF0000"]);
      styles.getItem("Mine").delete();
      const gone = sheet.getRange("A1:A2").load("style,values");
      first?.load("color");
      await context.sync();
      expect([gone.style, gone.values, first?.color]).toEqual(["Normal", [[1], [2]], "#000000"]);
    });
  });

  it("Normal takes formats off and leaves conditional formats, which clearing formats takes off too", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const cells = sheet.getRange("A1:A4");
      cells.format.fill.color = "#FF0000";
      cells.conditionalFormats.add("Custom").custom.rule.formula = "=$A1>1";
      sheet.getRange("A1:A2").style = "Normal";
      sheet.getRange("A2:A3").clear("Formats");
      const fills = ["A1", "A2", "A3", "A4"].map((address) =>
        sheet.getRange(address).format.fill.load("color"),
      );
      await context.sync();
      expect(fills.map(({ color }) => color)).toEqual(["#FFFFFF", "#FFFFFF", "#FFFFFF", "#FF0000"]);
    });
    const { sheets } = await office.toFile();
    expect(sheets[0]?.conditionalFormats.map(({ range }) => range)).toEqual(["A1 A4"]);
  });

  it("cannot be given to cells where there is none of the name, nor on a protected sheet; Normal stays", async () => {
    const { Excel } = await session();
    const attempt = (change: (context: Excel.RequestContext) => void): Promise<string> =>
      failure(
        Excel.run(async (context) => {
          change(context as Excel.RequestContext);
          await context.sync();
        }),
      );
    expect(
      await attempt(({ workbook }) => (workbook.worksheets.getItem("Sheet1").getRange("A1").style = "None")),
    ).toBe("InvalidArgument");
    expect(await attempt(({ workbook }) => workbook.styles.getItem("None").delete())).toBe("ItemNotFound");
    expect(await attempt(({ workbook }) => workbook.styles.getItem("Normal").delete())).toBe(
      "InvalidArgument",
    );
    await attempt(({ workbook }) => workbook.worksheets.getItem("Sheet1").protection.protect());
    expect(
      await attempt(
        ({ workbook }) => (workbook.worksheets.getItem("Sheet1").getRange("A1").style = "Normal"),
      ),
    ).toBe("AccessDenied");
  });

  it("are asked for one by one only from ExcelApi 1.14", async () => {
    const office = await session();
    const asking = (): Promise<string> =>
      failure(
        office.Excel.run(async (context) => {
          context.workbook.styles.getItemOrNullObject("Mine").load("name");
          await context.sync();
        }),
      );
    office.host.faults.apiSets = { ExcelApi: "1.13" };
    expect(await asking()).toBe("ApiNotFound");
    office.host.faults.apiSets = { ExcelApi: "1.14" };
    expect(await asking()).toBe("nothing");
  });
});
