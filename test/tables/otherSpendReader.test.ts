import type { Cell, Grid } from "../../src/tables/grid";
import { otherSpendColumns, readOtherSpend } from "../../src/tables/otherSpendReader";
import { describe as say } from "../../src/tables/wording";

const read = (...rows: readonly (readonly Cell[])[]) => {
  const place: Grid["place"] = { kind: "sheet", sheet: "OtherSpend", row: 3, column: 0 };
  return readOtherSpend({ cells: [[...otherSpendColumns], ...rows], place });
};

describe("readOtherSpend", () => {
  test("[U2] seats with their own renewal, and hours of code execution", () => {
    const { spends, problems } = read(
      ["Seats", "3,000", "", "2026-11", "2027-02-15", 4000, "50 %", "40 seats"],
      ["Code execution", 2550, "code execution hours"],
    );
    expect(problems).toEqual([]);
    expect(spends).toEqual([
      {
        name: "Seats",
        spent: { kind: "money", monthly: 3000 },
        from: "2026-11",
        renewal: "2027-02-15",
        afterRenewal: 4000,
        eligibleShare: 0.5,
        where: "OtherSpend!A5",
      },
      {
        name: "Code execution",
        spent: { kind: "code execution", hours: 2550 },
        from: null,
        renewal: null,
        afterRenewal: null,
        eligibleShare: 1,
        where: "OtherSpend!A6",
      },
    ]);
  });

  test.each<[string, readonly Cell[], string]>([
    ["no name", ["", 5], "OtherSpend!A5: expected a name such as seats, got nothing"],
    ["no money", ["seats", "many"], "OtherSpend!B5: expected what a month has of it, 0 or more, got many"],
    ["negative money", ["seats", -5], "OtherSpend!B5: expected what a month has of it, 0 or more, got -5"],
    [
      "another unit",
      ["seats", 5, "seats"],
      "OtherSpend!C5: expected money or code execution hours, got seats",
    ],
    [
      "no date",
      ["seats", 5, "", "soon"],
      "OtherSpend!D5: expected a date such as 2026-03-31 or 2026-03, got soon",
    ],
    [
      "a quantity after no renewal",
      ["seats", 5, "", "", "", 6],
      "OtherSpend!E5: expected the day from which After renewal holds, got nothing",
    ],
    [
      "a share above 1",
      ["seats", 5, "", "", "", "", 2],
      "OtherSpend!G5: expected a share from 0 to 1, got 2",
    ],
  ])("[U2] %s is a problem with its cell", (_, row, expected) => {
    expect(read(row)).toEqual({ spends: [], problems: [expect.anything()] });
    expect(read(row).problems.map(say)).toEqual([expected]);
  });

  test("[U2] nothing a month, nothing after the renewal and no share that counts are amounts; a month renews on its first day", () => {
    const { spends, problems } = read(
      ["Seats", 0, "Money", "", "2027-02", 0, 0],
      ["Hours", 0, "Code-execution hours"],
    );
    expect(problems).toEqual([]);
    expect(
      spends.map(({ spent, renewal, afterRenewal, eligibleShare }) => [
        spent,
        renewal,
        afterRenewal,
        eligibleShare,
      ]),
    ).toEqual([
      [{ kind: "money", monthly: 0 }, "2027-02-01", 0, 0],
      [{ kind: "code execution", hours: 0 }, null, null, 1],
    ]);
  });

  test("[U2] all that is wrong with a row is named; one bad row, and none is taken", () => {
    const { spends, problems } = read(["Seats", 5], ["", "x", "y", "soon", "later", "z", 2]);
    expect(spends).toEqual([]);
    expect(problems.map(({ where }) => where)).toEqual([
      "OtherSpend!A6",
      "OtherSpend!B6",
      "OtherSpend!D6",
      "OtherSpend!E6",
      "OtherSpend!F6",
      "OtherSpend!G6",
    ]);
  });

  test("with a column missing no row is read", () => {
    const place: Grid["place"] = { kind: "sheet", sheet: "OtherSpend", row: 3, column: 0 };
    const { spends, problems } = readOtherSpend({
      cells: [
        ["Spend", "Note"],
        ["", ""],
        ["Seats", "x"],
      ],
      place,
    });
    expect(spends).toEqual([]);
    expect(problems.map(say)).toEqual(["OtherSpend!A4: expected a column Monthly, got Spend, Note"]);
  });
});
