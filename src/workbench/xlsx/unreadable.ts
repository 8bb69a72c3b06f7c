import { isWhole } from "./xml";
import { openZip, type ZipArchive } from "./zip";
import { workbookParts, type WorkbookParts } from "./packageParts";

const expected = "Expected an Excel workbook (.xlsx)";

/** Opens the bytes as an .xlsx package, or throws an Error that says in one sentence what they are instead. */
export async function openWorkbook(
  bytes: Uint8Array,
): Promise<{ readonly zip: ZipArchive; readonly parts: WorkbookParts }> {
  const other = otherFile(bytes);
  if (other !== null) throw new Error(`${expected}; got ${other}.`);
  const zip = opened(bytes);
  const parts = await checkedParts(zip);
  if (parts === null || parts.sheets.length === 0) throw new Error(`${expected}; got ${otherPackage(zip)}.`);
  return { zip, parts };
}

async function checkedParts(zip: ZipArchive): Promise<WorkbookParts | null> {
  try {
    for (const name of zip.names) {
      if (/\.(xml|rels)$/i.test(name) && !isWhole(await zip.text(name))) {
        throw new Error(`the part ${name} is no complete XML`);
      }
    }
    return await workbookParts(zip);
  } catch (error) {
    throw damaged(error);
  }
}

function otherFile(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "an empty file";
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return null;
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return holdsName(bytes, "EncryptedPackage")
      ? "a workbook protected with a password: open it in Excel, remove the password and save it again"
      : "a file of the format before 2007 (.xls): open it in Excel and save it as .xlsx";
  }
  const text = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (text.startsWith("%PDF")) return "a PDF";
  if (text.startsWith("<")) return "a text file that starts like XML or HTML";
  if (text.startsWith("{")) return "a text file that starts like JSON";
  return bytes.subarray(0, 1000).includes(0) ? "a file of an unknown kind" : "a text file";
}

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether the old container has a stream of that name, which it stores in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function opened(bytes: Uint8Array): ZipArchive {
  try {
    return openZip(bytes);
  } catch (error) {
    throw new Error(`${expected}; got one that is cut off or damaged: ${reason(error)}.`, { cause: error });
  }
}

function otherPackage(zip: ZipArchive): string {
  const has = (start: string): boolean => zip.names.some((name) => name.startsWith(start));
  if (has("xl/workbook.bin")) return "a binary workbook (.xlsb): open it in Excel and save it as .xlsx";
  if (has("word/")) return "a Word document";
  if (has("ppt/")) return "a PowerPoint presentation";
  if (has("mimetype") && has("content.xml")) return "an OpenDocument file (.ods): save it as .xlsx";
  return "a zip archive without a workbook in it";
}

/** The library's message as the end of a sentence. */
const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");

/** A file that opens but whose parts cannot be read. */
export const damaged = (error: unknown): Error =>
  new Error(`${expected}; got one with a damaged part: ${reason(error)}.`, { cause: error });
