import { forecastPaths } from "../../../src/engine/forecast/forecast";
import { restOfTerm } from "../../../src/engine/tracking/restOfTerm";

const observed = [90, 100, 110, 95, 105, 120];

test("[T1] the rest of the term is forecast as the term itself was", () => {
  expect(restOfTerm(observed, 7, 200)).toEqual(forecastPaths(observed, 7, { count: 200 })?.paths);
});

test("[T1] a term that is over has no months left, whatever was observed", () => {
  expect(restOfTerm([], 0, 3)).toEqual([[], [], []]);
});
