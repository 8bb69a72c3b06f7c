import { coverageEvidence } from "../../../src/engine/forecast/coverageEvidence";

describe("the published coverage", () => {
  it("[F8] is that of the nearest history and term measured", () => {
    expect(coverageEvidence(12, 12)).toEqual({ historyMonths: 12, months: 12, series: 400, inside: 77 });
    expect(coverageEvidence(30, 36)).toMatchObject({ historyMonths: 36, months: 36 });
    expect(coverageEvidence(8, 12)).toMatchObject({ historyMonths: 6, months: 12 });
    expect(coverageEvidence(2, 12)).toBeNull();
  });
});
