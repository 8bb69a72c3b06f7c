import { forecastPaths } from "../../../src/engine/forecast/forecast";
import { neverBelow } from "../../../src/engine/forecast/neverBelow";
import { totalQuantiles } from "../../../src/engine/forecast/pathQuantiles";

const said = (history: readonly number[], kind: "by evidence" | "growing" | "ramping") => {
  const forecast = forecastPaths(history, 12, { growth: { kind } });
  if (forecast === null) throw new Error("too short");
  return { ...forecast, deciles: totalQuantiles(forecast.paths, [0.1, 0.5, 0.9]) };
};

describe("the user's word that usage grows", () => {
  it("[F3] takes of two mixtures the higher path of each rank", () => {
    const word = { steady: [[1], [5]], growing: [[2], [9]] };
    const evidence = { steady: [[3], [4], [4.5]], growing: [[6]] };
    // by rank 1, 2, 5, 9 and 3, 4, 4.5, 6: 3, 4, 5, 9
    expect(neverBelow(word, evidence)).toEqual({ steady: [[3], [4], [5]], growing: [[9]] });
  });

  it.each([
    ["six level months", [100, 104, 97, 101, 99, 102]],
    ["a year of decline", [205, 196, 189, 161, 178, 162, 157, 144, 138, 139, 135, 131]],
  ])("[F3] lowers no quantile: %s", (_, history) => {
    const alone = said(history, "by evidence").deciles;
    for (const kind of ["growing", "ramping"] as const)
      said(history, kind).deciles.forEach((decile, d) =>
        expect(decile).toBeGreaterThanOrEqual((alone[d] ?? NaN) * (1 - 1e-9)),
      );
  });

  it("[F3] adds nothing where usage falls, is 0 or is known for less than six months, and raises what is level", () => {
    const decline = [205, 196, 189, 161, 178, 162, 157, 144, 138, 139, 135, 131];
    expect(said(decline, "ramping").wordAdds).toBe(false);
    expect(said([5, 8, 12, 20, 26], "growing").wordAdds).toBe(false);
    expect(said([0, 0, 0], "growing").wordAdds).toBe(false);
    const level = [100, 104, 97, 101, 99, 102];
    expect(said(level, "ramping").wordAdds).toBe(true);
    expect(said(level, "ramping").deciles[1]).toBeGreaterThan(said(level, "by evidence").deciles[1] ?? NaN);
    expect(said(decline, "by evidence").wordAdds).toBe(true);
  });
});
