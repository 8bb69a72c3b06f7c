import type { Judged } from "./score";

/** Where a run keeps the file it is at: what it would leave behind if the mutant ended the process. */
export const underWay = "build/mutation/underWay.json";

export interface UnderWay {
  readonly name: string;
  readonly source: string;
  /** The mutants of the file so far; the one being judged stands last, as killed. */
  readonly judged: readonly Judged[];
}

/** Tells a run that the one before it was ended by the mutant it was at. */
export const resume = "--resume";
/** Forgets what was kept of earlier runs. */
export const fresh = "--fresh";
