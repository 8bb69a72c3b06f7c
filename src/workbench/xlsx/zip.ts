/** The parts of a zip archive, decompressed one at a time; no more than an .xlsx needs. */
export interface ZipArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  bytes(name: string): Promise<Uint8Array>;
  /** The part as UTF-8 text; "" when the archive has no such part. */
  text(name: string): Promise<string>;
}

interface Entry {
  readonly method: number;
  readonly offset: number;
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
/** More than this decompressed is a bomb, not a workbook. */
const largestArchive = 2 ** 30;

/** Opens a zip archive held in memory. Throws when its directory is missing, damaged or too large. */
export function openZip(data: Uint8Array): ZipArchive {
  const entries = directory(data);
  const bytes = async (name: string): Promise<Uint8Array> => {
    const entry = entries.get(name);
    if (entry === undefined) throw new Error(`the archive has no part ${name}`);
    return inflate(data, entry, name);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    bytes,
    text: async (name) => (entries.has(name) ? new TextDecoder().decode(await bytes(name)) : ""),
  };
}

function directory(data: Uint8Array): Map<string, Entry> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > data.length || view.getUint32(at, true) !== directoryEntry) {
      throw new Error("the archive's directory is damaged");
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(data.subarray(at + 46, at + 46 + nameLength));
    const size = view.getUint32(at + 24, true);
    total += size;
    if (total > largestArchive) throw new Error("the archive holds more than 1 GB");
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size,
      crc: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new Error("the archive's directory is missing");
}

async function inflate(data: Uint8Array, entry: Entry, name: string): Promise<Uint8Array> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (entry.offset + 30 > data.length || view.getUint32(entry.offset, true) !== localHeader) {
    throw new Error(`the part ${name} is damaged`);
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = data.slice(start, start + entry.compressed);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Error(`the part ${name} is compressed in a way that is not known here`);
  }
  const content = entry.method === 0 ? packed : await inflated(packed, name, entry.size);
  if (crc32(content) !== entry.crc) throw new Error(`the part ${name} is damaged`);
  return content;
}

/** @param size that the directory tells: what grows beyond it is not unpacked to its end. */
async function inflated(packed: Uint8Array, name: string, size: number): Promise<Uint8Array> {
  try {
    return await pipe(packed, new DecompressionStream("deflate-raw"), size);
  } catch (error) {
    throw new Error(`the part ${name} is damaged`, { cause: error });
  }
}

/** A zip archive of the parts, in their order, deflated. */
export async function writeZip(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = await pipe(content, new CompressionStream("deflate-raw"));
    const label = new TextEncoder().encode(name);
    const shared = [20, 0x0800, 8, 0, 0x21, crc32(content), packed.length, content.length, label.length, 0];
    const local = fields([localHeader, ...shared], "l sssss lll ss");
    pieces.push(local, label, packed);
    records.push(
      fields([directoryEntry, 20, ...shared, 0, 0, 0, 0, offset], "l s sssss lll ss sss ll"),
      label,
    );
    offset += local.length + label.length + packed.length;
  }
  const directorySize = records.reduce((sum, piece) => sum + piece.length, 0);
  const end = fields([endOfDirectory, 0, 0, parts.size, parts.size, directorySize, offset, 0], "l ssss ll s");
  return join([...pieces, ...records, end]);
}

/** Little-endian fields; `l` takes four bytes, `s` two. */
function fields(values: readonly number[], layout: string): Uint8Array {
  const kinds = [...layout.replaceAll(" ", "")];
  const bytes = new Uint8Array(kinds.reduce((sum, kind) => sum + (kind === "l" ? 4 : 2), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  kinds.forEach((kind, index) => {
    const value = values[index] ?? 0;
    if (kind === "l") view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += kind === "l" ? 4 : 2;
  });
  return bytes;
}

async function pipe(
  content: Uint8Array,
  through: ReadableWritablePair<Uint8Array, BufferSource>,
  most = Infinity,
): Promise<Uint8Array> {
  const source = new Blob([content as Uint8Array<ArrayBuffer>]).stream() as ReadableStream<BufferSource>;
  const reader = source.pipeThrough(through).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error(`more than ${most} bytes`);
    }
    pieces.push(piece.value);
  }
  return join(pieces);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

function crc32(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of content) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
