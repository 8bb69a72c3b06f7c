import { closeSessions, failure, session, writeAndRead } from "./session";

afterEach(closeSessions);

describe("values typed into cells", () => {
  it("become what Excel makes of them", async () => {
    const office = await session();
    const typed = [
      "12",
      "1,234.5",
      "12%",
      "2026-03-01",
      "TRUE",
      "'12",
      " 7 ",
      "2026-13-01",
      "x",
      "=1+1",
      "'=1+1",
    ];
    const read = await writeAndRead(
      office,
      { [`A1:A${String(typed.length)}`]: typed.map((one) => [one]) },
      "A1:A11",
    );
    expect(read.flat()).toEqual([12, 1234.5, 0.12, 46082, true, "12", 7, "2026-13-01", "x", 2, "=1+1"]);
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getFirst()
        .getRange("A2:A4")
        .load("numberFormat,text,valueTypes");
      await context.sync();
      expect(range.numberFormat).toEqual([["#,##0.00"], ["0%"], ["m/d/yyyy"]]);
      expect(range.text).toEqual([["1,234.50"], ["12%"], ["3/1/2026"]]);
      expect(range.valueTypes).toEqual([["Double"], ["Double"], ["Double"]]);
    });
  });

  it("stay text where the number format is text", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
      range.numberFormat = [["@", "@", "@"]];
      range.values = [["007", "=1+1", 5]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["007", "=1+1", "5"]]);
    });
  });

  it("leave a cell alone for null and empty it for empty text", async () => {
    const office = await session();
    await writeAndRead(office, { "A1:B1": [[1, 2]] }, "A1");
    expect(await writeAndRead(office, { "A1:B1": [[null, ""]] }, "A1:B1")).toEqual([[1, ""]]);
  });

  it("keep formulas when only the format changes", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.formulas = [["=1+1"]];
      range.format.fill.color = "yellow";
      range.numberFormat = [["0.0"]];
      range.load("formulas,values,text,format/fill/color");
      await context.sync();
      expect([range.formulas, range.values, range.text]).toEqual([[["=1+1"]], [[2]], [["2.0"]]]);
      expect(range.format.fill.color).toBe("#FFFF00");
    });
  });
});

describe("formats", () => {
  it("are null where cells differ and stay apart from one another", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.horizontalAlignment = "Right";
      const both = sheet
        .getRange("A1:B1")
        .load("format/font/bold,format/font/size,format/horizontalAlignment");
      const plain = sheet.getRange("B1").load("format/font/bold,format/font/name,format/fill/color");
      await context.sync();
      expect([both.format.font.bold, both.format.font.size, both.format.horizontalAlignment]).toEqual([
        null,
        11,
        null,
      ]);
      expect([plain.format.font.bold, plain.format.font.name, plain.format.fill.color]).toEqual([
        false,
        "Calibri",
        "#FFFFFF",
      ]);
    });
  });

  it("draw borders at the edge that is asked for", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const { borders } = context.workbook.worksheets.getFirst().getRange("A1:B2").format;
      const bottom = borders.getItem("EdgeBottom");
      bottom.style = "Double";
      bottom.color = "#112233";
      borders.getItem("InsideVertical").style = "Dash";
      await context.sync();
    });
    const cells = (await office.toFile()).sheets[0]?.cells;
    expect(cells?.get(1)?.get(0)?.style?.borders).toEqual({
      bottom: { line: "double", color: "#112233" },
      right: { line: "dashed", color: "#000000" },
    });
    expect(cells?.get(0)?.get(1)).toBeUndefined();
  });

  it("of a whole column go to the cells that are written later", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const column = context.workbook.worksheets.getFirst().getRange("B:B");
      column.numberFormat = "0.00" as unknown as string[][];
      const cell = context.workbook.worksheets.getFirst().getRange("B7");
      cell.values = [[3]];
      cell.load("text");
      await context.sync();
      expect(cell.text).toEqual([["3.00"]]);
    });
  });

  it("have widths in points: 8.43 characters are 48 points", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const standard = sheet.getRange("C1").load("format/columnWidth,format/rowHeight");
      const wide = sheet.getRange("A:A");
      wide.format.columnWidth = 96;
      wide.load("format/columnWidth");
      await context.sync();
      expect([standard.format.columnWidth, standard.format.rowHeight, wide.format.columnWidth]).toEqual([
        48, 15, 96,
      ]);
    });
  });
});

describe("ranges", () => {
  it("lead to their neighbours", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("B2:C4");
      const found = [
        range.getCell(1, 1),
        range.getRow(2),
        range.getColumn(0),
        range.getOffsetRange(1, 1),
        range.getResizedRange(1, 1),
        range.getAbsoluteResizedRange(1, 2),
        range.getBoundingRect("E9"),
        range.getLastCell(),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getIntersection("C3:D9"),
        sheet.getRangeByIndexes(0, 0, 2, 3),
      ].map((one) => one.load("address"));
      const apart = range.getIntersectionOrNullObject("Z1").load("address");
      await context.sync();
      expect(found.map((one) => one.address.replace("Sheet1!", ""))).toEqual(
        "C3 B4:C4 B2:B4 C3:D5 B2:D5 B2:C2 B2:E9 C4 B:C 2:4 C3:C4 A1:C2".split(" "),
      );
      expect(apart.isNullObject).toBe(true);
    });
  });

  it("refuse to leave the sheet", async () => {
    const { Excel } = await session();
    const beyond = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(await failure(beyond)).toBe("InvalidArgument");
  });

  it("find what is used, by values alone or formats too, spilled cells included", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B2").formulas = [["=SEQUENCE(3,2)"]];
      sheet.getRange("F9").format.fill.color = "#FF0000";
      const values = sheet.getUsedRange(true).load("address");
      const all = sheet.getUsedRange().load("address");
      const spill = sheet.getRange("B2").getSpillingToRangeOrNullObject().load("address");
      const none = sheet.getRange("C3").getSpillingToRangeOrNullObject().load("address");
      await context.sync();
      expect([values.address, all.address]).toEqual(["Sheet1!B2:C4", "Sheet1!B2:F9"]);
      expect([spill.address, none.isNullObject]).toEqual(["Sheet1!B2:C4", true]);
    });
  });

  it("give null for the values of a whole column instead of a million of them", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getFirst().getRange("A:A").load("values,rowCount");
      await context.sync();
      expect([column.values, column.rowCount]).toEqual([null, 1_048_576]);
    });
  });

  it("move what is below when rows are inserted or deleted, and formulas follow", async () => {
    const office = await session();
    await writeAndRead(office, { "A1:A2": [[1], [2]], C1: [["=SUM(A1:A2)*10+A2"]] }, "C1");
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A2").insert("Down");
      await context.sync();
    });
    expect(await writeAndRead(office, { A2: [[5]] }, "A1:C3")).toEqual([
      [1, "", 82],
      [5, "", ""],
      [2, "", ""],
    ]);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("2:2").delete("Up");
      await context.sync();
    });
    expect(await writeAndRead(office, {}, "A1:C2")).toEqual([
      [1, "", 32],
      [2, "", ""],
    ]);
  });

  it("copy formulas with their references moving along", async () => {
    const office = await session();
    await writeAndRead(
      office,
      {
        "A1:B2": [
          [1, "=A1*$A$1"],
          [5, ""],
        ],
      },
      "A1",
    );
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B2").copyFrom("B1");
      sheet.getRange("C1").copyFrom("B1", "Values");
      const copied = sheet.getRange("B2:C2").load("formulas");
      const value = sheet.getRange("C1").load("formulas");
      await context.sync();
      expect([copied.formulas[0]?.[0], value.formulas]).toEqual(["=A2*$A$1", [[1]]]);
    });
  });

  it("are cleared of contents, formats or both", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.values = [[5]];
      range.numberFormat = [["0.00"]];
      range.clear("Contents");
      range.load("values,numberFormat");
      await context.sync();
      expect([range.values, range.numberFormat]).toEqual([[[""]], [["0.00"]]]);
      range.clear();
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["General"]]);
    });
  });

  it("lose their links when these are cleared, and nothing else unless it is asked for", async () => {
    const { Excel } = await session();
    const left: unknown[] = [];
    await Excel.run(async (context) => {
      for (const what of ["Contents", "Hyperlinks", "RemoveHyperlinks", "All"] as const) {
        const range = context.workbook.worksheets.getFirst().getRange("A1");
        range.hyperlink = { address: "https://example.com", textToDisplay: "here" };
        range.clear(what);
        range.load("hyperlink,values,format/font/underline");
        await context.sync();
        left.push([range.hyperlink?.address ?? null, range.values[0]?.[0], range.format.font.underline]);
      }
    });
    expect(left).toEqual([
      ["https://example.com", "", "Single"],
      [null, "here", "Single"],
      [null, "here", "None"],
      [null, "", "None"],
    ]);
  });

  it("are merged and selected", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:C1").merge();
      // One cell alone is not merged.
      sheet.getRange("A5").merge();
      sheet.getRange("B3").select();
      await context.sync();
    });
    expect((await office.toFile()).sheets[0]?.merges).toEqual(["A1:C1"]);
    expect(office.model.selection.boxes).toEqual([{ row: 2, column: 1, rows: 1, columns: 1 }]);
  });
});
