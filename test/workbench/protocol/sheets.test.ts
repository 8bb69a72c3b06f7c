import { closeSessions, failure, session, writeAndRead } from "./session";

afterEach(closeSessions);

describe("worksheets", () => {
  it("are added behind the others without being shown, and listed in order", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Usage");
      worksheets.add();
      worksheets.load("items/name,items/position,items/visibility");
      const active = worksheets.getActiveWorksheet().load("name");
      const count = worksheets.getCount();
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.position, sheet.visibility])).toEqual([
        ["Sheet1", 0, "Visible"],
        ["Usage", 1, "Visible"],
        ["Sheet3", 2, "Visible"],
      ]);
      expect([active.name, count.value]).toEqual(["Sheet1", 3]);
    });
  });

  it("are renamed, moved, coloured, hidden, shown and deleted; formulas follow the name", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Usage");
      sheet.getRange("A1").values = [[7]];
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Usage!A1*2"]];
      sheet.name = "My data";
      sheet.tabColor = "#FF8800";
      sheet.showGridlines = false;
      sheet.position = 0;
      sheet.visibility = "Hidden";
      sheet.load("name,tabColor,showGridlines,position,visibility");
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({
        name: "My data",
        tabColor: "#FF8800",
        showGridlines: false,
        position: 0,
        visibility: "Hidden",
      });
    });
    await office.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("formulas,values");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["='My data'!A1*2"]], [[14]]]);
      context.workbook.worksheets.getItem("My data").delete();
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
    expect(await writeAndRead(office, {}, "A1")).toEqual([["#REF!"]]);
  });

  it("refuse names that are taken or no names, and to delete or hide the last one", async () => {
    const { Excel } = await session();
    const attempt = (change: (context: Excel.RequestContext) => void): Promise<string> =>
      failure(
        Excel.run(async (context) => {
          change(context);
          await context.sync();
        }),
      );
    expect(await attempt((context) => context.workbook.worksheets.add("sheet1"))).toBe("ItemAlreadyExists");
    expect(await attempt((context) => context.workbook.worksheets.add("a/b"))).toBe("InvalidArgument");
    expect(await attempt((context) => context.workbook.worksheets.add("x".repeat(32)))).toBe(
      "InvalidArgument",
    );
    expect(
      await attempt((context) => {
        context.workbook.worksheets.getFirst().delete();
      }),
    ).toBe("InvalidOperation");
    expect(
      await attempt((context) => {
        context.workbook.worksheets.getFirst().visibility = "Hidden";
      }),
    ).toBe("InvalidOperation");
  });

  it("that are protected refuse writes, formats and tables, but not to cells that are unlocked", async () => {
    const office = await session();
    const attempt = (change: (sheet: Excel.Worksheet) => void): Promise<string> =>
      failure(
        office.Excel.run(async (context) => {
          change(context.workbook.worksheets.getFirst());
          await context.sync();
        }),
      );
    await attempt((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowAutoFilter: true }, "secret");
    });
    expect(
      await attempt((sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("AccessDenied");
    expect(
      await attempt((sheet) => {
        sheet.getRange("A1").format.font.bold = true;
      }),
    ).toBe("AccessDenied");
    expect(await attempt((sheet) => sheet.tables.add("A1:B2", true))).toBe("AccessDenied");
    expect(
      await attempt((sheet) => {
        sheet.getRange("B1").values = [[1]];
      }),
    ).toBe("nothing");
    expect(
      await attempt((sheet) => {
        sheet.protection.unprotect("wrong");
      }),
    ).toBe("InvalidArgument");
    expect(
      await attempt((sheet) => {
        sheet.protection.unprotect("secret");
      }),
    ).toBe("nothing");
    expect(
      await attempt((sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
    ).toBe("nothing");
  });

  it("freeze panes and keep the page set-up", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.paperSize = "A4";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea("A1:F20");
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.pageLayout.centerHorizontally = true;
      sheet.pageLayout.load("orientation,paperSize,zoom,centerHorizontally");
      await context.sync();
      expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect(sheet.pageLayout.centerHorizontally).toBe(true);
    });
    const [sheet] = (await office.toFile()).sheets;
    expect(sheet?.frozen).toEqual({ rows: 3, columns: 2 });
    expect(sheet?.page).toEqual({
      orientation: "landscape",
      paper: "a4",
      printArea: "A1:F20",
      fit: { wide: 1, tall: 0 },
      titleRows: "1:3",
    });
  });
});

describe("pages", () => {
  it("keep every header and footer, also those set in one batch", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { defaultForAllPages } = context.workbook.worksheets.getFirst().pageLayout.headersFooters;
      defaultForAllPages.leftHeader = "Bandwise";
      defaultForAllPages.centerFooter = "Page &P";
      defaultForAllPages.load("leftHeader,centerFooter");
      await context.sync();
      expect([defaultForAllPages.leftHeader, defaultForAllPages.centerFooter]).toEqual([
        "Bandwise",
        "Page &P",
      ]);
    });
  });

  it("have the margins that there are", async () => {
    const { Excel } = await session();
    const attempt = (margins: object): Promise<string> =>
      failure(
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().pageLayout.setPrintMargins("Inches", margins);
          await context.sync();
        }),
      );
    expect(await attempt({ left: 0.5, header: 0.25 })).toBe("nothing");
    expect(await attempt({ inner: 0.5 })).toBe("InvalidArgument");
  });

  it("tell what is frozen: rows, columns or both", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getFirst();
      freezePanes.freezeRows(3);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      freezePanes.freezeColumns(2);
      const columns = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      freezePanes.freezeAt("A1:B3");
      const both = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect([rows.address, columns.address, both.address]).toEqual([
        "Sheet1!1:3",
        "Sheet1!A:B",
        "Sheet1!A1:B3",
      ]);
    });
  });
});

describe("what belongs to cells or to the workbook", () => {
  it("validation rules are set, read, prompted and cleared", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A2:A9");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      range.dataValidation.prompt = { showPrompt: true, title: "Answer", message: "Yes or No" };
      range.dataValidation.load("type,rule,prompt");
      await context.sync();
      expect(range.dataValidation.type).toBe("List");
      expect(range.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "Yes,No" } });
      const number = context.workbook.worksheets.getFirst().getRange("B2");
      number.dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      context.workbook.worksheets.getFirst().getRange("A5").dataValidation.clear();
      await context.sync();
    });
    expect((await office.toFile()).sheets[0]?.validations).toEqual([
      {
        range: "A2:A4 A6:A9",
        kind: "list",
        formula1: '"Yes,No"',
        prompt: { title: "Answer", message: "Yes or No" },
      },
      { range: "B2", kind: "decimal", operator: "between", formula1: "0", formula2: "1" },
    ]);
  });

  it("conditional formats are formulas or comparisons, counted and cleared", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("C2:C9");
      const custom = range.conditionalFormats.add("Custom").custom;
      custom.rule.formula = "=$C2>$D2";
      custom.format.font.color = "#9C0006";
      const compared = range.conditionalFormats.add("CellValue").cellValue;
      compared.rule = { formula1: "=0", operator: "LessThan" };
      compared.format.fill.color = "#FFC7CE";
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(2);
    });
    expect((await office.toFile()).sheets[0]?.conditionalFormats).toEqual([
      { range: "C2:C9", formula: "=C2<0", fill: "#FFC7CE" },
      { range: "C2:C9", formula: "=$C2>$D2", color: "#9C0006" },
    ]);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("C9").conditionalFormats.clearAll();
      await context.sync();
    });
    const left = (await office.toFile()).sheets[0]?.conditionalFormats ?? [];
    expect(left.map(({ range }) => range)).toEqual(["C2:C8", "C2:C8"]);
  });

  it("a rule that begins further down has the formulas of that cell", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("C2:C9");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=$C2>D$1";
      range.dataValidation.rule = { custom: { formula: "=C2>0" } };
      const head = context.workbook.worksheets.getFirst().getRange("C2:C3");
      head.conditionalFormats.clearAll();
      head.dataValidation.clear();
      // A prompt for one cell alone: the rule is that cell's then, and the rest's apart.
      context.workbook.worksheets.getFirst().getRange("C9").dataValidation.prompt = {
        showPrompt: true,
        title: "Cost",
        message: "Above 0",
      };
      await context.sync();
    });
    const [sheet] = (await office.toFile()).sheets;
    expect(sheet?.conditionalFormats).toEqual([{ range: "C4:C9", formula: "=$C4>D$1" }]);
    expect(sheet?.validations).toEqual([
      { range: "C4:C8", kind: "custom", formula1: "C4>0" },
      {
        range: "C9",
        kind: "custom",
        formula1: "C9>0",
        prompt: { title: "Cost", message: "Above 0" },
      },
    ]);
  });

  it("a comparison is with the first cell of its rule, wherever the rule was found", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("C2:C9").conditionalFormats.add("CellValue");
      const found = sheet.getRange("C5").conditionalFormats.getItemAt(0);
      found.cellValue.rule = { formula1: "5", operator: "GreaterThan" };
      sheet.getRange("E:E").conditionalFormats.add("CellValue").cellValue.rule = {
        formula1: "1",
        formula2: "2",
        operator: "Between",
      };
      await context.sync();
    });
    const formats = (await office.toFile()).sheets[0]?.conditionalFormats ?? [];
    expect(formats.map(({ range, formula }) => [range, formula])).toEqual([
      ["E:E", "=AND(E1>=1,E1<=2)"],
      ["C2:C9", "=C2>5"],
    ]);
  });

  it("a copied conditional format is one of its own", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=A1>0";
      sheet.getRange("C1:C2").copyFrom("A1:A2");
      const copied = sheet.getRange("C1").conditionalFormats.getItemAt(0);
      copied.custom.rule.load("formula");
      await context.sync();
      expect(copied.custom.rule.formula).toBe("=C1>0");
      copied.delete();
      const left = sheet.getRange("A1").conditionalFormats.getCount();
      await context.sync();
      expect(left.value).toBe(1);
    });
  });

  it("validations that the stand-in does not have are refused, not taken for others", async () => {
    const { Excel } = await session();
    const attempt = (change: (validation: Excel.DataValidation) => void): Promise<string> =>
      failure(
        Excel.run(async (context) => {
          const validation = context.workbook.worksheets.getFirst().getRange("A2").dataValidation;
          validation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
          change(validation);
          await context.sync();
        }),
      );
    const alert = { showAlert: true, title: "", message: "Yes or No" };
    expect(await attempt((validation) => (validation.errorAlert = { ...alert, style: "Stop" }))).toBe(
      "nothing",
    );
    expect(await attempt((validation) => (validation.errorAlert = { ...alert, style: "Warning" }))).toBe(
      "ApiNotFound",
    );
    expect(
      await attempt((validation) => (validation.errorAlert = { ...alert, style: "Stop", showAlert: false })),
    ).toBe("ApiNotFound");
    expect(
      await attempt((validation) => (validation.rule = { list: { inCellDropDown: false, source: "a" } })),
    ).toBe("ApiNotFound");
    expect(
      await attempt((validation) => (validation.rule = { decimal: { formula1: 1, operator: "NotEqualTo" } })),
    ).toBe("ApiNotFound");
    expect(
      await attempt(
        (validation) => (validation.rule = { decimal: { formula1: 1, operator: "About" as "Between" } }),
      ),
    ).toBe("InvalidArgument");
    // So is what Excel can change and the stand-in only tells.
    expect(await attempt((validation) => (validation.ignoreBlanks = false))).toBe("ApiNotFound");
  });

  it("a prompt that is not to be shown is none", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getFirst().getRange("A2");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      dataValidation.prompt = { showPrompt: true, title: "Answer", message: "Yes or No" };
      dataValidation.prompt = { showPrompt: false, title: "", message: "" };
      await context.sync();
    });
    const rule = { range: "A2", kind: "list", formula1: '"Yes,No"' };
    expect((await office.toFile()).sheets[0]?.validations).toEqual([rule]);
  });

  it("comments are added, found by cell, changed and deleted", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("Sheet1!B2", "see the contract");
      const found = comments.getItemByCell("Sheet1!B2").load("content");
      const place = found.getLocation().load("address");
      await context.sync();
      expect([found.content, place.address]).toEqual(["see the contract", "Sheet1!B2"]);
      found.delete();
      comments.load("items/content");
      await context.sync();
      expect(comments.items).toHaveLength(0);
    });
  });

  it("comments of a protected sheet stay as they are", async () => {
    const office = await session();
    await office.Excel.run(async (context) => {
      context.workbook.comments.add("Sheet1!B2", "see the contract");
      context.workbook.worksheets.getFirst().protection.protect();
      await context.sync();
    });
    const attempt = (change: (comment: Excel.Comment) => void): Promise<string> =>
      failure(
        office.Excel.run(async (context) => {
          change(context.workbook.comments.getItemByCell("Sheet1!B2"));
          await context.sync();
        }),
      );
    expect(await attempt((comment) => (comment.content = "another"))).toBe("AccessDenied");
    expect(
      await attempt((comment) => {
        comment.delete();
      }),
    ).toBe("AccessDenied");
    // Without a password of its own the sheet takes any.
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.unprotect("any");
      await context.sync();
    });
    expect(
      await attempt((comment) => {
        comment.delete();
      }),
    ).toBe("nothing");
  });

  it("settings keep values by key", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("bandwise", { version: 1 });
      const kept = settings.getItem("bandwise").load("value");
      const missing = settings.getItemOrNullObject("other").load("value");
      await context.sync();
      expect([kept.value, missing.isNullObject]).toEqual([{ version: 1 }, true]);
    });
  });

  it("calculation by hand waits to be asked", async () => {
    const office = await session();
    await writeAndRead(office, { "A1:B1": [[1, "=A1*10"]] }, "B1");
    await office.Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      const cells = context.workbook.worksheets.getFirst().getRange("A1:B1");
      cells.getCell(0, 0).values = [[5]];
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[5, 10]]);
      context.workbook.application.calculate("Full");
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[5, 50]]);
    });
  });
});
