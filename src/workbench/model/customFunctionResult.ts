import {
  ArrayValueObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";

/** What a call came to: a value, or an error with the text that Excel shows when one hovers over the cell. */
export type CallResult =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "error"; readonly error: ErrorType; readonly message: string };

/** Error numbers of the runtime's message channel. */
const ERRORS_BY_NUMBER: Readonly<Record<number, ErrorType>> = {
  1: ErrorType.NA,
  2: ErrorType.VALUE,
  3: ErrorType.NUM,
  4: ErrorType.NUM,
  5: ErrorType.DIV_BY_ZERO,
  6: ErrorType.NULL,
  7: ErrorType.VALUE,
  8: ErrorType.NAME,
  9: ErrorType.NAME,
  10: ErrorType.REF,
};

const KNOWN_ERRORS = [
  ErrorType.VALUE,
  ErrorType.NA,
  ErrorType.DIV_BY_ZERO,
  ErrorType.NUM,
  ErrorType.NULL,
  ErrorType.NAME,
  ErrorType.REF,
] as const;

/** A failed call as the runtime reports it. */
export function errorByNumber(number: unknown, message: string): CallResult {
  const error = typeof number === "number" ? ERRORS_BY_NUMBER[number] : undefined;
  return { kind: "error", error: error ?? ErrorType.VALUE, message };
}

/** A failed call from what was thrown: the code of a `CustomFunctions.Error`, `#VALUE!` for anything else. */
export function errorFromThrown(thrown: unknown): CallResult {
  const { code, message } = (typeof thrown === "object" && thrown !== null ? thrown : {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  const error = KNOWN_ERRORS.find((known) => known === code) ?? ErrorType.VALUE;
  return { kind: "error", error, message: typeof message === "string" ? message : "" };
}

/** The result as a value Univer can put into the cell, spilling when it is a matrix. */
export function toValueObject(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return toScalarObject(value);
  const rows: unknown[][] = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const columnCount = rows[0]?.length ?? 0;
  if (columnCount === 0 || rows.some((row) => row.length !== columnCount)) {
    return ErrorValueObject.create(ErrorType.VALUE);
  }
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(toScalarObject)),
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function toScalarObject(value: unknown): BaseValueObject {
  const error = errorInside(value);
  if (error) return ErrorValueObject.create(error);
  switch (typeof value) {
    case "number":
      return Number.isFinite(value)
        ? NumberValueObject.create(value)
        : ErrorValueObject.create(ErrorType.NUM);
    case "string":
    case "boolean":
      return ValueObjectFactory.create(value);
    default:
      // Excel shows 0 for a function that returns nothing.
      return value === null || value === undefined
        ? NumberValueObject.create(0)
        : ErrorValueObject.create(ErrorType.VALUE);
  }
}

/** An error as a value: its text, or a `CustomFunctions.Error` standing in a matrix. */
function errorInside(value: unknown): ErrorType | undefined {
  const code: unknown = typeof value === "object" && value !== null && "code" in value ? value.code : value;
  return KNOWN_ERRORS.find((known) => known === code);
}
