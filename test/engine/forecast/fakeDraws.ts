import type { Draws } from "../../../src/engine/forecast/draws";

/** Draws that are known in advance: the given normals, then 0; what is squared has its mean. */
export function fakeDraws(normals: readonly number[] = [], uniforms: readonly number[] = []): Draws {
  let n = 0;
  let u = 0;
  return {
    normal: () => normals[n++] ?? 0,
    uniform: () => uniforms[u++] ?? 0,
    chiSquared: (degrees) => degrees,
  };
}
