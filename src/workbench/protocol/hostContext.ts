import type { Box } from "../model/address";
import type { Model } from "../model/model";
import type { Sheet } from "../model/sheet";
import type { ChangeType } from "../model/edits";
import type { Events } from "./events";
import type { ExcelObject } from "./excelObject";
import type { Faults } from "./faults";

/** What the objects of the API need around them. */
export interface HostContext {
  readonly model: Model;
  readonly faults: Faults;
  readonly events: Events;
  /** Keeps an object findable by an id until office.js gives the reference back. */
  readonly keep: (object: ExcelObject) => string;
  readonly kept: (id: string) => ExcelObject | null;
  readonly release: (id: string) => void;
  /** @throws HostError AccessDenied when the sheet is protected and a cell of the box is locked */
  readonly assertWritable: (sheet: Sheet, box?: Box) => void;
  /** Reports a change of contents to whoever listens. */
  readonly changed: (sheet: Sheet, box: Box, changeType?: ChangeType) => void;
  /** Calculation waits for the end of the batch. */
  readonly suspendCalculation: () => void;
  /** The add-in's pane is to be seen, or hidden. */
  readonly showPane: (shown: boolean) => void;
}
