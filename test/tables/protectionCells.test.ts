import { protectionCells } from "../../src/tables/protectionCells";
import { fraction, money } from "../../src/engine/units";

test("[N3] two hundredths are two points; words where no discount is worth as much", () => {
  const worth = { value: money(1), valueAtRecommended: money(2), shapleyShare: money(3) };
  const [, ...rows] = protectionCells({
    recommended: money(10),
    protections: [
      { kind: "ramp", ...worth, discountWorth: fraction(0.02) },
      { kind: "carryover", ...worth, discountWorth: null },
    ],
    valueOfAll: money(6),
    within: money(0),
  });
  expect(rows).toEqual([
    ["Ramp", 1, 2, 3, 2],
    ["Carryover", 1, 2, 3, "none: no discount is worth as much"],
  ]);
});
