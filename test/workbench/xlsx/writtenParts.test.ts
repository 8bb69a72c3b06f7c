import type { WorkbookFile } from "../../../src/workbench/file";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { openZip } from "../../../src/workbench/xlsx/zip";
import { cells, sheet, workbook } from "./sampleFile";

const partOf = async (file: WorkbookFile, part: string): Promise<string> =>
  openZip(await writeXlsx(file)).text(part);

const cellsPart = (written: Parameters<typeof cells>[0]): Promise<string> =>
  partOf(workbook(sheet("S", { cells: cells(written) })), "xl/worksheets/sheet1.xml");

describe("other programs find in the parts what they look for", () => {
  test("an error that a formula gave is an error, not a text", async () => {
    const xml = await cellsPart({
      A1: { value: "#N/A", formula: "=NA()" },
      B1: { value: "N/A", formula: "=C1" },
    });
    expect(xml).toContain('<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>');
    expect(xml).toContain('<c r="B1" t="str"><f>C1</f><v>N/A</v></c>');
  });

  test("an error value is an error; one that old programs do not know is text", async () => {
    const xml = await cellsPart({ A1: { value: "#N/A" }, B1: { value: "#SPILL!" } });
    expect(xml).toContain('<c r="A1" t="e"><v>#N/A</v></c>');
    expect(xml).toContain('<c r="B1" t="inlineStr"><is><r><t>#SPILL!</t></r></is></c>');
  });

  test("text that looks like a formula is a shared string", async () => {
    expect(await cellsPart({ A1: { value: "=1+1" } })).toContain('<c r="A1" t="s"><v>0</v></c>');
  });

  test("spaces at the ends of a note are marked as meant", async () => {
    const file = workbook(sheet("S", { cells: cells({ A1: { value: 1, note: " x " } }) }));
    expect(await partOf(file, "xl/comments1.xml")).toContain('<t xml:space="preserve"> x </t>');
  });

  test("the time of writing is not stored", async () => {
    expect(await partOf(workbook(sheet("S")), "docProps/core.xml")).not.toContain("modified");
  });

  test("print areas and title rows name their sheet in quotes where it needs them", async () => {
    const page = {
      orientation: "portrait",
      paper: "a4",
      fit: null,
      printArea: "A1:B2,D1:E2",
      titleRows: "1:2",
    } as const;
    const xml = await partOf(workbook(sheet("Band moves", { page })), "xl/workbook.xml");
    expect(xml).toContain("'Band moves'!$A$1:$B$2,'Band moves'!$D$1:$E$2<");
    expect(xml).toContain(">'Band moves'!$1:$2<");
  });

  test("the first visible sheet is shown when none is chosen", async () => {
    const file = workbook(sheet("Hidden", { visibility: "hidden" }), sheet("Shown"));
    expect(await partOf(file, "xl/workbook.xml")).toContain('activeTab="1"');
  });
});

test("a part whose bytes do not give its checksum is refused", async () => {
  const bytes = await writeXlsx(workbook(sheet("S")));
  const changed = bytes.slice();
  const name = new TextEncoder().encode("xl/styles.xml");
  // The last mention of the name is its entry of the directory, 46 bytes long, with the checksum at 16.
  const entry = Buffer.from(changed).lastIndexOf(name) - 46;
  changed[entry + 16] = (changed[entry + 16] ?? 0) ^ 1;
  await expect(openZip(changed).text("xl/styles.xml")).rejects.toThrow("the part xl/styles.xml is damaged");
  expect(await openZip(bytes).text("xl/styles.xml")).toContain("<styleSheet");
});
