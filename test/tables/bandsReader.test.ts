import { readBands } from "../../src/tables/bandsReader";
import type { Cell, Grid } from "../../src/tables/grid";
import { describe as say } from "../../src/tables/wording";

const onSheet = (cells: readonly (readonly Cell[])[]): Grid => ({
  cells,
  place: { kind: "sheet", sheet: "Bands", row: 3, column: 0 },
});
const header = ["Threshold", "Discount", "Name", "Unlocks"];
const sentences = (cells: readonly (readonly Cell[])[]): readonly string[] =>
  readBands(onSheet(cells)).problems.map(say);

describe("[B1] readBands", () => {
  test("with and without a header, blank rows skipped, names made up where missing", () => {
    const bands = [
      { threshold: 250_000, discount: 0.1, name: "A", terms: {} },
      { threshold: 1_000_000, discount: 0.15, name: "Band 2", terms: {} },
    ];
    expect(
      readBands(
        onSheet([
          [250_000, 0.1, "A"],
          ["", "", ""],
          [1_000_000, 0.15, ""],
        ]),
      ).bands,
    ).toEqual(bands);
    const withHeader = readBands(
      onSheet([header, [250_000, 0.1, "A", "support"], [1_000_000, 0.15, "", ""]]),
    );
    expect(withHeader).toEqual({ bands, problems: [], rows: [1, 2] });
  });

  test("a column headed by a term's name overrides that term inside its band", () => {
    const { bands } = readBands(
      onSheet([
        ["Threshold", "Discount", "Name", "Overage", "Rollover share"],
        [100, 0.1, "A", "", ""],
        [200, 0.2, "B", "committed", "25 %"],
      ]),
    );
    expect(bands.map((band) => band.terms)).toEqual([
      {},
      { overage: { kind: "committed" }, rolloverShare: 0.25 },
    ]);
  });

  test("an empty table is no bands and no problem", () => {
    expect(readBands(onSheet([header, ["", "", "", ""]]))).toEqual({ bands: [], problems: [], rows: [] });
  });

  test("[B6] a threshold typed as a percentage is no money, in a sheet or in an argument", () => {
    const said = "expected a threshold: money above 0, got 25 %";
    expect(sentences([header, ["25 %", 0.1, "a"]])).toEqual([`Bands!A5: ${said}`]);
    const place = { kind: "argument", name: "bands" } as const;
    expect(readBands({ cells: [["25 %", "10 %"]], place }).problems.map(say)).toEqual([
      `bands row 1: ${said}`,
    ]);
    expect(readBands({ cells: [[25, "10 %"]], place }).problems).toEqual([]);
  });

  test("[B6] every bad cell is named, all at once", () => {
    expect(
      sentences([
        header,
        [0, 0.1, "zero"],
        [500, 12, "percent"],
        [400, 0.1, "unsorted"],
        [500, 0.2, "twice"],
        ["much", -0.1, "text"],
        [900, "#N/A", "error"],
        [1000, 1, "all"],
        ["", 0.3, "gap"],
      ]),
    ).toEqual([
      "Bands!A5: a band's threshold must be above 0, got 0",
      "Bands!B6: discount must be at least 0 and below 1, got 12; did you mean 12 %?",
      "Bands!A7: thresholds must rise from row to row; expected more than 500, got 400",
      "Bands!A8: each threshold may stand once; got 500 again",
      "Bands!A9: expected a threshold: money above 0, got much",
      "Bands!B9: discount must be at least 0 and below 1, got -0.1",
      "Bands!B10: expected a discount from 0 to below 1, such as 10 %, got the error #N/A; mend the formula behind it",
      "Bands!B11: discount must be at least 0 and below 1, got 1; did you mean 1 %?",
      "Bands!A12: expected a threshold: money above 0, got nothing",
    ]);
  });

  test("[B6] numbers that stand as text are refused in a sheet, where look-ups pass them over", () => {
    expect(sentences([header, ["250,000", "10 %", "A"]])).toEqual([
      "Bands!A5: expected a threshold: money above 0, typed as a number, got the text 250,000",
      "Bands!B5: expected a discount from 0 to below 1, such as 10 %, typed as a number, got the text 10 %",
    ]);
    const argument = { cells: [["250,000", "10 %"]], place: { kind: "argument", name: "bands" } } as const;
    expect(readBands(argument)).toMatchObject({
      problems: [],
      bands: [{ threshold: 250_000, discount: 0.1 }],
    });
  });

  test("[B6] a threshold beyond all money is refused before sums overflow", () => {
    expect(sentences([[1e308, 0.1]])).toEqual([
      "Bands!A4: expected a threshold of at most a thousand trillion, got 1e+308",
    ]);
  });

  test("an unknown column and an unknown value of a term are named", () => {
    expect(
      sentences([
        ["Threshold", "Discount", "Name", "Overige"],
        [100, 0.1, "A", "list"],
      ]),
    ).toEqual(["Bands!D4: no term has the name Overige; did you mean Overage?"]);
    expect(
      sentences([
        ["Threshold", "Discount", "Name", "Overage"],
        [100, 0.1, "A", "free"],
      ]),
    ).toEqual(["Bands!D5: expected Overage: list, committed, or a discount off list below 1, got free"]);
  });

  test.each(["Settlement", "Term years", "Band basis", "Band kind", "Increment", "Policy", "Risk weight"])(
    "%s is of the whole contract and cannot be a band's own",
    (term) => {
      const cells = [
        ["Threshold", "Discount", "Name", term],
        [100, 0.1, "A", ""],
      ];
      expect(sentences(cells)).toEqual([
        `Bands!D4: expected a term that one band can have for itself, got ${term}`,
      ]);
    },
  );

  test("columns for people are not read, nor ones without a heading", () => {
    const people = ["Unlocks", "Note", "notes", ""];
    const cells = [
      ["Threshold", "Discount", "Name", ...people],
      [100, 0, "A", "b", "c", "d", "e"],
    ];
    expect(readBands(onSheet(cells))).toEqual({
      bands: [{ threshold: 100, discount: 0, name: "A", terms: {} }],
      problems: [],
      rows: [1],
    });
  });

  test("[B6] with one bad cell there are no bands, the largest threshold is taken", () => {
    expect(
      readBands(
        onSheet([
          [100, 0.1, "A"],
          [200, 2, "B"],
        ]),
      ),
    ).toMatchObject({ bands: [], rows: [] });
    expect(readBands(onSheet([[1e15, 0.1, "A"]])).problems).toEqual([]);
  });

  test("[B6] what cannot be a percentage is not offered as one", () => {
    expect(sentences([[100, 100, "A"]])).toEqual([
      "Bands!B4: discount must be at least 0 and below 1, got 100",
    ]);
  });

  test("a first row that begins with a number, an error or nothing is no header", () => {
    expect(sentences([["#REF!", 0.1, "A"]])).toEqual([
      "Bands!A4: expected a threshold: money above 0, got the error #REF!; mend the formula behind it",
    ]);
    expect(sentences([["", 0.1, "A"]])).toEqual([
      "Bands!A4: expected a threshold: money above 0, got nothing",
    ]);
  });

  test("a term of the whole contract cannot be a band's own", () => {
    expect(
      sentences([
        ["Threshold", "Discount", "Name", "Confidence"],
        [100, 0.1, "A", 0.8],
      ]),
    ).toEqual(["Bands!D4: expected a term that one band can have for itself, got Confidence"]);
  });

  test("in a custom function the place is the argument's row", () => {
    const grid: Grid = {
      cells: [
        [1, 0.1],
        [2, 0.1],
        [3, 12],
      ],
      place: { kind: "argument", name: "bands" },
    };
    expect(readBands(grid).problems.map(say)).toEqual([
      "bands row 3: discount must be at least 0 and below 1, got 12; did you mean 12 %?",
    ]);
  });
});
