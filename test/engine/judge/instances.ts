import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { Bands } from "../../../src/engine/bands";
import type { Scenarios } from "../../../src/engine/measures";
import { defaultTerms, type Terms } from "../../../src/engine/terms";
import { fraction } from "../../../src/engine/units";
import { band } from "../contract";

/** One question to the judge. */
export interface Instance {
  readonly scenarios: Scenarios;
  readonly bands: Bands;
  readonly terms: Terms;
}

/** Draws of one instance; the same seed gives the same instance. */
export class Draws {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
    // Seeds that are alike begin alike.
    for (let i = 0; i < 32; i++) this.#generator.next();
  }

  between(low: number, high: number): number {
    return low + (high - low) * uniformFloat64(this.#generator);
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.whole(0, choices.length - 1)] as T;
  }

  /** A share: half of the time none. */
  share(): Terms["rolloverShare"] {
    return fraction(this.of([0, 0, 1, this.between(0, 0.9)]));
  }

  overage(): Terms["overage"] {
    return this.of<Terms["overage"]>([
      { kind: "list" },
      { kind: "committed" },
      { kind: "discount", discount: this.between(-0.4, 0.4) },
    ]);
  }

  /** Usage that is sometimes nothing, and sometimes the same twice. */
  scenarios(count: number, periods: number): Scenarios {
    const rows = Array.from({ length: count }, () =>
      Array.from({ length: periods }, () => (this.between(0, 1) < 0.08 ? 0 : this.between(10, 300))),
    );
    return this.between(0, 1) < 0.2 ? [...rows, rows[0] as number[]] : rows;
  }

  /** Bands whose thresholds lie where usage is, a year; discounts mostly rise. */
  bands(own: () => Partial<Terms> = () => ({}), most = 4): Bands {
    let threshold = 0;
    let discount = 0;
    return Array.from({ length: this.whole(1, most) }, () => {
      threshold += this.between(15, 110);
      discount = Math.max(0, Math.min(0.6, discount + this.between(-0.05, 0.18)));
      return band(threshold, discount, own());
    });
  }

  terms(changed: Partial<Terms>): Terms {
    return {
      ...defaultTerms,
      denomination: this.of<Terms["denomination"]>(["net", "list"]),
      bandBasis: this.of<Terms["bandBasis"]>(["annual", "total"]),
      policy: "least cost",
      ...changed,
    };
  }
}

/** `count` instances, each with its number, which is its seed. */
export const numbered = <T>(
  count: number,
  first: number,
  draw: (draws: Draws) => T,
): readonly [number, T][] => Array.from({ length: count }, (_, i) => [first + i, draw(new Draws(first + i))]);
