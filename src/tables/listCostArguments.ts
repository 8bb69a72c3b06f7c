import { costOfTokens } from "../engine/listCost";
import { priceOn, type PriceBook } from "../engine/prices";
import { tokenClasses, type TokenClass } from "../engine/tokens";
import { money, tokens, type Day, type Money } from "../engine/units";
import { standardTariff } from "../engine/usage";
import { collect, type Argument, type Cells } from "./arguments";
import type { Cell, Grid } from "./grid";
import { publishedPrices, unpricedModels } from "./priceBook";
import { readPrices } from "./pricesTable";
import { readDate, readQuantity, readNumber, showCell, textOf } from "./readCell";
import { findModel } from "./modelNames";

/** A cell that may be left out: Excel hands over null. */
type OptionalCell = Cell | null | undefined;

/** The arguments of LISTCOST as Excel hands them over. */
export interface ListCostArguments {
  readonly model: Cell;
  readonly counts: Readonly<Record<TokenClass, OptionalCell>>;
  readonly batchShare: OptionalCell;
  readonly date: OptionalCell;
  readonly prices: Cells;
}

const argumentNames: Readonly<Record<TokenClass, string>> = {
  input: "input",
  cacheWrite5m: "cache write 5m",
  cacheWrite1h: "cache write 1h",
  cacheRead: "cache read",
  output: "output",
};

/** List cost of tokens of one model; the batch share of every class is priced at the batch factor. */
export function listCostOf({ model, counts, batchShare, date, prices }: ListCostArguments): Argument<Money> {
  const book = bookOf(prices);
  if ("problems" in book) return book;
  const numbers = collect([
    ...tokenClasses.map((name) => amount(argumentNames[name], counts[name], "tokens, 0 or more")),
    share(batchShare),
  ]);
  const day = dayOf(date);
  const found = findModel(textOf(model), book.value);
  const problems = [
    ...("problems" in numbers ? numbers.problems : []),
    ...("problems" in day ? day.problems : []),
    ...("nearest" in found
      ? [
          unpricedModels.includes(textOf(model).toLowerCase())
            ? {
                code: "no-price" as const,
                where: "model",
                got: showCell(model),
                expected: "no source gives one",
              }
            : { code: "unknown-model" as const, where: "model", got: showCell(model), ...found.nearest },
        ]
      : []),
  ];
  if ("problems" in numbers || "problems" in day || "nearest" in found) return { problems };

  const [input = 0, cacheWrite5m = 0, cacheWrite1h = 0, cacheRead = 0, output = 0, batch = 0] = numbers.value;
  const counted = {
    input: tokens(input),
    cacheWrite5m: tokens(cacheWrite5m),
    cacheWrite1h: tokens(cacheWrite1h),
    cacheRead: tokens(cacheRead),
    output: tokens(output),
  };
  const row = priceOn(book.value, found.model, day.value);
  const standard = row === null ? null : costOfTokens(row, counted, standardTariff);
  const batched =
    row === null || batch === 0 ? 0 : costOfTokens(row, counted, { ...standardTariff, batch: true });
  if (standard === null || batched === null) {
    const got = `${found.model}${batch > 0 ? " in batch" : ""}${day.value === null ? "" : ` on ${day.value}`}`;
    return { problems: [{ code: "no-price", where: "model", got }] };
  }
  return { value: money((1 - batch) * standard + batch * batched) };
}

const oneCell = (name: string, cell: Cell): Grid => ({ cells: [[cell]], place: { kind: "argument", name } });
const leftOut = (cell: OptionalCell): cell is null | undefined | "" =>
  cell === null || cell === undefined || cell === "";

function amount(name: string, cell: OptionalCell, expected: string): Argument<number> {
  if (leftOut(cell)) return { value: 0 };
  const read = readQuantity(oneCell(name, cell), 0, 0, expected);
  return read.ok ? { value: read.value } : { problems: [{ ...read.problem, where: name }] };
}

function share(cell: OptionalCell): Argument<number> {
  if (leftOut(cell)) return { value: 0 };
  const expected = "a share from 0 to 1";
  const read = readNumber(oneCell("batch share", cell), 0, 0, expected);
  if (!read.ok) return { problems: [{ ...read.problem, where: "batch share" }] };
  const inside = read.value >= 0 && read.value <= 1;
  return inside
    ? { value: read.value }
    : { problems: [{ code: "out-of-range", where: "batch share", got: showCell(cell), expected }] };
}

function dayOf(cell: OptionalCell): Argument<Day | null> {
  if (leftOut(cell)) return { value: null };
  const expected = "a day such as 2026-03-31";
  const read = readDate(oneCell("date", cell), 0, 0, expected);
  if (!read.ok) return { problems: [{ ...read.problem, where: "date" }] };
  if (read.value.day !== null) return { value: read.value.day };
  return { problems: [{ code: "not-a-date", where: "date", got: showCell(cell), expected }] };
}

/** The argument `prices`: a price table, or the published list prices where it is left out. */
export function bookOf(cells: Cells): Argument<PriceBook> {
  if (cells === null || cells === undefined) return { value: publishedPrices };
  const { prices, problems } = readPrices({ cells, place: { kind: "argument", name: "prices" } });
  return problems.length > 0 ? { problems } : { value: prices };
}
