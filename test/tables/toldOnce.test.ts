import { sentences } from "./usageOn";

const header = ["Month", "Model", "Input", "Output"];

test("[U4] a name that is not known is told once, with the number of its rows", () => {
  const rows = ["Sonet 4.5", "Sonet 4.5", "gpt-4o", "Sonet 4.5"].map((model, i) => [
    `2026-0${i + 1}`,
    model,
    1,
    1,
  ]);
  expect(sentences([header, ...rows])).toEqual([
    "Usage!B2: expected a model of the price book, got Sonet 4.5 (in 3 rows); the nearest are claude-sonnet-4-5, claude-sonnet-5-5, claude-sonnet-4-6. Add it to the Prices table or correct the name",
    "Usage!B4: expected a model of the price book, got gpt-4o. Add it to the Prices table or correct the name",
  ]);
});

test("[U4] other problems are told at each cell", () => {
  const rows = ["many", "many"].map((tokens, i) => [`2026-0${i + 1}`, "claude-opus-4-5", tokens, 1]);
  expect(sentences([header, ...rows])).toHaveLength(2);
});

describe("[U4] usage without a row to price", () => {
  test("a header alone", () => {
    expect(sentences([["Export of today"], header])).toEqual([
      "Usage!A2:D2: expected rows of usage below the header in Usage!A2:D2, got none. Select the usage together with its header row",
    ]);
  });
});
