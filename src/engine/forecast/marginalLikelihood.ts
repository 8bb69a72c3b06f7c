/** One model of a mixture: its log marginal likelihood, its prior weight included. */
export interface Weighed {
  readonly logWeight: number;
}

/** Posterior weights, summing to 1, of models that saw the same months. */
export function posteriorWeights(models: readonly Weighed[]): readonly number[] {
  const highest = models.reduce((most, { logWeight }) => Math.max(most, logWeight), -Infinity);
  const weights = models.map(({ logWeight }) => Math.exp(logWeight - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Log of the summed weights: the evidence of a whole family of models. */
export function logEvidence(models: readonly Weighed[]): number {
  const highest = models.reduce((most, { logWeight }) => Math.max(most, logWeight), -Infinity);
  if (highest === -Infinity) return highest;
  return highest + Math.log(models.reduce((sum, { logWeight }) => sum + Math.exp(logWeight - highest), 0));
}

/**
 * `count` models in proportion to their weights: stratified, so that the shares are as even as they can be.
 * @returns models in their order, repeated.
 */
export function stratified<T extends Weighed>(models: readonly T[], count: number): readonly T[] {
  const weights = posteriorWeights(models);
  const chosen: T[] = [];
  let m = 0;
  let reached = weights[0] ?? 0;
  for (let k = 0; k < count; k++) {
    while ((k + 0.5) / count > reached && m < models.length - 1) reached += weights[++m] ?? 0;
    const model = models[m];
    if (model !== undefined) chosen.push(model);
  }
  return chosen;
}
