import type { Json } from "./excelObject";

/** Numbers of office.js for what happened. */
export const EventType = {
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
} as const;

export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

const EVENT_CATEGORY = 65_536;
/** Target of handlers that are added to a collection. */
export const WORKBOOK_TARGET = "Workbook";

/** Which events somebody listens to, and those that wait to be sent at the end of the batch. */
export class Events {
  readonly #registered = new Set<string>();
  #waiting: EventMessage[] = [];
  #nextId = 1;

  register(type: number, target: string): void {
    this.#registered.add(`${String(type)}|${target}`);
  }

  unregister(type: number, target: string): void {
    this.#registered.delete(`${String(type)}|${target}`);
  }

  /** Queues an event for handlers of the sheet and of the collection of sheets; its message is made only for them. */
  raise(type: number, sheetId: string, message: () => Json): void {
    for (const targetId of [sheetId, WORKBOOK_TARGET]) {
      if (!this.#registered.has(`${String(type)}|${targetId}`)) continue;
      this.#waiting.push({
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId,
        message: JSON.stringify(message()),
        id: this.#nextId++,
      });
    }
  }

  takeWaiting(): readonly EventMessage[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
