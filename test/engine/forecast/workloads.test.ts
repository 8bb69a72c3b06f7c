import { forecastPaths } from "../../../src/engine/forecast/forecast";
import { correlationOf, partsOfTotal } from "../../../src/engine/forecast/workloads";

const chat = [50, 52, 49, 55, 58, 57, 60, 63];
const batch = [20, 19, 25, 22, 21, 27, 24, 26];
const total = chat.map((month, t) => month + (batch[t] ?? 0));
const pathsOf = (history: readonly number[]) => forecastPaths(history, 6, { count: 200 })?.paths ?? [];

describe("models and workloads", () => {
  it("[F5] add up to the total in every path and month", () => {
    const whole = pathsOf(total);
    const { parts } = partsOfTotal(
      whole,
      [
        { name: "chat", history: chat, paths: pathsOf(chat) },
        { name: "batch", history: batch, paths: pathsOf(batch) },
      ],
      1,
    );
    expect(parts.map(({ name }) => name)).toEqual(["chat", "batch"]);
    whole.forEach((path, p) =>
      path.forEach((month, h) => {
        const sum = parts.reduce((all, { paths }) => all + (paths[p]?.[h] ?? NaN), 0);
        expect(sum / month).toBeCloseTo(1, 12);
      }),
    );
  });

  it("[F5] the correlation is that of the monthly changes, drawn to 0.3 by twelve months' weight", () => {
    // the same changes: correlation 1 over 7 of them, so (7 × 1 + 12 × 0.3) ÷ 19
    expect(correlationOf([chat, chat.map((month) => 3 * month)])).toBeCloseTo((7 + 3.6) / 19, 9);
    expect(correlationOf([chat])).toBe(0.3);
  });
});
