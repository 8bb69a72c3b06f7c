import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { measureAccuracy } from "./measure";
import { readSeries } from "./series";

/**
 * Accuracy of the range on published series, one JSON line:
 * `npm run --silent accuracy -- FILE.csv HISTORY MONTHS` (HISTORY 0: all that there is).
 */
const [file, history, months] = process.argv.slice(2);
if (file === undefined || history === undefined || months === undefined) {
  throw new Error("usage: accuracy FILE.csv HISTORY MONTHS");
}
const series = readSeries(readFileSync(file, "utf8"));
const measured = measureAccuracy(series, Number(history), Number(months));
process.stdout.write(`${JSON.stringify({ file: basename(file), ...measured })}\n`);
