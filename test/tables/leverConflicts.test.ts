import type { Cell } from "../../src/tables/grid";
import { leverColumns } from "../../src/tables/leverColumns";
import { readLevers } from "../../src/tables/leversReader";
import { publishedPrices } from "../../src/tables/priceBook";
import { describe as say } from "../../src/tables/wording";
import { gridAt } from "./workedCase";

const said = (...rows: readonly (readonly Cell[])[]): readonly string[] =>
  readLevers(gridAt("Levers", [[...leverColumns], ...rows]), publishedPrices).problems.map(say);

test("[U3] shares that add up to 1 are taken, whatever their last bits; beyond it the first row is told alone", () => {
  const routed = (share: number, to: string) => ["routing", "Opus 4.6", to, "", share];
  // 0.1 + 0.2 + 0.7 misses 1 by a hair
  expect(said(routed(0.1, "Sonnet 4.6"), routed(0.2, "Haiku 4.5"), routed(0.7, "Sonnet 4.5"))).toEqual([]);
  expect(said(routed(0.9, "Sonnet 4.6"), routed(0.2, "Haiku 4.5"), routed(0.2, "Sonnet 4.5"))).toEqual([
    "Levers!E6: expected shares of claude-opus-4-6 that add up to at most 1, got 1.1",
  ]);
  // The high is what counts, and is named where it was typed
  expect(said(routed(0.5, "Sonnet 4.6"), [...routed(0.4, "Haiku 4.5"), 0.6])).toEqual([
    "Levers!F6: expected shares of claude-opus-4-6 that add up to at most 1, got 1.1",
  ]);
});
