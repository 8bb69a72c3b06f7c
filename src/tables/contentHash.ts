/**
 * A hash of texts, the same for the same texts in the same order: FNV-1a of 64 bits over their UTF-16 code
 * units, low byte first, as 16 hexadecimal digits. It tells versions of inputs apart and keeps no secret.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function contentHash(texts: Iterable<string>): string {
  // Four limbs of 16 bits, the lowest first: products stay exact.
  let [a, b, c, d] = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
  const take = (byte: number): void => {
    a ^= byte;
    // The prime is 2^40 + 0x1b3.
    const low = a * 0x1b3;
    const second = b * 0x1b3 + (low >>> 16);
    const third = c * 0x1b3 + ((a << 8) & 0xffff) + Math.floor(second / 0x10000);
    const fourth = d * 0x1b3 + ((b << 8) & 0xffff) + (a >>> 8) + Math.floor(third / 0x10000);
    a = low & 0xffff;
    b = second & 0xffff;
    c = third & 0xffff;
    d = fourth & 0xffff;
  };
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      take(unit & 0xff);
      take(unit >>> 8);
    }
    // Texts do not run together.
    take(0);
    take(0);
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, "0")).join("");
}
