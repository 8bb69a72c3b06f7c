import type { Problem } from "../engine/problem";
import { publishedPrices } from "../tables/priceBook";
import { withAnswers } from "../tables/usageOptionsTable";
import type { UsageReading } from "../tables/usageReading";
import { readPrices } from "../tables/pricesTable";
import { usable } from "../tables/wording";
import type { PriceBook } from "../engine/prices";
import { contractInWords } from "./contract";
import { forgetCopy, prepareCopy } from "./copies";
import { copyInWords, replacedInWords, restoredInWords } from "./copyWords";
import { replaceFunctions, restoreFunctions } from "./functionsAsValues";
import { contractNamesTaken, readContractTables } from "./inputTables";
import { insertOptionalTable } from "./optionalTables";
import { usedPart } from "./rangeReader";
import { watchEdits } from "./edits";
import { frozenPlanSheet } from "./frozenPlanSheet";
import { lastWriting } from "./lastWriting";
import { plannedSheets, previewWorkbook } from "./previewWorkbook";
import { recommendInto } from "./recommend";
import { insertSampleModel } from "./sampleModel";
import { withWorkbook } from "./session";
import { readTableGrids } from "./tableGrids";
import { setTerm, undoTerm } from "./termEdit";
import { undoWriting } from "./undoWriting";
import { restoreUnfinished } from "./unfinished";
import { isUsageFile, writeUsageFile } from "./usageFile";
import { usageOfRange } from "./usageOfRange";
import { readOptions, writeAnswers } from "./usageOptions";
import {
  addressedRange,
  cellsOf,
  rememberRange,
  rememberedRange,
  selectedRange,
  type PickedRange,
} from "./usageRange";
import { whileThere } from "./whileThere";
import { inputsFrom, noUsage, type WorkbookInputs } from "./workbookInputs";
import {
  optionalTables,
  type Recommended,
  type UsageSource,
  type Work,
  type WorkbookServices,
} from "./forPane";

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

  openUsage,

  answerUsage: async (answers, work, source) => {
    await withWorkbook((context) => writeAnswers(context, answers, work));
    return source === undefined ? excelServices.readUsage(work) : openUsage(source, work);
  },

  readContract: (work) =>
    withWorkbook(async (context) => {
      const taken = await contractNamesTaken(context);
      const { inputs, optional } = await readTables(context, noUsage, work);
      const { contract, tables } = inputs;
      const problems = [...taken, ...contract.problems];
      return contractInWords({ ...contract, problems }, tables, optional, work.say);
    }),

  insertTable: (name, work) =>
    withWorkbook((context) =>
      insertOptionalTable(context, name, work, async () => {
        const inputs = name === "Plan" ? await readInputs(context, work) : null;
        return inputs === null || !("usage" in inputs) ? null : frozenPlanSheet(inputs, work);
      }),
    ),

  preview: (usage, work, change) => previewWorkbook(usage, work, change),

  plannedSheets: (usage, work) => withWorkbook((context) => plannedSheets(context, usage, work)),

  setTerm: (change, work) => withWorkbook((context) => setTerm(context, change, work)),

  undoTerm: () => withWorkbook(undoTerm),

  watchEdits,

  recommend: (work, { undoable } = { undoable: false }) =>
    withWorkbook(async (context): Promise<Recommended> => {
      const inputs = await readInputs(context, work);
      return "usage" in inputs
        ? recommendInto(context, inputs, work, undoable)
        : { written: false, ...inputs };
    }),

  canUndo: () => Promise.resolve(lastWriting() !== null),

  undoWriting: (work) => withWorkbook((context) => undoWriting(context, work)),

  insertSample: (work) => withWorkbook((context) => insertSampleModel(context, work)),

  restoreUnfinished: () => withWorkbook(restoreUnfinished),

  prepareCopy: (audience, work) =>
    withWorkbook(async (context) => copyInWords(await prepareCopy(context, audience, work))),

  replaceFunctions: (work) =>
    withWorkbook(async (context) => replacedInWords(await replaceFunctions(context, work))),

  restoreFunctions: (work) =>
    withWorkbook(async (context) => {
      const done = await restoreFunctions(context, work);
      await forgetCopy(context);
      return restoredInWords(done);
    }),

  show: (address) =>
    withWorkbook(async (context) => {
      const picked = await addressedRange(context, address);
      if ("problem" in picked) return;
      picked.range.worksheet.activate();
      picked.range.select();
      await context.sync();
    }),
};

/** Everything that the workbook says, or why it says nothing that can be used. */
export async function readInputs(
  context: Excel.RequestContext,
  work: Work,
): Promise<WorkbookInputs | { readonly problems: readonly Problem[] }> {
  const picked = await rememberedRange(context);
  if (picked === null) return { problems: [nothingPicked] };
  const usage = await readPicked(context, picked, work);
  if (usage.rows.length === 0) return { problems: usage.problems };
  return (await readTables(context, usage, work)).inputs;
}

/** All tables of the workbook, those of the contract made where they are missing, and what they say. */
const readTables = async (
  context: Excel.RequestContext,
  usage: UsageReading,
  work: Work,
): Promise<ReturnType<typeof inputsFrom>> => {
  const contract = await readContractTables(context, work);
  return inputsFrom(usage, { contract, optional: await readTableGrids(context, optionalTables) });
};

async function openUsage(source: UsageSource, work: Work): Promise<UsageReading> {
  const { book, given } = await withWorkbook(async (context) => {
    const prices = await pricesInForce(context);
    return { book: prices, given: await readOptions(context, prices) };
  });
  const reading = withAnswers(await source.read(book, work, given.options), given);
  if (!usable(reading.problems) || reading.rows.length === 0) return reading;
  return withWorkbook(async (context) => {
    const range = await writeUsageFile(context, source.name, reading, work);
    const written = await pick(context, { range, address: source.name }, work);
    const { match, control } = reading;
    return {
      ...written,
      problems: [...reading.problems, ...written.problems],
      // What came in and how it was taken is told by the file, not by our sums.
      ...(match === undefined ? {} : { match }),
      ...(control === undefined ? {} : { control }),
    };
  });
}

const nothingPicked: Problem = { code: "empty-selection", where: "Usage", got: "" };

/** Reads a picked range and remembers it when its columns were recognised. */
async function pick(context: Excel.RequestContext, picked: PickedRange, work: Work): Promise<UsageReading> {
  const reading = await readPicked(context, picked, work);
  if ("range" in picked && reading.format !== null) {
    await whileThere(cellsOf(picked.address), () => rememberRange(context, picked.range));
  }
  return reading;
}

async function readPicked(
  context: Excel.RequestContext,
  picked: PickedRange,
  work: Work,
): Promise<UsageReading> {
  if ("problem" in picked) return unread([picked.problem], picked.problem.where);
  return whileThere(cellsOf(picked.address), () => readRange(context, picked.range, work));
}

async function readRange(
  context: Excel.RequestContext,
  range: Excel.Range,
  work: Work,
): Promise<UsageReading> {
  const prices = await pricesInForce(context);
  const part = await usedPart(range);
  if (part === null) return unread([nothingPicked], "");
  const given = await readOptions(context, prices);
  if (await isUsageFile(context, part.place)) {
    // The other answers and the control totals were about the file: they were used when it was read.
    const { address, format, columns, rows, problems, totals } = await usageOfRange(part, prices, {}, work);
    const answers = given.answers.filter(({ answer }) => answer.kind === "signingDay");
    return withAnswers({ address, format, columns, rows, problems, totals }, { ...given, answers });
  }
  return withAnswers(await usageOfRange(part, prices, given.options, work), given);
}

const unread = (problems: readonly Problem[], address: string): UsageReading => ({
  ...noUsage,
  address,
  problems,
});

/** The workbook's Prices table where there is one that can be read; the published prices until then. */
async function pricesInForce(context: Excel.RequestContext): Promise<PriceBook> {
  const { Prices: grid } = await readTableGrids(context, ["Prices"]);
  if (grid === undefined) return publishedPrices;
  const { prices, problems } = readPrices(grid);
  return problems.length > 0 ? publishedPrices : prices;
}
