export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Enough of a file to tell how it is encoded. */
const enoughToTell = 65_536;

/**
 * The encoding of a text file, told by how it begins: by its byte order mark; as UTF-16 where every other byte is
 * zero, which is how Excel saves "Unicode Text"; as Windows-1252 where it is no UTF-8, which is how Excel saves a
 * plain CSV in western Europe.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const start = bytes.subarray(0, enoughToTell);
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (zeros(start, 1) > 0.4) return "utf-16le";
  if (zeros(start, 0) > 0.4) return "utf-16be";
  return isUtf8(start) ? "utf-8" : "windows-1252";
}

/** Share of the bytes at odd or at even places that are zero. */
function zeros(bytes: Uint8Array, from: 0 | 1): number {
  let found = 0;
  for (let i = from; i < bytes.length; i += 2) if (bytes[i] === 0) found++;
  return bytes.length === 0 ? 0 : (2 * found) / bytes.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // As a stream: the last letter may be cut in two.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
