import { seedOf } from "../../src/engine/seed";

const example = [81_234, 79_000, 90_400, 85_120, 100_300, 97_777];

test("[F1] a seed is the same for the same numbers to six digits, and another for others", () => {
  const seed = seedOf(example);
  expect(Number.isInteger(seed) && seed >= 0).toBe(true);
  expect(seedOf(example.map((value) => value * (1 + 1e-13)))).toBe(seed);
  expect(seedOf([...example].reverse())).not.toBe(seed);
  expect(seedOf(example.slice(1))).not.toBe(seed);
});
