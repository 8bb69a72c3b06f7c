/** A seed from the numbers themselves (FNV-1a over six significant digits), so that no clock is needed. */
export function seedOf(values: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const value of values) {
    for (const character of value.toPrecision(6)) {
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x2c, 0x01000193);
  }
  return hash >>> 0;
}
