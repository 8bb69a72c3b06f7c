import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { newPass, settleEach } from "../../src/engine/optimum/sizing";
import { sign } from "../../src/engine/settlement";
import { defaultTerms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { medianRatio, type Figure } from "./figure";

const scenarios = 10_000;
const periods = 3;
const commitment = 200;

/** One settlement pass with rollover and true-down: against a plain loop, and what it leaves on the heap. */
export function settlementFigures(): readonly Figure[] {
  const random = xoroshiro128plus(20261121);
  const usage = Float64Array.from({ length: scenarios * periods }, () => 100 + 300 * uniformFloat64(random));
  const matrix = { usage, scenarios, periods };
  const terms = { ...defaultTerms, rolloverShare: fraction(0.5), trueDownShare: fraction(0.1) };
  const signed = sign(
    Array.from({ length: periods }, () => commitment),
    { kind: "discount", discount: fraction(0.1) },
    terms,
  );
  const pass = newPass(matrix);
  const settlePass = (): void => settleEach(matrix, signed, pass);
  let kept = 0;
  const plainLoop = (): void => {
    let sum = 0;
    for (let i = 0; i < usage.length; i++) sum += Math.max(commitment, 0.9 * (usage[i] as number));
    kept += sum;
  };
  for (let warm = 0; warm < 30; warm++) {
    settlePass();
    plainLoop();
  }
  const ratio = medianRatio(15, settlePass, plainLoop);
  if (!(kept > 0)) throw new Error("the plain loop did nothing");

  const passes = 20;
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < passes; i++) settlePass();
  const bytes = process.memoryUsage().heapUsed - before;
  return [
    { name: "settlement pass, 10,000 scenarios × 3 periods ÷ plain loop", ratio, limit: 15 },
    {
      name: "bytes left on the heap by a settlement pass, a scenario",
      ratio: Math.max(bytes, 0) / (passes * scenarios),
      limit: 1,
    },
  ];
}
