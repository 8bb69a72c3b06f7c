import { encodingOf } from "../../src/tables/textEncoding";

const csv = "Month;Coût\n2026-01;5\n";

test.each([
  ["utf-8", Buffer.from(csv)],
  ["utf-8", Buffer.from(`\ufeff${csv}`)],
  ["utf-8", Buffer.from("")],
  // A letter of two bytes that the end of the piece cuts apart
  ["utf-8", Buffer.from("Coû").subarray(0, -1)],
  ["utf-16le", Buffer.from(`\ufeff${csv}`, "utf16le")],
  ["utf-16le", Buffer.from(csv, "utf16le")],
  ["utf-16be", Buffer.from(`\ufeff${csv}`, "utf16le").swap16()],
  ["utf-16be", Buffer.from(csv, "utf16le").swap16()],
  ["windows-1252", Buffer.from(csv, "latin1")],
])("a text in %s is told by its first bytes", (encoding, bytes) => {
  expect(encodingOf(bytes)).toBe(encoding);
  expect(new TextDecoder(encoding, { ignoreBOM: false }).decode(bytes).replace("�", "")).toMatch(
    /^(Month|Co|$)/,
  );
});
