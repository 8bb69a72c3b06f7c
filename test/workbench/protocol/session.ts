import { type OfficeOptions, type OfficeSession, openOffice } from "../../../src/workbench/office";

const open: OfficeSession[] = [];

/** A session that ends with the test. */
export async function session(options: OfficeOptions = {}): Promise<OfficeSession> {
  const office = await openOffice(options);
  open.push(office);
  return office;
}

export function closeSessions(): void {
  for (const office of open.splice(0)) office.close();
}

/** Puts values on Sheet1 and reads a range back, in one sync. */
export async function writeAndRead(
  office: OfficeSession,
  writes: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  read: string,
): Promise<unknown[][]> {
  return office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [address, values] of Object.entries(writes)) {
      sheet.getRange(address).values = values.map((row) => [...row]);
    }
    const range = sheet.getRange(read).load("values");
    await context.sync();
    return range.values;
  });
}

/** The code that a batch fails with, or "nothing". */
export async function failure(batch: Promise<unknown>): Promise<string> {
  try {
    await batch;
    return "nothing";
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}
