import { begunInHistory, changesFrom, type DatedChange } from "../../../src/engine/forecast/datedChange";
import { withChanges } from "../../../src/engine/forecast/launches";
import type { Month } from "../../../src/engine/units";

const sure = (amount: number) => ({ low: amount, likely: amount, high: amount });
const month = (text: string): Month => text as Month;
const launch = (start: string): DatedChange => ({
  kind: "launch",
  name: "assistant",
  start: month(start),
  monthly: sure(50),
  rampMonths: sure(0),
  probability: 1,
  where: "Launches!A5",
});

describe("launches by the calendar", () => {
  it.each([
    ["2026-01", 1],
    ["2026-03", 3],
    ["2027-01", 13],
    // The month before the first is 0, a year before it −11: no month is left out between.
    ["2025-12", 0],
    ["2025-01", -11],
  ])("[F4] in a term from 2026-01 on, %s is month %d", (start, starts) => {
    const [change] = changesFrom([launch(start)], month("2026-01"));
    expect(change).toEqual({
      kind: "launch",
      name: "assistant",
      starts,
      monthly: sure(50),
      rampMonths: sure(0),
      probability: 1,
      where: "Launches!A5",
    });
  });

  it("[F4] one that starts before the term is said: its use is in the history already", () => {
    const changes = changesFrom([launch("2025-12"), launch("2026-01"), launch("2025-01")], month("2026-01"));
    expect(begunInHistory(changes, month("2026-01"))).toEqual(
      ["2025-12", "2025-01"].map((start) => ({
        code: "begun-in-history",
        where: "Launches!A5",
        got: `the launch assistant starts in ${start}`,
        expected: "2026-01",
      })),
    );
  });

  it("[F4] an ending keeps its share, and all keep their order", () => {
    const { monthly: size, ...rest } = launch("2026-02") as Extract<DatedChange, { kind: "launch" }>;
    const ending: DatedChange = { ...rest, kind: "ending", share: size };
    expect(changesFrom([ending, launch("2026-01")], month("2026-01"))).toMatchObject([
      { kind: "ending", starts: 2, share: sure(50) },
      { kind: "launch", starts: 1 },
    ]);
  });

  it("[F4] a launch from before the term is in its first month already", () => {
    const flat = [[100, 100, 100]];
    expect(withChanges(flat, changesFrom([launch("2025-06")], month("2026-01")), 1)).toEqual([
      [150, 150, 150],
    ]);
    // 2026-03 is the third month
    expect(withChanges(flat, changesFrom([launch("2026-03")], month("2026-01")), 1)).toEqual([
      [100, 100, 150],
    ]);
  });
});
