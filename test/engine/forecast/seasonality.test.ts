import { seasonality as seasonOf } from "../../../src/engine/forecast/seasonality";

const seasonality = (history: readonly number[]) => seasonOf(history, { yearlyForgetting: 0.85, noise: 0.7 });

/** Log factors of a year that sum to 0. */
const season = [0.3, -0.1, 0.2, -0.2, 0.05, -0.05, 0.4, -0.4, 0.1, -0.3, 0.15, -0.15];

/** The mean of the twelve months around a month, the outer two by half. */
function trendAt(series: readonly number[], t: number): number {
  const around = series.slice(t - 6, t + 7);
  return around.reduce((sum, month, i) => sum + (i === 0 || i === 12 ? month / 2 : month), 0) / 12;
}

/** Each position's mean distance from the moving average, newer years counting more, around 0. */
function rawFactors(logs: readonly number[]): readonly number[] {
  const raw = season.map((_, position) => {
    let [sum, weights] = [0, 0];
    for (let t = 6; t < logs.length - 6; t++) {
      if (t % 12 !== position) continue;
      const weight = 0.85 ** ((logs.length - 1 - t) / 12);
      sum += weight * ((logs[t] ?? 0) - trendAt(logs, t));
      weights += weight;
    }
    return sum / weights;
  });
  const centre = raw.reduce((sum, factor) => sum + factor, 0) / 12;
  return raw.map((factor) => factor - centre);
}

/** The season by the ratio to a moving average, shrunken by James and Stein, written apart. */
function ratioToMovingAverage(logs: readonly number[]) {
  const factors = rawFactors(logs);
  const ratios = logs.map((month, t) => month - trendAt(logs, t)).slice(6, -6);
  // residuals are around the factors before they were centred
  const centre = average(
    ratios.map((ratio, i) => ratio - (factors[(i + 6) % 12] ?? 0)),
    ratios.map((_, i) => {
      const t = i + 6;
      const same = ratios.flatMap((__, k) =>
        (k + 6) % 12 === t % 12 ? [0.85 ** ((logs.length - 7 - k) / 12)] : [],
      );
      return 0.85 ** ((logs.length - 1 - t) / 12) / same.reduce((sum, weight) => sum + weight, 0);
    }),
  );
  const squares = ratios.reduce(
    (sum, ratio, i) => sum + (ratio - (factors[(i + 6) % 12] ?? 0) - centre) ** 2,
    0,
  );
  const variance = squares / (ratios.length - 12) / (ratios.length / 12);
  const between = factors.reduce((sum, factor) => sum + factor ** 2, 0) / 11;
  const keep = Math.max(0, 1 - variance / between);
  return { logFactors: factors.map((factor) => factor * keep), variance };
}

function average(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
}

const months = (count: number, log: (t: number) => number) =>
  Array.from({ length: count }, (_, t) => Math.exp(log(t)));
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9) as number);

describe("the season", () => {
  it("[F2] of three equal years is kept whole, whatever the level and the growth", () => {
    const found = seasonality(months(36, (t) => 5 + 0.02 * t + (season[t % 12] ?? 0)));
    expect(found?.logFactors).toEqual(near(season));
    expect(found?.variance).toBeCloseTo(0, 12);
  });

  it("[F2] of two equal years is kept whole too: the second repeats the first", () => {
    const found = seasonality(months(24, (t) => 5 + (season[t % 12] ?? 0)));
    expect(found?.logFactors).toEqual(near(season));
    expect(found?.variance).toBeCloseTo(1e-6, 12);
    // with growth of 0.02 a month between the years, which is no season
    const growing = seasonality(months(24, (t) => 0.02 * t + (season[t % 12] ?? 0)));
    expect(growing?.logFactors).toEqual(near(season));
  });

  it("[F2] a second year that says the opposite leaves none", () => {
    const found = seasonality(months(24, (t) => (t < 12 ? 1 : -1) * (season[t % 12] ?? 0)));
    expect(found?.logFactors).toEqual(near(season.map(() => 0)));
    // all of what the factors vary is uncertain
    expect(found?.variance).toBeGreaterThan(0.01);
  });

  it("[F2] what varies from year to year is shrunken, and newer years count more", () => {
    // The first of three years has no season, the others have: 0.85 of the weight a year ago
    const found = seasonality(months(36, (t) => (t < 12 ? 0 : 1) * (season[t % 12] ?? 0)));
    const factors = found?.logFactors ?? [];
    expect(found?.variance).toBeGreaterThan(0);
    // positions 0 to 5 are seen in the second and third year alone; all are kept by the same share
    const kept = (factors[1] ?? NaN) / (season[1] ?? NaN);
    expect(kept).toBeGreaterThan(0.5);
    expect(kept).toBeLessThan(1);
    expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(0, 9);
  });

  it("[F2] agrees with the method written apart, on years that differ", () => {
    // each month's log is off by up to 0.1, in no pattern of a year
    const logs = Array.from(
      { length: 40 },
      (_, t) => 3 + 0.01 * t + (season[t % 12] ?? 0) + 0.1 * Math.sin(t * t),
    );
    const { logFactors, variance } = ratioToMovingAverage(logs);
    const found = seasonality(logs.map(Math.exp));
    expect(found?.logFactors).toEqual(near(logFactors));
    expect(found?.variance).toBeCloseTo(variance, 12);
    // it is neither kept whole nor lost
    expect(Math.abs((found?.logFactors[6] ?? 0) / 0.4)).toBeLessThan(1.1);
    expect(variance).toBeGreaterThan(1e-5);
  });

  it("[F2] of two years that differ is kept by their correlation, growth taken out", () => {
    const logs = Array.from(
      { length: 24 },
      (_, t) => 0.05 * t + (season[t % 12] ?? 0) + 0.3 * Math.sin(t * t),
    );
    const average = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
    const slope = (average(logs.slice(12)) - average(logs.slice(0, 12))) / 12;
    const flat = logs.map((month, t) => month - slope * t);
    const off = flat.map((month) => month - average(flat));
    const dot = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0);
    const [first, second] = [off.slice(0, 12), off.slice(12)];
    const keep = dot(first, second) / Math.sqrt(dot(first, first) * dot(second, second));
    expect(keep).toBeGreaterThan(0.1);
    expect(keep).toBeLessThan(0.95);
    // whole, the factors are those of the moving average
    const whole = rawFactors(logs);
    const between = whole.reduce((sum, factor) => sum + factor ** 2, 0) / 11;
    const found = seasonality(logs.map(Math.exp));
    expect(found?.logFactors).toEqual(near(whole.map((factor) => factor * keep)));
    expect(found?.variance).toBeCloseTo(between * (1 - keep) + 1e-6, 12);
  });

  it("[F2] plain ratios are to the moving average, in growing usage too", () => {
    const year = [10, 30, 20, 0, 20, 20, 40, 20, 20, 20, 20, 20];
    const usage = Array.from({ length: 38 }, (_, t) => (year[t % 12] ?? 0) * (1 + 0.05 * t));
    const ratios: number[][] = year.map(() => []);
    for (let t = 6; t < usage.length - 6; t++) ratios[t % 12]?.push((usage[t] ?? 0) / trendAt(usage, t));
    const average = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
    const means = ratios.map(average);
    const factors = means.map((ratio) => Math.log(Math.max(0.05, ratio / average(means))));
    expect(seasonality(usage)?.logFactors).toEqual(near(factors));
  });

  it("[F2] three years with an empty month each: plain ratios, the empty one at a twentieth", () => {
    const year = [10, 30, 20, 0, 20, 20, 40, 20, 20, 20, 20, 20];
    const found = seasonality([...year, ...year, ...year]);
    // mean 20
    expect(found?.logFactors).toEqual(near(year.map((month) => Math.log(Math.max(0.05, month / 20)))));
    expect(found?.variance).toBe(1e-4);
  });

  it("[F2] there is none of less than two years, of two with empty months, of many empty or negative ones", () => {
    expect(seasonality(months(23, () => 1))).toBeNull();
    expect(seasonality(months(24, () => 1))).not.toBeNull();
    const with0 = (count: number, empty: number, amount = 0) =>
      Array.from({ length: count }, (_, t) => (t % 3 === 0 && t < 3 * empty ? amount : 5));
    expect(seasonality(with0(35, 1))).toBeNull();
    expect(seasonality(with0(36, 7))).not.toBeNull(); // 7 of 36
    expect(seasonality(with0(36, 8))).toBeNull(); // a fifth is 7.2
    expect(seasonality(with0(36, 1, -1))).toBeNull();
  });
});
