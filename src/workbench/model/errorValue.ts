/** Error values of cells. `#BUSY!` stands while a custom function has not answered. */
const ERROR_VALUES = [
  "#VALUE!",
  "#N/A",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#NAME?",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;

export type ErrorValue = (typeof ERROR_VALUES)[number];

export function isErrorValue(value: unknown): value is ErrorValue {
  return ERROR_VALUES.some((known) => known === value);
}
