import type { FUniver } from "@univerjs/core/facade";
import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
} from "@univerjs/engine-formula";
import { columnName } from "../../tables/grid";
import type { DirtyCell } from "./calculation";
import { type Argument, readArguments } from "./customFunctionArguments";
import type {
  CustomFunctionDeclaration,
  CustomFunctionMetadata,
  CustomFunctionTable,
} from "./customFunctionMetadata";
import { type CallResult, errorByNumber, errorFromThrown, toValueObject } from "./customFunctionResult";
import { injectorOf } from "./injector";

/**
 * How functions are called: `direct` through the table of associated functions; `runtime` through
 * Microsoft's own runtime, which takes the calls as messages and answers later.
 */
export type CustomFunctionMode =
  | { readonly kind: "direct"; readonly functions: CustomFunctionTable }
  | { readonly kind: "runtime"; readonly send: (calls: readonly RuntimeCall[]) => void };

/** A message to the runtime: invocation id, function id, arguments, cell, flags, parameter addresses. */
export type RuntimeCall = readonly [
  id: number,
  name: string,
  args: readonly Argument[],
  address: string,
  flags: number,
  addresses: null,
];

interface Invocation extends DirtyCell {
  readonly id: number;
  readonly key: string;
  readonly message: RuntimeCall;
}

/** Univer has no `#BUSY!`; this error stands for it inside the engine. */
export const BUSY = "#GETTING_DATA" as ErrorType;

interface Surroundings {
  readonly sheetName: (sheetId: string) => string;
  readonly resultsArrived: (cells: readonly DirtyCell[]) => void;
}

/**
 * Custom functions inside Univer's formulas. A call whose answer is not there yet leaves `#BUSY!` in
 * its cell and is remembered; when the answer arrives the cell is calculated again and finds it.
 */
export class CustomFunctions {
  readonly #api: FUniver;
  readonly #around: Surroundings;
  readonly #answers = new Map<string, CallResult>();
  readonly #unsent = new Map<string, Invocation>();
  readonly #waiting = new Map<number, Invocation>();
  /** Keys of those that wait: thousands of cells may ask at once. */
  readonly #awaited = new Set<string>();
  readonly #messages = new Map<string, string>();
  #nextId = 1;
  /** Calls made since the start, for tests of what is called again. */
  calls = 0;

  constructor(api: FUniver, around: Surroundings) {
    this.#api = api;
    this.#around = around;
  }

  /** Adds `NAMESPACE.NAME` for each declared function. */
  register(metadata: CustomFunctionMetadata, namespace: string, mode: CustomFunctionMode): void {
    const evaluate = (
      name: string,
      declaration: CustomFunctionDeclaration,
      cell: BaseFunction,
      given: BaseValueObject[],
    ) => this.#evaluate(name, declaration, mode, cell, given);
    const executors = metadata.functions.map((declaration) => {
      const name = `${namespace}.${declaration.name}`.toUpperCase();
      const Executor = class extends BaseFunction {
        // As in Excel, "03/04/2026" typed as an argument is text: Univer would make a date of it.
        override isArgumentsIgnoreNumberPattern(): boolean {
          return true;
        }
        override calculate(...given: BaseValueObject[]): BaseValueObject {
          return evaluate(name, declaration, this, given);
        }
      };
      return new Executor(name as never);
    });
    injectorOf(this.#api)
      .get(IFunctionService)
      .registerExecutors(...executors);
    this.#send = mode.kind === "runtime" ? mode.send : null;
  }

  #send: ((calls: readonly RuntimeCall[]) => void) | null = null;

  /** True while an answer is outstanding. */
  get busy(): boolean {
    return this.#waiting.size > 0 || this.#unsent.size > 0;
  }

  /** Text of the error that the function in this cell ended with; null when it did not. */
  errorAt(address: string): string | null {
    return this.#messages.get(address) ?? null;
  }

  /** Sends the calls that the last calculation met to the runtime, in one message. */
  sendCalls(): void {
    if (!this.#send || this.#unsent.size === 0) return;
    const calls = [...this.#unsent.values()];
    this.#unsent.clear();
    for (const call of calls) this.#wait(call);
    this.calls += calls.length;
    this.#send(calls.map((call) => call.message));
  }

  /** Takes answers of the runtime: arrays from requirement set CustomFunctions 1.7 on, objects before. */
  takeRuntimeResults(results: readonly unknown[]): void {
    const arrived: DirtyCell[] = [];
    for (const result of results) {
      const [id, ok, value, code] = (Array.isArray(result) ? result : fieldsOf(result)) as readonly unknown[];
      const message = typeof value === "string" ? value : "";
      const answer: CallResult = ok ? { kind: "value", value } : errorByNumber(code, message);
      const cell = this.#settle(Number(id), answer);
      if (cell) arrived.push(cell);
    }
    if (arrived.length > 0) this.#around.resultsArrived(arrived);
  }

  /** Answers are kept until all formulas that led to the call have seen them, then dropped. */
  forgetAnswers(): void {
    this.#answers.clear();
  }

  #wait(call: Invocation): void {
    this.#waiting.set(call.id, call);
    this.#awaited.add(call.key);
  }

  #settle(id: number, answer: CallResult): DirtyCell | null {
    const call = this.#waiting.get(id);
    if (!call) return null;
    this.#waiting.delete(id);
    this.#awaited.delete(call.key);
    this.#answers.set(call.key, answer);
    return call;
  }

  #evaluate(
    name: string,
    declaration: CustomFunctionDeclaration,
    mode: CustomFunctionMode,
    cell: BaseFunction,
    given: BaseValueObject[],
  ): BaseValueObject {
    const sheetId = cell.subUnitId ?? "";
    const address = `${this.#around.sheetName(sheetId)}!${columnName(cell.column)}${String(cell.row + 1)}`;
    this.#messages.delete(address);
    const read = readArguments(declaration, given);
    if (read.kind === "error") return read.error;
    const key = `${address}|${name}|${JSON.stringify(read.values)}`;
    const answer =
      this.#answers.get(key) ??
      this.#call(declaration, mode, read.values, address, key, {
        unitId: cell.unitId ?? "",
        sheetId,
        row: cell.row,
        column: cell.column,
      });
    if (answer === null) return ErrorValueObject.create(BUSY);
    if (answer.kind === "error") {
      this.#messages.set(address, answer.message);
      return ErrorValueObject.create(answer.error, answer.message);
    }
    return toValueObject(answer.value);
  }

  #call(
    declaration: CustomFunctionDeclaration,
    mode: CustomFunctionMode,
    args: readonly Argument[],
    address: string,
    key: string,
    cell: DirtyCell,
  ): CallResult | null {
    if (this.#awaited.has(key) || this.#unsent.has(key)) return null;
    const id = this.#nextId++;
    const call: Invocation = { ...cell, id, key, message: [id, declaration.id, args, address, 0, null] };
    if (mode.kind === "runtime") {
      this.#unsent.set(key, call);
      return null;
    }
    this.calls++;
    return this.#callDirectly(call, mode.functions[declaration.id.toUpperCase()]);
  }

  #callDirectly(
    call: Invocation,
    implementation: ((...args: never[]) => unknown) | undefined,
  ): CallResult | null {
    if (!implementation)
      return { kind: "error", error: ErrorType.NAME, message: "No function is associated." };
    const [, , args, address] = call.message;
    try {
      const value = implementation(...([...args, { address }] as never[]));
      if (!isPromise(value)) return { kind: "value", value };
      this.#wait(call);
      const settle = (answer: CallResult): void => {
        const settled = this.#settle(call.id, answer);
        if (settled) this.#around.resultsArrived([settled]);
      };
      value.then(
        (result) => {
          settle({ kind: "value", value: result });
        },
        (reason: unknown) => {
          settle(errorFromThrown(reason));
        },
      );
      return null;
    } catch (thrown) {
      return errorFromThrown(thrown);
    }
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function fieldsOf(result: unknown): readonly unknown[] {
  const { id, failed, value, errorCode } = result as {
    readonly id: unknown;
    readonly failed?: boolean;
    readonly value: unknown;
    readonly errorCode?: unknown;
  };
  return [id, !failed, value, errorCode];
}
