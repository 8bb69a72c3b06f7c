import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { oddFile, zipOf } from "./oddFile";
import { sheet, workbook } from "./sampleFile";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** The container that Office used before 2007 and still uses for encrypted files. */
function oldContainer(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], 1024 + index * 2));
  return bytes;
}

const written = (): Promise<Uint8Array> => writeXlsx(workbook(sheet("Sheet1")));

const files: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
  ["an empty file", () => new Uint8Array(), "an empty file."],
  [
    "a workbook with a password",
    () => oldContainer("EncryptedPackage"),
    "a workbook protected with a password: open it in Excel, remove the password and save it again.",
  ],
  [
    "an .xls",
    () => oldContainer("Workbook"),
    "a file of the format before 2007 (.xls): open it in Excel and save it as .xlsx.",
  ],
  ["a csv", () => text("month,model,tokens\n2026-03,opus,5\n"), "a text file."],
  ["a web page", () => text("<!doctype html><p>Sign in"), "a text file that starts like XML or HTML."],
  ["json", () => text('{"data":[]}'), "a text file that starts like JSON."],
  ["a pdf", () => text("%PDF-1.7\n"), "a PDF."],
  ["bytes of no kind", () => new Uint8Array([1, 2, 0, 4]), "a file of an unknown kind."],
  [
    "a zip of something else",
    () => zipOf({ "readme.txt": "hello" }),
    "a zip archive without a workbook in it.",
  ],
  ["a Word document", () => zipOf({ "word/document.xml": "<w/>" }), "a Word document."],
  [
    "an .ods",
    () => zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    "an OpenDocument file (.ods): save it as .xlsx.",
  ],
  [
    "an .xlsb",
    () => zipOf({ "xl/workbook.bin": "x" }),
    "a binary workbook (.xlsb): open it in Excel and save it as .xlsx.",
  ],
  [
    "a file that is cut off",
    async () => (await written()).slice(0, 900),
    "one that is cut off or damaged: the archive's directory is missing.",
  ],
];

describe("a file that is no workbook gives one sentence on what was expected and got", () => {
  test.each(files)("%s", async (_, make, got) => {
    const failure = await readXlsx(await make()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).toBe(`Expected an Excel workbook (.xlsx); got ${got}`);
  });

  test("a workbook with a broken part", async () => {
    const broken = await oddFile({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</row>' });
    await expect(readXlsx(broken)).rejects.toThrow(
      /^Expected an Excel workbook \(\.xlsx\); got one with a damaged part: [^\n]+\.$/,
    );
  });

  test.each(["<a><b></a>", "<a>", "<a/><b/>", '<a x="<">', "", "<a></a"])(
    "a part with %s in it",
    async (xml) => {
      const broken = await oddFile({ parts: { "xl/theme/theme1.xml": xml } });
      await expect(readXlsx(broken)).rejects.toThrow("the part xl/theme/theme1.xml is no complete XML.");
    },
  );

  test("a workbook with a missing part", async () => {
    const missing = await oddFile({
      workbookStart: '<bookViews/><sheets><sheet name="Lost" sheetId="9" r:id="rId9"/></sheets>',
      workbookRelations: {},
    });
    expect((await readXlsx(missing)).notKept).toEqual(["the sheet Lost, which is no worksheet"]);
  });

  test("a part that unpacks to more than the archive's directory says, as a bomb does", async () => {
    const bytes = await written();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    let at = 0;
    while (view.getUint32(at, true) !== 0x02014b50) at += 1;
    view.setUint32(at + 24, 1, true);
    await expect(readXlsx(bytes)).rejects.toThrow(/damaged part: the part \S+ is damaged\.$/);
  });

  test("a workbook whose bytes changed on the way", async () => {
    const bytes = await written();
    for (let at = 40; at < bytes.length; at += 97) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const result = await readXlsx(changed).catch((error: unknown) => error);
      if (result instanceof Error)
        expect(result.message).toMatch(/^Expected an Excel workbook \(\.xlsx\); got [^\n]+\.$/);
    }
  });
});
