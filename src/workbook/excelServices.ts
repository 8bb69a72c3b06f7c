import type { Problem } from "../engine/problem";
import { publishedPrices } from "../tables/priceBook";
import { readUsage } from "../tables/usageReader";
import { noTotals } from "../tables/usageTotals";
import type { UsageReading } from "../tables/usageReading";
import { readPrices } from "../tables/pricesTable";
import { usable } from "../tables/wording";
import type { PriceBook } from "../engine/prices";
import { contractInWords, readContract } from "./contract";
import { readContractTables } from "./inputTables";
import { readUsedPart } from "./rangeReader";
import { recommendInto } from "./recommend";
import { insertSampleModel } from "./sampleModel";
import { withWorkbook } from "./session";
import { writeUsageFile } from "./usageFile";
import {
  addressedRange,
  rememberRange,
  rememberedRange,
  selectedRange,
  type PickedRange,
} from "./usageRange";
import type { Recommended, Work, WorkbookServices } from "./forPane";

/** The workbook that is open in Excel. */
export const excelServices: WorkbookServices = {
  pickUsage: (work) => withWorkbook(async (context) => pick(context, await selectedRange(context), work)),

  pickUsageAt: (address, work) =>
    withWorkbook(async (context) => pick(context, await addressedRange(context, address), work)),

  readUsage: (work) =>
    withWorkbook(async (context) => {
      const picked = await rememberedRange(context);
      return picked === null ? null : readPicked(context, picked, work);
    }),

  openUsage: async (source, work) => {
    const reading = await source.read(await withWorkbook(pricesInForce), work);
    if (!usable(reading.problems) || reading.rows.length === 0) return reading;
    return withWorkbook(async (context) => {
      const range = await writeUsageFile(context, source.name, reading, work);
      const written = await pick(context, { range }, work);
      return { ...written, problems: [...reading.problems, ...written.problems] };
    });
  },

  readContract: (work) =>
    withWorkbook(async (context) => {
      const tables = await readContractTables(context, work);
      return contractInWords(readContract(tables), tables);
    }),

  recommend: (work) =>
    withWorkbook(async (context): Promise<Recommended> => {
      const picked = await rememberedRange(context);
      if (picked === null) return { written: false, problems: [nothingPicked] };
      const usage = await readPicked(context, picked, work);
      if (usage.rows.length === 0) return { written: false, problems: usage.problems };
      const tables = await readContractTables(context, work);
      return recommendInto(
        context,
        usage,
        readContract(tables),
        tables,
        { levers: [], changesFrom: () => [], problems: [] },
        work,
      );
    }),

  insertSample: (work) => withWorkbook((context) => insertSampleModel(context, work)),

  show: (address) =>
    withWorkbook(async (context) => {
      const picked = await addressedRange(context, address);
      if ("problem" in picked) return;
      picked.range.worksheet.activate();
      picked.range.select();
      await context.sync();
    }),
};

const nothingPicked: Problem = { code: "empty-selection", where: "Usage", got: "" };

/** Reads a picked range and remembers it when its columns were recognised. */
async function pick(context: Excel.RequestContext, picked: PickedRange, work: Work): Promise<UsageReading> {
  const reading = await readPicked(context, picked, work);
  if ("range" in picked && reading.format !== null) {
    await rememberRange(context, picked.range);
  }
  return reading;
}

async function readPicked(
  context: Excel.RequestContext,
  picked: PickedRange,
  work: Work,
): Promise<UsageReading> {
  if ("problem" in picked) return unread([picked.problem], picked.problem.where);
  const prices = await pricesInForce(context);
  const grid = await readUsedPart(picked.range, work);
  return grid === null ? unread([nothingPicked], "") : readUsage(grid, prices);
}

const unread = (problems: readonly Problem[], address: string): UsageReading => ({
  address,
  format: null,
  columns: [],
  rows: [],
  problems,
  totals: noTotals,
});

/** The workbook's Prices table where there is one that can be read; the published prices until then. */
async function pricesInForce(context: Excel.RequestContext): Promise<PriceBook> {
  const table = context.workbook.tables.getItemOrNullObject("Prices");
  await context.sync();
  if (table.isNullObject) return publishedPrices;
  const range = table.getRange();
  range.load("values");
  await context.sync();
  const { prices, problems } = readPrices({
    cells: range.values as never,
    place: { kind: "argument", name: "Prices" },
  });
  return problems.length > 0 ? publishedPrices : prices;
}
