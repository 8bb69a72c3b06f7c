import type { Argument } from "../tables/arguments";
import { describe } from "../tables/wording";

/** The value of an argument; `#VALUE!` with every problem in words where it cannot be used. */
export function need<T>(argument: Argument<T>): T {
  if ("value" in argument) return argument.value;
  const message = argument.problems.map(describe).join("; ");
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** `#N/A` with a reason where a quantity is not defined. */
export function defined<T>(quantity: T | null, reason: string): T {
  if (quantity !== null) return quantity;
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, reason);
}
