import type { Nullable } from "@univerjs/core";
import {
  type ArrayValueObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
} from "@univerjs/engine-formula";
import type { CustomFunctionDeclaration, CustomFunctionParameter } from "./customFunctionMetadata";

export type Scalar = string | number | boolean | null;
export type Argument = Scalar | readonly (readonly Scalar[])[] | readonly Argument[];

/** Arguments for the function, or the error value that the cell shows instead of a call. */
export type ReadArguments =
  | { readonly kind: "arguments"; readonly values: readonly Argument[] }
  | { readonly kind: "error"; readonly error: ErrorValueObject };

class Refused {
  constructor(readonly error: ErrorValueObject) {}
}

/**
 * Turns Univer's values into what Excel hands a custom function: one value or a matrix as declared,
 * numbers coerced, null for an argument left out, repeated arguments packed in an array.
 */
export function readArguments(
  declaration: CustomFunctionDeclaration,
  given: readonly BaseValueObject[],
): ReadArguments {
  try {
    const values: Argument[] = [];
    const { parameters } = declaration;
    for (const [index, parameter] of parameters.entries()) {
      if (parameter.repeating) {
        values.push(given.slice(index).map((value) => readArgument(parameter, value)));
        break;
      }
      const value = given[index];
      if (value === undefined || (parameter.optional && isOmitted(value))) {
        if (value === undefined && !parameter.optional) throw new Refused(error(ErrorType.NA));
        values.push(null);
      } else values.push(readArgument(parameter, value));
    }
    const last = parameters.at(-1);
    if (given.length > parameters.length && !last?.repeating) throw new Refused(error(ErrorType.NA));
    return { kind: "arguments", values };
  } catch (thrown) {
    if (thrown instanceof Refused) return { kind: "error", error: thrown.error };
    throw thrown;
  }
}

/** `F(1,,2)`: a comma with nothing before it, not a reference to a blank cell (that one is an array). */
function isOmitted(value: BaseValueObject): boolean {
  return value.isNull() && !value.isArray();
}

function readArgument(parameter: CustomFunctionParameter, value: BaseValueObject): Argument {
  if (value.isError()) throw new Refused(value as ErrorValueObject);
  const matrix = parameter.dimensionality === "matrix";
  if (!value.isArray()) {
    const scalar = readScalar(parameter, value);
    return matrix ? [[scalar]] : scalar;
  }
  const rows = (value as ArrayValueObject).getArrayValue();
  const read = rows.map((row) => row.map((cell) => readScalar(parameter, cell)));
  if (matrix) return read;
  const only = read.length === 1 && read[0]?.length === 1 ? read[0][0] : undefined;
  if (only === undefined) throw new Refused(error(ErrorType.VALUE));
  return only;
}

function readScalar(parameter: CustomFunctionParameter, value: Nullable<BaseValueObject>): Scalar {
  if (!value || value.isNull()) return blank(parameter);
  if (value.isError()) throw new Refused(value as ErrorValueObject);
  const scalar = value.getValue() as Scalar;
  switch (parameter.type) {
    case "number":
      return toNumber(scalar, parameter);
    case "boolean":
      return toBoolean(scalar);
    case "string":
      return typeof scalar === "boolean" ? String(scalar).toUpperCase() : String(scalar);
    default:
      return scalar;
  }
}

function blank(parameter: CustomFunctionParameter): Scalar {
  if (parameter.type === "number") return 0;
  if (parameter.type === "boolean") return false;
  return "";
}

function toNumber(scalar: Scalar, parameter: CustomFunctionParameter): number {
  const text = typeof scalar === "string";
  const number = Number(scalar);
  // Text that reads as a number is coerced when it is typed as the argument, not inside a range.
  if (text && (parameter.dimensionality === "matrix" || scalar.trim() === ""))
    throw new Refused(error(ErrorType.VALUE));
  if (Number.isNaN(number)) throw new Refused(error(ErrorType.VALUE));
  return number;
}

function toBoolean(scalar: Scalar): boolean {
  if (typeof scalar === "boolean") return scalar;
  if (typeof scalar === "number") return scalar !== 0;
  const text = String(scalar).toUpperCase();
  if (text === "TRUE") return true;
  if (text === "FALSE") return false;
  throw new Refused(error(ErrorType.VALUE));
}

function error(type: ErrorType): ErrorValueObject {
  return ErrorValueObject.create(type);
}
