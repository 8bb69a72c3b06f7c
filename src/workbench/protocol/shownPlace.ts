import { formatBox } from "../model/address";
import type { Model } from "../model/model";
import { type Events, EventType } from "./events";
import { sheetId } from "./objects/worksheet";

/** The sheet and the selection that were last seen, to report when the user goes elsewhere. */
export class ShownPlace {
  readonly #model: Model;
  readonly #events: Events;
  #sheet: string;
  #address: string;

  constructor(model: Model, events: Events) {
    this.#model = model;
    this.#events = events;
    [this.#sheet, this.#address] = this.#look();
  }

  /** Raises the events for what has changed since the last look. */
  notice(): void {
    const [sheet, address] = this.#look();
    const elsewhere = sheet !== this.#sheet;
    if (elsewhere) {
      this.#events.raise(EventType.Deactivated, this.#sheet, () => ({ worksheetId: this.#sheet }));
      this.#events.raise(EventType.Activated, sheet, () => ({ worksheetId: sheet }));
    }
    if (elsewhere || address !== this.#address) {
      this.#events.raise(EventType.SelectionChanged, sheet, () => ({ address, worksheetId: sheet }));
    }
    [this.#sheet, this.#address] = [sheet, address];
  }

  #look(): readonly [sheet: string, address: string] {
    const { sheet, boxes } = this.#model.selection;
    return [sheetId(sheet), boxes.map((box) => formatBox(box)).join(",")];
  }
}
