import { inflateSync } from "node:zlib";

/** How many pixels of an 8-bit RGB picture have a colour, `#RRGGBB`. */
export function countColor(png: Buffer, color: string): number {
  const width = png.readUInt32BE(16);
  const [depth, type] = [png[24], png[25]];
  if (depth !== 8 || type !== 2) throw new Error("The picture is no 8-bit RGB.");
  const wanted = parseInt(color.slice(1), 16);
  const stride = width * 3;
  const packed = inflateSync(Buffer.concat(imageData(png)));
  let above = Buffer.alloc(stride);
  let count = 0;
  for (let at = 0; at < packed.length; at += stride + 1) {
    const line = unfiltered(packed[at] ?? 0, packed.subarray(at + 1, at + 1 + stride), above);
    for (let x = 0; x < stride; x += 3) if (line.readUIntBE(x, 3) === wanted) count += 1;
    above = line;
  }
  return count;
}

function imageData(png: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const kind = png.toString("latin1", at + 4, at + 8);
    if (kind === "IDAT") pieces.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return pieces;
}

/** One line of pixels, with the prediction from the left and above undone. */
function unfiltered(filter: number, source: Buffer, above: Buffer): Buffer<ArrayBuffer> {
  const line = Buffer.alloc(source.length);
  for (let x = 0; x < source.length; x++) {
    const left = line[x - 3] ?? 0;
    const up = above[x] ?? 0;
    const corner = x < 3 ? 0 : (above[x - 3] ?? 0);
    const predicted = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0;
    line[x] = ((source[x] ?? 0) + predicted) & 0xff;
  }
  return line;
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
