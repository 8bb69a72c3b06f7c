import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";

// What the stand-in for Excel takes from Node and jsdom does not have.
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
  setImmediate: (task: () => void) => setTimeout(task),
});
