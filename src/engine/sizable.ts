import type { Bands } from "./bands";
import type { Problem } from "./problem";
import type { Terms } from "./terms";

/**
 * What this version settles but does not size yet: an answer that is not exact is not given.
 *
 * @param periods settlement periods of the term.
 * @returns the first reason, or null where the exact one-period optimum applies.
 * @see docs/SPEC.md R2
 */
export function unsizedTerm(terms: Terms, bands: Bands, periods = 1): Problem | null {
  const all = [terms, ...bands.map((band) => ({ ...terms, ...band.terms }))];
  const refuse = (name: string, got: string, expected: string): Problem => ({
    code: "not-sized",
    where: name,
    got,
    expected: `${expected} (other kinds can be settled by the COMMIT functions, but are not sized by this version)`,
  });
  if (periods > 1) return refuse("scenarios", `${periods} periods`, "one column, one settlement period");
  for (const { bandKind, policy, trueDownClawBack, ramp } of all) {
    if (bandKind !== "all-units") return refuse("Band kind", bandKind, "all-units");
    if (policy !== "floor" && policy !== "least cost") return refuse("Policy", policy, "floor or least cost");
    if (trueDownClawBack) return refuse("True-down claw-back", "yes", "no");
    if (ramp !== null) return refuse("Ramp", ramp.join(", "), "no ramp");
  }
  return null;
}
