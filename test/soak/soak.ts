import { excelServices } from "../../src/workbook/excelServices";
import { inWorkbook } from "../../src/workbench/commands";
import { uncancelled } from "../../src/workbook/forPane";

/**
 * Does the same thing for a long time and prints the heap after it, collected: `npm run soak -- 1000 500` is a thousand
 * recommendations in one workbook, and five hundred workbooks opened and closed.
 */
const [recommendations = 1000, openings = 500] = process.argv.slice(2).map(Number);
const work = uncancelled();

function heap(): number {
  // Twice: what the first frees can free more.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Prints ten lines, whatever the number of rounds. */
async function repeat(what: string, rounds: number, round: () => Promise<unknown>): Promise<void> {
  const every = Math.max(1, Math.floor(rounds / 10));
  for (let i = 1; i <= rounds; i++) {
    await round();
    if (i % every === 0) console.log(`${what} ${String(i)}: ${heap().toFixed(1)} MB`);
  }
}

async function main(): Promise<void> {
  await inWorkbook(undefined, async () => {
    await excelServices.insertSample(work);
    await repeat("recommendations", recommendations, async () => {
      const answer = await excelServices.recommend(work, { undoable: true });
      if (!answer.written) throw new Error("nothing was written");
    });
  });
  await repeat("openings", openings, () =>
    inWorkbook(undefined, async (session) => {
      await session.Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").formulas = [
          ["=COMMIT.PAID(1200000,1000000,0.1)"],
        ];
        await context.sync();
      });
    }),
  );
}

void main();
