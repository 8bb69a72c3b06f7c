import { newLedger } from "../ledger";
import { settleSigned, type Signed } from "../settlement";
import type { UsageMatrix } from "../usageMatrix";
import { money, type Money } from "../units";
import { crossing } from "./crossing";
import type { Offer } from "./offer";
import { signedOffer } from "./settler";

/** The list usage over the term at which one offer costs no more than another. */
export type PayingUsage =
  /** From here on, however much is used. */
  | { readonly kind: "from"; readonly listUsage: Money }
  /** Only between two usages. */
  | { readonly kind: "between"; readonly from: Money; readonly to: Money }
  | { readonly kind: "always" }
  | { readonly kind: "never" };

/** Even points between the corners, where there are corners that no formula gives. */
const evenPoints = 256;

/** Costs this close, relatively, are the same. */
const same = 1e-12;

/**
 * The usage above which an offer pays: usage is spread over the periods as it is expected.
 *
 * Exact for one period without claw-back, where the costs turn only where the true-down is spent and where
 * the commitment is full. Elsewhere a stretch narrower than 1 in 256 of the usage that fills both can be missed.
 *
 * @see docs/SPEC.md N1
 */
export function payingUsage(matrix: UsageMatrix, offer: Offer, against: Offer): PayingUsage {
  const { periods } = matrix;
  const shape = expectedShape(matrix);
  const [ours, theirs] = [signedOffer(offer, periods), signedOffer(against, periods)];
  const ledger = newLedger(periods);
  const usage = new Float64Array(periods);
  const costAt = (signed: Signed, listUsage: number): number => {
    for (let t = 0; t < periods; t++) usage[t] = (shape[t] as number) * listUsage;
    settleSigned(usage, 0, signed, ledger);
    return ledger.netCost;
  };
  /** Above 0 where the offer costs more; differences in the last bits are none. */
  const dearer = (listUsage: number): number => {
    const [our, their] = [costAt(ours, listUsage), costAt(theirs, listUsage)];
    return Math.abs(our - their) <= same * Math.max(Math.abs(our), Math.abs(their)) ? 0 : our - their;
  };

  const exact = periods === 1 && ours.clawBack === null && theirs.clawBack === null;
  const points = cornersOf([ours, theirs], shape, exact);
  const last = points[points.length - 1] as number;
  const costs = points.map(dearer);
  // Beyond the last corner both costs are straight.
  const [atLast, beyond] = [dearer(last), dearer(2 * last)];
  const slope = (beyond - atLast) / last;
  const level = Math.abs(beyond - atLast) <= same * costAt(theirs, 2 * last);
  const paysAtLast = level ? atLast <= 0 : slope < 0;

  if (paysAtLast) {
    if (atLast > 0) return { kind: "from", listUsage: money(last - atLast / slope) };
    const dear = costs.map((cost) => cost > 0).lastIndexOf(true);
    if (dear < 0) return { kind: "always" };
    return {
      kind: "from",
      listUsage: money(crossing(dearer, points[dear] as number, points[dear + 1] ?? last)),
    };
  }
  const pays = costs.map((cost) => cost < 0).lastIndexOf(true);
  if (pays < 0) return { kind: "never" };
  const dearBelow = costs.map((cost, i) => i < pays && cost > 0).lastIndexOf(true);
  const until = points[pays + 1];
  return {
    kind: "between",
    from: money(
      dearBelow < 0 ? 0 : crossing(dearer, points[dearBelow] as number, points[dearBelow + 1] as number),
    ),
    to: money(until === undefined ? last - atLast / slope : crossing(dearer, until, points[pays] as number)),
  };
}

/** Each period's share of the expected usage of the term. */
export function expectedShape({ usage, scenarios, periods }: UsageMatrix): readonly number[] {
  const sums = Array.from({ length: periods }, () => 0);
  for (let s = 0; s < scenarios; s++) {
    for (let t = 0; t < periods; t++) sums[t] = (sums[t] as number) + (usage[s * periods + t] as number);
  }
  const total = sums.reduce((sum, each) => sum + each, 0);
  return sums.map((sum) => (total > 0 ? sum / total : 1 / periods));
}

/** Usages at which the costs can turn, rising; at least one is above 0. Beyond the last they are straight. */
function cornersOf(
  contracts: readonly Signed[],
  shape: readonly number[],
  exact: boolean,
): readonly number[] {
  const corners = contracts.flatMap(({ contract }) =>
    contract.flatMap(({ commitment, unitDrawdown, mayRelease }, t) => {
      const perUsage = unitDrawdown * (shape[t] as number);
      if (!(perUsage > 0)) return [];
      // Where nothing was used before, what rolled over is still there: it has to be drawn as well.
      return [commitment - mayRelease, commitment, commitment + mostRolledIn(contract, t)].map(
        (drawdown) => drawdown / perUsage,
      );
    }),
  );
  const last = Math.max(0, ...corners) || 1;
  const even = exact ? [] : Array.from({ length: evenPoints }, (_, i) => (last * (i + 1)) / evenPoints);
  return [...new Set([0, ...corners, ...even, last])].sort((a, b) => a - b);
}

/** What can have rolled into a period at the most. */
const mostRolledIn = (contract: Signed["contract"], t: number): number =>
  contract
    .slice(0, t)
    .filter(({ lotEnds }) => lotEnds >= t)
    .reduce(
      (sum, { rolloverShare, commitment, mayRoll }) => sum + Math.min(rolloverShare * commitment, mayRoll),
      0,
    );
