import { ICommandService, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { LexerTreeBuilder, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";
import { oneCell } from "./address";
import { injectorOf } from "./injector";
import { toUniverRange } from "./univerRange";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** What Univer collects about changed cells before it calculates. */
interface DirtyData {
  forceCalculation: boolean;
}

/**
 * Members of TriggerCalculationController that are private in its typing. Its public ways to wait cost
 * 100 ms of debounce per edit; a test pins that these still exist in the exact version installed.
 */
interface TriggerInternals {
  _waitingCommandQueue: { id: string }[];
  _executingDirtyData: DirtyData;
  _setTimeoutKey: ReturnType<typeof setTimeout> | undefined;
  _generateDirty(commands: readonly { id: string }[]): DirtyData;
  _mergeDirty(into: DirtyData, added: unknown): DirtyData;
}

export interface DirtyCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const LONGEST_CALCULATION = 300_000;
const MOST_ROUNDS = 50;

/** Starts a calculation at once instead of after Univer's debounce, and resolves when its results are in the cells. */
export class Calculation {
  readonly #injector: Injector;
  #checked: TriggerInternals | null = null;
  #forced = false;
  #arrived: DirtyCell[] = [];

  constructor(api: FUniver) {
    this.#injector = injectorOf(api);
  }

  // Univer starts these services with the first workbook, so they are looked up late.
  get #session(): FormulaCalculationSessionService {
    return this.#injector.get(FormulaCalculationSessionService);
  }

  get #trigger(): TriggerInternals {
    this.#checked ??= checked(
      this.#injector.get(TriggerCalculationController) as unknown as TriggerInternals,
    );
    return this.#checked;
  }

  /** True when a cell has changed since the last calculation, or one is running. */
  get pending(): boolean {
    return (
      this.#forced ||
      this.#arrived.length > 0 ||
      this.#running ||
      this.#trigger._waitingCommandQueue.length > 0
    );
  }

  get #running(): boolean {
    const state = this.#session.state;
    return (
      state.started && !(state.resultApplied && (state.stopped || state.completed || state.resultEmitted))
    );
  }

  /** The next calculation takes every formula, not only dependents of what changed. */
  force(): void {
    this.#forced = true;
  }

  /** Keeps Univer's own timer from starting a calculation; the changes stay queued. */
  hold(): void {
    clearTimeout(this.#trigger._setTimeoutKey);
  }

  /** Queues cells whose custom function result has arrived, for the next round: this one may be running. */
  markDirty(cells: readonly DirtyCell[]): void {
    this.#arrived.push(...cells);
  }

  /**
   * Calculates until nothing is queued; `afterEach` runs after every round and may queue more.
   *
   * @throws Error when 50 rounds do not settle or one takes five minutes
   */
  async run(afterEach: () => void): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (this.#running) {
        await this.#session.waitForLatestApplied(LONGEST_CALCULATION);
        continue;
      }
      const queue = this.#trigger._waitingCommandQueue;
      this.hold();
      if (queue.length === 0 && !this.#forced && this.#arrived.length === 0) return;
      this.#trigger._waitingCommandQueue = [];
      this.#start(queue);
      await this.#session.waitForLatestApplied(LONGEST_CALCULATION);
      afterEach();
    }
    throw new Error(`The calculation does not settle within ${String(MOST_ROUNDS)} rounds.`);
  }

  #start(queue: readonly { id: string }[]): void {
    forgetLexedFormulas();
    const trigger = this.#trigger;
    trigger._executingDirtyData = trigger._mergeDirty(
      trigger._executingDirtyData,
      trigger._generateDirty(queue),
    );
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, asDirty(this.#arrived));
    this.#arrived = [];
    if (this.#forced) trigger._executingDirtyData.forceCalculation = true;
    this.#forced = false;
    void this.#injector
      .get(ICommandService)
      .executeCommand(
        SetFormulaCalculationStartMutation.id,
        { ...trigger._executingDirtyData },
        { onlyLocal: true },
      );
  }
}

const lexer = new LexerTreeBuilder();

/**
 * Univer keeps lexed formulas for the whole process, by their text alone and with the values of defined
 * names inside: `=Rate*3` of one workbook would answer with the Rate of another, or with one deleted since.
 */
function forgetLexedFormulas(): void {
  lexer.dispose();
}

function asDirty(cells: readonly DirtyCell[]): object {
  return {
    dirtyRanges: cells.map(({ unitId, sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: toUniverRange(oneCell(row, column)),
    })),
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    forceCalculation: false,
    clearDependencyTreeCache: {},
  };
}

function checked(trigger: TriggerInternals): TriggerInternals {
  const { _waitingCommandQueue, _generateDirty, _mergeDirty } = trigger;
  const known =
    Array.isArray(_waitingCommandQueue) &&
    typeof _generateDirty === "function" &&
    typeof _mergeDirty === "function";
  if (!known)
    throw new Error("This version of Univer calculates in another way; 0.25.1 is the one supported.");
  return trigger;
}
