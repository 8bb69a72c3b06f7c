import fc from "fast-check";
import { newLedger } from "../../src/engine/ledger";
import { settle, settleSigned, sign } from "../../src/engine/settlement";
import { fraction } from "../../src/engine/units";
import { band, committedOverage, settleFlat, terms, under } from "./contract";
import { amount, anyTerms, oddBands, seeded } from "./randomContracts";

describe("one ledger for many scenarios", () => {
  it("[C9] nothing of one scenario is left in the next: the totals are those of each alone", () => {
    const three = fc.array(amount, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(three, { minLength: 2, maxLength: 5 }),
        three,
        oddBands,
        anyTerms,
        (scenarios, levels, bands, inForce) => {
          const signed = sign(levels, under(...bands), inForce);
          const usage = Float64Array.from(scenarios.flat());
          const ledger = newLedger(3);
          scenarios.forEach((own, s) => {
            settleSigned(usage, 3 * s, signed, ledger);
            const { paid, netCost, forfeited, carriedOut, overageCharge, listCost } = ledger;
            expect({ paid, netCost, forfeited, carriedOut, overageCharge, listCost }).toEqual(
              totalsOf(settle(own, levels, under(...bands), inForce)),
            );
            expect(ledger.periods).toBeNull();
          });
        },
      ),
      seeded(150),
    );
  });

  it("[C9] periods are shown of the last scenario alone", () => {
    const ledger = newLedger(2, "periods");
    const signed = sign([10, 20], under(band(1, 0)), terms());
    settleSigned(Float64Array.from([1, 2, 3, 4]), 0, signed, ledger);
    settleSigned(Float64Array.from([1, 2, 3, 4]), 2, signed, ledger);
    expect(ledger.periods?.map(({ listUsage }) => listUsage)).toEqual([3, 4]);
  });
});

describe("edges of the settlement", () => {
  it("[C4] usage at a price of 0 draws nothing and costs nothing", () => {
    const gone = settleFlat([100, 100], 50, under(band(10, 0.5)), { rate: "floating", listPriceChange: -1 });
    // 50 covers the first 100 at half the price; in the second year all is free, and 50 is forfeited
    expect(gone).toMatchObject({ paid: 100, overageCharge: 0, forfeited: 50, listCost: 100 });
    expect(gone.periods[1]).toMatchObject({ drawdown: 0, overageUsage: 0, overageCharge: 0 });
  });

  it("[C5] where the claw-back costs exactly as much as declining the release, it is declined", () => {
    // 100 at 75 % off; usage 200 draws 50, and the other 50 may go. 50 earns 50 % off and covers 100; the other
    // 100 at 0.5 cost 50: 100 in all, as much as keeping the commitment.
    const bands = under(band(50, 0.5), band(100, 0.75));
    const clawed = { trueDownShare: fraction(0.5), trueDownClawBack: true, overage: committedOverage };
    const tied = settleFlat([200], 100, bands, clawed);
    expect(tied).toMatchObject({ paid: 100, overageCharge: 0, forfeited: 50 });
    expect(tied.periods[0]).toMatchObject({ released: 0, commitment: 100 });
  });
});

function totalsOf({
  paid,
  netCost,
  forfeited,
  carriedOut,
  overageCharge,
  listCost,
}: ReturnType<typeof settle>) {
  return { paid, netCost, forfeited, carriedOut, overageCharge, listCost };
}
