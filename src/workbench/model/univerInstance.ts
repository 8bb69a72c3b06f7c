import type { FUniver } from "@univerjs/core/facade";

/** A running Univer with the plugins the model needs, headless or with a grid on screen. */
export interface UniverInstance {
  readonly api: FUniver;
  readonly dispose: () => void;
}
