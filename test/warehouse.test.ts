import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Cell } from "../src/tables/grid";
import { usageOn } from "./tables/usageOn";

const root = join(__dirname, "..");
const query = readFileSync(join(root, "docs/warehouse/standard.sql"), "utf8");
const golden = (
  JSON.parse(readFileSync(join(root, "test/golden/expected.json"), "utf8")) as {
    readonly "console-tokens.csv": { readonly tokens: Readonly<Record<string, number>> };
  }
)["console-tokens.csv"];

/** The result of a query as a sheet: headings, then a row each, numbers as numbers. */
async function sheetOf(sql: string): Promise<readonly (readonly Cell[])[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const csv = join(root, "test/golden/console-tokens.csv");
  await connection.run(`CREATE TABLE claude_usage AS FROM read_csv('${csv}', all_varchar = false)`);
  const result = await connection.runAndReadAll(sql);
  const rows = result.getRows().map((row) =>
    row.map((cell): Cell => {
      if (cell === null) return "";
      return typeof cell === "bigint" || typeof cell === "number" ? Number(cell) : String(cell);
    }),
  );
  connection.closeSync();
  return [result.columnNames(), ...rows];
}

test("[U1] the warehouse query on the golden export gives a sheet that is read with the same tokens", async () => {
  const reading = usageOn(await sheetOf(query));
  expect(reading.format).toBe("month-tokens");
  expect(reading.totals.tokens).toEqual(golden.tokens);
  expect(reading.totals.months).toHaveLength(7);
  // A month with a price change is priced at its end and says so; nothing else is remarked on.
  expect(new Set(reading.problems.map(({ code }) => code))).toEqual(new Set(["price-changed-in-month"]));
});

test("[U1] grouped by day, as the page advises, money is the export's own to the cent", async () => {
  const byDay = query.replace(/^ {2}SUBSTRING.* AS month,$/m, "  CAST(usage_date_utc AS DATE) AS day,");
  expect(byDay).not.toBe(query);
  const reading = usageOn(await sheetOf(byDay));
  const whole = (
    JSON.parse(readFileSync(join(root, "test/golden/expected.json"), "utf8")) as {
      readonly "console-tokens.csv": { readonly listCost: string };
    }
  )["console-tokens.csv"];
  expect(reading.problems).toEqual([]);
  expect(reading.totals.listCost?.toFixed(6)).toBe(whole.listCost);
});

test("the files for other warehouses ask for the same columns", () => {
  const named = (sql: string): string[] =>
    [...sql.matchAll(/(?:AS (\w+)|^ {2}(\w+)),?$/gm)].map(([, as, plain]) => as ?? plain ?? "");
  expect(named(query)).toHaveLength(12);
  for (const name of ["bigquery", "snowflake", "databricks", "clickhouse"]) {
    const other = readFileSync(join(root, `docs/warehouse/${name}.sql`), "utf8");
    expect(named(other)).toEqual(named(query));
  }
});
