/** The step Range. */
export const range = {
  title: "Range",
  empty: "What usage may be over the term. It is shown as soon as the usage can be read.",
  summary: (p10: string, p50: string, p90: string) => `P10 ${p10} · P50 ${p50} · P90 ${p90}`,
  total: "List usage of the term",
  p10: "P10, reached in 90 % of scenarios",
  p50: "P50, reached in half",
  p90: "P90, reached in 10 %",
  evidence: "How sure it is",
};
