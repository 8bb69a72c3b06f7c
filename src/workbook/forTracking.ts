import type { Problem } from "../engine/problem";
import type { ShownTracking } from "../tables/shownTracking";
import type { Work } from "./forPane";

/** What the Track view asks of the workbook. */
export interface TrackingServices {
  /** Reads everything and tracks the signed contract; writes nothing but contract tables that are missing. */
  readonly readTracking: (work: Work) => Promise<TrackingReading>;
}

/** The contract since signing, the problems that stop it, or that nothing is signed yet. */
export type TrackingReading =
  | { readonly kind: "stopped"; readonly problems: readonly Problem[] }
  | { readonly kind: "nothing signed" }
  | { readonly kind: "read"; readonly shown: ShownTracking };
