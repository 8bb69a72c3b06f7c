import { snapshotOf } from "../../src/tables/staleness";
import { gridAt } from "./workedCase";

const terms = gridAt("Terms", [
  ["Term", "Value"],
  ["Overage", "list"],
]);

test("the snapshot has the columns of Bands that are read, and Terms without its header", () => {
  const bands = gridAt("Bands", [
    ["Threshold", "Discount", "Name", "Unlocks"],
    [100, 0.1, "One", "support"],
  ]);
  expect(snapshotOf(bands, terms)).toEqual({
    bands: [
      ["Threshold", "Discount"],
      [100, 0.1],
    ],
    terms: [["Overage", "list"]],
  });
});

test("a column of a band's own term is in the snapshot, with all before it", () => {
  const bands = gridAt("Bands", [
    ["Threshold", "Discount", "Name", "Overage", "Note"],
    [100, 0.1, "One", "committed", "x"],
  ]);
  expect(snapshotOf(bands, terms).bands[1]).toEqual([100, 0.1, "One", "committed"]);
});
