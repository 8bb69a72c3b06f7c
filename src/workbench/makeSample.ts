import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { excelServices } from "../workbook/excelServices";
import { uncancelled } from "../workbook/forPane";
import { inWorkbook } from "./commands";
import { writeXlsx } from "./xlsx/writeXlsx";

/** Writes assets/sample-usage.xlsx: what "Insert sample model" puts into an empty workbook. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  return inWorkbook(undefined, async (session) => {
    await excelServices.insertSample(uncancelled());
    const file = await session.toFile();
    return writeXlsx({ ...file, sheets: file.sheets.filter(({ name }) => name !== "Sheet1") });
  });
}

if (require.main === module) {
  sampleWorkbook()
    .then((bytes) => writeFile(resolve(__dirname, "../../assets/sample-usage.xlsx"), bytes))
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
}
