import { partOf } from "./parts";

describe("the parts of the published series", () => {
  it("[F8] are a third and two thirds, by the series' names alone", () => {
    const names = Array.from({ length: 3000 }, (_, i) => `N${String(i)}`);
    const explored = names.filter((name) => partOf(name) === "exploration");
    // 1,000 of 3,000; one standard error is 26
    expect(Math.abs(explored.length - 1000)).toBeLessThan(80);
    // neighbours fall apart: a pair in one part as often as chance has it, 1 ÷ 9 of 2,999
    const pairs = names
      .slice(1)
      .filter((name, i) => [name, names[i] ?? ""].every((each) => partOf(each) === "exploration"));
    expect(Math.abs(pairs.length - 333)).toBeLessThan(60);
    // names of the public files, so that the split stays the one that was measured
    expect(["N1541", "N2033", "M319", "SYN_flat_0"].map(partOf)).toEqual([
      "hold-out",
      "hold-out",
      "exploration",
      "hold-out",
    ]);
  });
});
