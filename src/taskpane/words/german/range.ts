import type { range as english } from "../english/range";

/** The step Range. */
export const range: typeof english = {
  title: "Spanne",
  empty:
    "Wie hoch die Nutzung über die Laufzeit sein kann. Sie erscheint, sobald die Nutzung gelesen werden kann.",
  summary: (p10, p50, p90) => `P10 ${p10} · P50 ${p50} · P90 ${p90}`,
  total: "Listennutzung der Laufzeit",
  p10: "P10, in 90 % der Szenarien erreicht",
  p50: "P50, in der Hälfte erreicht",
  p90: "P90, in 10 % erreicht",
  evidence: "Wie sicher sie ist",
};
