import { type Box, eachCell, formatBox } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Model } from "../model/model";
import type { ChangeType } from "../model/edits";
import { ActionType, type Batch, type BatchResponse, PathType } from "./batch";
import { type EventMessage, Events, EventType } from "./events";
import type { ExcelObject } from "./excelObject";
import type { Faults } from "./faults";
import { accessDenied, HostError } from "./hostError";
import type { HostContext } from "./hostContext";
import { type Platform, refusal, refusedResponse } from "./refusal";
import { interpret, type Surroundings } from "./interpreter";
import { range } from "./objects/range";
import { workbook } from "./objects/workbook";
import { sheetId } from "./objects/worksheet";
import { API_SETS, assertMember, isSetSupported } from "./requirementSets";
import { ShownPlace } from "./shownPlace";
import { namedObject } from "./namedObjects";

export interface HostOptions {
  readonly faults?: Faults | undefined;
  /** The web refuses payloads above 5 MB. */
  readonly platform?: Platform | undefined;
  /** Reads wait until custom functions have answered, instead of giving `#BUSY!`. */
  readonly awaitCustomFunctions?: boolean | undefined;
  /** Keeps requests and responses in `log`. */
  readonly keepLog?: boolean | undefined;
  /** Called when the add-in asks for its pane to be seen, or hidden. */
  readonly onPaneShown?: ((shown: boolean) => void) | undefined;
}

export interface LoggedSync {
  readonly request: Batch;
  readonly response: BatchResponse;
}

/** Excel as office.js sees it: takes batches of requests and answers them over a model. */
export class Host {
  readonly model: Model;
  readonly faults: Faults;
  readonly log: LoggedSync[] = [];
  /** Gets the events that somebody registered for. */
  onEvent: ((events: readonly EventMessage[]) => void) | null = null;
  /** Called after each sync, for what shows more of the workbook than its cells. */
  onAnswered: (() => void) | null = null;
  readonly #options: HostOptions;
  readonly #events = new Events();
  readonly #kept = new Map<string, ExcelObject>();
  readonly #context: HostContext;
  #lastReference = 0;
  #suspended = false;
  #closed = false;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #shown: ShownPlace;

  constructor(model: Model, options: HostOptions = {}) {
    this.model = model;
    this.#options = options;
    this.faults = options.faults ?? {};
    this.#context = this.#makeContext();
    this.#shown = new ShownPlace(model, this.#events);
    model.onUserEdit = (sheet, box, changeType = "RangeEdited") => {
      this.#changed(sheet, box, changeType, "Unknown");
      this.sendEvents();
    };
  }

  /** True when the host offers the API set, as `Office.context.requirements.isSetSupported` answers. */
  isSetSupported(set: string, version?: string): boolean {
    return isSetSupported(this.apiSets, set, version);
  }

  /** Versions of the API sets that are offered. */
  get apiSets(): Readonly<Record<string, string>> {
    return { ...API_SETS, ...this.faults.apiSets };
  }

  /**
   * Answers one sync. Syncs wait for each other, but answers of custom functions do not: a sync that
   * waits for a calculation would otherwise wait for ever.
   */
  async processQuery(body: unknown): Promise<BatchResponse> {
    const batch = body as Batch;
    if (asksAService(batch)) return this.#process(batch, false);
    const turn = this.#queue.then(() => this.#process(batch, !isHousekeeping(batch)));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #process(batch: Batch, counts: boolean): Promise<BatchResponse> {
    if (this.#closed) return failed(new HostError("GeneralException", "The workbook is closed."));
    if (counts && this.faults.delay) await this.#wait(this.faults.delay);
    const response = await this.#answer(batch, counts);
    this.#suspended = false;
    if (this.model.calculationMode !== "Manual") await this.model.flush();
    if (this.#options.keepLog) this.log.push({ request: batch, response: structuredClone(response) });
    this.#noticeSelection();
    this.sendEvents();
    this.onAnswered?.();
    return response;
  }

  async #answer(batch: Batch, counts: boolean): Promise<BatchResponse> {
    const { faults } = this;
    const refused = counts ? refusal(batch, faults, this.#options.platform) : null;
    if (refused) {
      const { n = 1, done = 0 } = faults.failSync ?? {};
      const carriedOut = n === 0 ? Math.floor(batch.Actions.length * done) : 0;
      if (carriedOut > 0)
        await interpret({ ...batch, Actions: batch.Actions.slice(0, carriedOut) }, this.#surroundings());
      return failed(refused);
    }
    const response = await interpret(batch, this.#surroundings());
    const tooLarge = refusedResponse(response, faults, this.#options.platform);
    return tooLarge ? failed(tooLarge) : response;
  }

  #surroundings(): Surroundings {
    return {
      workbook: () => workbook(this.#context),
      service: (name) => namedObject(this.#context, name),
      reference: (id) => this.#kept.get(id) ?? null,
      assertSupported: (member) => {
        assertMember(this.apiSets, member);
      },
      beforeRead: async () => {
        if (this.#suspended || this.model.calculationMode === "Manual") return;
        if (this.#options.awaitCustomFunctions) await this.model.idle();
        else if (this.model.dirty) await this.model.flush();
      },
    };
  }

  #makeContext(): HostContext {
    return {
      model: this.model,
      faults: this.faults,
      events: this.#events,
      keep: (object) => {
        const id = `reference${String(++this.#lastReference)}`;
        this.#kept.set(id, object);
        return id;
      },
      kept: (id) => this.#kept.get(id) ?? null,
      release: (id) => this.#kept.delete(id),
      assertWritable: (sheet, box) => {
        this.#assertWritable(sheet, box);
      },
      changed: (sheet, box, changeType = "RangeEdited") => {
        this.#changed(sheet, box, changeType, "ThisLocalAddin");
      },
      suspendCalculation: () => {
        this.#suspended = true;
      },
      showPane: (shown) => this.#options.onPaneShown?.(shown),
    };
  }

  #assertWritable(sheet: Sheet, box: Box | undefined): void {
    if (this.faults.protectedSheets?.includes(sheet.name)) throw accessDenied();
    if (!sheet.extras.protected) return;
    if (!box || sheet.extras.unlocked.length === 0) throw accessDenied();
    eachCell(box, (row, column) => {
      if (sheet.isLocked(row, column)) throw accessDenied();
    });
  }

  #changed(sheet: Sheet, box: Box, changeType: ChangeType, triggerSource: string): void {
    this.#events.raise(EventType.Changed, sheetId(sheet), () => ({
      changeType,
      source: "Local",
      worksheetId: sheetId(sheet),
      address: formatBox(box),
      referenceId: this.#context.keep(range(this.#context, sheet, box)),
      triggerSource,
      shiftDirection: "None",
    }));
  }

  #noticeSelection(): void {
    if (!this.#closed) this.#shown.notice();
  }

  /** Selects as a user does, `Usage!A1:C10` or several areas, and reports it. */
  select(address: string): void {
    this.model.select(address);
    this.#noticeSelection();
    this.sendEvents();
  }

  /** Sends the events that wait; office.js gets them after the response. */
  sendEvents(): void {
    const waiting = this.#events.takeWaiting();
    if (waiting.length === 0) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.onEvent?.(waiting);
    }, 0);
    this.#timers.add(timer);
  }

  async #wait(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        resolve();
      }, milliseconds);
      this.#timers.add(timer);
    });
  }

  /** Stops timers; the model is closed by whoever opened it. */
  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.onEvent = null;
    this.model.onUserEdit = null;
  }
}

function failed(error: HostError): BatchResponse {
  const { code, message, status } = error;
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: "", HttpStatusCode: status, ActionIndex: 0 },
  };
}

/** Not for the workbook, but answers of custom functions, or what the pane's own start and showing take. */
function asksAService(batch: Batch): boolean {
  return Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === PathType.NewObject);
}

/** office.js gives references back on its own, some time after the sync that used them. */
function isHousekeeping(batch: Batch): boolean {
  return batch.Actions.every(
    (action) => action.Name === "_RemoveReference" || action.ActionType === ActionType.Instantiate,
  );
}
