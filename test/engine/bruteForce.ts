import type { Bands } from "../../src/engine/bands";
import type { Terms } from "../../src/engine/terms";

/**
 * The settlement a second time, written from the rules of docs/SPEC.md alone and in another way than the
 * engine's: every commitment, rolled or not, is a pot with a birth and a death, and usage empties pots
 * in the contract's order. Slow and plain on purpose; it shares no code with the engine.
 */
export interface Ledger {
  readonly paid: number;
  readonly overageCharge: number;
  readonly forfeited: number;
  readonly carriedOut: number;
  readonly netCost: number;
  readonly listCost: number;
  readonly periods: readonly {
    readonly drawdown: number;
    readonly overageUsage: number;
    readonly released: number;
    readonly rolledOver: number;
    readonly forfeited: number;
    readonly paid: number;
  }[];
}

type Schedule = Bands | number;

interface Pot {
  units: number;
  readonly born: number;
  readonly dies: number;
  readonly cashPerUnit: number;
}

export function settleByPots(
  usage: readonly number[],
  commitments: readonly number[],
  schedule: Schedule,
  terms: Terms,
): Ledger {
  const signed = pricesOf(commitments, schedule, terms);
  const ledger = run(usage, commitments, signed, false);
  const claws = typeof schedule !== "number" && signed.some((price) => price.terms.trueDownClawBack);
  if (!claws) return ledger;
  // C5, claw-back: c′ = c − released; a smaller discount settles anew without release, or all release is declined.
  const reduced = commitments.map((c, t) => c - (ledger.periods[t]?.released ?? 0));
  const lesser = pricesOf(reduced, schedule, terms);
  if (!lesser.some((price, t) => price.discount < (signed[t]?.discount ?? 0))) return ledger;
  const cut = run(usage, reduced, lesser, true);
  const whole = run(usage, commitments, signed, true);
  return cut.netCost < whole.netCost ? cut : whole;
}

interface Price {
  readonly discount: number;
  readonly contract: boolean;
  readonly terms: Terms;
}

const lengthInYears = { monthly: 1 / 12, quarterly: 0.25, annual: 1 };

function pricesOf(commitments: readonly number[], schedule: Schedule, terms: Terms): readonly Price[] {
  const sum = commitments.reduce((a, b) => a + b, 0);
  if (typeof schedule === "number") {
    return commitments.map(() => ({ discount: sum > 0 ? schedule : 0, contract: sum > 0, terms }));
  }
  const years =
    terms.settlement === "term"
      ? (terms.termYears ?? 1)
      : commitments.length * lengthInYears[terms.settlement];
  return commitments.map((own) => {
    // B4
    const tested = { annual: sum / years, total: sum, period: own }[terms.bandBasis];
    const reached = schedule.filter((band) => band.threshold <= tested * (1 + 1e-11));
    const highest = reached[reached.length - 1];
    if (highest === undefined) return { discount: 0, contract: false, terms };
    const inForce = { ...terms, ...highest.terms };
    if (terms.bandKind === "all-units") return { discount: highest.discount, contract: true, terms: inForce };
    // B3, as the sum over slices from T[0] = 0 with d[0] = 0.
    const steps = [{ threshold: 0, discount: 0 }, ...schedule];
    let covered = 0;
    let earned = 0;
    steps.forEach((step, j) => {
      const top = steps[j + 1]?.threshold ?? Infinity;
      const slice = Math.max(0, Math.min(tested, top) - step.threshold);
      covered += slice / (1 - step.discount);
      earned += slice * step.discount;
    });
    const discount = terms.denomination === "net" ? 1 - tested / covered : earned / tested;
    return { discount, contract: true, terms: inForce };
  });
}

function run(
  usage: readonly number[],
  commitments: readonly number[],
  prices: readonly Price[],
  noRelease: boolean,
): Ledger {
  const periods: Ledger["periods"][number][] = [];
  let pots: Pot[] = [];
  let [paid, overageCharge, forfeited, carriedOut, credit, listCost] = [0, 0, 0, 0, 0, 0];
  usage.forEach((listUsage, t) => {
    const { discount, contract, terms } = prices[t] as Price;
    const commitment = commitments[t] as number;
    const lastOne = t === usage.length - 1;
    const years =
      terms.settlement === "term" ? (terms.termYears ?? 1) / usage.length : lengthInYears[terms.settlement];
    const pi = Math.pow(1 + terms.listPriceChange, t * years);
    const q = !contract ? pi : { locked: 1, floating: pi, "lower of": Math.min(1, pi) }[terms.rate];
    const inList = terms.denomination === "list";
    const price = inList ? q : (1 - discount) * q;
    const cashPerUnit = inList ? 1 - discount : 1;

    const own: Pot = { units: commitment, born: t, dies: t, cashPerUnit };
    const oldestFirst = [...pots].sort((a, b) => a.born - b.born);
    const order = terms.orderOfUse === "commitment first" ? [own, ...oldestFirst] : [...oldestFirst, own];
    const drawdown = price * listUsage;
    let open = drawdown;
    for (const pot of order) {
      const drawn = Math.min(open, pot.units);
      pot.units -= drawn;
      open -= drawn;
    }

    const overageUsage = drawdown > 0 ? (open / drawdown) * listUsage : 0;
    const asked = terms.overage;
    const unitOverage =
      !contract || asked.kind === "list"
        ? pi
        : asked.kind === "committed"
          ? (1 - discount) * q
          : (1 - asked.discount) * pi;
    const charge = unitOverage * overageUsage;

    const released = noRelease ? 0 : Math.min(own.units, terms.trueDownShare * commitment);
    own.units -= released;
    const rolledOver = lastOne
      ? 0
      : Math.min(terms.rolloverShare * own.units, terms.rolloverCap * commitment);
    own.units -= rolledOver;

    let lostCash = 0;
    let lostUnits = 0;
    for (const pot of [...pots, own]) {
      const ends = lastOne || pot.dies <= t;
      if (!ends) continue;
      // C7: only the last period's rest and lots with life beyond it can carry over.
      const carries = lastOne && (pot === own || pot.dies > t) ? terms.carryoverShare : 0;
      carriedOut += carries * pot.units * pot.cashPerUnit;
      credit += terms.carryoverValue * carries * pot.units * pot.cashPerUnit;
      lostUnits += (1 - carries) * pot.units;
      lostCash += (1 - carries) * pot.units * pot.cashPerUnit;
    }
    pots = pots.filter((pot) => pot.dies > t);
    pots.push({ units: rolledOver, born: t, dies: t + terms.rolloverLife, cashPerUnit });

    const cash = cashPerUnit * (commitment - released) + charge;
    paid += cash;
    overageCharge += charge;
    forfeited += lostCash;
    listCost += pi * listUsage;
    periods.push({ drawdown, overageUsage, released, rolledOver, forfeited: lostUnits, paid: cash });
  });
  return { paid, overageCharge, forfeited, carriedOut, netCost: paid - credit, listCost, periods };
}
