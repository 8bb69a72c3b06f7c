import { annualWaveEvidence, type WavePriors } from "../../../src/engine/forecast/annualWave";
import { growthEvidence } from "../../../src/engine/forecast/growthEvidence";
import { logGamma } from "../../../src/engine/forecast/logGamma";
import { noiseConstant } from "../../../src/engine/forecast/noisePrior";
import { settings } from "../../../src/engine/forecast/settings";
import { typicalStep } from "../../../src/engine/forecast/smoothingGrid";

describe("the evidence of a yearly wave", () => {
  const noise = { degrees: 3, deviation: 0.1 };
  const still: WavePriors = { amplitudes: [0.5], level: [{ at: 0, weight: 1 }], noise };

  it("[F3] over a whole year is the regression on a mean, a cosine and a sine", () => {
    const logs = Array.from(
      { length: 12 },
      (_, t) => 0.4 * Math.cos((Math.PI * t) / 6) + (t % 2 === 0 ? 0.1 : -0.1),
    );
    // Over twelve months mean, cosine and sine are orthogonal: Σ1 = 12, Σcos² = Σsin² = 6. Nothing but the
    // cosine is in the series (Σ log cos = 2.4): its precision p = (step ÷ 0.5)² shrinks 2.4² ÷ 6 to 2.4² ÷ (6 + p)
    const precision = (typicalStep(logs, 0.1) / 0.5) ** 2;
    const squares = 6 * 0.16 + 12 * 0.01 - 2.4 ** 2 / (6 + precision) + 3 * 0.1 ** 2;
    const logDeterminant = Math.log(12) + 2 * Math.log(6 + precision) - 2 * Math.log(precision);
    // 3 + 12 − 1 degrees; the logs sum to 0, so usage and its log have the same density
    expect(annualWaveEvidence(logs, still)).toBeCloseTo(-0.5 * (14 * Math.log(squares) + logDeterminant), 6);
  });

  it("[F3] with half of each surprise kept, by hand", () => {
    // Errors 1, then 2 − ½; by level 1 and ½; by cosine 1 and 3^½ ÷ 2 − ½; by sine 0 and ½
    const cosine = Math.sqrt(3) / 2 - 0.5;
    const precision = (0.1 / 0.5) ** 2;
    const a = 1 + 0.25;
    const [b, c] = [1 + 0.5 * cosine, 0.25];
    const [d, e, f] = [1 + cosine ** 2 + precision, 0.5 * cosine, 0.25 + precision];
    const determinant = a * (d * f - e * e) - b * (b * f - e * c) + c * (b * e - d * c);
    // the products with the errors 1 and 1.5, and what they explain by Cramer's rule
    const [x, y, z] = [1 + 0.75, 1 + 1.5 * cosine, 0.75];
    const level = x * (d * f - e * e) - b * (y * f - e * z) + c * (y * e - d * z);
    const first = a * (y * f - e * z) - x * (b * f - e * c) + c * (b * z - y * c);
    const second = a * (d * z - y * e) - b * (b * z - y * c) + x * (b * e - d * c);
    const explained = (x * level + y * first + z * second) / determinant;
    const squares = 1 + 2.25 - explained + 3 * 0.1 ** 2;
    const expected =
      -0.5 * (4 * Math.log(squares) + Math.log(determinant) - 2 * Math.log(precision)) - 3 + Math.log(0.25);
    const half = { ...still, level: [{ at: 0.5, weight: 0.25 }] };
    expect(annualWaveEvidence([1, 2], half)).toBeCloseTo(expected, 6);
  });

  it("[F3] a year that swings as a season does is no growth; a ramp of the same size is", () => {
    const noises = [0.02, -0.03, 0.01, 0.03, -0.02, 0, -0.01, 0.02, -0.02, 0.01, 0.03, -0.01];
    const probability = (log: (t: number) => number, waveOdds: number) =>
      growthEvidence(
        noises.map((each, t) => Math.exp(log(t) + each)),
        { ...settings.evidence, waveOdds },
        settings.curves,
        settings.smoothing,
      ).reduce((sum, each) => sum + each.probability, 0);
    // from the bottom in month 2 to the top in month 8, and half of the way back
    const season = (t: number) => -0.35 * Math.cos((Math.PI * (t - 2)) / 6);
    expect(probability(season, settings.evidence.waveOdds)).toBeLessThan(0.1);
    expect(probability(season, 0)).toBeGreaterThan(probability(season, settings.evidence.waveOdds));
    expect(probability((t) => 0.06 * t, settings.evidence.waveOdds)).toBeGreaterThan(0.8);
  });
});

describe("the noise before a history is seen", () => {
  it("[F3] log gamma: (n − 1)! and √π", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 9);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
    expect(logGamma(21)).toBeCloseTo(Math.log(2432902008176640000), 9);
  });

  it("[F3] a prior surer of its noise believes more in months that have it, and less in others", () => {
    // 3 + 3 − 1 degrees: Γ(2.5) = 0.75 √π, Γ(1.5) = 0.5 √π
    expect(noiseConstant({ degrees: 3, deviation: 0.1 }, 3)).toBeCloseTo(
      Math.log(1.5) + 1.5 * Math.log(0.03),
      9,
    );
    const likelihood = (degrees: number, squares: number): number =>
      noiseConstant({ degrees, deviation: 0.1 }, 13) -
      0.5 * (degrees + 12) * Math.log(degrees * 0.01 + squares);
    expect(likelihood(12, 12 * 0.01)).toBeGreaterThan(likelihood(3, 12 * 0.01));
    expect(likelihood(12, 12 * 0.16)).toBeLessThan(likelihood(3, 12 * 0.16));
  });
});
