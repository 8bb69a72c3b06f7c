import fc from "fast-check";
import { OrderFreeSum } from "../../src/engine/orderFreeSum";

const sumOf = (terms: readonly number[]): number => {
  const sum = new OrderFreeSum();
  for (const term of terms) sum.add(term);
  return sum.total;
};

test("a sum does not depend on the order of its terms", () => {
  const terms = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(
      terms.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, other]) => expect(sumOf(other)).toBe(sumOf(all)),
    ),
    { seed: 20261121, numRuns: 300 },
  );
});

test("plain addition does: 0.1 + 0.2 + 0.3", () => {
  expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
  expect(sumOf([0.1, 0.2, 0.3])).toBe(sumOf([0.3, 0.2, 0.1]));
});

test("a million terms of a third are a third of a million to a millionth", () => {
  const sum = new OrderFreeSum();
  for (let i = 0; i < 1_000_000; i++) sum.add(1 / 3);
  expect(sum.total).toBeCloseTo(1_000_000 / 3, 6);
});
