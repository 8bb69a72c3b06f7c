import type { Problem } from "../../src/engine/problem";
import { restsOn } from "../../src/tables/restsOn";

const fallen: Problem = { code: "usage-has-fallen", where: "Usage", got: "1184000", expected: "1622000" };
const month: Problem = {
  code: "unusual-month",
  where: "Usage",
  got: "2026-04 is low: 5",
  expected: "about 9",
};
const wide: Problem = { code: "range-too-wide", where: "Usage", got: "9", expected: "5" };

test("[R5] what shakes the ground of the answer stands beside it, everything else below", () => {
  expect(restsOn([month, fallen, wide])).toEqual({ beside: [fallen, wide], below: [month] });
});
