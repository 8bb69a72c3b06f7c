import type { CellFile, NamedStyleFile, WorkbookFile } from "../../../src/workbench/file";
import { newSheetFile } from "../../../src/workbench/model/newWorkbook";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { elements, sources } from "../../../src/workbench/xlsx/xml";
import { openZip } from "../../../src/workbench/xlsx/zip";

const input: NamedStyleFile = {
  name: "My input & more",
  look: { bold: true, color: "#0000FF", fill: "#FFFBE6", wrap: true },
  decides: ["font", "alignment", "fill"],
};
const plain: NamedStyleFile = { name: "Unused", look: {}, decides: ["font"] };

const row = (...cells: readonly CellFile[]) => new Map(cells.map((cell, column) => [column, cell]));
const file: WorkbookFile = {
  names: [],
  styles: [plain, input],
  sheets: [
    {
      ...newSheetFile("Sheet1"),
      cells: new Map([
        [
          0,
          row(
            { value: 1, style: { ...input.look, named: input.name, numberFormat: "0.0%" } },
            { value: 2, style: { ...input.look, named: input.name } },
            { value: 3, style: { ...input.look, numberFormat: "0.0%" } },
            { value: 4 },
          ),
        ],
      ]),
    },
  ],
};

test("styles of the workbook are written by name, and cells name the one that their look began with", async () => {
  const bytes = await writeXlsx(file);
  const zip = openZip(bytes);
  const xml = await zip.text("xl/styles.xml");
  expect(elements(xml, "cellStyle").map(({ name, xfId }) => [name, xfId])).toEqual([
    ["Normal", "0"],
    ["Unused", "1"],
    ["My input & more", "2"],
  ]);
  const [styleLooks = ""] = sources(xml, "cellStyleXfs");
  expect(elements(styleLooks, "xf").map((xf) => [xf["applyNumberFormat"], xf["applyFont"]])).toEqual([
    [undefined, undefined],
    ["0", undefined],
    ["0", undefined],
  ]);
  // Each cell's look is under the look of its style, with the same font and fill.
  const [looks = ""] = sources(xml, "cellXfs");
  const cellLooks = elements(looks, "xf");
  const cells = elements(await zip.text("xl/worksheets/sheet1.xml"), "c");
  const ofCells = cells.map(({ s }) => cellLooks[Number(s ?? 0)]);
  expect(ofCells.map((xf) => xf?.["xfId"])).toEqual(["2", "2", "0", "0"]);
  const style = elements(styleLooks, "xf")[2];
  expect(ofCells[0]).toMatchObject({ fontId: style?.["fontId"], fillId: style?.["fillId"] });
  expect(ofCells[1]?.["numFmtId"]).toBe("0");
  // What carried the names while the part was written is gone, and the counts are right.
  expect(xml).not.toMatch(/\uE000/);
  for (const [list, item] of [
    ["numFmts", "numFmt"],
    ["fonts", "font"],
    ["fills", "fill"],
    ["cellStyleXfs", "xf"],
    ["cellXfs", "xf"],
    ["cellStyles", "cellStyle"],
  ] as const) {
    const [part = ""] = sources(xml, list);
    expect([list, elements(part, list)[0]?.["count"]]).toEqual([list, String(elements(part, item).length)]);
  }
});

test("read again, styles and the cells that name them are what they were", async () => {
  const { file: again, notKept } = await readXlsx(await writeXlsx(file));
  expect(again.styles).toEqual(file.styles);
  expect(again.sheets[0]?.cells.get(0)).toEqual(file.sheets[0]?.cells.get(0));
  expect(notKept).toEqual([]);
});

test("styles that Excel has itself are nobody's", async () => {
  const plainFile: WorkbookFile = { names: file.names, sheets: file.sheets };
  const { file: again } = await readXlsx(await writeXlsx(plainFile));
  expect(again.styles).toBeUndefined();
});
