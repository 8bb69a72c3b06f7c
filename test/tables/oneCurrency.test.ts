import { sentences } from "./usageOn";

const said = (where: string, got: string, expected = "USD") =>
  `Usage!${where}: expected amounts in one currency, ${expected} as above, got ${got}. Convert them, or give the usage of each currency apart`;

describe("[U4] a plain sheet has one currency", () => {
  test("told by its signs", () => {
    const rows = [
      ["2026-01", "$100"],
      ["2026-02", 100],
      ["2026-03", "100 €"],
      ["2026-04", "£100"],
    ];
    // The first is enough: the rest would say the same.
    expect(sentences([["Month", "List cost"], ...rows])).toEqual([said("B4", "EUR")]);
    expect(sentences([["Month", "List cost"], ...rows.slice(0, 2)])).toEqual([]);
  });

  test("told by a column of its own, which may be any currency", () => {
    const header = ["Month", "List cost", "Currency"];
    const euros = [header, ["2026-01", 100, "EUR"], ["2026-02", 100, "eur"], ["2026-03", 100, ""]];
    expect(sentences(euros)).toEqual([]);
    expect(sentences([...euros, ["2026-04", 100, "USD"]])).toEqual([said("C5", "USD", "EUR")]);
    // A header that stands again is none.
    expect(sentences([...euros, header])).toEqual([]);
  });

  test("in columns of months", () => {
    expect(
      sentences([
        ["Team", "2026-01", "2026-02"],
        ["chat", "$100", "€100"],
      ]),
    ).toEqual([said("C2", "EUR")]);
  });

  test("beside tokens", () => {
    const header = ["Month", "Model", "Input", "Output", "Cost"];
    expect(
      sentences([
        header,
        ["2026-01", "claude-opus-4-5", 1, 1, "$1"],
        ["2026-02", "claude-opus-4-5", 1, 1, "1 €"],
      ]),
    ).toEqual([said("E3", "EUR")]);
  });
});
