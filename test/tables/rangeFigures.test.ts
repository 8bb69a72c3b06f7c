import { noRangeOptions } from "../../src/engine/rangeOptions";
import { analyse, type Analysis } from "../../src/engine/analyse";
import { defaultTerms } from "../../src/engine/terms";
import { publishedPrices } from "../../src/tables/priceBook";
import { rangeFigures } from "../../src/tables/rangeFigures";
import { sampleCells, sampleUsage } from "../../src/tables/sampleUsage";
import { usageOn } from "./usageOn";

const { rows } = usageOn(sampleCells(sampleUsage()));
const analysed = (usage: typeof rows): Analysis => {
  const found = analyse({
    usage,
    prices: publishedPrices,
    bands: [],
    terms: defaultTerms,
    levers: [],
    changesFrom: () => [],
    otherSpend: [],
    rangeOptions: noRangeOptions,
    where: "Usage",
  });
  if (!("range" in found)) throw new Error("no range");
  return found;
};
const analysis = analysed(rows);
const figures = rangeFigures(analysis, defaultTerms);

test("[F8] eighteen months are tried on their own past, and the published evidence stands beside", () => {
  expect(figures.evidence.join("\n")).toMatch(
    /Tried on your own past: in \d of \d trials the total of the \d months/,
  );
  expect(figures.evidence.join("\n")).toMatch(
    /On 400 published monthly series, with \d+ months of history, \d\d % of/,
  );
  expect(figures.evidence.join("\n")).toMatch(/Waiting 3 months would (not )?narrow the range/);
  expect(figures.evidence.join("\n")).toMatch(/put together with a correlation of 0\.\d\d/);
});

test("[F2, F8] two months are a prior, and nothing was measured for them", () => {
  const first = new Set(
    rows
      .map(({ month }) => month)
      .sort()
      .slice(0, 1),
  );
  const second = rows
    .map(({ month }) => month)
    .sort()
    .find((month) => !first.has(month));
  const short = rows.filter(({ month }) => first.has(month) || month === second);
  const { evidence } = rangeFigures(analysed(short), defaultTerms);
  expect(evidence[0]).toContain("a prior rather than evidence, from 2 months of history");
  expect(evidence).toContain("Your history is too short to try this forecast on it.");
  expect(evidence).toContain("Nothing was measured on published series for so short a history.");
});

test("[R1] the floor at each confidence is what so many scenarios fill: at 10 %, 0.9 of the usage reached", () => {
  for (const { listUsage, floors } of figures.floors) {
    const tenth = floors.find(({ discount }) => discount === 0.1)?.commitment ?? 0;
    // Quantiles lie between two scenarios and the floor at one of them, rounded down to 1,000
    expect(Math.abs(tenth - 0.9 * listUsage)).toBeLessThan(2500);
  }
  const usage = figures.floors.map(({ listUsage }) => listUsage);
  expect([...usage].sort((a, b) => b - a)).toEqual(usage);
});

test("[F5] the models of a month are those of the usage", () => {
  expect(figures.models.map(({ model }) => model)).toEqual(
    [...new Set(rows.flatMap(({ model }) => model ?? []))].sort(),
  );
});
