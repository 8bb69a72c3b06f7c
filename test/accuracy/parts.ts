/**
 * The published series in two parts: what a setting is tried on, and what only the finished version is
 * measured on (docs/accuracy.md).
 */
export type Part = "exploration" | "hold-out";

const seed = "20261121:";
const explored = 1 / 3;

/** The part a series is in, by its name alone: FNV-1a, mixed once more so that near names fall apart. */
export function partOf(id: string): Part {
  let hash = 2166136261;
  for (const letter of seed + id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  hash ^= hash >>> 15;
  return (hash >>> 0) / 2 ** 32 < explored ? "exploration" : "hold-out";
}
