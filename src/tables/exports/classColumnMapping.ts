import { tokenClasses, type TokenClass, type TokenCounts } from "../../engine/tokens";
import { tokens, type Day } from "../../engine/units";
import type { Tariff } from "../../engine/usage";
import { weeksDivided } from "./assumptions";
import { atEndpoint } from "./cloudEndpoint";
import { daysOfWeek } from "./daysOfWeek";
import { dollarsOnly } from "./dollarsOnly";
import { headingKey } from "./headingKey";
import type { ClassColumns } from "./exportFormat";
import { modelOf } from "./modelOf";
import { recentTariffs } from "./recentTariffs";
import { RecentResults } from "./recentTexts";
import type { RowCells } from "./rowCells";
import type { MappingContext } from "./rowMapping";
import { scaledTokens } from "./scaledTokens";
import { scaleInWords } from "./tokensPerUnit";
import type { RowMapping } from "./usageRecord";

/** The token classes in words, for what is said about their cells. */
const words: Readonly<Record<TokenClass, string>> = {
  input: "input tokens",
  cacheWrite5m: "cache write tokens",
  cacheWrite1h: "cache write 1h tokens",
  cacheRead: "cache read tokens",
  output: "output tokens",
};

const whole = (things: string): string => `a whole number of ${things}, 0 for none`;
const expected = tokenClasses.map((name) => whole(words[name]));
const searches = whole("web searches");
const prompts = whole("prompt tokens");

/**
 * Reads rows with a column a token class. A class that has no column counts 0; a blank cell of one that has
 * is refused where nothing tells a forgotten number from none.
 */
export function classColumnMapping(shape: ClassColumns, context: MappingContext): RowMapping {
  const { cells, options } = context;
  const tariffOf = recentTariffs(cells, context.tariffOf);
  const recentModels = new RecentResults<string>();
  const modelIndex = cells.follow(cells.column("model"));
  const columns = tokenClasses.map((name) => cells.column(name));
  const scales = tokenClasses.map((name) => scaleInWords(cells.heading(name)) ?? 1);
  const searchColumn = cells.column("webSearches");
  const promptColumn = cells.column("prompt");
  const costed = cells.has("cost");
  const shared = cells.has("eligibleShare");
  const withCached = options.promptIncludesCached ?? shape.promptIncludesCached;
  const { regional } = shape;
  const recentRegional = new RecentResults<boolean>();
  const isRegional = (says: (model: string) => boolean): boolean => {
    const id = cells.idAt(modelIndex);
    const found = recentRegional.get(id) ?? says(cells.text("model"));
    recentRegional.set(id, found);
    return found;
  };
  const currencies = cells.has("currency");
  const dollars = dollarsOnly(cells);
  const weekly = shape.weeksHeaded !== undefined && headingKey(cells.heading("date")) === shape.weeksHeaded;
  const counted = (i: number): number => {
    const column = columns[i] ?? -1;
    const scale = scales[i] ?? 1;
    if (column < 0) return 0;
    return scale === 1
      ? cells.whole(column, expected[i] ?? "", shape.blankIsZero)
      : (scaledTokens(cells, column, scale, shape.blankIsZero) ?? 0);
  };
  const modelRead = (): string | null => {
    const id = cells.idAt(modelIndex);
    const recent = recentModels.get(id);
    if (recent !== undefined) return recent;
    const model = modelOf(context, shape.othersLeftOut);
    if (model !== null) recentModels.set(id, model);
    return model;
  };
  return (date, emit) => {
    cells.leftOut = shape.leftOut?.(cells) ?? null;
    const model = cells.leftOut === null ? modelRead() : null;
    if (cells.leftOut !== null) return;
    const counts = {
      input: counted(0),
      cacheWrite5m: counted(1),
      cacheWrite1h: counted(2),
      cacheRead: counted(3),
      output: counted(4),
    } as TokenCounts;
    const cached = shape.details === undefined ? counts : withDetails(counts, shape.details, cells);
    const all =
      promptColumn < 0
        ? cached
        : withPrompt(cached, cells.whole(promptColumn, prompts, shape.blankIsZero), withCached, cells);
    const webSearches = searchColumn < 0 ? 0 : cells.whole(searchColumn, searches, shape.blankIsZero);
    const told = tariffOf();
    if (cells.leftOut !== null) return;
    const tariff = regional !== undefined && isRegional(regional) ? regionalOf(told) : told;
    const reportedCost = costed ? cells.money("cost", shape.costDivisor) : null;
    if (currencies && reportedCost !== null && reportedCost > 0) dollars();
    const eligible = shared ? cells.eligible() : null;
    if (model === null || cached === null || all === null) return;
    const plain = { kind: "tokens", date, model, tokens: all, tariff, webSearches, reportedCost } as const;
    const record = eligible === null ? plain : { ...plain, ...eligible };
    if (!weekly || date.day === null) return emit(record);
    cells.assumptions.add(weeksDivided);
    const isSold = (day: Day): boolean =>
      context.pricing.rowFor({ ...record, day, month: date.month, where: "" }) !== null;
    for (const each of daysOfWeek(record, date.day, isSold)) emit(each);
  };
}

/** Tariffs at a regional endpoint, made once each. */
const regionalTariffs = new WeakMap<Tariff, Tariff>();
function regionalOf(tariff: Tariff): Tariff {
  const known = regionalTariffs.get(tariff) ?? atEndpoint("regional", tariff);
  regionalTariffs.set(tariff, known);
  return known;
}

/** The uncached input is what the prompt has beyond its cached tokens; a prompt below them is a problem. */
function withPrompt(
  cached: TokenCounts | null,
  prompt: number,
  withCached: boolean,
  cells: RowCells,
): TokenCounts | null {
  if (cached === null) return null;
  const { cacheRead, cacheWrite5m, cacheWrite1h } = cached;
  const inCache = withCached ? cacheRead + cacheWrite5m + cacheWrite1h : 0;
  if (prompt >= inCache) return { ...cached, input: tokens(prompt - inCache) };
  cells.refuse("out-of-range", "prompt", `prompt tokens that include the ${inCache} cached ones`);
  return null;
}

function withDetails(
  counts: TokenCounts,
  read: NonNullable<ClassColumns["details"]>,
  cells: RowCells,
): TokenCounts | null {
  const text = cells.text("details");
  if (text === "" || text === "null") return counts;
  try {
    return { ...counts, ...read(JSON.parse(text)) } as TokenCounts;
  } catch {
    // What the cell holds is the user's to mend: it becomes a problem, not an exception.
    cells.refuse("not-json", "details", "an object of JSON");
    return null;
  }
}
