import { findModel } from "../../src/tables/modelNames";
import { publishedPrices } from "../../src/tables/priceBook";

describe("findModel", () => {
  test.each([
    ["claude-opus-5-5", "claude-opus-5-5"],
    [" Claude-Opus-5-5 ", "claude-opus-5-5"],
    ["claude-haiku-4-5-20251001", "claude-haiku-4-5-20251001"],
    // An id without the date that the price book has, and one with a date that it has not.
    ["claude-haiku-4-5", "claude-haiku-4-5-20251001"],
    ["claude-opus-4-5-20251101", "claude-opus-4-5"],
    ["Claude Opus 5.5", "claude-opus-5-5"],
    ["Opus 5.5", "claude-opus-5-5"],
    ["opus 5", "claude-opus-5"],
    ["Claude Haiku 3.5", "claude-3-5-haiku-20241022"],
    ["Claude 3.5 Haiku", "claude-3-5-haiku-20241022"],
    ["Claude Sonnet 4", "claude-sonnet-4-20250514"],
    ["claude-sonnet-4-0", "claude-sonnet-4-20250514"],
  ])("%s is %s", (name, model) => {
    expect(findModel(name, publishedPrices)).toEqual({ model });
  });

  test.each([
    // The date says it is another model than the one of 2025-05-14.
    ["claude-sonnet-4-20250101", "claude-sonnet-4-20250514"],
    ["Claude Opus 5.6", "claude-opus-5-5"],
    ["claude-haiku-4-5-fast", "claude-haiku-4-5"],
    ["Opus", ""],
    ["gpt-5", ""],
    ["", ""],
  ])("%s is not guessed at", (name, nearest) => {
    const found = findModel(name, publishedPrices);
    expect(found).toHaveProperty("nearest");
    if ("nearest" in found) expect(found.nearest.expected ?? "").toContain(nearest);
  });

  test.each([
    // One letter is missing: nothing is nearer than the same id, whose date would count as nine letters.
    ["claude-sonet-4-5", "claude-sonnet-4-5"],
    ["Sonet 4.5", "claude-sonnet-4-5"],
    ["anthropic.claude-haku-4-5", "claude-haiku-4-5"],
    ["claude-haiku-4-5-20251002", "claude-haiku-4-5-20251001"],
  ])("the model nearest to %s is %s", (name, model) => {
    const found = findModel(name, publishedPrices);
    if (!("nearest" in found)) throw new Error(found.model);
    const [first = ""] = (found.nearest.expected ?? "").split(", ");
    expect(first).toBe(model);
    // What is proposed is understood.
    expect(findModel(first, publishedPrices)).toHaveProperty("model");
  });

  test("nothing is proposed for a word that is no model", () => {
    for (const word of ["Modèle", "gpt-4o", "total tokens"])
      expect(findModel(word, publishedPrices)).toEqual({ nearest: {} });
  });

  test("two models that a name could mean are none", () => {
    const [row] = publishedPrices;
    if (row === undefined) throw new Error("the price book is empty");
    const book = ["claude-3-5-sonnet-20240620", "claude-3-5-sonnet-20241022"].map((model) => ({
      ...row,
      model,
    }));
    expect(findModel("Claude 3.5 Sonnet", book)).toEqual({
      nearest: { expected: "claude-3-5-sonnet-20240620, claude-3-5-sonnet-20241022" },
    });
  });

  test("ids of the user's own price table are found in any case", () => {
    const book = publishedPrices.slice(0, 1).map((row) => ({ ...row, model: "House Model" }));
    expect(findModel("house model", book)).toEqual({ model: "House Model" });
  });
});

test.each([
  ["us.anthropic.claude-opus-4-6-v1", "claude-opus-4-6"],
  ["anthropic.claude-haiku-4-5-20251001-v1:0", "claude-haiku-4-5-20251001"],
  ["global.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5-20250929"],
  ["us-gov.anthropic.claude-3-5-sonnet-20241022-v2:0", "claude-3-5-sonnet-20241022"],
  ["anthropic.claude-3-haiku-20240307-v1:0:200k", "claude-3-haiku-20240307"],
  [
    "arn:aws:bedrock:us-east-1:123456789012:inference-profile/eu.anthropic.claude-opus-4-5-20251101-v1:0",
    "claude-opus-4-5",
  ],
  ["claude-opus-4-5@20251101", "claude-opus-4-5"],
  ["claude-3-5-sonnet-v2@20241022", "claude-3-5-sonnet-20241022"],
  ["vertex_ai/claude-sonnet-4@20250514", "claude-sonnet-4-20250514"],
  ["claude-opus-4-8@default", "claude-opus-4-8"],
  ["bedrock/us.anthropic.claude-sonnet-4-6", "claude-sonnet-4-6"],
  ["anthropic/claude-opus-4.7", "claude-opus-4-7"],
  ["anthropic/claude-3.7-sonnet:thinking", "claude-3-7-sonnet-20250219"],
  ["claude-haiku-4-5-latest", "claude-haiku-4-5-20251001"],
])("the id of another platform, %s, is %s", (name, model) => {
  expect(findModel(name, publishedPrices)).toEqual({ model });
});

test("another date of a model is another model, on every platform", () => {
  for (const name of ["anthropic.claude-haiku-4-5-20251002-v1:0", "claude-haiku-4-5@20251002"])
    expect(findModel(name, publishedPrices)).toHaveProperty("nearest");
});
