import { moneyAxis, thinned, widthOfText, type AxisPlace } from "../../../src/taskpane/charts/axis";
import { inLanes } from "../../../src/taskpane/charts/lanes";
import { formats } from "./figures";

const place: AxisPlace = { from: 0, to: 300, perLabel: 60, ends: "at a round number" };
const labels = (least: number, most: number): readonly string[] =>
  moneyAxis("Cost", [least, most], place, formats).ticks.map(({ label }) => label);

describe("an axis of money", () => {
  test("its labels are whole numbers of the largest unit that divides them all, and its title says which", () => {
    expect(labels(0, 1_000_000)).toEqual(["0", "200", "400", "600", "800", "1,000"]);
    expect(moneyAxis("Cost", [0, 1_000_000], place, formats).title).toBe("Cost, in thousands");
    expect(labels(0, 10_000_000)).toEqual(["0", "2", "4", "6", "8", "10"]);
    expect(moneyAxis("Cost", [0, 10_000_000], place, formats).title).toBe("Cost, in millions");
    expect(labels(0, 500)).toEqual(["0", "100", "200", "300", "400", "500"]);
    expect(moneyAxis("Cost", [0, 500], place, formats).title).toBe("Cost");
  });

  test("it reaches beyond the amounts to a round number, or ends at the last", () => {
    const ending = { ...place, ends: "at the last amount" } as const;
    expect(moneyAxis("Cost", [0, 1_068_000], ending, formats).scale.domain()).toEqual([0, 1_068_000]);
    expect(moneyAxis("Cost", [711_563, 1_068_000], place, formats).scale.domain()).toEqual([
      700_000, 1_100_000,
    ]);
  });

  test("where all amounts are the same, or small, no label is said twice", () => {
    expect(labels(0, 0)).toEqual(["0", "1"]);
    expect(labels(0, 2)).toEqual(["0", "1", "2"]);
  });
});

describe("labels do not touch", () => {
  test("on an axis as many are left out as need be, evenly", () => {
    const months = Array.from({ length: 12 }, (_, month) => ({ at: 20 * month, label: "Mar 2026" }));
    const kept = thinned(months, 260);
    // 8 characters take 59.6 px, and 8 px stay free: every fourth month, 80 px. The first is moved by 29.8 px.
    expect(kept.map(({ at }) => at)).toEqual([0, 100, 200]);
  });

  test("one alone is kept where there is room for no more", () => {
    const two = [0, 10].map((at) => ({ at, label: "Mar 2026" }));
    expect(thinned(two, 100)).toEqual([two[0]]);
  });

  test("marks close together are labelled one above the other, inside the picture", () => {
    const placed = inLanes(
      [
        { at: 195, label: "P90" },
        { at: 100, label: "P10" },
        { at: 105, label: "P50" },
      ],
      200,
    );
    expect(placed.map(({ label, lane }) => [label, lane])).toEqual([
      ["P10", 0],
      ["P50", 1],
      ["P90", 0],
    ]);
    expect(placed[2]?.middle).toBe(200 - widthOfText("P90") / 2);
  });
});
