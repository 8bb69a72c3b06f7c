import type { Highs } from "highs";
import { optimum } from "../../../src/engine/optimum";
import type { Terms } from "../../../src/engine/terms";
import { settleByPots } from "../bruteForce";
import { agree } from "../contract";
import { numbered, type Draws, type Instance } from "./instances";
import { constant, highs, LinearModel, minus, plus, times } from "./linearModel";

let solver: Highs;
beforeAll(async () => {
  solver = await highs();
});

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/**
 * Graduated bands as far as they are linear: within a slice both the list usage that a commitment covers and
 * what is paid for it are straight lines. Overage at the committed rate and a true-down multiply the blended
 * discount, which moves with the commitment, and cannot be written so.
 */
function graduated(draws: Draws): Instance {
  return {
    scenarios: draws.scenarios(draws.whole(1, 9), 1),
    bands: draws.bands(),
    terms: draws.terms({
      bandKind: "graduated",
      bandBasis: "total",
      overage: draws.of<Terms["overage"]>([
        { kind: "list" },
        { kind: "discount", discount: draws.between(-0.4, 0) },
      ]),
    }),
  };
}

/** One linear programme a slice; the least of them and of no commitment. */
function leastCost({ scenarios, bands, terms }: Instance): { least: number; commitment: number } {
  const usages = scenarios.map(([usage = 0]) => usage);
  const overage = terms.overage.kind === "discount" ? 1 - terms.overage.discount : 1;
  const net = terms.denomination === "net";
  let found = { least: mean(usages), commitment: 0 };
  let covered = bands[0]?.threshold ?? 0;
  let cash = covered as number;
  bands.forEach(({ threshold, discount }, j) => {
    const end = bands[j + 1]?.threshold ?? Infinity;
    const model = new LinearModel(solver);
    const slice = model.variable(0, end - threshold);
    const covers = net
      ? plus(constant(covered), times(slice, 1 / (1 - discount)))
      : plus(constant(threshold), slice);
    const paid = net ? plus(constant(threshold), slice) : plus(constant(cash), times(slice, 1 - discount));
    const costs = usages.map((usage) => {
      const beyond = model.variable();
      model.atMost(minus(constant(usage), covers), beyond);
      return plus(paid, beyond, overage);
    });
    const solved = model.minimise(
      times(
        costs.reduce((a, b) => plus(a, b), constant(0)),
        1 / costs.length,
      ),
    );
    if (solved === null) throw new Error("a slice is never empty");
    if (solved.least < found.least) found = { least: solved.least, commitment: threshold + solved.at(slice) };
    covered += (end - threshold) / (1 - discount);
    cash += (end - threshold) * (1 - discount);
  });
  return found;
}

describe("graduated bands against HiGHS", () => {
  test.each(numbered(40, 9500, graduated))("[B3, R2] instance %i", (_, instance) => {
    const found = optimum(instance.scenarios, instance.bands, instance.terms);
    const verdict = leastCost(instance);
    const settled = mean(
      instance.scenarios.map(
        (usage) => settleByPots(usage, [found.commitment], instance.bands, instance.terms).netCost,
      ),
    );
    if (!agree(found.expectedNetCost, verdict.least, 1e-9, 1) || !agree(settled, verdict.least, 1e-9, 1)) {
      throw new Error(`${JSON.stringify(found)} settles at ${settled}, HiGHS ${JSON.stringify(verdict)}`);
    }
    if (found.within > 0) throw new Error(JSON.stringify(found) + JSON.stringify(instance));
    expect(found.within).toBe(0);
  });
});
