import { closeSessions, failure, session, writeAndRead } from "./session";

afterEach(closeSessions);

describe("faults on demand", () => {
  it("fail the n-th sync with the code asked for, before anything of it is done", async () => {
    const office = await session({ faults: { failSync: { n: 2, code: "GeneralException" } } });
    await writeAndRead(office, { A1: [["one"]] }, "A1");
    expect(await failure(writeAndRead(office, { A1: [["two"]] }, "A1"))).toBe("GeneralException");
    expect(await writeAndRead(office, {}, "A1")).toEqual([["one"]]);
  });

  it("delay every sync", async () => {
    const office = await session({ faults: { delay: 60 } });
    const start = Date.now();
    await writeAndRead(office, { A1: [[1]] }, "A1");
    expect(Date.now() - start).toBeGreaterThanOrEqual(55);
  });

  it("refuse while a cell is being edited, and no longer after", async () => {
    const office = await session();
    office.host.faults.cellEditing = true;
    expect(await failure(writeAndRead(office, { A1: [[1]] }, "A1"))).toBe("InvalidOperationInCellEditMode");
    office.host.faults.cellEditing = false;
    expect(await writeAndRead(office, { A1: [[1]] }, "A1")).toEqual([[1]]);
  });

  it("refuse writes on a protected sheet but let it be read", async () => {
    const office = await session({ faults: { protectedSheets: ["Sheet1"] } });
    expect(await failure(writeAndRead(office, { A1: [[1]] }, "A1"))).toBe("AccessDenied");
    expect(await writeAndRead(office, {}, "A1")).toEqual([[""]]);
  });

  it("refuse payloads above 5 MB on the web, not on the desktop", async () => {
    const long = { A1: [["x".repeat(5.5 * 1024 * 1024)]] };
    const web = await session();
    expect(await failure(writeAndRead(web, long, "B1"))).toBe("RequestPayloadSizeLimitExceeded");
    const desktop = await session({ platform: "desktop" });
    expect(await failure(writeAndRead(desktop, long, "B1"))).toBe("nothing");
  });

  it("refuse an answer above the limit", async () => {
    const office = await session();
    await writeAndRead(office, { A1: [["x".repeat(1500)]], "B1:B3": [["=A1"], ["=A1"], ["=A1"]] }, "C1");
    office.host.faults.payloadLimit = 3000;
    expect(await failure(writeAndRead(office, {}, "B1:B3"))).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("refuse to read more than 5,000,000 cells", async () => {
    const office = await session();
    // 500,001 x 10 cells
    expect(await failure(writeAndRead(office, {}, "A1:J500001"))).toBe("RangeExceedsLimit");
  });

  it("take an API set away: isSetSupported is false and its members are ApiNotFound", async () => {
    const office = await session({ faults: { apiSets: { ExcelApi: "1.8" } } });
    expect(office.host.isSetSupported("ExcelApi", "1.8")).toBe(true);
    expect(office.host.isSetSupported("ExcelApi", "1.9")).toBe(false);
    const layout = office.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().pageLayout.orientation = "Landscape";
      await context.sync();
    });
    expect(await failure(layout)).toBe("ApiNotFound");
    expect(await writeAndRead(office, { A1: [[1]] }, "A1")).toEqual([[1]]);
  });
});
