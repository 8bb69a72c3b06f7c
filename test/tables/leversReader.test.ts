import type { Cell, Grid } from "../../src/tables/grid";
import { leverColumns } from "../../src/tables/leverColumns";
import { readLevers } from "../../src/tables/leversReader";
import { leversSheet } from "../../src/tables/leversSheet";
import { publishedPrices } from "../../src/tables/priceBook";
import { describe as say } from "../../src/tables/wording";

const grid = (cells: readonly (readonly Cell[])[]): Grid => ({
  cells,
  place: { kind: "sheet", sheet: "Levers", row: 3, column: 0 },
});
const read = (...rows: readonly (readonly Cell[])[]) =>
  readLevers(grid([[...leverColumns], ...rows]), publishedPrices);
const said = (...rows: readonly (readonly Cell[])[]) => read(...rows).problems.map(say);

const route = [
  "Routing",
  "Opus 4.6",
  "claude-sonnet-4-6",
  0.3,
  0.4,
  "50 %",
  "",
  "",
  "",
  1.1,
  "2027-01",
  3,
  "big",
];
const cached = ["caching", "all", "", "", 0.6, "", 0.9, "1 h", 5000, "", 46388, "", ""];
const batched = ["batch", "", "", "", 0.25];

describe("readLevers", () => {
  test("[U3] one lever a row, by the names of the columns", () => {
    const { levers, problems } = read(route, ["", "", ""], cached, batched);
    expect(problems).toEqual([]);
    expect(levers).toEqual([
      {
        kind: "routing",
        model: "claude-opus-4-6",
        to: "claude-sonnet-4-6",
        share: { low: 0.3, likely: 0.4, high: 0.5 },
        tokenFactor: 1.1,
        adoption: { start: "2027-01", monthsToFull: 3 },
        where: "Levers!A5",
      },
      {
        kind: "caching",
        model: null,
        share: { low: 0.6, likely: 0.6, high: 0.6 },
        hitRate: 0.9,
        life: "1h",
        promptTokens: 5000,
        // 46388 is 2027-01-01 as a serial
        adoption: { start: "2027-01", monthsToFull: 1 },
        where: "Levers!A7",
      },
      {
        kind: "batch",
        model: null,
        share: { low: 0.25, likely: 0.25, high: 0.25 },
        adoption: { start: null, monthsToFull: 1 },
        where: "Levers!A8",
      },
    ]);
  });

  test("[U3] without headers the columns stand in the table's order; with them in any", () => {
    const plain = readLevers(grid([route, cached]), publishedPrices);
    expect(plain.levers.map(({ kind }) => kind)).toEqual(["routing", "caching"]);
    const some = readLevers(
      grid([
        ["Likely", "Model", "LEVER"],
        [0.25, "", "batch"],
      ]),
      publishedPrices,
    );
    expect(some.levers).toMatchObject([{ kind: "batch", share: { likely: 0.25 } }]);
  });

  test("the empty Levers table that the add-in makes has no levers and no problems", () => {
    const plan = leversSheet([]);
    const cells = Array.from({ length: 11 }, () => leverColumns.map((): Cell => ""));
    for (const { row, column, cells: part } of plan.blocks)
      part.forEach((line, r) =>
        line.forEach((cell, c) => {
          const to = cells[row - 3 + r];
          if (row >= 3 && to !== undefined) to[column + c] = cell as Cell;
        }),
      );
    expect(cells[0]).toEqual([...leverColumns]);
    expect(readLevers(grid(cells), publishedPrices)).toEqual({ levers: [], problems: [] });
  });

  test.each<[string, readonly Cell[], string]>([
    [
      "another lever",
      ["prayer", "", "", "", 0.5],
      "Levers!A5: expected routing, caching or batch, got prayer",
    ],
    ["no lever", ["", "Opus 4.6", "", "", 0.5], "Levers!A5: expected routing, caching or batch, got nothing"],
    [
      "an unknown model",
      ["batch", "claude-opus-5-6", "", "", 0.5],
      "Levers!B5: expected a model of the price book, got claude-opus-5-6; the nearest are claude-opus-5-5, claude-opus-4-6, claude-opus-5. Add it to the Prices table or correct the name",
    ],
    [
      "routing without a model",
      ["routing", "", "Sonnet 4.6", "", 0.5],
      "Levers!B5: expected a model such as claude-opus-5-5, got nothing",
    ],
    [
      "routing to nowhere",
      ["routing", "Opus 4.6", "", "", 0.5],
      "Levers!C5: expected a model such as claude-opus-5-5, got nothing",
    ],
    [
      "routing to itself",
      ["routing", "Opus 4.6", "Opus 4.6", "", 0.5],
      "Levers!C5: expected another model, got Opus 4.6",
    ],
    ["no share", ["batch"], "Levers!E5: expected the share of the tokens in batch, from 0 to 1, got nothing"],
    [
      "a share above 1",
      ["batch", "", "", "", 40],
      "Levers!E5: expected the share of the tokens in batch, from 0 to 1, got 40",
    ],
    [
      "a negative share",
      ["batch", "", "", "", -0.1],
      "Levers!E5: expected the share of the tokens in batch, from 0 to 1, got -0.1",
    ],
    [
      "an error",
      ["batch", "", "", "", "#DIV/0!"],
      "Levers!E5: expected the share of the tokens in batch, from 0 to 1, got the error #DIV/0!; mend the formula behind it",
    ],
    [
      "low above likely",
      ["batch", "", "", 0.6, 0.5],
      "Levers!D5: expected a share of at most Likely, 0.5, got 0.6",
    ],
    [
      "high below likely",
      ["batch", "", "", "", 0.5, 0.4],
      "Levers!F5: expected a share of at least Likely, 0.5, got 0.4",
    ],
    [
      "caching without a hit rate",
      ["caching", "", "", "", 0.5],
      "Levers!G5: expected the hit rate, a share from 0 to 1, got nothing",
    ],
    [
      "another cache life",
      ["caching", "", "", "", 0.5, "", 0.9, "2h"],
      "Levers!H5: expected 5m or 1h, got 2h",
    ],
    [
      "a negative prompt",
      ["caching", "", "", "", 0.5, "", 0.9, "", -1],
      "Levers!I5: expected the length of the cached prompts in tokens, got -1",
    ],
    [
      "a token factor of 0",
      ["routing", "Opus 4.6", "Sonnet 4.6", "", 0.5, "", "", "", "", 0],
      "Levers!J5: expected a factor above 0, such as 1.3, got 0",
    ],
    [
      "an ambiguous start",
      ["batch", "", "", "", 0.5, "", "", "", "", "", "01/02/2027"],
      "Levers!K5: expected a date such as 2026-03-31 or 2026-03, got 01/02/2027, which is two different days in different countries",
    ],
    [
      "half a month",
      ["batch", "", "", "", 0.5, "", "", "", "", "", "", 1.5],
      "Levers!L5: expected whole months, 0 for at once, got 1.5",
    ],
    [
      "a hit rate for batch",
      ["batch", "", "", "", 0.5, "", 0.9],
      "Levers!G5: expected an empty cell: batch has no Hit rate, got 0.9",
    ],
  ])("[U3] %s is a problem with its cell", (_, row, expected) => {
    expect(said(row)).toEqual([expected]);
    expect(read(row).levers).toEqual([]);
  });

  test.each<[string, readonly Cell[], readonly string[]]>([
    ["routing", ["routing", "", "", "", ""], ["Levers!E5", "Levers!B5", "Levers!C5"]],
    ["routing from nowhere", ["routing", "nothing", "Sonnet 4.6", "", 0.5], ["Levers!B5"]],
    [
      "caching",
      ["caching", "nothing", "", "", "", "", "", "2h"],
      ["Levers!E5", "Levers!B5", "Levers!G5", "Levers!H5"],
    ],
    ["batch", ["batch", "nothing", "", "x", 0.5, "y"], ["Levers!D5", "Levers!F5", "Levers!B5"]],
  ])("[U3] all that is wrong with one row of %s is named at once", (_, row, cells) => {
    expect(read(row).problems.map(({ where }) => where)).toEqual(cells);
    expect(read(row).levers).toEqual([]);
  });

  test.each<[string, string | null]>([
    ...["", "5m", "5 min", "5 mins", "5 minute", "5 minutes"].map(
      (typed) => [typed, "5m"] as [string, string],
    ),
    ...["1h", "1 hr", "1 hrs", "1 hour", "1 hours"].map((typed) => [typed, "1h"] as [string, string]),
    ...["11h", "1hx", "15m", "5mx"].map((typed) => [typed, null] as [string, null]),
  ])("[U3] a cache life of %j", (typed, life) => {
    const { levers } = read(["caching", "", "", "", 0.5, "", 0.9, typed]);
    expect(levers.map((lever) => (lever.kind === "caching" ? lever.life : ""))).toEqual(
      life === null ? [] : [life],
    );
  });

  test("[U3] prompts of 0 tokens and no months to full use are taken; months below 0 are not", () => {
    const row = ["caching", "", "", "", 0.5, "", 0.9, "", 0, "", "", 0];
    expect(read(row).levers).toMatchObject([{ promptTokens: 0, adoption: { monthsToFull: 0 } }]);
    expect(said(["batch", "", "", "", 0.5, "", "", "", "", "", "", -1])).toEqual([
      "Levers!L5: expected whole months, 0 for at once, got -1",
    ]);
  });

  test("[U3] levers that cannot hold together", () => {
    expect(
      said(
        ["routing", "Opus 4.6", "Sonnet 4.6", "", 0.5, 0.7],
        ["routing", "Opus 4.6", "Haiku 4.5", "", 0.4],
        batched,
        batched,
      ),
    ).toEqual([
      "Levers!E6: expected shares of claude-opus-4-6 that add up to at most 1, got 1.1",
      "Levers!B8: expected one row for it, got batch of all again",
    ]);
  });

  test("a missing column and an unknown one are said", () => {
    expect(readLevers(grid([["Lever", "Model", "Likly"]]), publishedPrices).problems.map(say)).toEqual([
      "Levers!A4: expected a column Likely, got Lever, Model, Likly",
      `Levers!C4: expected only the columns ${leverColumns.join(", ")}, got Likly`,
    ]);
  });
});
