import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(__dirname, "../..");

const program = `
  const { openOffice } = require("./src/workbench/office");
  void (async () => {
    const office = await openOffice();
    await office.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      cell.formulas = [["=6*7"]];
      cell.load("values");
      await context.sync();
      console.log(cell.values[0][0]);
    });
    office.close();
  })();
`;

describe("a closed session", () => {
  it("leaves no timer: the process ends by itself", async () => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["--require", "tsx/cjs", "--eval", program], {
      cwd: root,
      timeout: 20_000,
    });
    expect(stdout.trim()).toBe("42");
  });
});
