import type { Band, Bands } from "../../src/engine/bands";
import type { Pricing } from "../../src/engine/pricing";
import { settle, type Settlement } from "../../src/engine/settlement";
import { defaultTerms, type Terms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";

/** The default terms with some of them changed: overage at list, net, no protection. */
export const terms = (changed: Partial<Terms> = {}): Terms => ({ ...defaultTerms, ...changed });

export const committedOverage = { kind: "committed" } as const;
export const overageAt = (discount: number) => ({ kind: "discount", discount }) as const;

/** A band, with the terms it overrides. */
export const band = (threshold: number, discount: number, overrides: Partial<Terms> = {}): Band => ({
  threshold: money(threshold),
  discount: fraction(discount),
  name: `from ${threshold}`,
  terms: overrides,
});

/** An explicit discount. */
export const at = (discount: number): Pricing => ({ kind: "discount", discount: fraction(discount) });

/** A schedule. */
export const under = (...bands: Bands): Pricing => ({ kind: "bands", bands });

/** The same commitment in every period. */
export function settleFlat(
  usage: readonly number[],
  commitment: number,
  pricing: Pricing,
  changed: Partial<Terms> = {},
): Settlement {
  return settle(
    usage,
    usage.map(() => commitment),
    pricing,
    terms(changed),
  );
}

/** Scenarios of one period. */
export const onePeriod = (usage: readonly number[]): readonly (readonly number[])[] => usage.map((u) => [u]);

/** Midpoints of equal steps between two usages: an even spread without randomness. */
export const evenSpread = (from: number, to: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => from + ((i + 0.5) * (to - from)) / count);

/** Whether two numbers agree relative to their size, or to `scale` where that is larger. */
export const agree = (a: number, b: number, tolerance = 1e-9, scale = 0): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), scale);
