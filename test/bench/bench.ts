import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { chartsLoad } from "./charts";
import { customFunctionFigure } from "./customFunctions";
import type { Figure } from "./figure";
import { forecastFigures } from "./forecast";
import { optimumFigures } from "./optimum";
import { paneFigure } from "./pane";
import { protectionFigures } from "./protections";
import { settlementFigures } from "./settlement";
import { usageRowsFigures } from "./usageRows";
import { usageStreamFigure } from "./usageStream";

/** JavaScript that the pane loads before its first view, gzipped, against 150 KB; needs `npm run build`. */
function firstLoad(): Figure | null {
  const folder = resolve(__dirname, "../../dist");
  if (!existsSync(folder)) return null;
  const scripts = readdirSync(folder).filter((name) => /^(functions|taskpane|pane\..*)\.js$/.test(name));
  const bytes = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(resolve(folder, name)), { level: 9 }).length,
    0,
  );
  return { name: "first-load JavaScript of the pane, gzip ÷ 150 KB", ratio: bytes / 150_000, limit: 1 };
}

async function main(): Promise<void> {
  const figures = [
    ...settlementFigures(),
    ...(await optimumFigures()),
    ...protectionFigures(),
    ...forecastFigures(),
    ...usageRowsFigures(),
    await usageStreamFigure(),
    firstLoad(),
    chartsLoad(),
    await paneFigure(),
    await customFunctionFigure(),
  ].filter((figure) => figure !== null);
  for (const figure of figures) {
    console.log(
      process.argv.includes("--json")
        ? JSON.stringify(figure)
        : `${figure.ratio <= figure.limit ? "met   " : "MISSED"} ${figure.ratio.toPrecision(4)} ≤ ${figure.limit}  ${figure.name}`,
    );
  }
  if (figures.some(({ ratio, limit }) => !(ratio <= limit))) process.exitCode = 1;
}

void main();
