import { rangeFromUsage, type Ranged } from "../engine/analyse";
import { floorsWithoutBands } from "../engine/floors";
import type { LeverKind } from "../engine/levers/lever";
import type { Waterfall } from "../engine/levers/waterfall";
import type { Problem } from "../engine/problem";
import { rangeEvidence } from "../engine/rangeEvidence";
import { recommend } from "../engine/recommendation";
import { termLength } from "../engine/termLength";
import type { MonthlyQuantiles, UsageRange } from "../engine/termRange";
import type { Money, Month } from "../engine/units";
import { costPicture, type CostPicture } from "../tables/costPicture";
import { evidenceOf, rangeSaid, type EvidenceSaid } from "../tables/rangeInWords";
import { usable } from "../tables/wording";
import type { AnswerSaid, ShortAnswer } from "./answerInShort";
import type { Contract } from "./contract";
import { pause } from "./pause";
import { engineInputs, type WorkbookInputs } from "./workbookInputs";

/** What would be written, computed before anything is; plain figures. Null where the input does not allow it yet. */
export interface PreviewFigures {
  readonly optimise: OptimisePreview | null;
  readonly range: RangePreview | null;
  readonly answer: AnswerPreview | null;
  /** What is to be said of the computation, by the step that it belongs to. */
  readonly problems: Readonly<Record<"optimise" | "range" | "contract", readonly Problem[]>>;
}

/** From today's list usage to the efficient one, over the history. */
export interface OptimisePreview {
  readonly today: Money;
  readonly efficient: Money;
  /** Savings in the order the levers act; below 0 where a lever costs money. */
  readonly steps: readonly { readonly kind: LeverKind; readonly saving: Money }[];
  readonly months: readonly TodayAndEfficient<{ readonly month: Month }>[];
  readonly models: readonly TodayAndEfficient<{ readonly model: string }>[];
}
type TodayAndEfficient<T> = T & { readonly today: Money; readonly efficient: Money };

/** List usage month by month, observed and to come. */
export interface RangePreview {
  readonly history: readonly { readonly month: Month; readonly listUsage: Money }[];
  readonly months: MonthlyQuantiles;
  readonly total: UsageRange["total"];
  /** How it came to be and how far it can be trusted. */
  readonly evidence: EvidenceSaid;
}

/** What would be recommended. */
export interface AnswerPreview {
  readonly said: AnswerSaid;
  /** Null before there are bands. */
  readonly curve: CostPicture | null;
}

const leverCodes: readonly string[] = [
  "caching-costs-money",
  "least-cacheable-prompt",
  "lever-adds-nothing",
  "levers-need-tokens",
  "lever-begun",
];
/** What is mended in the tables Prices and Terms. */
const contractCodes: readonly string[] = ["no-price", "prompt-length-not-told", "terms-conflict"];

/** The range of the last preview: no band and hardly a term changes it. */
let last: { readonly usage: object; readonly key: string; readonly part: RangedPart } | null = null;

/** Computes what would be shown and written. The range is kept from one preview to the next where nothing of it changed. */
export async function previewOf(inputs: WorkbookInputs, signal: AbortSignal): Promise<PreviewFigures> {
  const { usage, contract, plans } = inputs;
  const none = { optimise: [], range: [], contract: [] };
  const nothing: PreviewFigures = { optimise: null, range: null, answer: null, problems: none };
  const { optimise, range } = plans.problemsOf;
  if (usage.rows.length === 0 || !usable([...usage.problems, ...optimise, ...range])) return nothing;
  const key = keyOf(inputs);
  if (last === null || last.usage !== usage || last.key !== key) {
    await pause(signal);
    last = { usage, key, part: await rangedPart(inputs, signal) };
  }
  const { ranged, shown, problems } = last.part;
  if (ranged === null || !usable([...contract.problems, ...plans.problems]))
    return { ...shown, answer: null, problems };
  const noBands: Problem = { code: "no-bands", where: "Bands", got: "" };
  return {
    ...shown,
    answer: answerPreview(ranged.range, contract),
    problems: {
      ...problems,
      contract: [...problems.contract, ...(contract.bands.length === 0 ? [noBands] : [])],
    },
  };
}

interface RangedPart {
  /** Null where something stops it. */
  readonly ranged: Ranged | null;
  readonly shown: Pick<PreviewFigures, "optimise" | "range">;
  readonly problems: PreviewFigures["problems"];
}

/** All that the range hangs on besides the usage. */
const keyOf = ({ usage, contract, tables, plans }: WorkbookInputs): string =>
  JSON.stringify([
    usage.signingDay,
    tables.Prices.cells,
    termLength(contract.terms),
    plans.tables
      .filter(({ name }) => ["Levers", "Launches", "OtherSpend", "RangeOptions"].includes(name))
      .map(({ name, grid }) => [name, grid.cells]),
  ]);

async function rangedPart(inputs: WorkbookInputs, signal: AbortSignal): Promise<RangedPart> {
  const { plans } = inputs;
  const ranged = rangeFromUsage(engineInputs(inputs));
  const of = (belongs: (code: string) => boolean): readonly Problem[] =>
    ranged.problems.filter(({ code }) => belongs(code));
  const problems = {
    optimise: of((code) => leverCodes.includes(code)),
    range: of((code) => !leverCodes.includes(code) && !contractCodes.includes(code)),
    contract: of((code) => contractCodes.includes(code)),
  };
  if (!("range" in ranged)) return { ranged: null, shown: { optimise: null, range: null }, problems };
  await pause(signal);
  const { history, range } = ranged;
  const evidence = rangeEvidence(history, range, plans.rangeOptions);
  return {
    ranged,
    shown: {
      optimise: optimisePreview(history.waterfall),
      range: {
        history: history.today,
        months: range.months,
        total: range.total,
        evidence: evidenceOf(range, evidence),
      },
    },
    problems,
  };
}

function optimisePreview({ total, steps, months, rows }: Waterfall): OptimisePreview {
  const models = [...new Set(rows.map(({ model }) => model))].map((model) => {
    const own = rows.filter((row) => row.model === model);
    const sum = (part: (row: (typeof own)[number]) => number): Money =>
      own.reduce((added, row) => added + part(row), 0) as Money;
    return { model, today: sum((row) => row.today), efficient: sum((row) => row.afterBatch) };
  });
  return {
    today: total.today,
    efficient: total.afterBatch,
    steps: steps.map(({ kind, saving }) => ({ kind, saving })),
    months: months.map(({ month, today, afterBatch }) => ({ month, today, efficient: afterBatch })),
    models,
  };
}

function answerPreview(range: UsageRange, { bands, terms }: Contract): AnswerPreview {
  const answer = shortAnswer(range, bands, terms);
  const said = { answer, range: rangeSaid(range), terms };
  if (answer.kind === "floors") return { said, curve: null };
  return { said, curve: costPicture(range, bands, terms, answer.recommendation) };
}

function shortAnswer(
  { scenarios }: UsageRange,
  bands: Contract["bands"],
  terms: Contract["terms"],
): ShortAnswer {
  if (bands.length === 0) return { kind: "floors", floors: floorsWithoutBands(scenarios, terms) };
  // Each scenario's least cost takes longer than all else; but where regret decides, it is only for the sheets.
  const known = terms.policy === "least regret" ? undefined : scenarios.map(() => 0);
  return { kind: "recommendation", recommendation: recommend(scenarios, bands, terms, known) };
}
