import { headingKeys, matchFormat, withOverride } from "../../../src/tables/exports/columnMatch";
import { consoleCost } from "../../../src/tables/exports/consoleFormats";
import { classRows } from "../../../src/tables/exports/plainFormats";
import type { MatchOverride } from "../../../src/tables/exports/usageOptions";
import type { Cell } from "../../../src/tables/grid";

describe("[U4] columns matched one by one", () => {
  const format = consoleCost;
  const header = ["cost_usd", "Team", "", "usage_date_utc", "TOKEN TYPE", 5, true];
  const match = (cells: readonly Cell[], override?: MatchOverride) =>
    matchFormat(format, cells, headingKeys(cells), override);

  test("columns stand in the order of the sheet, what is not used is named, what is needed and missing too", () => {
    expect(match(header)).toEqual({
      format: "console-cost",
      columns: [
        { field: "cost", header: "cost_usd", column: 0 },
        { field: "date", header: "usage_date_utc", column: 3 },
        { field: "tokenType", header: "TOKEN TYPE", column: 4 },
      ],
      unused: ["Team", "5", "true"],
      missing: ["model"],
    });
  });

  test("a byte order mark and blanks are no part of a heading", () => {
    for (const mark of ["\ufeff", "ï»¿"])
      expect(
        match([`${mark}usage_date_utc`, "token_type", " cost_usd ", "model"])?.columns.map(
          ({ header: each }) => each,
        ),
      ).toEqual(["usage_date_utc", "token_type", "cost_usd", "model"]);
    expect(match(["usage_date_utc", "token_type", "cost_usd", "a ï»¿ b"])?.unused).toEqual(["a ï»¿ b"]);
  });

  test("numbers and long texts are no headings", () => {
    expect(headingKeys(["a".repeat(199), "a".repeat(200), 2026, false, "Usage Date"])).toEqual([
      "a".repeat(199),
      "",
      "",
      "",
      "usagedate",
    ]);
  });

  test("the best heading of a field wins, wherever it stands", () => {
    const cells = ["model_name", "month", "class", "count", "model", "tokens"];
    const found = matchFormat(classRows, cells, headingKeys(cells));
    expect(found?.columns.map(({ field, header: each }) => [field, each])).toEqual([
      ["date", "month"],
      ["tokenType", "class"],
      ["model", "model"],
      ["quantity", "tokens"],
    ]);
  });

  test("without what tells the format there is no match, unless the user says it is one", () => {
    const cells = ["usage_date_utc", "cost_usd"];
    expect(match(cells)).toBeNull();
    expect(match(cells, { format: "console-cost" })?.missing).toEqual(["tokenType", "model"]);
    expect(match(header, { format: "admin-cost" })).toBeNull();
    expect(match(["Team"], { format: "console-cost" })).toBeNull();
  });

  test("a column the user gives to another field holds that alone; no column is none", () => {
    const columns = [
      { field: "date", header: "Day", column: 2 },
      { field: "cost", header: "Cost", column: 0 },
      { field: "model", header: "Model", column: 1 },
    ] as const;
    const cells = ["Cost", "Model", "Day", "\ufeffList"];
    const changed = (wanted: MatchOverride["columns"]) =>
      withOverride(columns, cells, { columns: wanted ?? {} });
    expect(changed({ listCost: "list", cost: null })).toEqual([
      { field: "model", header: "Model", column: 1 },
      { field: "date", header: "Day", column: 2 },
      { field: "listCost", header: "List", column: 3 },
    ]);
    expect(changed({ service: "MODEL" }).map(({ field }) => field)).toEqual(["cost", "service", "date"]);
    expect(changed({ date: "Month" }).map(({ field }) => field)).toEqual(["cost", "model"]);
  });
});
