import fc from "fast-check";
import { parseCsv, writeCsv } from "hucre/csv";
import { splitCsvLine } from "../../src/tables/csv";

test("[RFC 4180] quotes, doubled quotes, separators inside quotes, empty fields", () => {
  expect(splitCsvLine('2026-03-31,"Closer, App",7', ",")).toEqual(["2026-03-31", "Closer, App", "7"]);
  expect(splitCsvLine('"a ""b"" c",,""', ",")).toEqual(['a "b" c', "", ""]);
  expect(splitCsvLine("", ",")).toEqual([""]);
  expect(splitCsvLine("a;b,c;", ";")).toEqual(["a", "b,c", ""]);
});

test("a quote inside a field that is not quoted, text after a closing quote, a quote never closed", () => {
  expect(splitCsvLine('5" disk,x', ",")).toEqual(['5" disk', "x"]);
  expect(splitCsvLine('"a"b,x', ",")).toEqual(["ab", "x"]);
  expect(splitCsvLine('x,"a,b', ",")).toEqual(["x", "a,b"]);
});

test("what another library writes is read as that library reads it", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "7", " ", ",", ";", '"', "≤", "'", ".") });
  fc.assert(
    fc.property(fc.array(field, { minLength: 2, maxLength: 8 }), (fields) => {
      const line = writeCsv([fields]).replace(/\r?\n$/, "");
      fc.pre(line.trim() !== "");
      expect(splitCsvLine(line, ",")).toEqual(fields);
      expect(splitCsvLine(line, ",")).toEqual(parseCsv(line, { delimiter: "," })[0]);
    }),
    { seed: 20261121, numRuns: 1000 },
  );
});
