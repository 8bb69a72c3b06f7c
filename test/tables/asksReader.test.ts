import type { Cell } from "../../src/tables/grid";
import { askColumns, readAsks } from "../../src/tables/asksReader";
import { asksSheet } from "../../src/tables/asksSheet";
import { describe as say } from "../../src/tables/wording";
import { gridAt, gridOf } from "./workedCase";

const read = (...rows: readonly (readonly Cell[])[]) => readAsks(gridAt("Asks", [[...askColumns], ...rows]));

test("[N2] a protection by its name or its term's; what is wanted is a value of the term", () => {
  const { asks, problems } = read(
    ["Overage below list", "", 0.1, "committed", "first"],
    ["", "", "", "", ""],
    ["true-down SHARE", "Offered", "10 %", "", ""],
    ["Rate lock", "agreed", "lower of", "locked", ""],
  );
  expect(problems).toEqual([]);
  expect(asks).toEqual([
    {
      kind: "overage",
      wanted: { overage: { kind: "discount", discount: 0.1 } },
      walkAway: { overage: { kind: "committed" } },
      status: "open",
      where: "Asks!A5",
      cells: {
        wanted: { where: "Asks!C5", typed: 0.1 },
        walkAway: { where: "Asks!D5", typed: "committed" },
      },
    },
    {
      kind: "true-down",
      wanted: { trueDownShare: 0.1 },
      walkAway: null,
      status: "offered",
      where: "Asks!A7",
      cells: { wanted: { where: "Asks!C7", typed: "10 %" }, walkAway: { where: "Asks!D7", typed: "" } },
    },
    {
      kind: "rate lock",
      wanted: { rate: "lower of" },
      walkAway: { rate: "locked" },
      status: "agreed",
      where: "Asks!A8",
      cells: {
        wanted: { where: "Asks!C8", typed: "lower of" },
        walkAway: { where: "Asks!D8", typed: "locked" },
      },
    },
  ]);
});

test.each<[string, readonly Cell[], string]>([
  [
    "another protection",
    ["Free lunch", "", 1, "", ""],
    "Asks!A5: expected one of Overage below list, Rollover, True-down, Carryover, Rate lock, Uplift cap, Ramp, got Free lunch",
  ],
  [
    "nothing wanted",
    ["Rollover", "", "", "", ""],
    "Asks!C5: expected Rollover share: a share from 0 to 1, got nothing",
  ],
  [
    "a share above 1",
    ["Rollover", "", 25, "", ""],
    "Asks!C5: expected Rollover share: a share from 0 to 1, got 25",
  ],
  [
    "another walk-away",
    ["Rate", "", "locked", "low", ""],
    "Asks!D5: expected Rate: locked, floating, lower of, got low",
  ],
  [
    "another status",
    ["Rollover", "maybe", 1, "", ""],
    "Asks!B5: expected one of open, offered, agreed, refused, got maybe",
  ],
])("[N2] bad cells are named: %s", (_, row, expected) => {
  const { asks, problems } = read(row);
  expect(asks).toEqual([]);
  expect(problems.map(say)).toContain(expected);
});

test("[N2] every protection is told by the name of its term, and both ends of a share are taken", () => {
  const { asks, problems } = read(
    ["Uplift cap", "refused", 0.03, "none", ""],
    ["Ramp", "", "0.5; 1.5", "", ""],
    ["carryover", "", 0, 1, ""],
  );
  expect(problems).toEqual([]);
  expect(asks.map(({ kind, wanted, walkAway, status }) => [kind, wanted, walkAway, status])).toEqual([
    ["uplift cap", { upliftCap: 0.03 }, { upliftCap: null }, "refused"],
    ["ramp", { ramp: [0.5, 1.5] }, null, "open"],
    ["carryover", { carryoverShare: 0 }, { carryoverShare: 1 }, "open"],
  ]);
});

test("[N2] where a heading is missing or unknown no row is read", () => {
  const { asks, problems } = readAsks(
    gridAt("Asks", [
      ["Protection", "Note"],
      ["Free lunch", ""],
    ]),
  );
  expect(asks).toEqual([]);
  expect(problems.map(say)).toEqual(["Asks!A4: expected a column Wanted, got Protection, Note"]);
});

test("[N2] with one bad row no request is taken, and each of its cells is named", () => {
  const { asks, problems } = read(["Rollover", "", 1, "", ""], ["Ramp", "maybe", "x", "", ""]);
  expect(asks).toEqual([]);
  expect(problems.map(({ where }) => where)).toEqual(["Asks!B6", "Asks!C6"]);
});

test("[N2] a protection stands once, and unknown columns are refused", () => {
  const twice = read(["Rollover", "", 1, "", ""], ["Rollover share", "", 0.5, "", ""]);
  expect(twice.problems.map(say)).toEqual([
    "Asks!A6: the term Rollover stands twice; keep one of the two rows",
  ]);
  expect(readAsks(gridAt("Asks", [["Protection", "Wanted", "Colour"]])).problems).toHaveLength(1);
});

test("the empty table that the add-in makes has no asks and no problems, and drop-downs", () => {
  const plan = asksSheet([]);
  expect(readAsks(gridOf(plan, "Asks"))).toEqual({ asks: [], problems: [] });
  expect(plan.lists.map(({ column }) => column)).toEqual([0, 1]);
  expect(plan.notes?.map(({ column }) => column)).toEqual([0, 1, 2, 3]);
});
