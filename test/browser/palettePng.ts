import { deflateSync, inflateSync } from "node:zlib";

/** Pixels of a picture, three or four bytes each, row after row. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytesEach: number;
  readonly bytes: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const MOST_COLOURS = 256;

/**
 * A picture with a palette of at most 256 colours: the most frequent ones, and for each other the nearest of them.
 *
 * @param png as a browser makes it: 8 bits a channel, red, green, blue and perhaps opacity, which is left out.
 */
export function withPalette(png: Uint8Array): Uint8Array {
  const pixels = decode(png);
  const { width, height, bytesEach, bytes } = pixels;
  const colourAt = (pixel: number): number => {
    const at = pixel * bytesEach;
    return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  };
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = colourAt(pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const frequent = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = frequent.slice(0, MOST_COLOURS);
  const indices = new Map(
    frequent.map((colour, at) => [colour, at < MOST_COLOURS ? at : nearest(colour, palette)]),
  );
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indices.get(colourAt(y * width + x)) ?? 0;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // 8 bits an index, and colours by a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(palette.flatMap((colour) => channels(colour)))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

const channels = (colour: number): readonly [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channels(colour);
  const distance = (other: number): number =>
    channels(other).reduce((sum, channel, c) => sum + (channel - (wanted[c] ?? 0)) ** 2, 0);
  return palette.reduce((best, other, at) => (distance(other) < distance(palette[best] ?? 0) ? at : best), 0);
}

function decode(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Uint8Array[] = [];
  let [width, height, bytesEach] = [0, 0, 0];
  for (let at = signature.length; at < png.length;) {
    const length = view.getUint32(at);
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString("latin1");
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") {
      [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      bytesEach = { 2: 3, 6: 4 }[body[9] ?? 0] ?? 0;
      if (body[8] !== 8 || bytesEach === 0 || body[12] !== 0)
        throw new Error("expected 8 bits of RGB or RGBA");
    } else if (type === "IDAT") data.push(body);
    at += length + 12;
  }
  return {
    width,
    height,
    bytesEach,
    bytes: unfiltered(inflateSync(Buffer.concat(data)), width * bytesEach, bytesEach),
  };
}

/** Undoes the filters of PNG: every row says what its bytes are relative to. @see RFC 2083, 6 */
function unfiltered(filtered: Uint8Array, length: number, bytesEach: number): Uint8Array {
  const rows = filtered.length / (length + 1);
  const bytes = new Uint8Array(rows * length);
  for (let y = 0; y < rows; y++) {
    const filter = filtered[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < bytesEach ? 0 : (bytes[at - bytesEach] ?? 0);
      const above = y === 0 ? 0 : (bytes[at - length] ?? 0);
      const corner = x < bytesEach || y === 0 ? 0 : (bytes[at - length - bytesEach] ?? 0);
      const from = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      bytes[at] = (filtered[y * (length + 1) + 1 + x] ?? 0) + from;
    }
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((each) => Math.abs(guess - each)) as [
    number,
    number,
    number,
  ];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc(named), named.length + 4);
  return whole;
}

/** The checksum of PNG. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
