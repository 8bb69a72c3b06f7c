import { parseArgs } from "node:util";
import { unitChoices } from "../tables/exports/usageOptions";
import { calculateFile, readFileUsage, recommendFile, type Outcome, type Where } from "./commands";
import { UnusableFile } from "./openBytes";

const help = `npm run workbook -- COMMAND

  recommend IN OUT.xlsx   read the usage, size the commitment, write the sheets into a copy
  calc IN OUT.xlsx        recalculate every formula, COMMIT functions included, and save the values
  read IN                 print what was understood of the usage as JSON

IN is .xlsx, .csv, .json or .jsonl.
  --sheet NAME            the sheet with the usage
  --range ADDRESS         the range with the usage, such as Usage!A1:G55
  --tokens-per-unit N     tokens of one unit of a bill that does not say it: 1000 or 1000000
  --focus FILE.csv        with recommend: the commitment and the quotes as FOCUS 1.4 rows, as CSV too
Exit code 0: done; 2: the input cannot be used, and the text says why.`;

async function run(): Promise<Outcome> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      sheet: { type: "string" },
      range: { type: "string" },
      "tokens-per-unit": { type: "string" },
      focus: { type: "string" },
    },
  });
  const where: Where = {
    sheet: values.sheet,
    range: values.range,
    tokensPerUnit: unitIn(values["tokens-per-unit"]),
  };
  const [command, input, output] = positionals;
  if (command === "read" && input !== undefined) return readFileUsage(input, where);
  if (command === "recommend" && input !== undefined && output !== undefined)
    return recommendFile(input, output, where, values.focus);
  if (command === "calc" && input !== undefined && output !== undefined) return calculateFile(input, output);
  return { usable: false, lines: [help] };
}

function unitIn(given: string | undefined): Where["tokensPerUnit"] {
  if (given === undefined) return undefined;
  const unit = unitChoices.find((each) => each === Number(given.replace(/,/g, "")));
  if (unit === undefined)
    throw new UnusableFile(`--tokens-per-unit: expected ${unitChoices.join(" or ")}, got ${given}`);
  return unit;
}

run().then(
  ({ lines, usable }) => {
    console.log(lines.join("\n"));
    process.exitCode = usable ? 0 : 2;
  },
  (error: unknown) => {
    const known = error instanceof UnusableFile || (error as Error).name === "WorkbookError";
    console.error(known ? (error as Error).message : error);
    process.exitCode = 2;
  },
);
