/**
 * A scale on which months are modelled: steps are relative on the log scale, absolute on the raw one, and
 * in between on the square root.
 */
export interface Scale {
  readonly name: "log" | "root" | "raw";
  readonly weight: number;
  forward(ratio: number): number;
  /** Back to a ratio, at least 0; `expected` is the value before noise. */
  back(scaled: number, expected: number): number;
  /** Log derivative of `forward` at a scaled value, to compare likelihoods across scales. */
  logJacobian(scaled: number): number;
}

/** A month's noise on the log scale is cut here, a factor of 400. */
const mostLogNoise = 6;

export const log: Omit<Scale, "weight"> = {
  name: "log",
  forward: Math.log,
  back: (scaled, expected) => Math.exp(Math.min(scaled, expected + mostLogNoise)),
  logJacobian: (scaled) => -scaled,
};

/** 2√x has the slope 1 at 1, as the other two scales. */
export const root: Omit<Scale, "weight"> = {
  name: "root",
  forward: (ratio) => 2 * Math.sqrt(ratio),
  back: (scaled) => (scaled > 0 ? (scaled * scaled) / 4 : 0),
  logJacobian: (scaled) => -Math.log(scaled / 2),
};

export const raw: Omit<Scale, "weight"> = {
  name: "raw",
  forward: (ratio) => ratio,
  back: (scaled) => Math.max(0, scaled),
  logJacobian: () => 0,
};
