import type { Notices } from "../engine/tracking/burnDown";
import { freezePlan, type Plan } from "../engine/tracking/plan";
import type { Problem } from "../engine/problem";
import { defaultTerms, type Terms } from "../engine/terms";
import { addMonths } from "../engine/calendar";
import type { Month } from "../engine/units";
import { beforeSigning, planColumns, planItems } from "./frozenPlan";
import { isBlank, whereIs, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import { signedPricing, type PlanAmount } from "./planBands";
import { TableRow } from "./tableRow";
import { definitionOf } from "./termDefinitions";
import { plainWord } from "./termKinds";

type Row = TableRow<(typeof planColumns)[number]>;

export interface PlanReading {
  /** Null where there is no Plan table, or a problem in it. */
  readonly plan: Plan | null;
  readonly notices: Notices;
  readonly problems: readonly Problem[];
}

const noNotices: Notices = { renewalNoticeDays: null, trueDownNoticeDays: 0 };

/** What the rows said so far. */
interface Said {
  readonly commitments: number[];
  firstMonth: Month | null;
  discount: PlanAmount | null;
  readonly thresholds: PlanAmount[];
  readonly bandDiscounts: PlanAmount[];
  renewalNoticeDays: number | null;
  trueDownNoticeDays: number;
  readonly expected: { readonly month: Month; readonly usage: number; readonly where: string }[];
  terms: Terms;
}

/**
 * Reads the Plan table back: Item, From month, Value. Items are Commitment (one a settlement period, the first
 * with the term's first month), Discount, Renewal notice days, True-down notice days, Expected list usage (one a
 * month; all of them or none), terms by their names, and for a claw-back Band threshold and Band discount, a pair a
 * band.
 *
 * All problems are collected; where there is one, `plan` is null.
 *
 * @see docs/SPEC.md T1
 */
export function readPlan(grid: Grid): PlanReading {
  const columns = headedColumns(grid, planColumns, ["Item", "Value"]);
  const problems: Problem[] = [...columns.problems];
  const said: Said = {
    commitments: [],
    firstMonth: null,
    discount: null,
    thresholds: [],
    bandDiscounts: [],
    renewalNoticeDays: null,
    trueDownNoticeDays: 0,
    expected: [],
    terms: defaultTerms,
  };
  const nothing = { plan: null, notices: noNotices };
  // A table whose values nobody has filled in says nothing yet.
  const filled = grid.cells.slice(columns.firstRow).some((row) => !isBlank(row[columns.at("Value")] ?? ""));
  if (problems.length > 0 || !filled) return { ...nothing, problems };
  const seen = new Set<string>();
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    readItem(new TableRow(grid, columns, r, problems), said, seen, problems);
  }
  const where = whereIs(grid, 0, 0);
  if (said.commitments.length === 0)
    problems.push({ code: "blank", where, got: "", expected: `a row ${planItems.commitment}` });
  if (said.discount === null)
    problems.push({ code: "blank", where, got: "", expected: `a row ${planItems.discount}` });
  if (said.discount === null || problems.length > 0) return { ...nothing, problems };
  const { commitments, discount, thresholds, bandDiscounts, terms } = said;
  const pricing = signedPricing({
    commitments,
    discount,
    thresholds,
    discounts: bandDiscounts,
    terms,
    where,
  });
  if ("code" in pricing) return { ...nothing, problems: [pricing] };
  const plan = freezePlan({
    firstMonth: said.firstMonth,
    commitments,
    pricing,
    terms: said.terms,
    expectedUsage: said.expected.length === 0 ? null : said.expected.map(({ usage }) => usage),
  });
  if (plan === null) {
    const expected = "settlement periods of whole months";
    const got = String(said.terms.termYears);
    return { ...nothing, problems: [{ code: "terms-conflict", where, got, expected }] };
  }
  const unfit = expectedDoesNotFit(said, plan);
  if (unfit !== null) return { ...nothing, problems: [unfit] };
  const { renewalNoticeDays, trueDownNoticeDays } = said;
  return { plan, notices: { renewalNoticeDays, trueDownNoticeDays }, problems };
}

function readItem(row: Row, said: Said, seen: Set<string>, problems: Problem[]): void {
  const typed = plainWord(row.text("Item"));
  const is = (item: string): boolean => plainWord(item) === typed;
  const amount = (expected: string): number | null => row.number("Value", expected, (value) => value >= 0);
  const days = (): number | null =>
    row.given("Value")
      ? row.number("Value", "a number of days", (value) => value >= 0 && Number.isInteger(value))
      : null;
  const often = [planItems.commitment, planItems.expected, ...bandItems].some(is);
  if (!often && seen.has(typed)) {
    problems.push({ code: "repeated-term", where: row.where("Item"), got: row.text("Item") });
    return;
  }
  seen.add(typed);
  if (is(planItems.commitment)) {
    const commitment = amount("a commitment of 0 or more");
    if (said.commitments.length === 0) said.firstMonth = row.monthOrNull("From month");
    if (commitment !== null) said.commitments.push(commitment);
  } else if (is(planItems.discount)) {
    said.discount = discountOf(row);
  } else if (is(planItems.bandThreshold)) {
    const amount = row.given("Value")
      ? row.number("Value", "a threshold above 0", (value) => value > 0)
      : null;
    if (amount !== null) said.thresholds.push({ amount, where: row.where("Value") });
  } else if (is(planItems.bandDiscount)) {
    const discount = row.given("Value") ? discountOf(row) : null;
    if (discount !== null) said.bandDiscounts.push(discount);
  } else if (is(planItems.renewalNotice)) {
    said.renewalNoticeDays = days();
  } else if (is(planItems.trueDownNotice)) {
    said.trueDownNoticeDays = days() ?? 0;
  } else if (is(planItems.expected)) {
    const month = row.date("From month")?.month ?? null;
    const usage = row.given("Value") ? amount("list usage of 0 or more") : 0;
    if (month !== null && usage !== null)
      said.expected.push({ month, usage, where: row.where("From month") });
  } else readTerm(row, said);
}

const bandItems = [planItems.bandThreshold, planItems.bandDiscount];

function discountOf(row: Row): PlanAmount | null {
  const amount = row.share("Value", "a discount from 0 to below 1, such as 10 %");
  if (amount === 1) return row.refuse("Value", "out-of-range", "a discount below 1");
  return amount === null ? null : { amount, where: row.where("Value") };
}

function readTerm(row: Row, said: Said): void {
  const definition = definitionOf(row.text("Item"));
  if (definition === null || beforeSigning.includes(definition.key)) {
    const items = Object.values(planItems).join(", ");
    row.refuse("Item", "unknown-term-value", `${items}, or a term of a signed contract`);
    return;
  }
  if (!row.given("Value")) return;
  const given = definition.read([row.cell("Value")]);
  if (given === null) row.refuse("Value", "unknown-term-value", `${definition.name}: ${definition.unit}`);
  else said.terms = { ...said.terms, ...given };
}

/** The expectations are of the term's months, each once and in order, or there are none. */
function expectedDoesNotFit({ expected, firstMonth }: Said, plan: Plan): Problem | null {
  if (expected.length === 0) return null;
  const from = firstMonth ?? expected[0]?.month;
  if (from === undefined) return null;
  const stranger = expected.find(({ month }, m) => month !== addMonths(from, m));
  if (stranger !== undefined) {
    const wanted = `${addMonths(from, expected.indexOf(stranger))}, one row a month from the first on`;
    return { code: "out-of-range", where: stranger.where, got: stranger.month, expected: wanted };
  }
  const last = expected[expected.length - 1];
  if (expected.length === plan.months.length || last === undefined) return null;
  const wanted = `${plan.months.length} months, the term, or none`;
  return { code: "shape-mismatch", where: last.where, got: `${expected.length} months`, expected: wanted };
}
