import { analyse, type Analysis } from "../engine/analyse";
import { costPoints } from "../engine/costPoints";
import type { Change } from "../engine/forecast/launches";
import type { Lever } from "../engine/levers/lever";
import type { OtherSpend } from "../engine/otherSpend";
import type { Problem } from "../engine/problem";
import type { RangeOptions } from "../engine/rangeOptions";
import type { Terms } from "../engine/terms";
import type { Month } from "../engine/units";
import { baselineSheet } from "../tables/baselineSheet";
import { contractPlace, type OutputSheets } from "../tables/contractPlace";
import { floorsSheet } from "../tables/floorsSheet";
import { inMoney, inPercent } from "../tables/numbersInWords";
import { noOptionsSheet, optionsSheet } from "../tables/optionsSheet";
import { floorsInWords, headline, rangeInWords, reasonsInWords } from "../tables/recommendationInWords";
import { rangeFigures } from "../tables/rangeFigures";
import { rangeSheet } from "../tables/rangeSheet";
import { keyNames, recommendationSheet } from "../tables/recommendationSheet";
import type { UsageReading } from "../tables/usageReading";
import { usable } from "../tables/wording";
import type { Contract } from "./contract";
import type { ContractTables } from "./inputTables";
import { findOwnSheets } from "./ownSheets";
import type { Recommended, Work } from "./forPane";
import { writeSheets, type PlannedSheet } from "./writeSheets";

/** What will change usage, as the workbook's tables say it. */
export interface Plans {
  readonly levers: readonly Lever[];
  readonly changesFrom: (begin: Month) => readonly Change[];
  readonly otherSpend: readonly OtherSpend[];
  readonly rangeOptions: RangeOptions;
  readonly problems: readonly Problem[];
}

/** Steps of the cost chart between nothing and a little beyond what usage can fill. */
const chartSteps = 60;

/**
 * From a reading of the usage and of the contract to the sheets. Writes nothing where one of them cannot
 * be used.
 */
export async function recommendInto(
  context: Excel.RequestContext,
  usage: UsageReading,
  contract: Contract,
  tables: ContractTables,
  plans: Plans,
  work: Work,
): Promise<Recommended> {
  const read = [...usage.problems, ...contract.problems, ...plans.problems];
  if (!usable(read)) return { written: false, problems: read };
  work.onProgress("Computing", 0.3);
  const { bands, terms, prices } = contract;
  const { levers, changesFrom, otherSpend, rangeOptions } = plans;
  const where = usage.address;
  const analysis = analyse({
    usage: usage.rows,
    prices,
    bands,
    terms,
    levers,
    changesFrom,
    otherSpend,
    rangeOptions,
    where,
  });
  const problems = [...read, ...analysis.problems];
  if (!("answer" in analysis)) return { written: false, problems };
  work.signal.throwIfAborted();

  const own = await findOwnSheets(context, ["Recommendation", "Options", "Range", "Baseline"]);
  const nameOf = (kind: string): string => own.find((sheet) => sheet.kind === kind)?.name ?? kind;
  const sheets = { recommendation: nameOf("Recommendation"), options: nameOf("Options") };
  const hasOptions = own.some(({ kind, written }) => kind === "Options" && written !== null);
  const planned = [
    ...(levers.length === 0 ? [] : [baseline(analysis, terms, nameOf("Baseline"))]),
    { kind: "Range", plan: rangeSheet(nameOf("Range"), rangeFigures(analysis, terms)) },
    ...planSheets({ ...analysis, problems }, contract, tables, sheets, hasOptions),
  ];
  await writeSheets(context, planned, work, "Recommendation");
  return { written: true, problems, ...inShort(analysis, contract), address: `${sheets.recommendation}!A1` };
}

function baseline({ history, answer }: Analysis, terms: Terms, name: string): PlannedSheet {
  const trap = answer.kind === "recommendation" ? answer.trap : null;
  return { kind: "Baseline", plan: baselineSheet(name, history, trap, terms) };
}

/** The sheets of an analysis; without bands there are no options to compare. */
function planSheets(
  analysis: Analysis,
  contract: Contract,
  tables: ContractTables,
  sheets: OutputSheets,
  hasOptions: boolean,
): readonly PlannedSheet[] {
  const { answer, range } = analysis;
  const { terms, bands, bandRows } = contract;
  if (answer.kind === "floors") {
    const plan = floorsSheet(analysis, answer, terms, sheets.recommendation);
    return [
      // Options of an earlier answer would look as if they still held.
      ...(hasOptions ? [{ kind: "Options", plan: noOptionsSheet(sheets.options) }] : []),
      { kind: "Recommendation", plan, withdrawn: keyNames },
    ];
  }
  const place = contractPlace(tables.Bands, bands, bandRows, tables.Terms, sheets);
  const highest = Math.max(range.total.highest, answer.recommendation.commitment) * 1.15;
  const points = costPoints(range.scenarios, bands, terms, highest, chartSteps);
  const options = optionsSheet(answer.options, answer.recommendation.commitment, points, range, terms, place);
  return [
    { kind: "Options", plan: options.plan },
    { kind: "Recommendation", plan: recommendationSheet(analysis, answer, terms, place, options.curve) },
  ];
}

/** The answer as the pane shows it. */
function inShort(
  { answer, range }: Analysis,
  { terms }: Contract,
): Pick<Recommended & { readonly written: true }, "headline" | "reasons" | "keyFigures"> {
  if (answer.kind === "floors") {
    return {
      headline: floorsInWords(answer.floors, terms.confidence),
      reasons: [rangeInWords(range)],
      keyFigures: answer.floors.map(({ discount, commitment }) => ({
        label: `Floor at ${inPercent(discount)}`,
        value: inMoney(commitment),
      })),
    };
  }
  const { commitment, band, measures } = answer.recommendation;
  return {
    headline: headline(answer.recommendation),
    reasons: [...reasonsInWords(answer.recommendation), rangeInWords(range)],
    keyFigures: [
      { label: "Commitment", value: inMoney(commitment) },
      { label: "Discount", value: inPercent(band?.discount ?? 0) },
      { label: "Expected paid", value: inMoney(measures.paid.mean) },
      ...(measures.listCost === 0
        ? []
        : [{ label: "Below list", value: inPercent(1 - measures.paid.mean / measures.listCost) }]),
      { label: "Chance fully used", value: inPercent(measures.fill) },
      { label: "Expected forfeiture", value: inMoney(measures.forfeited.mean) },
    ],
  };
}
