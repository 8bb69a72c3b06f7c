import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { measureAccuracy } from "./measure";
import { partOf } from "./parts";
import { readSeries } from "./series";

/**
 * Accuracy of the range on published series, one JSON line:
 * `npm run --silent accuracy -- FILE.csv HISTORY MONTHS [PART [CATEGORY]]` (HISTORY 0: all that there is; PART
 * `all`, `exploration` or `hold-out`).
 */
const [file, history, months, part = "all", category] = process.argv.slice(2);
if (file === undefined || history === undefined || months === undefined) {
  throw new Error("usage: accuracy FILE.csv HISTORY MONTHS [PART [CATEGORY]]");
}
const series = readSeries(readFileSync(file, "utf8"))
  .filter(({ id }) => part === "all" || partOf(id) === part)
  .filter((each) => category === undefined || each.category === category);
const measured = measureAccuracy(series, Number(history), Number(months));
process.stdout.write(
  `${JSON.stringify({ file: basename(file), ...(part === "all" ? {} : { part }), ...(category === undefined ? {} : { category }), ...measured })}\n`,
);
