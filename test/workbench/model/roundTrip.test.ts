import { createModel } from "../../../src/workbench/model/createModel";
import type { Model } from "../../../src/workbench/model/model";
import { EVERYTHING } from "../everything";

let model: Model | null = null;

afterEach(() => {
  model?.close();
  model = null;
});

describe("a file that is loaded and saved", () => {
  it("is the same file, with everything in it", async () => {
    model = await createModel({ file: EVERYTHING });
    await model.idle();
    expect(model.toFile()).toEqual(EVERYTHING);
  });

  it("is the same after another workbook was open in between", async () => {
    model = await createModel();
    model.properties.set("Author", "Ada");
    await model.load(EVERYTHING);
    await model.idle();
    expect(model.toFile()).toEqual(EVERYTHING);
    expect(model.properties.size).toBe(0);
  });

  it("is calculated, whatever results the file held", async () => {
    const [sheet] = EVERYTHING.sheets;
    const stale = new Map(sheet?.cells);
    stale.set(0, new Map([...(stale.get(0) ?? []), [4, { value: 999, formula: "=SUM(Usage[Cost])" }]]));
    model = await createModel({ file: { ...EVERYTHING, sheets: sheet ? [{ ...sheet, cells: stale }] : [] } });
    await model.idle();
    expect(model.activeSheet.value(0, 4)).toBe(14);
  });
});
