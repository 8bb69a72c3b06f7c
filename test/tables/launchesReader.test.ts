import type { Cell, Grid } from "../../src/tables/grid";
import { launchColumns } from "../../src/tables/launchColumns";
import { readLaunches } from "../../src/tables/launchesReader";
import { launchesSheet } from "../../src/tables/launchesSheet";
import { describe as say } from "../../src/tables/wording";

const grid = (cells: readonly (readonly Cell[])[]): Grid => ({
  cells,
  place: { kind: "sheet", sheet: "Launches", row: 3, column: 0 },
});
const read = (...rows: readonly (readonly Cell[])[]) => readLaunches(grid([[...launchColumns], ...rows]));

const chat = [
  "Support chat",
  "Launch",
  "2026-03",
  2,
  4,
  6,
  "20,000",
  30_000,
  45_000,
  "",
  "",
  "",
  0.8,
  "approved",
];
// 46082 is 2026-03-01 as a serial
const pilot = ["Old pilot", "ending", 46082, "", "", "", "", "", "", "", "20 %"];

/** A launch with some cells replaced, by column. */
const launch = (changes: Readonly<Record<number, Cell>>): readonly Cell[] =>
  ["Chat", "launch", "2026-03", "", "", "", "", 500]
    .map((cell, c) => changes[c] ?? cell)
    .concat(Array.from({ length: 5 }, (_, c) => changes[c + 8] ?? ""));

describe("readLaunches", () => {
  test("[F4] a percentage is a share, and no money", () => {
    expect(read(launch({ 7: "5 %" })).problems.map(say)).toEqual([
      "Launches!H5: expected a month’s list cost once fully grown, from 0 to a thousand trillion, got 5 %",
    ]);
  });

  test("[F4] one launch or ending a row; blank low and high are as likely, a blank ramp at once", () => {
    const { launches, problems } = read(chat, ["", " "], pilot);
    expect(problems).toEqual([]);
    expect(launches).toEqual([
      {
        kind: "launch",
        name: "Support chat",
        start: "2026-03",
        rampMonths: { low: 2, likely: 4, high: 6 },
        monthly: { low: 20_000, likely: 30_000, high: 45_000 },
        probability: 0.8,
        where: "Launches!A5",
      },
      {
        kind: "ending",
        name: "Old pilot",
        start: "2026-03",
        rampMonths: { low: 0, likely: 0, high: 0 },
        share: { low: 0.2, likely: 0.2, high: 0.2 },
        probability: 1,
        where: "Launches!A7",
      },
    ]);
  });

  test("[F4] without headers the columns stand in the table's order; with them in any", () => {
    expect(readLaunches(grid([chat, pilot])).launches.map(({ kind }) => kind)).toEqual(["launch", "ending"]);
    const some = readLaunches(
      grid([
        ["Share likely", "KIND", "name", "Start-month"],
        [0.1, "Ending", "Old pilot", "Mar 2026"],
      ]),
    );
    expect(some.problems).toEqual([]);
    expect(some.launches).toMatchObject([{ kind: "ending", start: "2026-03", share: { likely: 0.1 } }]);
  });

  test("the empty Launches table that the add-in makes has no launches and no problems", () => {
    const plan = launchesSheet([]);
    const cells = Array.from({ length: 11 }, () => launchColumns.map((): Cell => ""));
    for (const { row, column, cells: part } of plan.blocks)
      part.forEach((line, r) =>
        line.forEach((cell, c) => {
          const to = cells[row - 3 + r];
          if (row >= 3 && to !== undefined) to[column + c] = cell as Cell;
        }),
      );
    expect(cells[0]).toEqual([...launchColumns]);
    expect(readLaunches(grid(cells))).toEqual({ launches: [], problems: [] });
    expect(plan.lists).toEqual([{ row: 4, column: 1, rows: 10, columns: 1, choices: ["launch", "ending"] }]);
  });

  const cost = "a month’s list cost once fully grown, from 0 to a thousand trillion";
  const ramp = "months until it is complete, from 0 to 120";
  const ended = "the share of all usage that ends, from 0 to 1";
  const chance = "how likely it is to happen, from 0 to 1";
  test.each<[string, readonly Cell[], string]>([
    ["no name", launch({ 0: " " }), "Launches!A5: expected a name such as support chat, got nothing"],
    ["another kind", launch({ 1: "lunch" }), "Launches!B5: expected launch or ending, got lunch"],
    ["no kind", launch({ 1: "" }), "Launches!B5: expected launch or ending, got nothing"],
    [
      "no start",
      launch({ 2: "" }),
      "Launches!C5: expected a date such as 2026-03-31 or 2026-03, got nothing",
    ],
    [
      "an ambiguous start",
      launch({ 2: "01/02/2026" }),
      "Launches!C5: expected a date such as 2026-03-31 or 2026-03, got 01/02/2026, which is two different days in different countries",
    ],
    ["a negative ramp", launch({ 4: -1 }), `Launches!E5: expected ${ramp}, got -1`],
    ["a ramp of years in days", launch({ 4: 365 }), `Launches!E5: expected ${ramp}, got 365`],
    ["a ramp low without a likely one", launch({ 3: 2 }), `Launches!E5: expected ${ramp}, got nothing`],
    [
      "a ramp low above likely",
      launch({ 3: 5, 4: 4 }),
      "Launches!D5: expected at most Ramp months likely, 4, got 5",
    ],
    [
      "a ramp high below likely",
      launch({ 4: 4, 5: 3 }),
      "Launches!F5: expected at least Ramp months likely, 4, got 3",
    ],
    ["no cost", launch({ 7: "" }), `Launches!H5: expected ${cost}, got nothing`],
    ["a cost in words", launch({ 7: "lots" }), `Launches!H5: expected ${cost}, got lots`],
    ["a negative cost", launch({ 6: -5 }), `Launches!G5: expected ${cost}, got -5`],
    ["a cost beyond all sums", launch({ 8: 1e16 }), `Launches!I5: expected ${cost}, got 10000000000000000`],
    [
      "an error",
      launch({ 7: "#REF!" }),
      `Launches!H5: expected ${cost}, got the error #REF!; mend the formula behind it`,
    ],
    [
      "a low cost above likely",
      launch({ 6: 600 }),
      "Launches!G5: expected at most Monthly list cost likely, 500, got 600",
    ],
    [
      "a high cost below likely",
      launch({ 8: 400 }),
      "Launches!I5: expected at least Monthly list cost likely, 500, got 400",
    ],
    [
      "a share for a launch",
      launch({ 10: 0.2 }),
      "Launches!K5: expected an empty cell: a launch has no Share likely, got 0.2",
    ],
    ["a probability above 1", launch({ 12: 80 }), `Launches!M5: expected ${chance}, got 80`],
    ["a probability in words", launch({ 12: "likely" }), `Launches!M5: expected ${chance}, got likely`],
    [
      "an ending without a share",
      ["Pilot", "ending", "2026-03"],
      `Launches!K5: expected ${ended}, got nothing`,
    ],
    [
      "an ending of more than all",
      ["Pilot", "ending", "2026-03", "", "", "", "", "", "", "", 20],
      `Launches!K5: expected ${ended}, got 20`,
    ],
    [
      "a cost for an ending",
      ["Pilot", "ending", "2026-03", "", "", "", "", 500, "", "", 0.2],
      "Launches!H5: expected an empty cell: an ending has no Monthly list cost likely, got 500",
    ],
  ])("[F4] %s is a problem with its cell", (_, row, expected) => {
    const { launches, problems } = read(
      chat.map(() => ""),
      row,
    );
    expect(problems.map(say)).toEqual([expected.replace(/5:/, "6:")]);
    expect(launches).toEqual([]);
  });

  test("all problems are collected, and no row is used while there is one", () => {
    const { launches, problems } = read(chat, launch({ 0: "", 7: -1, 12: 2 }));
    expect(problems.map(({ where }) => where)).toEqual(["Launches!A6", "Launches!H6", "Launches!M6"]);
    expect(launches).toEqual([]);
  });

  test("a missing column and an unknown one are said", () => {
    expect(readLaunches(grid([["Name", "Kind", "Start"]])).problems.map(say)).toEqual([
      "Launches!A4: expected a column Start month, got Name, Kind, Start",
      `Launches!C4: expected only the columns ${launchColumns.join(", ")}, got Start`,
    ]);
  });
});
