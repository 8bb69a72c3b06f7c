import type { Scenarios } from "../measures";
import { sparedByUnit, type PeriodRates } from "../periodContract";
import { justBelow } from "../stretches";
import { ProgrammeBuilder, type Entry, type SolveProgramme } from "./programme";
import type { BoundedRamp, RampStretch } from "./rampStretch";

/** Makes the smaller of two ramps that cost the same the cheaper one: cash for one commitment unit. */
const smallerFirst = 1e-10;

/**
 * The free ramp of a stretch with rollover, as a linear programme over the commitments and, for every
 * scenario, what of each period's commitment is drawn in which period, released, or carried out.
 *
 * Every settlement is a point of the programme at the settlement's cost, so its least value is a true lower
 * bound for all all-units terms. It is the least cost itself where the settlement uses commitment as a buyer
 * would: everything rolls (ρ = κ = 1), θ = 0, lots first, and sparing overage now is worth no less than later.
 *
 * @param solve minimises a programme; HiGHS in the add-in.
 * @see docs/SPEC.md C3 to C7, R3
 */
export function rolloverRamp(scenarios: Scenarios, stretch: RampStretch, solve: SolveProgramme): BoundedRamp {
  const { rates, from, to } = stretch;
  const largest = scenarios.reduce((most, usage) => usage.reduce((a, b) => Math.max(a, b), most), 0);
  // In units of the largest usage, so that the solver's tolerances mean the same for every size of contract.
  const scale = largest > 0 ? largest : Math.max(from, 1);
  const builder = new ProgrammeBuilder();
  const commitments = rates.map(({ unitCash }) =>
    builder.column((unitCash + smallerFirst) * scenarios.length),
  );
  builder.row(
    from / scale,
    commitments.map((column): Entry => [column, 1]),
    to / scale,
  );
  let withoutCommitment = 0;
  for (const usage of scenarios) {
    const drawdowns = rates.map(({ unitDrawdown }, t) => (unitDrawdown * (usage[t] ?? 0)) / scale);
    drawdowns.forEach((drawdown, t) => {
      withoutCommitment += sparedByUnit(rates[t] as PeriodRates) * drawdown;
    });
    addScenario(builder, commitments, drawdowns, stretch);
  }
  const programme = builder.build();
  const solution = solve(programme);
  const levels = commitments.map((column) => Math.max(0, solution[column] ?? 0));
  const added = levels.reduce((sum, level) => sum + level * smallerFirst * scenarios.length, 0);
  const least = programme.cost.reduce((sum, cost, column) => sum + cost * (solution[column] ?? 0), 0) - added;
  return {
    commitments: intoStretch(
      levels.map((level) => level * scale),
      stretch,
    ),
    bound: ((withoutCommitment + least) * scale) / scenarios.length,
  };
}

/** One scenario's use of the commitments. */
function addScenario(
  builder: ProgrammeBuilder,
  commitments: readonly number[],
  drawdowns: readonly number[],
  { rates, relief }: RampStretch,
): void {
  const { rolloverShare, rolloverCap, rolloverLife, trueDownShare } = relief;
  const last = drawdowns.length - 1;
  const drawnIn: Entry[][] = drawdowns.map(() => []);
  commitments.forEach((commitment, born) => {
    const { unitCash } = rates[born] as PeriodRates;
    const lives = rolloverShare > 0 && rolloverCap > 0 && born < last;
    const own: Entry[] = [];
    const rolled: Entry[] = [];
    for (let t = born; t <= (lives ? Math.min(last, born + rolloverLife) : born); t++) {
      if ((drawdowns[t] as number) <= 0) continue;
      const drawn = builder.column(-sparedByUnit(rates[t] as PeriodRates));
      (t === born ? own : rolled).push([drawn, 1]);
      drawnIn[t]?.push([drawn, 1]);
    }
    if (trueDownShare > 0) {
      const released = builder.column(-unitCash);
      own.push([released, 1]);
      const most: Entry = [commitment, -trueDownShare];
      builder.row(-Infinity, [[released, 1], most], 0);
    }
    const carriedWorth = unitCash * relief.carryoverShare * relief.carryoverValue;
    if (carriedWorth > 0 && (born === last || (lives && born + rolloverLife > last))) {
      const carried = builder.column(-carriedWorth);
      (born === last ? own : rolled).push([carried, 1]);
    }
    builder.row(-Infinity, [...own, ...rolled, [commitment, -1]], 0);
    if (rolled.length > 0 && rolloverCap < 1) {
      builder.row(-Infinity, [...rolled, [commitment, -rolloverCap]], 0);
    }
    if (rolled.length > 0 && rolloverShare < 1) {
      // What rolls is at most its share of what the own period neither draws nor releases.
      const kept = own.map(([column]): Entry => [column, rolloverShare]);
      builder.row(-Infinity, [...rolled, ...kept, [commitment, -rolloverShare]], 0);
    }
  });
  drawdowns.forEach((drawdown, t) => {
    const drawn = drawnIn[t] as Entry[];
    if (drawn.length > 0) builder.row(-Infinity, drawn, drawdown);
  });
}

/** A solver keeps its rows to a tolerance; a threshold must be kept to the last bits. */
function intoStretch(commitments: readonly number[], { from, to }: RampStretch): readonly number[] {
  const total = commitments.reduce((sum, c) => sum + c, 0);
  const wanted = Math.min(Math.max(total, from), justBelow(to));
  if (wanted === total) return commitments;
  if (total > 0) return commitments.map((c) => (c * wanted) / total);
  return commitments.map(() => wanted / commitments.length);
}
