import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Random draws from one seed: the same sequence on every machine. */
export interface Draws {
  /** Uniform on [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Chi-squared with `degrees` of freedom, > 0. */
  chiSquared(degrees: number): number;
}

/** Outputs thrown away first: neighbouring seeds start alike. */
const warmUp = 16;
const tiny = 1e-12;

/**
 * Seeded draws: xoroshiro128+ for the bits, Box and Muller (1958) for the normal,
 * Marsaglia and Tsang (2000) for the chi-squared.
 */
export function drawsFrom(seed: number): Draws {
  const bits = xoroshiro128plus(seed | 0);
  for (let i = 0; i < warmUp; i++) bits.next();
  let spare: number | null = null;
  const uniform = (): number => (bits.next() >>> 0) / 4_294_967_296;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(uniform() + tiny));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * Math.pow(uniform() + tiny, 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal();
      const v = (1 + c * z) ** 3;
      if (v > 0 && Math.log(uniform() + tiny) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return { uniform, normal, chiSquared: (degrees) => 2 * gamma(degrees / 2) };
}
