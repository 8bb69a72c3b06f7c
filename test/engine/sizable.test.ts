import { unsizedTerm } from "../../src/engine/sizable";
import type { Terms } from "../../src/engine/terms";
import { band, overageAt, terms } from "./contract";
import { fraction } from "../../src/engine/units";

const bands = [band(100, 0.1)];

describe("what is not sized", () => {
  it("[R2] one all-units period is, under either denomination and any protection", () => {
    const sized = terms({
      denomination: "list",
      overage: overageAt(0.1),
      trueDownShare: fraction(0.2),
      carryoverShare: fraction(0.5),
      policy: "least cost",
    });
    expect(unsizedTerm(terms(), bands)).toBeNull();
    expect(unsizedTerm(sized, bands)).toBeNull();
  });

  it.each<[string, Partial<Terms>, string]>([
    ["Band kind", { bandKind: "graduated" }, "graduated"],
    ["Policy", { policy: "least regret" }, "least regret"],
    ["Policy", { policy: "mean-cvar" }, "mean-cvar"],
    ["True-down claw-back", { trueDownClawBack: true }, "yes"],
    ["Ramp", { ramp: [0.5, 1.5] }, "0.5, 1.5"],
  ])("[R2] %s %j is refused by its name, also where a band brings it", (where, changed, got) => {
    expect(unsizedTerm(terms(changed), bands)).toMatchObject({ code: "not-sized", where, got });
    expect(unsizedTerm(terms(), [band(100, 0.1, changed)])).toMatchObject({ code: "not-sized", where, got });
  });

  it("[R2] several periods are refused", () => {
    expect(unsizedTerm(terms(), bands, 3)).toMatchObject({
      code: "not-sized",
      where: "scenarios",
      got: "3 periods",
    });
  });
});
