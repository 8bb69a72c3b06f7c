import {
  leverKinds,
  type CacheLife,
  type Estimate,
  type Lever,
  type LeverKind,
} from "../engine/levers/lever";
import type { PriceBook } from "../engine/prices";
import type { Problem } from "../engine/problem";
import { tokens } from "../engine/units";
import { isBlank, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import { leverColumns, type LeverColumn } from "./leverColumns";
import { conflictingLevers, type ReadLever } from "./leverConflicts";
import { modelFinder } from "./modelNames";
import { showCell } from "./readCell";
import { TableRow } from "./tableRow";
import { plainWord } from "./termKinds";

export interface LeversReading {
  readonly levers: readonly Lever[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of levers, one a row, by its headers or in the order of `leverColumns`; blank rows are skipped.
 *
 * - Lever: routing, caching or batch.
 * - Model: a model of the price book; for caching and batch blank or "all" means every model without a row of
 *   its own. To model: where routing moves tokens.
 * - Low, Likely, High: routing: share of the model's tokens that moves; caching: share of all its input that is
 *   cached in the end; batch: share of its tokens that is in batch in the end. Blank Low or High: as Likely.
 * - Hit rate (caching): share of the newly cached tokens that is read from the cache. Cache life: 5m (blank) or
 *   1h. Prompt tokens: length of the cached prompts, compared with the shortest that can be cached.
 * - Token factor (routing): tokens of the same text at the other model; blank: from the Prices table.
 * - Start month: first month of use, blank: always. Months to full: whole months to full use, blank: at once.
 *
 * All problems are collected; where there is one, `levers` is empty.
 *
 * @param book prices; its ids are the models that are known.
 * @see docs/SPEC.md U3
 */
export function readLevers(grid: Grid, book: PriceBook): LeversReading {
  const columns = headedColumns(grid, leverColumns, ["Lever", "Model", "Likely"]);
  if (columns.problems.length > 0) return { levers: [], problems: columns.problems };
  const problems: Problem[] = [];
  const find = modelFinder(book);
  const read: ReadLever[] = [];
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    const row = new TableRow(grid, columns, r, problems);
    const lever = readLever(row, (name) => modelIn(row, name, find, problems));
    if (lever !== null) read.push({ lever, row });
  }
  problems.push(...conflictingLevers(read));
  return problems.length > 0
    ? { levers: [], problems }
    : { levers: read.map(({ lever }) => lever), problems };
}

function readLever(row: TableRow<LeverColumn>, model: (name: LeverColumn) => string | null): Lever | null {
  const word = plainWord(row.text("Lever"));
  const kind = leverKinds.find((each) => each === word);
  if (kind === undefined) return row.refuse("Lever", "out-of-range", "routing, caching or batch");
  refuseForeign(row, kind);
  const share = estimateIn(row, kind);
  const adoption = { start: row.monthOrNull("Start month"), monthsToFull: monthsToFull(row) };
  const where = row.where("Lever");
  switch (kind) {
    case "routing": {
      const from = model("Model");
      const to = model("To model");
      const tokenFactor = row.given("Token factor")
        ? row.number("Token factor", "a factor above 0, such as 1.3", (value) => value > 0)
        : null;
      if (from !== null && from === to) row.refuse("To model", "out-of-range", "another model");
      if (from === null || to === null || share === null) return null;
      return { kind, model: from, to, share, tokenFactor, adoption, where };
    }
    case "caching": {
      const cached = isAll(row) ? null : model("Model");
      const hitRate = row.share("Hit rate", "the hit rate, a share from 0 to 1");
      const life = lifeIn(row);
      const length = row.given("Prompt tokens")
        ? row.number("Prompt tokens", "the length of the cached prompts in tokens", (value) => value >= 0)
        : null;
      if (share === null || hitRate === null || life === null) return null;
      const promptTokens = length === null ? null : tokens(length);
      return { kind, model: cached, share, hitRate, life, promptTokens, adoption, where };
    }
    case "batch": {
      const batched = isAll(row) ? null : model("Model");
      return share === null ? null : { kind, model: batched, share, adoption, where };
    }
  }
}

const isAll = (row: TableRow<LeverColumn>): boolean => ["", "all"].includes(plainWord(row.text("Model")));

/** Columns that only one kind of lever has. */
const ownColumns: Readonly<Partial<Record<LeverColumn, LeverKind>>> = {
  "To model": "routing",
  "Token factor": "routing",
  "Hit rate": "caching",
  "Cache life": "caching",
  "Prompt tokens": "caching",
};

function refuseForeign(row: TableRow<LeverColumn>, kind: LeverKind): void {
  for (const name of leverColumns) {
    const own = ownColumns[name];
    if (own !== undefined && own !== kind) row.mustBeBlank(name, kind);
  }
}

function modelIn(
  row: TableRow<LeverColumn>,
  name: LeverColumn,
  find: ReturnType<typeof modelFinder>,
  problems: Problem[],
): string | null {
  if (!row.given(name)) return row.refuse(name, "blank", "a model such as claude-opus-5-5");
  const found = find(row.text(name));
  if ("model" in found) return found.model;
  const got = showCell(row.cell(name));
  problems.push({ code: "unknown-model", where: row.where(name), got, ...found.nearest });
  return null;
}

const shares: Readonly<Record<LeverKind, string>> = {
  routing: "the share of the tokens that moves, from 0 to 1",
  caching: "the share of the input that is cached, from 0 to 1",
  batch: "the share of the tokens in batch, from 0 to 1",
};

function estimateIn(row: TableRow<LeverColumn>, kind: LeverKind): Estimate | null {
  const likely = row.share("Likely", shares[kind]);
  const low = row.given("Low") ? row.share("Low", shares[kind]) : likely;
  const high = row.given("High") ? row.share("High", shares[kind]) : likely;
  if (low === null || likely === null || high === null) return null;
  if (low > likely) return row.refuse("Low", "out-of-range", `a share of at most Likely, ${String(likely)}`);
  if (high < likely)
    return row.refuse("High", "out-of-range", `a share of at least Likely, ${String(likely)}`);
  return { low, likely, high };
}

function lifeIn(row: TableRow<LeverColumn>): CacheLife | null {
  const typed = plainWord(row.text("Cache life"));
  if (/^(5m(in(ute)?s?)?)?$/.test(typed)) return "5m";
  if (/^1h((ou)?rs?)?$/.test(typed)) return "1h";
  return row.refuse("Cache life", "out-of-range", "5m or 1h");
}

const monthsToFull = (row: TableRow<LeverColumn>): number =>
  row.given("Months to full")
    ? (row.number(
        "Months to full",
        "whole months, 0 for at once",
        (value) => value >= 0 && Number.isInteger(value),
      ) ?? 1)
    : 1;
