import fc from "fast-check";
import { offerAt } from "../../../src/engine/negotiation/offer";
import { settler } from "../../../src/engine/negotiation/settler";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import { agree, onePeriod } from "../contract";
import { numberBetween, oddBands, scenarioUsage, seeded, sizableTerms } from "../randomContracts";

test("[C8] law: the cost of one period from the cost curve is the settlement's", () => {
  fc.assert(
    fc.property(
      scenarioUsage,
      oddBands,
      sizableTerms,
      numberBetween(0, 400),
      (usage, bands, terms, level) => {
        const settled = settler(usageMatrix(onePeriod(usage)));
        const offer = offerAt({ bands, terms }, level);
        expect(agree(settled.netCost(offer), settled.outcome(offer).netCost, 1e-9, 1)).toBe(true);
      },
    ),
    seeded(300),
  );
});
