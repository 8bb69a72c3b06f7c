import { ICommandService } from "@univerjs/core";
import { Events, EventType } from "../../../src/workbench/protocol/events";
import { closeSessions, session, writeAndRead } from "./session";

afterEach(closeSessions);

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

describe("events", () => {
  it("that nobody listens to are not even described: a description keeps its range findable", () => {
    const events = new Events();
    const describeIt = jest.fn(() => ({}));
    events.raise(EventType.Changed, "sheet", describeIt);
    expect(describeIt).not.toHaveBeenCalled();
    events.register(EventType.Changed, "sheet");
    events.raise(EventType.Changed, "sheet", describeIt);
    expect(describeIt).toHaveBeenCalledTimes(1);
    expect(events.takeWaiting()).toHaveLength(1);
  });

  it("onChanged reports a write of the add-in with its address, and the handler can read the cells", async () => {
    const office = await session();
    const seen: unknown[] = [];
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add(async (event) => {
        await office.Excel.run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          seen.push([event.address, event.source, event.triggerSource, range.values]);
        });
      });
      await context.sync();
    });
    await writeAndRead(office, { "B2:B3": [[7], [8]] }, "B2");
    await settled();
    expect(seen).toEqual([["B2:B3", "Local", "ThisLocalAddin", [[7], [8]]]]);
  });

  it("onChanged reports what is typed into the grid, by formula result too", async () => {
    const office = await session();
    const seen: unknown[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push([event.address, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    const { univer } = office.model.activeSheet;
    univer.getRange("A1").setValue(5);
    univer.getRange("A2").setValue({ f: "=A1*2" });
    await office.model.flush();
    await settled();
    expect(seen).toEqual([
      ["A1", "Unknown"],
      ["A2", "Unknown"],
    ]);
    expect(await writeAndRead(office, {}, "A2")).toEqual([[10]]);
  });

  it("onChanged reports rows and columns that the user inserts, deletes or moves, and says so", async () => {
    const office = await session();
    const seen: unknown[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push([event.address, event.changeType, event.triggerSource]);
        return Promise.resolve();
      });
      context.workbook.worksheets.getFirst().getRange("A1:B2").values = [
        ["Who", "Cost"],
        ["Ada", 1],
      ];
      context.workbook.worksheets.getFirst().tables.add("A1:B2", true);
      await context.sync();
    });
    await settled();
    seen.length = 0;
    const { univer, id } = office.model.activeSheet;
    univer.insertRows(4, 2);
    univer.deleteRows(4, 1);
    univer.insertColumns(3, 1);
    univer.deleteColumns(3, 1);
    // The table is cut and pasted: no headers are made up for the cells that it leaves.
    const range = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
    await office.model.service<ICommandService>(ICommandService).executeCommand("sheet.command.move-range", {
      fromRange: { ...range, unitId: office.model.unitId, sheetId: id },
      toRange: { ...range, startRow: 10, endRow: 11 },
    });
    await settled();
    expect(seen).toEqual([
      ["5:6", "RowInserted", "Unknown"],
      ["5:5", "RowDeleted", "Unknown"],
      ["D:D", "ColumnInserted", "Unknown"],
      ["D:D", "ColumnDeleted", "Unknown"],
      ["A1:B2", "RangeEdited", "Unknown"],
      ["A11:B12", "RangeEdited", "Unknown"],
    ]);
    expect(await writeAndRead(office, {}, "A1:B1")).toEqual([["", ""]]);
    expect(await writeAndRead(office, {}, "A11:B11")).toEqual([["Who", "Cost"]]);
  });

  it("onChanged reports cells that the add-in inserts or deletes as its own, once", async () => {
    const office = await session();
    const seen: unknown[] = [];
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A9").values = Array.from({ length: 9 }, (_, row) => [row]);
      sheet.onChanged.add((event) => {
        seen.push([event.address, event.changeType, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A2").insert("Down");
      sheet.getRange("A3").delete("Left");
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("B:B").delete("Left");
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([
      ["A2", "CellInserted", "ThisLocalAddin"],
      ["A3", "CellDeleted", "ThisLocalAddin"],
      ["2:3", "CellInserted", "ThisLocalAddin"],
      ["B:B", "CellDeleted", "ThisLocalAddin"],
    ]);
  });

  it("end with remove()", async () => {
    const office = await session();
    let count = 0;
    const handler = await office.Excel.run(async (context) => {
      const added = context.workbook.worksheets.getFirst().onChanged.add(() => {
        count++;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await writeAndRead(office, { A1: [[1]] }, "A1");
    await settled();
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await writeAndRead(office, { A1: [[2]] }, "A1");
    await settled();
    expect(count).toBe(1);
  });

  it("onSelectionChanged and onActivated report what the user selects and shows", async () => {
    const office = await session();
    const seen: string[] = [];
    await office.Excel.run(async (context) => {
      const data = context.workbook.worksheets.add("Data");
      data.onSelectionChanged.add((event) => {
        seen.push(`selected ${event.address}`);
        return Promise.resolve();
      });
      data.onActivated.add(() => {
        seen.push("activated");
        return Promise.resolve();
      });
      await context.sync();
    });
    office.host.select("Data!B2:C5");
    await settled();
    expect(seen).toEqual(["activated", "selected B2:C5"]);
  });
});

describe("the selection", () => {
  it("is a range, or areas that refuse to be one range", async () => {
    const office = await session();
    office.host.select("Sheet1!A1:C10");
    await office.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:C10");
    });
    office.host.select("Sheet1!A1:B2,D4");
    await office.Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges();
      areas.load("areaCount,address,areas/items/address");
      await context.sync();
      expect(areas.areaCount).toBe(2);
      expect(areas.address).toBe("Sheet1!A1:B2,Sheet1!D4");
      expect(areas.areas.items.map((area) => area.address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4"]);
    });
    const one = office.Excel.run(async (context) => {
      context.workbook.getSelectedRange().load("address");
      await context.sync();
    });
    await expect(one).rejects.toMatchObject({ code: "InvalidSelection" });
  });
});
