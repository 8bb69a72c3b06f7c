/**
 * Univer calls the iterator helpers of ES2025 (`map.keys().some(…)`), which Node 20 does not have.
 * Each missing one is added to the iterator prototype, as an engine would.
 */
type Step<T> = (item: T, index: number) => unknown;

const prototype: object = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys()));

const helpers = {
  some<T>(this: Iterable<T>, test: Step<T>): boolean {
    return [...this].some((item, index) => Boolean(test(item, index)));
  },
  every<T>(this: Iterable<T>, test: Step<T>): boolean {
    return [...this].every((item, index) => Boolean(test(item, index)));
  },
  find<T>(this: Iterable<T>, test: Step<T>): T | undefined {
    return [...this].find((item, index) => Boolean(test(item, index)));
  },
  toArray<T>(this: Iterable<T>): T[] {
    return [...this];
  },
  forEach<T>(this: Iterable<T>, step: Step<T>): void {
    [...this].forEach((item, index) => {
      step(item, index);
    });
  },
  map<T>(this: Iterable<T>, step: Step<T>): Iterator<unknown> {
    return [...this].map((item, index) => step(item, index))[Symbol.iterator]();
  },
  filter<T>(this: Iterable<T>, test: Step<T>): Iterator<T> {
    return [...this].filter((item, index) => Boolean(test(item, index)))[Symbol.iterator]();
  },
};

for (const [name, helper] of Object.entries(helpers)) {
  if (!(name in prototype)) {
    Object.defineProperty(prototype, name, { value: helper, configurable: true, writable: true });
  }
}
