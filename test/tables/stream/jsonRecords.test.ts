import { jsonRecords, type JsonRecord } from "../../../src/tables/stream/jsonRecords";
import { all, inPieces } from "./pieces";

const recordsOf = (text: string, length: number): Promise<readonly JsonRecord[]> =>
  all(jsonRecords(inPieces(text, length)));

const records = [{ model: "claude", tokens: { input: 1 } }, { model: "≤ {[,", list: [1, { a: 2 }] }, {}];

describe.each([1, 5, 64, 10_000])("in pieces of %i", (length) => {
  test("a list", async () =>
    expect(await recordsOf(JSON.stringify(records, null, 2), length)).toEqual(records));
  test("a list inside an object, whatever stands beside it", async () => {
    const text = JSON.stringify({ has_more: false, totals: { a: 1 }, data: records, next_page: null });
    expect(await recordsOf(text, length)).toEqual(records);
  });
});

test.each([60, 64, 10_000])("one object a line, in pieces of %i", async (length) => {
  const text = `\uFEFF${records.map((each) => JSON.stringify(each)).join("\r\n")}\n\n`;
  expect(await recordsOf(text, length)).toEqual(records);
});

test.each([1, 7, 1000])("the line of an error is that of the text, in pieces of %i", async (length) => {
  // A character that begins no value, and a comma where a value should be
  await expect(recordsOf('[\n{"a": 1},\n{"b": x}]', length)).rejects.toThrow(
    /^line 3: expected JSON, got Unexpected "x"$/,
  );
  await expect(recordsOf('[\n{"a": "≤"},\n\n,\n{}]', length)).rejects.toThrow(/^line 4: expected JSON, got /);
});

test("text that is not JSON is refused with its line", async () => {
  await expect(recordsOf('{"a":1}\n{"b":\n', 1000)).rejects.toThrow(/^line 2: expected JSON, got/);
  await expect(recordsOf('{"a":1}\n7\n', 1000)).rejects.toThrow(
    "line 2: expected an object in braces, got 7",
  );
  await expect(recordsOf('[{"a": 1}', 1000)).rejects.toThrow(
    "the end of the text before the end of the value",
  );
});
